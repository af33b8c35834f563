import { kubernetesVersionOf, lacksFeature, showVersion } from "../../cluster/cluster-settings";
import { hasFeature, kubernetesVersions } from "../../facts/kubernetes-versions";
import { is, isOneOf } from "../../resources/value";
import { forbid, openQuestion } from "../answers";
import { Grade, Holds } from "../evidence";
import { poolInClusterCheck } from "../subject";

/** The Windows releases that depend on the Kubernetes version. */
const releases = [
  ["Windows2019", kubernetesVersions.windows2019],
  ["Windows2022", kubernetesVersions.windows2022],
  ["Windows2025", kubernetesVersions.windows2025],
] as const;

export const aksOsSkuKubernetesVersion = poolInClusterCheck(
  {
    id: "aks-os-sku-kubernetes-version",
    asked: "early",
    facts: ["x-windows-first"],
    title: "The Windows release of a pool must go with its Kubernetes version",
    description: "Each Windows Server release is supported by a range of Kubernetes versions.",
    remediation: "Choose an osSKU that the Kubernetes version of the pool supports.",
    evidence: {
      grade: Grade.refused,
      holds: Holds.always,
      says: '"Cannot create Windows2019 node pools with the current Kubernetes version "1.33.1" because Windows2019 was deprecated after Kubernetes version "1.33.0"" ; upgrades of such pools are refused too',
      sources: [
        "GH azure-container-networking#3870 (2025-07-29, quotes Azure)",
        'CL 2025-01-06 ("not … create new or upgrade existing"), CL 2026-05-29 (2025 from 1.32)',
        "docs upgrade-os-version.md table (2022: 1.23–1.36, 2025: 1.32+), includes/windows-server-2022-retirement.md",
      ],
    },
    url: "https://learn.microsoft.com/azure/aks/upgrade-windows-os",
  },
  function* (pool, cluster) {
    const osSku = pool.properties.text("osSKU");
    yield* openQuestion(pool, is(pool.properties.text("osSKU")));
    for (const [release, feature] of releases) {
      const { min, below } = { min: undefined, below: undefined, ...feature };
      const range = min === undefined ? `below ${below}` : `${min} or later`;
      const { version } = kubernetesVersionOf(cluster, pool);
      const fitting = releases.flatMap(([name, other]) =>
        version.state === "known" && hasFeature(other, version.value) ? [name] : [],
      );
      const other = fitting.at(-1) ?? "another osSKU";
      if (isOneOf(osSku, release)) {
        yield* forbid(pool, lacksFeature(feature, cluster, pool), {
          path: "osSKU",
          problem: `needs Kubernetes ${range}, but the pool has ${showVersion(cluster, pool)}`,
          action: `use ${other}, or Kubernetes ${range}`,
        });
      }
    }
  },
  (pool) => is(pool.properties.text("osSKU"), ...releases.map(([release]) => release)),
);

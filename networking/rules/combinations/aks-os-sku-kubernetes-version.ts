import { kubernetesVersionOf, lacksFeature, showVersion } from "../../cluster/cluster-settings";
import {
  hasFeature,
  type KubernetesVersions,
  kubernetesSupport,
  kubernetesVersions,
} from "../../facts/kubernetes-versions";
import { isOneOf, known, valueOr } from "../../resources/value";
import { forbid, openQuestion } from "../answers";
import { has } from "../conditions";
import { poolInClusterCheck } from "../subject";

/** The Windows releases that depend on the Kubernetes version. */
const releases: readonly (readonly [osSku: string, KubernetesVersions])[] = [
  ["Windows2019", kubernetesVersions.windows2019],
  ["Windows2022", kubernetesVersions.windows2022],
  ["Windows2025", kubernetesVersions.windows2025],
];

export const rule = poolInClusterCheck(
  {
    id: "aks-os-sku-kubernetes-version",
    facts: ["x-windows-first"],
    title: "The Windows release of a pool must go with its Kubernetes version",
    description: "Each Windows Server release is supported by a range of Kubernetes versions.",
    remediation: "Choose an osSKU that the Kubernetes version of the pool supports.",
    evidence: {
      grade: "refused",
      holds: "always",
      says: 'Azure answers "Cannot create Windows2019 node pools with the current Kubernetes version"; upgrades of such pools are refused too.',
      sources: [
        "GitHub Azure/azure-container-networking#3870 (2025-07-29, quotes Azure)",
        "AKS CHANGELOG 2025-01-06, 2026-05-29",
        "docs upgrade-os-version, table (2026-07-13)",
      ],
    },
    url: "aks/upgrade-os-version",
  },
  function* (pool, cluster) {
    const osSku = pool.properties.text("osSKU");
    yield* openQuestion(pool, osSku);
    const { version } = kubernetesVersionOf(cluster, pool);
    const fitting = releases.filter(([, feature]) => hasFeature(feature, valueOr(version, "")));
    for (const [release, feature] of releases.filter(([name]) => isOneOf(osSku, name))) {
      const { min, below } = feature;
      const range = min === undefined ? `below ${below}` : `${min} or later`;
      // Without a version AKS uses a supported one, and all of those are below 1.37.
      const isFine =
        version.state === "absent" &&
        min === undefined &&
        hasFeature(feature, kubernetesSupport.supported);
      yield* forbid(pool, isFine ? known(false) : lacksFeature(feature, cluster, pool), {
        ...(release === "Windows2019" && {
          errorCode: "Windows2019NotSupportedWithOrchestratorVersion",
        }),
        path: "osSKU",
        problem: `requires Kubernetes ${range}, but the pool has ${showVersion(cluster, pool)}`,
        action: `use ${fitting.at(-1)?.[0] ?? "another osSKU"}, or Kubernetes ${range}`,
      });
    }
  },
  has("osSKU", ...releases.map(([osSku]) => osSku)),
);

import { lacksFeature, showVersion } from "../../cluster/cluster-settings";
import { kubernetesVersions } from "../../facts/kubernetes-versions";
import { type Entity, labelOf } from "../../resources/topology";
import {
  allOf,
  anyOf,
  is,
  isFalse,
  isOtherThan,
  known,
  not,
  orElse,
  type Value,
} from "../../resources/value";
import { forbid, openPools } from "../answers";
import { clusterCheck, ofPools } from "../subject";
import { acceleration, hasHostRouting } from "./shared/advanced-networking";

export const rule = clusterCheck(
  {
    id: "aks-acns-host-routing-combination",
    facts: ["x-acns"],
    title:
      "eBPF host routing should run on Ubuntu 24.04 or Azure Linux 3, without what it excludes",
    description:
      "eBPF host routing isn't compatible with other node images, a static egress gateway, confidential VMs or pod sandboxing.",
    remediation: "Set accelerationMode to None, or change what it excludes.",
    evidence: {
      grade: "documented",
      says: "The page calls other releases than Ubuntu 24.04 and Azure Linux 3.0 incompatible, and excludes a static egress gateway, confidential VMs and pod sandboxing.",
      sources: [
        "docs container-network-performance-ebpf-host-routing#limitations (2025-09-23)",
        "docs upgrade-os-version (2026-07-13): osSKU Ubuntu is 22.04 up to Kubernetes 1.34, 24.04 from 1.35",
        "Azure/azure-container-networking hack/aks/Makefile, ebpf-overlay-cilium-up (2026-08-20): osSKU Ubuntu on 1.35 is accepted",
      ],
    },
    url: "aks/container-network-performance-ebpf-host-routing#limitations",
    severity: "high",
    asked: "early",
    subjects: ofPools,
  },
  function* (cluster, { topology }) {
    const has = hasHostRouting(cluster);
    if (isFalse(has)) {
      return;
    }
    const excludes = (problem: string, condition: Value<boolean>) =>
      forbid(cluster, allOf(has, condition), {
        path: acceleration,
        problem,
        action: `set ${acceleration} to None`,
      });
    yield* excludes(
      "isn't supported with a static egress gateway",
      cluster.properties.boolean("networkProfile.staticEgressGatewayProfile.enabled"),
    );
    yield* openPools(topology, cluster);
    for (const pool of topology.poolsOf(cluster).pools) {
      const osSku = pool.properties.text("osSKU");
      const shown = osSku.state === "known" ? `osSKU ${osSku.value}` : "no osSKU";
      yield* excludes(
        `requires Ubuntu 24.04 or Azure Linux 3, but ${labelOf(pool)} has ${shown}${isOtherThan(osSku, "Ubuntu") ? "" : `, which is Ubuntu 22.04 with ${showVersion(cluster, pool)}`}`,
        lacksRelease(cluster, pool),
      );
      yield* excludes(
        `isn't supported with pod sandboxing, which ${labelOf(pool)} has`,
        is(pool.properties.text("workloadRuntime"), "KataMshvVmIsolation", "KataVmIsolation"),
      );
    }
  },
);

/** osSKU Ubuntu, also where none is set, is Ubuntu 22.04 up to Kubernetes 1.34 and 24.04 from 1.35. */
function lacksRelease(cluster: Entity, pool: Entity): Value<boolean> {
  const osSku = orElse(pool.properties.text("osSKU"), known("Ubuntu"));
  return anyOf(
    allOf(is(osSku, "Ubuntu"), lacksFeature(kubernetesVersions.ubuntu2404, cluster, pool)),
    // AzureLinux is release 3 on all versions that have eBPF host routing.
    not(is(osSku, "Ubuntu", "Ubuntu2404", "AzureLinux", "AzureLinux3")),
  );
}

import { vmSizesOf } from "../../cluster/cluster-settings";
import { ArmType } from "../../resources/arm-resource";
import { type Entity, labelOf } from "../../resources/topology";
import {
  allOf,
  is,
  isFalse,
  isOneOf,
  isTrue,
  known,
  mapValue,
  notKnown,
  type Value,
} from "../../resources/value";
import { forbid, openPools, openQuestion } from "../answers";
import { Grade, Holds } from "../evidence";
import { clusterCheck } from "../subject";
import { acceleration, hasHostRouting } from "./shared/advanced-networking";

export const aksAcnsHostRoutingCombination = clusterCheck(
  {
    id: "aks-acns-host-routing-combination",
    facts: ["x-acns"],
    title:
      "eBPF host routing must be used with Ubuntu 24.04 or Azure Linux 3 and without what it excludes",
    description:
      "eBPF host routing excludes a static egress gateway, confidential VMs and pod sandboxing.",
    remediation: "Leave accelerationMode out, or what it excludes.",
    evidence: {
      grade: Grade.documented,
      holds: Holds.creation,
      says: '"currently incompatible" with other OSes than Ubuntu 24.04 or Azure Linux 3.0, "can\'t be used" with Static Egress Gateway, not with CVM and Pod Sandboxing. AKS "attempts to detect and block" only host iptables rules',
      sources: [
        "docs container-network-performance-ebpf-host-routing.md#limitations (2025-09-23)",
        "acn Makefile ebpf-overlay-cilium-up (osSKU Ubuntu, 1.35: accepted)",
      ],
    },
    url: "https://learn.microsoft.com/azure/aks/advanced-container-networking-services-overview",
    severity: "high",
    asked: "early",
    subjects: [ArmType.managedCluster, ArmType.agentPool],
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
      yield* excludes(
        `needs Ubuntu 24.04 or Azure Linux 3, but ${labelOf(pool)} has osSKU ${osSku.state === "known" ? osSku.value : "unknown"}`,
        lacksRelease(pool),
      );
      yield* excludes(
        `isn't supported with pod sandboxing, which ${labelOf(pool)} has`,
        is(pool.properties.text("workloadRuntime"), "KataMshvVmIsolation", "KataVmIsolation"),
      );
      for (const { path, size } of vmSizesOf(pool)) {
        const at = pool.properties.pathOf(path);
        const maybe = mapValue(size, (text) => /^standard_[de]c/i.test(text));
        const confidential = isTrue(maybe)
          ? notKnown("whether its VM size is a confidential one isn't a fact here", at)
          : maybe;
        yield* openQuestion(cluster, allOf(has, confidential));
      }
    }
  },
);

/** Ubuntu 24.04 and Azure Linux 3 go by names that don't always tell their release. */
function lacksRelease(pool: Entity): Value<boolean> {
  const path = pool.properties.pathOf("osSKU");
  const osSku = pool.properties.text("osSKU");
  if (osSku.state === "notKnown") {
    return notKnown(osSku.reason, path);
  }
  if (osSku.state === "absent" || isOneOf(osSku, "Ubuntu")) {
    return notKnown(
      "which release of Ubuntu the pool gets depends on its Kubernetes version",
      path,
    );
  }
  // AzureLinux is release 3 on all versions that have eBPF host routing.
  return known(!isOneOf(osSku, "Ubuntu2404", "AzureLinux", "AzureLinux3"));
}

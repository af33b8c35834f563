import { vnetAddressMappings } from "../../capacity/addresses";
import { Moment, nodesOf, type PoolSize } from "../../capacity/pools";
import { type PoolNeed, poolNeeds, showNodes, unknownMode } from "../../cluster/pool-need";
import { addTo } from "../../lists-by-key";
import { NetworkMode } from "../../network-modes";
import { ArmType } from "../../resources/arm-resource";
import type { RangedEntity } from "../../resources/topology";
import { undecided, unknownPools } from "../answers";
import type { RuleContext } from "../rule";
import { check } from "../subject";
import { fit, judgeFit, showSum } from "./shared/fit";
import { firstBatch } from "./shared/pod-subnet";
import { missingPoolsOf } from "./shared/subnet-load";

/** The addresses of all pools of a VNet, static blocks counted once. */
export const rule = check(
  {
    id: "vnet-private-ip-count-over-limit",
    facts: ["lim-vnet-ips", "lim-pods-podsubnet-dyn", "f-static-vnet-count"],
    title: "The clusters of a VNet must not need more than 65,536 private addresses",
    description: "A VNet maps no more addresses, however large its address space is.",
    remediation: "Use Azure CNI Overlay or static block allocation, or a second VNet.",
    severity: "high",
    evidence: {
      grade: "documentedLimit",
      holds: "always",
      says: "65,536, in the table of limits and on the planning page",
      sources: [
        "AKS docs, concepts-network-ip-address-planning (2026-04-16)",
        "Azure subscription limits, networking (azure-docs includes/azure-virtual-network-limits.md, 2022-12-05)",
      ],
    },
    url: "azure-resource-manager/management/azure-subscription-service-limits",
    subjects: [ArmType.virtualNetwork, ArmType.managedCluster],
  },
  function* (context) {
    const { topology, facts } = context;
    const most = facts.addressesPerVnet.value;
    const property = "addressSpace.addressPrefixes";
    const atMaxPods = (sizes: readonly PoolSize[]) =>
      vnetAddressMappings(facts, assumedMode, sizes);
    /** What is taken for certain: a node with a pod subnet takes more addresses only as its pods run. */
    const atStart = (sizes: readonly PoolSize[]) => atMaxPods(sizes.map(firstBatch));
    const atStartOf = (size: PoolSize) => atStart([size]);
    yield* unknownPools(topology);
    for (const [vnet, needs] of needsByVnet(context)) {
      const open = missingPoolsOf(topology, needs) ?? unknownMode(needs);
      const result = fit(needs, most, atStart, open);
      yield* judgeFit(result, vnet, property, (needed) => ({
        problem: `hold pools that need ${needed} private addresses at full scale (${showSum(needs, atStartOf, (size) => showMappings(size, atStartOf(size)))}), and a VNet maps ${most} at most`,
        action: `move pools with ${needed - most} addresses to another VNet, or use Azure CNI Overlay`,
      }));
      if (result.state === "fits" && fit(needs, most, atMaxPods, open).state !== "fits") {
        yield undecided(vnet, property, "how many pods will run isn't known");
      }
    }
  },
);

/** "(300 nodes + 1 surge) × 251 addresses" */
function showMappings(size: PoolSize, mappings: number): string {
  const nodes = nodesOf(size, Moment.Upgrade);
  return `(${showNodes(size)}) × ${nodes === 0 ? 0 : mappings / nodes} addresses`;
}

/** Each pool has its own mode; where that isn't known, the one that takes least. */
const assumedMode = NetworkMode.AzureCniOverlay;

/** The pools of each VNet, of all clusters whose VNet is certain. */
function needsByVnet(context: RuleContext): ReadonlyMap<RangedEntity, readonly PoolNeed[]> {
  const byVnet = new Map<RangedEntity, PoolNeed[]>();
  for (const need of poolNeeds(context).values()) {
    const link = context.topology.virtualNetworkOf(need.cluster);
    if (link.state === "known") {
      addTo(byVnet, link.target, need);
    }
  }
  return byVnet;
}

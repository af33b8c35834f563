import {
  type Capacity,
  capacityOf,
  factsOf,
  parseCidr,
  parseNodeAmount,
} from "@aks-networking/networking";
import type { NetworkDeclaration } from "../network-declaration";
import { editionOf } from "./cluster-arg-problems";
import type { ClusterArgs } from "./cluster-args";
import { poolsOf } from "./cluster-parts";
import type { ClusterPlan } from "./cluster-plan";
import type { ModeSettings } from "./managed-cluster";
import { poolSizeOf } from "./node-pools";

/** What fits into the ranges of a cluster; undefined where a range that it depends on isn't known. */
export function capacityOfCluster(
  args: ClusterArgs,
  mode: ModeSettings,
  plan: ClusterPlan,
  shared: NetworkDeclaration | undefined,
): Capacity | undefined {
  const ofSubnet = (name: string | undefined) =>
    shared?.subnetRanges.find((subnet) => subnet.name === name && !subnet.cidr.includes(":"))?.cidr;
  const { existingNetwork, nodeSubnet } = args;
  const nodes = prefixLength(
    plan.nodeSubnetPrefixes[0] ?? existingNetwork?.nodeSubnetPrefix ?? ofSubnet(nodeSubnet?.name),
  );
  const { podSubnet } = mode;
  const pods = prefixLength(
    plan.podSubnetPrefix ?? podSubnet?.existing?.prefix ?? ofSubnet(podSubnet?.name),
  );
  const pools = Object.entries(poolsOf(args, mode)).map(([name, pool]) =>
    poolSizeOf(name, pool, args.maxPods ?? mode.defaultMaxPods),
  );
  const readable = pools.every(({ maxSurge }) => parseNodeAmount(maxSurge).ok);
  const podSubnetUnknown = podSubnet !== undefined && pods === undefined;
  if (nodes === undefined || podSubnetUnknown || !readable) {
    return undefined;
  }
  const podCidr = prefixLength(plan.podCidrs[0]);
  const podCidrIpv6 = prefixLength(plan.podCidrs[1]);
  const design = {
    mode: mode.mode,
    pools,
    nodeSubnets: [{ name: "nodes", prefixLength: nodes }],
    ...(pods !== undefined && { podSubnets: [{ name: "pods", prefixLength: pods }] }),
    ...(podCidr !== undefined && { podCidrPrefixLength: podCidr }),
    ...(podCidrIpv6 !== undefined && { podCidrIpv6PrefixLength: podCidrIpv6 }),
    ...(mode.nodeBlocks !== undefined && { nodeBlocks: mode.nodeBlocks }),
    customRoutes: Object.keys(nodeSubnet?.routes ?? {}).length,
    extras: { privateLinkApiServer: args.apiServer?.privateCluster === true },
  };
  return capacityOf(design, factsOf(editionOf(args)));
}

function prefixLength(cidr: string | undefined): number | undefined {
  const parsed = parseCidr(cidr);
  return parsed.ok ? parsed.cidr.prefixLength : undefined;
}

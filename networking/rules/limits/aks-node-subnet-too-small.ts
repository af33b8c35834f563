import {
  nodeSubnetAddressCount,
  nodeSubnetAddressesPerNode,
  sum,
  usableAddressCount,
} from "../../capacity/addresses";
import { Moment, nodesOf, type PoolSize } from "../../capacity/pools";
import { smallestNodeSubnetPrefixLength } from "../../capacity/smallest-prefix";
import {
  type PoolNeed,
  showNodes,
  showPoolAmong,
  sizeProperty,
  unknownMode,
} from "../../cluster/pool-need";
import { NetworkMode } from "../../network-modes";
import { ArmType } from "../../resources/arm-resource";
import { type Entity, labelOf, type RangedEntity } from "../../resources/topology";
import { valueOr } from "../../resources/value";
import { undecided } from "../answers";
import { Grade, Holds } from "../evidence";
import { type Answer, type Rule, type RuleContext, RuleSeverity } from "../rule";
import { fit, largest, showSum } from "./shared/fit";
import { judgeSubnets, largerSubnet, subnetSize } from "./shared/subnet-load";

/** The nodes of all pools of a subnet at full scale and during an upgrade, with their pods in node subnet mode. */
export const aksNodeSubnetTooSmall: Rule = {
  id: "aks-node-subnet-too-small",
  facts: ["f-node-subnet", "f-overlay-nodes", "f-kubenet"],
  title: "A node subnet must hold all nodes of its pools at full scale and during an upgrade",
  description:
    "Azure checks the subnet against the autoscaler's maximum, and an upgrade that finds no address for its surge nodes stops.",
  remediation:
    "Use a larger subnet, lower maxPods or maxCount, or give a pool a subnet of its own.",
  severity: RuleSeverity.high,
  evidence: {
    grade: Grade.refused,
    holds: Holds.always,
    says: "**create, pool add, scale**: requested nodes (kubenet, overlay) or nodes × maxPods (node subnet) against free addresses; autoscaler maximum counted with overlay. **Upgrade**: the buffer nodes; all pools of the cluster are looked at. Surge isn't asked for at creation: terraform-azurerm-aks/examples/startup (2 × 101 = 202 of 251; 303 with surge) is its E2E test",
    sources: [
      "support connectivity/insufficientsubnetsize-error-advanced-networking (tables per operation and plugin)",
      "support error-codes/subnetisfull-error (2024-10-10)",
      "CL 2019-10-28, 2021-01-25 (kubenet upgrade), 2023-05-07 (overlay)",
    ],
  },
  url: "https://learn.microsoft.com/azure/aks/concepts-network-ip-address-planning",
  subjects: [ArmType.managedCluster, ArmType.agentPool],
  asked: "early",
  *run(context) {
    yield* judgeSubnets(context, "vnetSubnetID", (subnet, needs, more) =>
      judge(context, subnet, needs, more),
    );
  },
};

function* judge(
  context: RuleContext,
  subnet: RangedEntity,
  needs: readonly PoolNeed[],
  more: string | undefined,
): Generator<Answer> {
  const [any] = needs;
  const size = subnetSize(subnet);
  const found = largest(needs, addressesOf);
  if (any === undefined || found === undefined) {
    return;
  }
  const path = found.pool.properties.pathOf("vnetSubnetID");
  if (!size.known) {
    yield undecided(found.pool, path, `${size.reason} (${labelOf(subnet)})`);
    return;
  }
  const available = sum(size.cidrs, ({ prefixLength }) => usableAddressCount(prefixLength));
  const extras = { privateEndpoints: needs.filter(hasPrivateEndpoint).length };
  const result = fit(
    needs,
    available,
    (sizes) => nodeSubnetAddressCount(assumedMode, sizes, extras),
    more ?? unknownMode(needs),
  );
  if (result.state === "open") {
    yield undecided(found.pool, path, result.reason);
  }
  if (result.state !== "over") {
    return;
  }
  const sizes = needs.map(({ least }) => least);
  const wanted = smallestNodeSubnetPrefixLength(assumedMode, sizes, extras);
  const room = available - result.needed + addressesOf(found.least);
  const where = `${labelOf(subnet)} ${size.cidrs.join(", ")} has ${available} usable`;
  const endpoint =
    extras.privateEndpoints === 0
      ? ""
      : ` + ${extras.privateEndpoints} for the private API server endpoint`;
  const problem =
    needs.length === 1
      ? `needs ${arithmetic(found.least, extras.privateEndpoints > 0)}${endpoint} = ${result.needed} addresses at full scale, but ${where}`
      : `shares its subnet with ${others(needs, found)}, and together they need ${result.needed} addresses at full scale (${showSum(needs, addressesOf, arithmetic)}${endpoint}), but ${where}`;
  yield {
    answer: "violation",
    entity: found.pool,
    ...sizeProperty(found, found.least),
    problem,
    action: `${largerSubnet(context, subnet, wanted) ?? "give the pools subnets of their own"}${smaller(context, found, room)}`,
    errorCode: "InsufficientSubnetSize",
  };
}

/** Where the mode isn't known, the one that takes least: each pool has its own mode where it is known. */
const assumedMode = NetworkMode.AzureCniOverlay;

function addressesOf(size: PoolSize): number {
  return nodeSubnetAddressCount(assumedMode, [size]);
}

function arithmetic(size: PoolSize, _more?: unknown): string {
  const perNode = nodeSubnetAddressesPerNode(size.mode ?? assumedMode, size.maxPods);
  return perNode === 1 ? showNodes(size) : `(${showNodes(size)}) × (${size.maxPods} pods + 1)`;
}

function others(needs: readonly PoolNeed[], { pool }: PoolNeed): string {
  const names = needs
    .filter((need) => need.pool !== pool)
    .map((need) => showPoolAmong(need, needs));
  return names.length > 3 ? `${names.length} other pools` : names.join(" and ");
}

/** " or lower maxPods to 71": what makes the pool fit where it is, if anything does. */
function smaller(context: RuleContext, { least }: PoolNeed, room: number): string {
  const nodes = nodesOf(least, Moment.Upgrade);
  if (nodeSubnetAddressesPerNode(least.mode ?? assumedMode, least.maxPods) > 1) {
    const maxPods = Math.floor(room / nodes) - 1;
    if (maxPods >= context.facts.maxPods.value.min) {
      return `, or lower maxPods to ${maxPods}`;
    }
  }
  const count = mostNodes(least, room);
  return count > 0 ? `, or lower the pool to ${count} ${count === 1 ? "node" : "nodes"}` : "";
}

function mostNodes(size: PoolSize, room: number): number {
  let fits = 0;
  let fails = size.count;
  while (fails - fits > 1) {
    const middle = Math.floor((fits + fails) / 2);
    if (addressesOf({ ...size, count: middle }) <= room) {
      fits = middle;
    } else {
      fails = middle;
    }
  }
  return fits;
}

/** Whether the API server's private link endpoint takes an address of this pool's subnet: that of the first pool. */
function hasPrivateEndpoint({ pool, cluster }: PoolNeed): boolean {
  return (
    isFirst(pool) &&
    isTrue(cluster, "enablePrivateCluster") &&
    !isTrue(cluster, "enableVnetIntegration")
  );
}

function isFirst(pool: Entity): boolean {
  return pool.properties.path === "agentPoolProfiles[0]";
}

function isTrue(cluster: Entity, name: string): boolean {
  return valueOr(cluster.properties.boolean(`apiServerAccessProfile.${name}`), false);
}

import { ArmType } from "../../topology/arm-resource";
import { missingPools } from "../../topology/cluster-subnets";
import { isAutomatic } from "../../topology/network-profile";
import type { Properties } from "../../topology/properties";
import { type Entity, labelOf, type RangedEntity, type Topology } from "../../topology/topology";
import { allOf, is, isOneOf, isTrue, type Value } from "../../topology/value";
import { onlyIf, throughLink, undecided, unknownPools } from "../answers";
import { type Answer, type Check, CheckSeverity, Enforcement } from "../check";

/** AKS Automatic is Linux alone. */
export const automaticWindowsPool: Check = {
  id: "aks-automatic-windows-pool",
  facts: ["new-automatic"],
  title: "AKS Automatic must not have Windows node pools",
  description: "AKS Automatic runs Azure CNI Powered by Cilium, which has no Windows nodes.",
  remediation: "Use Linux pools, or a cluster with sku.name Base.",
  severity: CheckSeverity.critical,
  enforcement: Enforcement.mandatory,
  url: "https://learn.microsoft.com/azure/aks/intro-aks-automatic",
  subjects: [ArmType.managedCluster, ArmType.agentPool],
  needs: "stack",
  *run({ topology }) {
    for (const cluster of topology.clusters) {
      const automatic = isAutomatic(cluster);
      const reason = missingPools(topology, cluster);
      if (reason !== undefined && isTrue(automatic)) {
        yield undecided(cluster, "agentPoolProfiles", reason);
      }
      for (const pool of topology.poolsOf(cluster).pools) {
        const property = pool.properties.pathOf("osType");
        const condition = allOf(
          is(pool.properties.text("osType"), "Windows"),
          isAutomatic(cluster),
        );
        yield* onlyIf(condition, pool, property, () => [
          {
            answer: "violation",
            entity: pool,
            property,
            value: "Windows",
            problem: `isn't supported with AKS Automatic, which ${labelOf(cluster)} is`,
            action: "use Linux, or a cluster with sku.name Base",
          },
        ]);
      }
    }
  },
};

/** Each node takes an address of the prefix. */
export const nodePublicIpPrefixTooSmall: Check = {
  id: "aks-node-public-ip-prefix-too-small",
  facts: ["new-nodepublicip-v6"],
  title: "A prefix for node public IPs should have an address for each node",
  description:
    "The documentation asks for an address for each node; what becomes of nodes beyond isn't said.",
  remediation: "Use a larger prefix, or fewer nodes.",
  severity: CheckSeverity.medium,
  enforcement: Enforcement.advisory,
  url: "https://learn.microsoft.com/azure/aks/use-node-public-ips",
  subjects: [ArmType.managedCluster, ArmType.agentPool],
  needs: "stack",
  *run({ topology }) {
    yield* unknownPools(topology);
    for (const pool of topology.pools) {
      const property = pool.properties.pathOf("nodePublicIPPrefixID");
      const link = topology.follow(pool, "nodePublicIPPrefixID", ArmType.publicIPPrefix);
      yield* throughLink(link, pool, property, (prefix) => judgePrefix(pool, prefix, property));
    }
  },
};

function* judgePrefix(pool: Entity, prefix: Entity, property: string): Generator<Answer> {
  const length = prefix.properties.number("prefixLength");
  const version = prefix.properties.text("publicIPAddressVersion");
  const { count, path } = nodesOf(pool);
  const open = [length, version, count].find(({ state }) => state === "notKnown");
  if (open?.state === "notKnown") {
    yield undecided(pool, property, open.reason);
    return;
  }
  if (length.state !== "known" || count.state !== "known") {
    const missing = length.state === "known" ? pool.properties.pathOf(path) : "prefixLength";
    yield undecided(pool, property, `${missing} isn't given (${labelOf(prefix)})`);
    return;
  }
  const bits = isOneOf(version, "IPv6") ? 128 : 32;
  const addresses = 2 ** (bits - length.value);
  if (count.value > addresses) {
    const fits = bits - Math.ceil(Math.log2(count.value));
    yield {
      answer: "violation",
      entity: pool,
      property,
      problem: `leads to ${labelOf(prefix)}, a /${length.value} with ${addresses} addresses, but ${pool.properties.pathOf(path)} is ${count.value}`,
      action: `use a /${fits}, or at most ${addresses} nodes`,
    };
  }
}

/** The most nodes that a pool grows to by itself, and where that stands. */
function nodesOf({ properties }: Entity): { count: Value<number>; path: string } {
  const autoscaled = properties.boolean("enableAutoScaling");
  if (autoscaled.state === "notKnown") {
    return { count: autoscaled, path: "enableAutoScaling" };
  }
  const path = isTrue(autoscaled) ? "maxCount" : "count";
  return { count: properties.number(path), path };
}

const ipamPage =
  "https://learn.microsoft.com/azure/virtual-network-manager/concept-ip-address-management";
const ipamSubjects = [ArmType.virtualNetwork, ArmType.subnet];

/** Where a VNet and a subnet name their IPAM pools. */
function allocationsOf(topology: Topology): readonly { entity: RangedEntity; path: string }[] {
  return [
    ...topology.virtualNetworks.map((entity) => ({
      entity,
      path: "addressSpace.ipamPoolPrefixAllocations",
    })),
    ...topology.subnets.map((entity) => ({ entity, path: "ipamPoolPrefixAllocations" })),
  ];
}

/** The id of the pool: azure-native has it beside the number of addresses, ARM inside of `pool`. */
function poolOf(allocation: Properties): Value<string> {
  const id = allocation.text("id");
  return id.state === "absent" ? allocation.text("pool.id") : id;
}

/** Whether it is Azure's own answer, which repeats the ranges that came from the pool. */
function isAnswer({ properties, inlineIn }: Entity): boolean {
  return (
    properties.has("provisioningState") ||
    properties.has("etag") ||
    (inlineIn !== undefined && isAnswer(inlineIn))
  );
}

/** Ranges come from a pool or are written, not both. */
export const ipamPoolMixedWithPrefix: Check = {
  id: "subnet-ipam-pool-mixed-with-prefix",
  facts: ["new-avnm-ipam"],
  title: "A VNet or subnet must have ranges from an IPAM pool or written ones, not both",
  description: "Azure refuses a VNet or subnet that names a pool and a prefix.",
  remediation: "Leave the prefixes out, or the pool.",
  severity: CheckSeverity.critical,
  enforcement: Enforcement.mandatory,
  url: ipamPage,
  subjects: ipamSubjects,
  needs: "resource",
  *run({ topology }) {
    for (const { entity, path } of allocationsOf(topology)) {
      const [range] = entity.ranges;
      if (entity.properties.has(path) && range !== undefined && !isAnswer(entity)) {
        const property = entity.properties.pathOf(path);
        const list = entity.properties.list(path);
        if (list.state === "notKnown") {
          yield undecided(entity, property, list.reason);
        } else if (list.state === "known" && list.value.length > 0) {
          yield {
            answer: "violation",
            entity,
            property,
            problem: `is given together with ${range.path}, and Azure takes only one of them`,
            action: `leave out ${range.path}, or ${property}`,
            errorCode: "CannotMixAddressPrefixAndPoolInPayload",
          };
        }
      }
    }
  },
};

/** One pool for each IP version. */
export const ipamPoolRepeated: Check = {
  id: "subnet-ipam-pool-repeated",
  facts: ["new-avnm-ipam"],
  title: "A VNet or subnet must not name an IPAM pool twice",
  description: "Azure takes one IPv4 pool and one IPv6 pool for each VNet and subnet.",
  remediation: "Name each pool once and ask it for all the addresses.",
  severity: CheckSeverity.critical,
  enforcement: Enforcement.mandatory,
  url: ipamPage,
  subjects: ipamSubjects,
  needs: "resource",
  *run({ topology }) {
    for (const { entity, path } of allocationsOf(topology)) {
      const list = entity.properties.list(path);
      if (list.state === "notKnown") {
        yield undecided(entity, entity.properties.pathOf(path), list.reason);
      }
      const allocations = list.state === "known" ? list.value : [];
      const ids = new Map<string, string>();
      for (const allocation of allocations) {
        const id = poolOf(allocation);
        if (id.state !== "known") {
          continue;
        }
        const before = ids.get(id.value.toLowerCase());
        if (before !== undefined) {
          yield {
            answer: "violation",
            entity,
            property: allocation.path,
            problem: `names the pool ${id.value} of ${before} again`,
            action: "name the pool once, with numberOfIpAddresses for both",
            errorCode: "CannotHaveDuplicatePoolIds",
          };
        } else {
          ids.set(id.value.toLowerCase(), allocation.path);
        }
      }
      const open = allocations.map(poolOf).find(({ state }) => state === "notKnown");
      if (allocations.length > 2) {
        yield {
          answer: "violation",
          entity,
          property: entity.properties.pathOf(path),
          problem: `has ${allocations.length} pools, and Azure takes 2: one for IPv4 and one for IPv6`,
          action: "name one pool for each IP version",
        };
      } else if (allocations.length === 2 && open?.state === "notKnown") {
        yield undecided(entity, entity.properties.pathOf(path), open.reason);
      }
    }
  },
};

import { ArmType } from "../../topology/arm-resource";
import { missingPools, poolSubnets, targetKey } from "../../topology/cluster-subnets";
import { type Link, parentId } from "../../topology/link";
import { type Entity, labelOf, type Topology } from "../../topology/topology";
import { absent, isFalse, isTrue, known, notKnown, type Value } from "../../topology/value";
import { throughLink, undecided } from "../answers";
import { type Check, CheckSeverity, Enforcement } from "../check";

const poolPage = "https://learn.microsoft.com/azure/aks/node-pool-unique-subnet";
const vnetPage = "https://learn.microsoft.com/azure/aks/concepts-network-legacy-cni";

/** The VNet that a link to a subnet leads into. */
export function virtualNetworkBehind(topology: Topology, subnet: Link<Entity>): Link<Entity> {
  if (subnet.state === "known") {
    return topology.parentOf(subnet.target);
  }
  if (subnet.state === "outside") {
    const id = parentId(subnet.id, ArmType.subnet);
    return id === undefined
      ? { state: "notKnown", reason: `${subnet.id} is not the id of a subnet` }
      : (topology.byId(id, ArmType.virtualNetwork) ?? { state: "outside", id });
  }
  return subnet.state === "candidates" ? { state: "notKnown", reason: subnet.reason } : subnet;
}

/** Whether two links lead to two VNets; absent when one leads nowhere. */
export function differentNetworks(one: Link<Entity>, other: Link<Entity>): Value<boolean> {
  const [a, b] = [targetKey(one), targetKey(other)];
  if (a !== undefined && a === b) {
    return known(false);
  }
  for (const link of [one, other]) {
    if (link.state === "absent") {
      return absent;
    }
    if (link.state === "notKnown" || link.state === "candidates") {
      return notKnown(link.reason);
    }
    // A subnet names its VNet by its name alone, which the other one's id may contain.
    if (link.state === "outside" && !link.id.startsWith("/")) {
      return notKnown(`${link.id} is a VNet outside the program`);
    }
    if (link.state === "known" && link.target.name.state === "notKnown" && typeof a !== typeof b) {
      return link.target.name;
    }
  }
  return known(true);
}

/** `VNet "hub"`, or its id. */
export function showNetwork(link: Link<Entity>): string {
  if (link.state === "known") {
    return labelOf(link.target);
  }
  return link.state === "outside" ? `VNet ${link.id}` : "another VNet";
}

/** All pools of a cluster are in one VNet. */
export const poolsInDifferentVnets: Check = {
  id: "aks-pools-in-different-vnets",
  facts: ["byo-all-pools", "new-per-pool-subnet"],
  title: "All node pools of a cluster must be in the same VNet",
  description: "Azure refuses a node pool whose subnet is in another VNet than the cluster's.",
  remediation: "Use subnets of one VNet for all pools.",
  severity: CheckSeverity.critical,
  enforcement: Enforcement.mandatory,
  url: poolPage,
  subjects: [ArmType.managedCluster, ArmType.agentPool],
  needs: "stack",
  *run({ topology }) {
    for (const cluster of topology.clusters) {
      const [first, ...rest] = poolSubnets(topology, cluster, ["vnetSubnetID"]);
      if (first === undefined) {
        continue;
      }
      const own = virtualNetworkBehind(topology, first.link);
      for (const { pool, path, link } of rest) {
        const other = virtualNetworkBehind(topology, link);
        const differ = differentNetworks(own, other);
        if (differ.state === "notKnown") {
          yield undecided(pool, path, differ.reason);
        } else if (isTrue(differ)) {
          yield {
            answer: "violation",
            entity: pool,
            property: path,
            problem: `is in ${showNetwork(other)}, but ${labelOf(first.pool)} of ${labelOf(cluster)} is in ${showNetwork(own)}`,
            action: `use a subnet of ${showNetwork(own)}`,
          };
        }
      }
    }
  },
};

/** Pools are all in your VNet or all in the one that AKS makes. */
export const poolsMixCustomAndManaged: Check = {
  id: "aks-pools-mix-custom-and-managed-vnet",
  facts: ["byo-all-pools"],
  title: "All node pools of a cluster must name a subnet, or none",
  description: "A pool without a subnet is put into a VNet that AKS makes, away from the others.",
  remediation: "Set vnetSubnetID of every pool to a subnet of the same VNet.",
  severity: CheckSeverity.critical,
  enforcement: Enforcement.mandatory,
  url: poolPage,
  subjects: [ArmType.managedCluster, ArmType.agentPool],
  needs: "stack",
  *run({ topology }) {
    for (const cluster of topology.clusters) {
      const { pools } = topology.poolsOf(cluster);
      const property = "vnetSubnetID";
      const named = pools.find(({ properties }) => properties.has(property));
      const reason = missingPools(topology, cluster);
      if (reason !== undefined) {
        yield undecided(cluster, "agentPoolProfiles", reason);
      }
      for (const pool of named === undefined ? [] : pools) {
        const path = pool.properties.pathOf(property);
        const given = pool.properties.given(property);
        if (given.state === "notKnown") {
          yield undecided(pool, path, given.reason);
        } else if (isFalse(given)) {
          yield {
            answer: "violation",
            entity: pool,
            property: path,
            problem: `is not set, but ${named && labelOf(named)} of ${labelOf(cluster)} has one, and pools are all in one VNet`,
            action: "set it to a subnet of the same VNet",
          };
        }
      }
    }
  },
};

/** Cluster and VNet are in one region. */
export const vnetInOtherRegion: Check = {
  id: "aks-vnet-in-other-region",
  facts: ["vnet-same-region"],
  title: "A cluster must be in the region of its VNet",
  description: "Azure refuses nodes in a VNet of another region.",
  remediation: "Use a VNet in the cluster's region.",
  severity: CheckSeverity.critical,
  enforcement: Enforcement.mandatory,
  url: vnetPage,
  subjects: [ArmType.managedCluster],
  needs: "stack",
  *run({ topology }) {
    for (const cluster of topology.clusters) {
      const region = locationOf(cluster);
      const link = topology.virtualNetworkOf(cluster);
      yield* throughLink(link, cluster, "location", function* (vnet) {
        const other = locationOf(vnet);
        // Without a location both take that of their resource group or of the provider's configuration.
        if (region.state === "absent" || other.state === "absent") {
          return;
        }
        if (region.state === "notKnown" || other.state === "notKnown") {
          const open = region.state === "notKnown" ? region : other;
          yield undecided(cluster, "location", open.state === "notKnown" ? open.reason : "");
        } else if (plain(region.value) !== plain(other.value)) {
          yield {
            answer: "violation",
            entity: cluster,
            property: "location",
            value: region.value,
            problem: `is not ${other.value}, where ${labelOf(vnet)} is`,
            action: `use ${other.value}, or a VNet in ${region.value}`,
          };
        }
      });
    }
  },
};

function locationOf(entity: Entity): Value<string> {
  return entity.properties.text("location");
}

/** "West Europe" and "westeurope" are one region. */
function plain(location: string): string {
  return location.replaceAll(/\s/g, "").toLowerCase();
}

const hostedPaths = [
  "hostedSystemProfile.systemNodeSubnetID",
  "hostedSystemProfile.nodeSubnetID",
  "apiServerAccessProfile.subnetId",
] as const;

/** AKS Automatic with hosted system nodes takes three subnets or none. */
export const hostedSystemSubnetsIncomplete: Check = {
  id: "aks-hosted-system-subnets-incomplete",
  facts: ["id-automatic-vnet", "new-automatic"],
  title: "The subnets of hosted system nodes must be given together, in one VNet",
  description:
    "Azure refuses a hosted system profile that names one of its subnets without the others.",
  remediation: `Set ${hostedPaths.join(", ")}, all in the same VNet.`,
  severity: CheckSeverity.critical,
  enforcement: Enforcement.mandatory,
  url: "https://learn.microsoft.com/azure/aks/automatic/quick-automatic-custom-network",
  subjects: [ArmType.managedCluster],
  needs: "stack",
  *run({ topology }) {
    for (const cluster of topology.clusters) {
      const given = hostedPaths.filter((path) => cluster.properties.has(path));
      const [first] = given;
      if (first === undefined || !given.some((path) => path.startsWith("hostedSystemProfile"))) {
        continue;
      }
      for (const property of hostedPaths) {
        const isGiven = cluster.properties.given(property);
        if (isGiven.state === "notKnown") {
          yield undecided(cluster, property, isGiven.reason);
        } else if (!given.includes(property)) {
          yield {
            answer: "violation",
            entity: cluster,
            property,
            problem: `is not set, but ${first} is, and the three subnets must be given together`,
            action: "set it to a subnet of the same VNet",
          };
        }
      }
      const networkOf = (path: string) =>
        virtualNetworkBehind(topology, topology.follow(cluster, path, ArmType.subnet));
      const own = networkOf(first);
      for (const property of given.slice(1)) {
        const other = networkOf(property);
        const differ = differentNetworks(own, other);
        if (differ.state === "notKnown") {
          yield undecided(cluster, property, differ.reason);
        } else if (isTrue(differ)) {
          yield {
            answer: "violation",
            entity: cluster,
            property,
            problem: `is in ${showNetwork(other)}, but ${first} is in ${showNetwork(own)}`,
            action: `use a subnet of ${showNetwork(own)}`,
          };
        }
      }
    }
  },
};

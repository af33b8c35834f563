import { missingPools } from "../../cluster/cluster-subnets";
import { type Entity, labelOf } from "../../resources/topology";
import { isFalse } from "../../resources/value";
import { forbid, openQuestion, undecided } from "../answers";
import { clusterCheck, ofPools } from "../subject";

/** Pools are all in your VNet or all in the one that AKS makes. */
export const rule = clusterCheck(
  {
    id: "aks-pools-mix-custom-and-managed-vnet",
    facts: ["byo-all-pools"],
    title: "A node pool must not set a subnet in a cluster whose first pool has none",
    description:
      "Azure refuses a pool with a subnet of yours where the nodes are in a VNet that AKS makes.",
    remediation: "Set vnetSubnetID of the cluster's own pools, or leave it out everywhere.",
    evidence: {
      grade: "refused",
      holds: "always",
      says: 'Where an existing pool has no subnet, one with a subnet is refused: "The Agentpool … does not have subnet defined". A further pool without one has the first pool\'s subnet.',
      sources: [
        "refused: GitHub Azure/AKS#2927 (2022, quotes Azure)",
        "accepted: GitHub hashicorp/terraform-provider-azurerm#8297, #8662, PR 8677, Azure/terraform-azurerm-aks#160",
      ],
    },
    url: "aks/node-pool-unique-subnet",
    subjects: ofPools,
    asked: "stack",
  },
  function* (cluster, { topology }) {
    const property = "vnetSubnetID";
    const { pools } = topology.poolsOf(cluster);
    const isOwn = ({ inlineIn }: Entity) => inlineIn !== undefined;
    const without = pools.find((pool) => isOwn(pool) && isFalse(pool.properties.given(property)));
    const missing = missingPools(topology, cluster);
    if (missing !== undefined && pools.some(({ properties }) => properties.has(property))) {
      yield undecided(cluster, "agentPoolProfiles", missing);
    }
    const named = pools.filter(({ properties }) => !isFalse(properties.given(property)));
    const open = pools.find(
      (pool) => isOwn(pool) && pool.properties.given(property).state === "notKnown",
    );
    if (without === undefined && open !== undefined && named.some((pool) => !isOwn(pool))) {
      yield* openQuestion(open, open.properties.given(property), open.properties.pathOf(property));
    }
    // Where the cluster's first pool names a subnet, the others have it too.
    if (
      without === undefined ||
      (named[0] !== undefined &&
        isOwn(named[0]) &&
        pools.indexOf(named[0]) < pools.indexOf(without))
    ) {
      return;
    }
    for (const pool of named) {
      yield* forbid(pool, pool.properties.given(property), {
        path: property,
        value: "",
        problem: `is set, but ${labelOf(without)} of ${labelOf(cluster)} has no subnet, so its nodes are in a VNet that AKS makes`,
        action: "set vnetSubnetID of that pool too, or leave it out here",
        errorCode: "InvalidParameter",
      });
    }
  },
);

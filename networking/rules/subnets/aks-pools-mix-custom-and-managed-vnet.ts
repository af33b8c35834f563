import { type Entity, labelOf } from "../../resources/topology";
import { isFalse } from "../../resources/value";
import { forbid, openPools, openQuestion } from "../answers";
import { clusterCheck, ofPools } from "../subject";

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
    const path = "vnetSubnetID";
    const given = ({ properties }: Entity) => properties.given(path);
    const { pools } = topology.poolsOf(cluster);
    if (pools.some(({ properties }) => properties.has(path))) {
      yield* openPools(topology, cluster);
    }
    const own = pools.filter(({ inlineIn }) => inlineIn !== undefined);
    const named = pools.filter((pool) => !isFalse(given(pool)));
    const without = own.find((pool) => isFalse(given(pool)));
    if (without === undefined) {
      const open = own.find((pool) => given(pool).state === "notKnown");
      if (open !== undefined && named.some(({ inlineIn }) => inlineIn === undefined)) {
        yield* openQuestion(open, given(open));
      }
      return;
    }
    // Where the cluster's first pool names a subnet, the others have it too.
    if (own.slice(0, own.indexOf(without)).some((pool) => pool === named[0])) {
      return;
    }
    for (const pool of named) {
      yield* forbid(pool, given(pool), {
        path,
        value: "",
        problem: `is set, but ${labelOf(without)} of ${labelOf(cluster)} has no subnet, so its nodes are in a VNet that AKS makes`,
        action: "set vnetSubnetID of that pool too, or leave it out here",
        errorCode: "InvalidParameter",
      });
    }
  },
);

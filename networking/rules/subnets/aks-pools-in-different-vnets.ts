import { poolSubnets } from "../../cluster/cluster-subnets";
import { labelOf } from "../../resources/topology";
import { forbidAt } from "../answers";
import { clusterCheck, ofPools } from "../subject";
import { differentNetworks, showNetwork, virtualNetworkBehind } from "./shared/virtual-networks";

export const rule = clusterCheck(
  {
    id: "aks-pools-in-different-vnets",
    facts: ["byo-all-pools", "new-per-pool-subnet"],
    title: "All node pools of a cluster must be in the same VNet",
    description: "Azure refuses a node pool whose subnet is in another VNet than the cluster's.",
    remediation: "Use subnets of one VNet for all pools.",
    evidence: {
      grade: "documentedLimit",
      holds: "always",
      says: '"All subnets assigned to node pools must belong to the same VNet"; AKS "errors out on the agent pool add" for a subnet outside the VNet range it knows',
      sources: ["docs node-pool-unique-subnet.md:26, :28", "create-node-pools.md:57"],
    },
    url: "aks/node-pool-unique-subnet",
    subjects: ofPools,
    asked: "stack",
  },
  function* (cluster, { topology }) {
    const [first, ...rest] = poolSubnets(topology, cluster, ["vnetSubnetID"]);
    if (first === undefined) {
      return;
    }
    const own = virtualNetworkBehind(topology, first.link);
    for (const { pool, path, link } of rest) {
      const other = virtualNetworkBehind(topology, link);
      yield* forbidAt(pool, path, differentNetworks(own, other), {
        problem: `is in ${showNetwork(other)}, but ${labelOf(first.pool)} of ${labelOf(cluster)} is in ${showNetwork(own)}`,
        action: `use a subnet of ${showNetwork(own)}`,
      });
    }
  },
);

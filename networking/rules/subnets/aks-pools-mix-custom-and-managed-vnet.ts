import { missingPools } from "../../cluster/cluster-subnets";
import { ArmType } from "../../resources/arm-resource";
import { labelOf } from "../../resources/topology";
import { isFalse } from "../../resources/value";
import { undecided } from "../answers";
import { Grade, Holds } from "../evidence";
import { type Rule, RuleSeverity } from "../rule";

/** Pools are all in your VNet or all in the one that AKS makes. */
export const aksPoolsMixCustomAndManagedVnet: Rule = {
  id: "aks-pools-mix-custom-and-managed-vnet",
  facts: ["byo-all-pools"],
  title: "All node pools of a cluster must name a subnet, or none",
  description: "A pool without a subnet is put into a VNet that AKS makes, away from the others.",
  remediation: "Set vnetSubnetID of every pool to a subnet of the same VNet.",
  severity: RuleSeverity.critical,
  evidence: {
    grade: Grade.advised,
    holds: Holds.always,
    says: "further pool WITHOUT subnet in a cluster that has one: accepted, gets the first pool's subnet. Cluster without, further pool WITH: refused",
    sources: [
      'GH azurerm#8297, #8662, PR 8677 ("by design"), terraform-azurerm-aks#160, Azure/terraform 101-aks-cluster-windows (accepted)',
      "GH Azure/AKS#2927 (2022, refused)",
    ],
  },
  url: "https://learn.microsoft.com/azure/aks/node-pool-unique-subnet",
  subjects: [ArmType.managedCluster, ArmType.agentPool],
  asked: "stack",
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

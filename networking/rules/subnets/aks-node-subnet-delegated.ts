import { labelOf } from "../../resources/topology";
import { isFilled } from "../../resources/value";
import { forbidAt, throughLink, undecided } from "../answers";
import { poolCheck } from "../subject";
import { delegatedTo } from "./shared/subnet-duties";

export const rule = poolCheck(
  {
    id: "aks-node-subnet-delegated",
    facts: ["x-node-subnet-delegated"],
    title: "A node subnet must not be delegated",
    description: "Azure refuses nodes in a delegated subnet, also in one that is delegated to AKS.",
    remediation: "Remove the delegations of the subnet, or use another one.",
    evidence: {
      grade: "refused",
      says: '"AgentPoolProfile subnet … cannot be used as it\'s a delegated subnet", also one that is delegated to AKS.',
      sources: [
        "support error code SubnetIsDelegated (2025-08-07)",
        "GitHub MicrosoftDocs/azure-docs#69774 (2021): delegated to AKS",
        "docs concepts-network-cni-overview#aks-cni-networking-prerequisites (2026-07-10)",
      ],
    },
    url: "aks/concepts-network-cni-overview#aks-cni-networking-prerequisites",
    asked: "early",
  },
  (pool, { topology }) => {
    const property = pool.properties.pathOf("vnetSubnetID");
    return throughLink(topology.subnetOf(pool, "vnetSubnetID"), pool, property, (subnet) => {
      const delegations = subnet.properties.list("delegations");
      if (delegations.state === "notKnown") {
        return [undecided(pool, property, `${delegations.reason} (${labelOf(subnet)})`)];
      }
      return forbidAt(pool, property, isFilled(delegations), {
        problem: `refers to ${labelOf(subnet)}, which is delegated to ${delegatedTo(subnet).join(", ") || "a service"}`,
        action: "remove the delegation, or use a subnet without one",
        errorCode: "SubnetIsDelegated",
      });
    });
  },
);

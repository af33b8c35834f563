import { labelOf } from "../../resources/topology";
import { known } from "../../resources/value";
import { forbid, throughLink, undecided } from "../answers";
import type { RuleContext } from "../rule";
import { poolCheck } from "../subject";

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
  (pool, { topology }: RuleContext) =>
    throughLink(
      topology.subnetOf(pool, "vnetSubnetID"),
      pool,
      pool.properties.pathOf("vnetSubnetID"),
      function* (subnet) {
        const delegations = subnet.properties.list("delegations");
        const path = pool.properties.pathOf("vnetSubnetID");
        if (delegations.state === "notKnown") {
          yield undecided(pool, path, `${delegations.reason} (${labelOf(subnet)})`);
        } else if (delegations.state === "known" && delegations.value.length > 0) {
          const services = delegations.value.flatMap((delegation) => {
            const service = delegation.text("serviceName");
            return service.state === "known" ? [service.value] : [];
          });
          yield* forbid(pool, known(true), {
            path: "vnetSubnetID",
            value: "",
            problem: `refers to ${labelOf(subnet)}, which is delegated to ${services.join(", ") || "a service"}`,
            action: "remove the delegation, or use a subnet without one",
            errorCode: "SubnetIsDelegated",
          });
        }
      },
    ),
);

import { outboundTypeOf, outboundTypePath } from "../../cluster/network-profile";
import { allOf, is, isOneOf, not } from "../../resources/value";
import { forbidAt } from "../answers";
import { clusterCheck } from "../subject";
import { hasSubnetOfItsOwn } from "./shared/outbound-type";

export const rule = clusterCheck(
  {
    id: "aks-outbound-type-needs-custom-vnet",
    facts: ["ob-udr", "ob-user-nat"],
    title: "Outbound types with your own routes or NAT gateway should be used in your own VNet",
    description:
      "The route table or NAT gateway belongs on the node subnet before the cluster is created, which is possible in your own VNet only.",
    remediation: "Set vnetSubnetID of all pools, or use outboundType loadBalancer.",
    evidence: {
      grade: "documented",
      holds: "always",
      says: "needs a subnet that exists; AKS Automatic gives it as hostedSystemProfile.nodeSubnetID / systemNodeSubnetID, which az takes in place of vnetSubnetID",
      sources: [
        "az managed_cluster_decorator.py:2649-2681, 2778-2795 (2.91.0; update of a managed VNet refused by az)",
        'docs egress-outboundtype.md "must deploy … into an existing virtual network" (2026-08-05)',
        "GH azure-docs#123933 (2024-07-31)",
      ],
    },
    url: "aks/egress-outboundtype",
  },
  (cluster, { topology }) => {
    const { type, shown } = outboundTypeOf(cluster);
    const isManaged = not(hasSubnetOfItsOwn(topology, cluster));
    const condition = allOf(is(type, "userDefinedRouting", "userAssignedNATGateway"), isManaged);
    const what = isOneOf(type, "userDefinedRouting") ? "route table" : "NAT gateway";
    return forbidAt(cluster, outboundTypePath, condition, {
      value: shown,
      problem: `requires a subnet with a ${what}, but no node pool has a vnetSubnetID`,
      action: `set vnetSubnetID to a subnet with a ${what}, or use loadBalancer`,
    });
  },
);

import { subnetNeedCheck } from "./shared/subnet-egress";

export const rule = subnetNeedCheck({
  id: "subnet-route-table-missing",
  facts: ["ob-udr"],
  title: "Outbound type userDefinedRouting must have a route table on each node subnet",
  description: "Azure refuses the cluster when a node subnet has no route table.",
  remediation: "Set routeTable.id of every node subnet of the cluster.",
  evidence: {
    grade: "refused",
    holds: "always",
    says: "refuses; taking the table away breaks an existing cluster",
    sources: [
      "GH Azure/AKS#1842",
      "GH azure-docs#52060 (2020-04-09)",
      "existing clusters: GH Azure/AKS#5112 (2025-07-01)",
    ],
  },
  url: "aks/egress-udr",
  outboundType: "userDefinedRouting",
  named: ["vnetSubnetID"],
  property: "routeTable",
  needs: "a route table",
  errorCode: "ExistingRouteTableNotAssociatedWithSubnet",
});

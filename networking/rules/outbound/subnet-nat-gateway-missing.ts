import { subnetNeedCheck } from "./shared/subnet-egress";

export const rule = subnetNeedCheck({
  id: "subnet-nat-gateway-missing",
  facts: ["ob-user-nat"],
  title: "Outbound type userAssignedNATGateway must have a NAT gateway on each node and pod subnet",
  description: "Azure refuses the cluster when a node or pod subnet has no NAT gateway attached.",
  remediation: "Set natGateway.id of every subnet that a pool of the cluster uses.",
  evidence: {
    grade: "refused",
    says: "refuses; pod subnets validated since 2023-08-06",
    sources: [
      "GH jenkins-infra/azure#715",
      "CHANGELOG 2023-08-06",
      'docs nat-gateway.md "preconfigured on the subnet" (2026-07-07)',
    ],
  },
  url: "aks/nat-gateway",
  outboundType: "userAssignedNATGateway",
  named: ["vnetSubnetID", "podSubnetID"],
  property: "natGateway",
  needs: "a NAT gateway",
  errorCode: "SubnetNotAssociatedWithNATGateway",
});

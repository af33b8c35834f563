import { check, ofSubnets } from "../subject";
import { eachSubnet } from "./shared/subnet-egress";

/** The NAT gateway must be on the subnets before the cluster is. */
export const rule = check(
  {
    id: "subnet-nat-gateway-missing",
    facts: ["ob-user-nat"],
    title:
      "Outbound type userAssignedNATGateway must have a NAT gateway on each node and pod subnet",
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
    subjects: ofSubnets,
  },
  (context) =>
    eachSubnet(context, "userAssignedNATGateway", ["vnetSubnetID", "podSubnetID"], {
      property: "natGateway",
      needs: "a NAT gateway",
      action: "set natGateway.id to a NAT gateway",
      errorCode: "SubnetNotAssociatedWithNATGateway",
    }),
);

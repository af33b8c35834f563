import { poolSubnets } from "../../cluster/cluster-subnets";
import { outboundTypeOf, outboundTypePath } from "../../cluster/network-profile";
import { labelOf } from "../../resources/topology";
import { is, known, not } from "../../resources/value";
import { forbidAt, onlyIf, throughLink } from "../answers";
import { clusterCheck } from "../subject";
import { subnetsByUse } from "./shared/subnet-egress";

export const rule = clusterCheck(
  {
    id: "aks-outbound-type-subnet-has-nat-gateway",
    facts: ["ob-nat-present-mismatch"],
    title:
      "A new cluster in a subnet with a NAT gateway must have outbound type userAssignedNATGateway",
    description:
      "Azure refuses to create a cluster with another outbound type in a subnet that has a NAT gateway; updates aren't checked.",
    remediation: "Use outboundType userAssignedNATGateway, or detach the NAT gateway.",
    evidence: {
      grade: "refused",
      says: 'blocks **creation** "unless outboundType userAssignedNATGateway is passed"; updates are not checked',
      sources: [
        'CHANGELOG 2022-05-01, 2022-05-08 "removed from update calls"',
        "azurerm acc test updateNetworkProfileOutboundType: one node subnet with NAT gateway, updated to userDefinedRouting and loadBalancer (accepted)",
      ],
    },
    url: "https://github.com/Azure/AKS/blob/master/CHANGELOG.md",
    asked: "early",
  },
  function* (cluster, { topology }) {
    const { type, shown } = outboundTypeOf(cluster);
    // With none, whatever leads out is the owner's business.
    const isOther = not(is(type, "userAssignedNATGateway", "none"));
    for (const { link, path } of subnetsByUse(poolSubnets(topology, cluster, ["vnetSubnetID"]))) {
      yield* onlyIf(isOther, cluster, outboundTypePath, () =>
        throughLink(link, cluster, path, (subnet) =>
          forbidAt(cluster, outboundTypePath, known(subnet.properties.has("natGateway.id")), {
            value: shown,
            problem: `is not supported for a new cluster in ${labelOf(subnet)}, which has a NAT gateway`,
            action: "use userAssignedNATGateway, or a subnet without a NAT gateway",
          }),
        ),
      );
    }
  },
);

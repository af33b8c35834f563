import { targetKey } from "../../cluster/cluster-subnets";
import { ArmType } from "../../resources/arm-resource";
import { type Entity, labelOf } from "../../resources/topology";
import { forbidAt, openLink } from "../answers";
import { check, ofSubnets } from "../subject";
import { differentNetworks, showNetwork } from "../subnets/shared/virtual-networks";

export const rule = check(
  {
    id: "subnet-nat-gateway-in-several-vnets",
    asked: "early",
    facts: ["ob-user-nat"],
    title: "All subnets with one NAT gateway must be in one VNet",
    remediation: "Make a NAT gateway for each VNet.",
    evidence: {
      grade: "refused",
      says: 'NatGatewayCannotBeUsedBySubnetsBelongingToDifferentVirtualNetworks: "NAT Gateway cannot be configured on multiple virtual networks."',
      sources: [
        "GitHub microsoft/azure_arc#3288 (2025-07, quotes Azure)",
        "docs nat-gateway-resource (2023-07-10): can't be attached to subnets from different virtual networks",
      ],
    },
    url: "aks/nat-gateway",
    subjects: ofSubnets,
  },
  function* ({ topology }) {
    const first = new Map<Entity | string, Entity>();
    for (const subnet of topology.subnets) {
      const property = subnet.properties.pathOf("natGateway.id");
      const gateway = topology.follow(subnet, "natGateway.id", ArmType.natGateway);
      yield* openLink(subnet, property, gateway);
      const key = targetKey(gateway);
      const other = key && first.get(key);
      if (other) {
        const own = topology.virtualNetworkOfSubnet(subnet);
        const its = topology.virtualNetworkOfSubnet(other);
        yield* forbidAt(subnet, property, differentNetworks(own, its), {
          problem: `is a NAT gateway that ${labelOf(other)} of ${showNetwork(its)} has too, and this one is in ${showNetwork(own)}`,
          action: "make a NAT gateway for each VNet",
          errorCode: "NatGatewayCannotBeUsedBySubnetsBelongingToDifferentVirtualNetworks",
        });
      } else if (key) {
        first.set(key, subnet);
      }
    }
  },
);

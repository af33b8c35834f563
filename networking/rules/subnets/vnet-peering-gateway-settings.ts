import { reverseOf } from "../../cluster/peerings";
import { ArmType } from "../../resources/arm-resource";
import { labelOf } from "../../resources/topology";
import { absent, allOf, not } from "../../resources/value";
import { forbid } from "../answers";
import { repeated } from "../repeated";
import { check } from "../subject";

const remoteGateways = "useRemoteGateways";

export const rule = check(
  {
    id: "vnet-peering-gateway-settings",
    facts: ["vnet-expand"],
    title:
      "useRemoteGateways must be set for one peering, whose other side has allowGatewayTransit",
    description:
      "Azure refuses useRemoteGateways where the peering of the other VNet doesn't allow gateway transit, and on a second peering of a VNet.",
    remediation:
      "Set allowGatewayTransit on the peering of the VNet with the gateway, and useRemoteGateways on one peering of the other VNet.",
    evidence: {
      grade: "refused",
      holds: "always",
      says: '"cannot have UseRemoteGateways flag set to true, because corresponding remote peering has AllowGatewayTransit flag set to false"; the API says "Only one peering can have this flag set to true"',
      sources: [
        "GitHub hashicorp/terraform-provider-azurerm#2872 (2019, quotes Azure)",
        "API specification of Microsoft.Network/virtualNetworks/virtualNetworkPeerings: useRemoteGateways",
      ],
    },
    url: "vpn-gateway/vpn-gateway-peering-gateway-transit",
    subjects: [ArmType.virtualNetworkPeering, ArmType.virtualNetwork],
  },
  function* ({ topology }) {
    for (const peering of topology.of(ArmType.virtualNetworkPeering)) {
      const other = reverseOf(topology, peering);
      if (other !== undefined) {
        const uses = peering.properties.boolean(remoteGateways);
        const transit = other.properties.boolean("allowGatewayTransit");
        yield* forbid(peering, allOf(uses, not(transit)), {
          path: remoteGateways,
          problem: `requires allowGatewayTransit on the other side, where ${labelOf(other)} doesn't set it`,
          action: "set allowGatewayTransit there",
        });
      }
    }
    yield* repeated(topology, {
      type: ArmType.virtualNetworkPeering,
      path: remoteGateways,
      keyOf: ({ properties }) => {
        const uses = properties.boolean(remoteGateways);
        return uses.state === "known" && !uses.value ? absent : uses;
      },
      breach: (_, first) => ({
        problem: `is set on ${labelOf(first)} of the same VNet too`,
        action: "leave it on one of the two",
      }),
    });
  },
);

import { parseAddress } from "../../cidr";
import { ArmType } from "../../resources/arm-resource";
import { allOf, is, not } from "../../resources/value";
import { forbid } from "../answers";
import { resourceCheck } from "../subject";

export const rule = resourceCheck(
  {
    of: ArmType.route,
    id: "subnet-route-next-hop-ip",
    asked: "resource",
    facts: ["ob-udr"],
    title: "A route must have a next hop IP address with VirtualAppliance, and with no other type",
    description:
      "Azure refuses nextHopType VirtualAppliance without nextHopIpAddress, and an address with another type.",
    remediation: "Set nextHopIpAddress where nextHopType is VirtualAppliance, and only there.",
    evidence: {
      grade: "refused",
      holds: "always",
      says: '"NextHopIpAddress cannot be Null or Empty in route when NextHopType is VirtualAppliance"; of other types the API says "Next hop values are only allowed in routes where the next hop type is VirtualAppliance"',
      sources: [
        "GitHub Azure/terraform-azurerm-hubnetworking#48 (2023, quotes Azure): none",
        "GitHub Azure/terraform-azurerm-lz-vending#479 (2025): one with another type fails",
        "API specification of Microsoft.Network/routeTables/routes: nextHopIpAddress",
      ],
    },
    url: "templates/microsoft.network/routetables/routes",
  },
  function* (route) {
    const path = "nextHopIpAddress";
    const address = route.properties.text(path);
    const isSet = route.properties.given(path);
    const type = route.properties.text("nextHopType");
    const isAppliance = is(type, "VirtualAppliance");
    const isOther = is(type, "VirtualNetworkGateway", "VnetLocal", "Internet", "None");
    yield* forbid(route, allOf(isAppliance, not(isSet)), {
      path,
      problem: "is not set, but nextHopType is VirtualAppliance",
      action: "set it to the address of the appliance",
    });
    yield* forbid(route, allOf(isOther, isSet), {
      path,
      problem: "has no meaning without nextHopType VirtualAppliance",
      action: "leave it out, or use nextHopType VirtualAppliance",
    });
    // Where it is the output of a firewall, it is an address once it is known.
    if (address.state === "known" && !parseAddress(address.value).ok) {
      yield* forbid(route, isAppliance, {
        path,
        problem: "is not an IP address",
        action: "use the address of the appliance",
      });
    }
  },
);

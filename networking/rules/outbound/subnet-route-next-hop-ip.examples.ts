import { routeTable } from "../../testing/example";
import type { RuleExamples } from "../../testing/rule-examples";

const firewall = { name: "default", addressPrefix: "0.0.0.0/0", nextHopType: "VirtualAppliance" };
const office = {
  name: "office",
  addressPrefix: "10.64.0.0/16",
  nextHopType: "VirtualNetworkGateway",
};

export const examples: RuleExamples = {
  compliant: () => [
    routeTable("rt", { routes: [{ ...firewall, nextHopIpAddress: "10.9.0.4" }, office] }),
  ],
  violating: () => [
    routeTable("rt", {
      routes: [
        firewall,
        { ...office, nextHopIpAddress: "10.9.0.4" },
        {
          name: "lab",
          addressPrefix: "10.65.0.0/16",
          nextHopType: "VirtualAppliance",
          nextHopIpAddress: "10.9.0.4/32",
        },
      ],
    }),
  ],
  messages: [
    "routes[0].nextHopIpAddress is not set, but nextHopType is VirtualAppliance; set it to the address of the appliance.",
    "routes[1].nextHopIpAddress 10.9.0.4 has no meaning without nextHopType VirtualAppliance; leave it out, or use nextHopType VirtualAppliance.",
    "routes[2].nextHopIpAddress 10.9.0.4/32 is not an IP address; use the address of the appliance.",
  ],
};

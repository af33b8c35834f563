import { loneCluster } from "../../testing/cluster-parts";
import type { RuleExamples } from "../../testing/rule-examples";

const zone = (group: string, type: string, name: string) =>
  `/subscriptions/00000000/resourceGroups/${group}/providers/Microsoft.Network/${type}/${name}`;

const stack = (group: string) =>
  loneCluster({
    ingressProfile: {
      webAppRouting: {
        enabled: true,
        dnsZoneResourceIds: [
          zone("dns", "dnsZones", "example.com"),
          zone("private", "privateDnsZones", "example.internal"),
          zone(group, "dnszones", "example.org"),
        ],
      },
    },
  });

export const examples: RuleExamples = {
  compliant: () => stack("DNS"),
  violating: () => stack("shop"),
  messages: [
    "ingressProfile.webAppRouting.dnsZoneResourceIds[2] is a zone in resource group shop, and another one of its kind is in dns; use zones of one resource group.",
  ],
};

import { clusterOf } from "../../testing/cluster-parts";
import type { RuleExamples } from "../../testing/rule-examples";

const stack = (privateDNSZone: string) =>
  clusterOf({ apiServerAccessProfile: { enablePrivateCluster: true, privateDNSZone } });

export const examples: RuleExamples = {
  compliant: () => stack("system"),
  violating: () => stack("privatelink.westeurope.azmk8s.io"),
  messages: [
    "apiServerAccessProfile.privateDNSZone privatelink.westeurope.azmk8s.io is not system, none or the id of a private DNS zone; use system, or an id such as /subscriptions/<id>/resourceGroups/<group>/providers/Microsoft.Network/privateDnsZones/<name>.",
  ],
};

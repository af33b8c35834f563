import { lonePool } from "../../testing/cluster-parts";
import type { RuleExamples } from "../../testing/rule-examples";

const stack = (forwardDestination: string, serveStale: string) =>
  lonePool({
    localDNSProfile: {
      mode: "Required",
      kubeDNSOverrides: {
        "cluster.local": { forwardDestination, protocol: "ForceTCP", serveStale },
      },
    },
  });

export const examples: RuleExamples = {
  compliant: () => stack("ClusterCoreDNS", "Immediate"),
  violating: () => stack("VnetDNS", "Verify"),
  messages: [
    'agentPoolProfiles[0].localDNSProfile.kubeDNSOverrides["cluster.local"].forwardDestination VnetDNS is not supported for cluster.local; use ClusterCoreDNS.',
    'agentPoolProfiles[0].localDNSProfile.kubeDNSOverrides["cluster.local"].serveStale Verify is not supported with protocol ForceTCP; use Immediate.',
  ],
};

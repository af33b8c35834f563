import { lonePool } from "../../testing/cluster-parts";
import type { RuleExamples } from "../../testing/rule-examples";

const stack = (forwardDestination: string) =>
  lonePool({
    localDNSProfile: {
      mode: "Required",
      vnetDNSOverrides: {
        ".": { forwardDestination },
        "cluster.local": { forwardDestination: "ClusterCoreDNS" },
      },
    },
  });

export const examples: RuleExamples = {
  compliant: () => stack("VnetDNS"),
  violating: () => stack("ClusterCoreDNS"),
  messages: [
    'agentPoolProfiles[0].localDNSProfile.vnetDNSOverrides["."].forwardDestination ClusterCoreDNS forwards all names outside the cluster to CoreDNS; use VnetDNS.',
  ],
};

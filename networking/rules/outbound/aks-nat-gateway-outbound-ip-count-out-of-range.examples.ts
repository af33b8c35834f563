import { clusterOf } from "../../testing/cluster-parts";
import type { RuleExamples } from "../../testing/rule-examples";

const stack = (count: number) =>
  clusterOf({ networkProfile: { natGatewayProfile: { managedOutboundIPProfile: { count } } } });

export const examples: RuleExamples = {
  compliant: () => stack(16),
  violating: () => stack(17),
  messages: [
    "networkProfile.natGatewayProfile.managedOutboundIPProfile.count 17 is not between 1 and 16 public IPs; use 16.",
  ],
};

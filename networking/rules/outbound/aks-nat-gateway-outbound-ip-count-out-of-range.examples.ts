import { clusterOf, type RuleExamples } from "../../testing/cluster-parts";

const stack = (count: number) =>
  clusterOf({ networkProfile: { natGatewayProfile: { managedOutboundIPProfile: { count } } } });

export const examples: RuleExamples = {
  compliant: () => stack(16),
  violating: () => stack(17),
  messages: [
    "networkProfile.natGatewayProfile.managedOutboundIPProfile.count 17 is not between 1 and 16 public IPs; use 16.",
  ],
};

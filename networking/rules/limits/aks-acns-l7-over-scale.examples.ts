import { cilium, clusterOf, systemPool, userPool } from "../../testing/cluster-parts";
import type { ExampleProperties } from "../../testing/example";
import type { RuleExamples } from "../../testing/rule-examples";

const l7 = { enabled: true, security: { enabled: true, advancedNetworkPolicies: "L7" } };

const stack = (...pools: readonly ExampleProperties[]) =>
  clusterOf({ networkProfile: { ...cilium, advancedNetworking: l7 } }, ...pools);

export const examples: RuleExamples = {
  compliant: () => stack({ ...systemPool, count: 1000, maxPods: 110 }),
  violating: () =>
    stack({ ...systemPool, count: 600, maxPods: 110 }, { ...userPool, count: 600, maxPods: 110 }),
  messages: [
    "networkProfile.advancedNetworking.security.advancedNetworkPolicies L7 works up to 1000 nodes or 40000 pods, whichever is greater, and the pools have 1200 nodes with room for 132000 pods at full scale; use FQDN or None, or split the cluster.",
  ],
};

import { clusterInNodes, nodeNetwork } from "../../testing/cluster-parts";
import type { RuleExamples } from "../../testing/rule-examples";

const policy =
  "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Network/serviceEndpointPolicies/storage";
const serviceEndpoints = [{ service: "Microsoft.Storage" }];

export const examples: RuleExamples = {
  compliant: () => [...nodeNetwork({ serviceEndpoints }), clusterInNodes()],
  violating: () => [
    ...nodeNetwork({ serviceEndpoints, serviceEndpointPolicies: [{ id: policy }] }),
    clusterInNodes(),
  ],
  messages: [
    'serviceEndpointPolicies are set, and cluster "aks" uses the subnet; remove them, or use another subnet.',
  ],
};

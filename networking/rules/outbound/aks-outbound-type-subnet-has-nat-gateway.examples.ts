import { clusterInNodes, networkWithNat } from "../../testing/cluster-parts";
import type { ExampleProperties } from "../../testing/example";
import type { RuleExamples } from "../../testing/rule-examples";

const network = networkWithNat();

const stack = (more: ExampleProperties) => [...network, clusterInNodes(more)];

export const examples: RuleExamples = {
  compliant: () => stack({ networkProfile: { outboundType: "userAssignedNATGateway" } }),
  violating: () => stack({}),
  messages: [
    'networkProfile.outboundType loadBalancer (Azure\'s default) is not supported for a new cluster in subnet "nodes", which has a NAT gateway; use userAssignedNATGateway, or a subnet without a NAT gateway.',
  ],
};

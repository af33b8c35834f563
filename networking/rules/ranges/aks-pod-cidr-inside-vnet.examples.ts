import { overlay, systemPool } from "../../testing/cluster-parts";
import { clusterIn, idOf } from "../../testing/example";
import type { RuleExamples } from "../../testing/rule-examples";

const stack = (space: string, prefix: string) =>
  clusterIn(space, prefix, {
    networkProfile: overlay,
    agentPoolProfiles: [{ ...systemPool, count: 3, maxPods: 30, vnetSubnetID: idOf("subnet-0") }],
  });

export const examples: RuleExamples = {
  compliant: () => stack("10.1.0.0/16", "10.1.0.0/24"),
  violating: () => stack("10.240.0.0/12", "10.240.0.0/24"),
  messages: [
    'networkProfile.podCidr 10.244.0.0/16 (Azure\'s default) overlaps the address space 10.240.0.0/12 of VNet "vnet", where no subnet may be added then; use a range outside the VNet, such as 10.224.0.0/16.',
  ],
};

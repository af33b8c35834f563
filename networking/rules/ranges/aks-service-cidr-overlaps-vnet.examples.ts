import { overlay, systemPool } from "../../testing/cluster-parts";
import { clusterIn, idOf } from "../../testing/example";
import type { RuleExamples } from "../../testing/rule-examples";

const stack = (space: string) =>
  clusterIn(space, "10.1.0.0/24", {
    networkProfile: overlay,
    agentPoolProfiles: [{ ...systemPool, count: 3, maxPods: 30, vnetSubnetID: idOf("subnet-0") }],
  });

export const examples: RuleExamples = {
  compliant: () => stack("10.1.0.0/16"),
  violating: () => stack("10.0.0.0/8"),
  messages: [
    'networkProfile.serviceCidr 10.0.0.0/16 (Azure\'s default) overlaps the address space 10.0.0.0/8 of VNet "vnet", where no subnet may be added then; use a range outside the VNet, such as 192.168.0.0/16 with dnsServiceIP 192.168.0.10.',
  ],
};

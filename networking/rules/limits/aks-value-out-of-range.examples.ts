import { clusterAlone, separatePool } from "../../testing/cluster-parts";
import type { RuleExamples } from "../../testing/rule-examples";

const stack = (minutes: number, soak: number, firstPort: number, addresses: number) => [
  clusterAlone(
    { networkProfile: { loadBalancerProfile: { managedOutboundIPs: { countIPv6: addresses } } } },
    { upgradeSettings: { drainTimeoutInMinutes: minutes, nodeSoakDurationInMinutes: soak } },
  ),
  separatePool("user", {
    networkProfile: { allowedHostPorts: [{ portStart: firstPort, portEnd: 443, protocol: "TCP" }] },
  }),
];

export const examples: RuleExamples = {
  compliant: () => stack(1440, 30, 1, 100),
  violating: () => stack(1441, 1.5, 0, 101),
  messages: [
    "networkProfile.loadBalancerProfile.managedOutboundIPs.countIPv6 101 is not a whole number from 0 to 100; use 100.",
    "agentPoolProfiles[0].upgradeSettings.drainTimeoutInMinutes 1441 is not a whole number from 1 to 1440 minutes; use 1440.",
    "agentPoolProfiles[0].upgradeSettings.nodeSoakDurationInMinutes 1.5 is not a whole number from 0 to 30 minutes; use 2.",
    "networkProfile.allowedHostPorts[0].portStart 0 is not a whole number from 1 to 65535; use 1.",
  ],
};

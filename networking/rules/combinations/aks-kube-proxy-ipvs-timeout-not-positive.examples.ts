import { clusterOf } from "../../testing/cluster-parts";
import type { RuleExamples } from "../../testing/rule-examples";

const stack = (tcpTimeoutSeconds: number) =>
  clusterOf({
    networkProfile: { kubeProxyConfig: { mode: "IPVS", ipvsConfig: { tcpTimeoutSeconds } } },
  });

export const examples: RuleExamples = {
  compliant: () => stack(900),
  violating: () => stack(0),
  messages: [
    "networkProfile.kubeProxyConfig.ipvsConfig.tcpTimeoutSeconds 0 is not a positive integer; use 1 or more seconds, or leave it out.",
  ],
};

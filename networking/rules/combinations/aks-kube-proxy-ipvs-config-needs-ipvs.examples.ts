import { loneCluster } from "../../testing/cluster-parts";
import type { RuleExamples } from "../../testing/rule-examples";

const stack = (mode: string) =>
  loneCluster({
    networkProfile: {
      networkPlugin: "azure",
      kubeProxyConfig: { enabled: true, mode, ipvsConfig: { scheduler: "LeastConnection" } },
    },
  });

export const examples: RuleExamples = {
  compliant: () => stack("IPVS"),
  violating: () => stack("IPTABLES"),
  messages: [
    "networkProfile.kubeProxyConfig.ipvsConfig is supported with mode IPVS only, and networkProfile.kubeProxyConfig.mode is IPTABLES; set the mode to IPVS, or remove ipvsConfig.",
  ],
};

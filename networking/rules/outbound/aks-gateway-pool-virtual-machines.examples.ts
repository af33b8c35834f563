import { clusterOf, gatewayPool, systemPool } from "../../testing/cluster-parts";
import type { RuleExamples } from "../../testing/rule-examples";

const ofVersion = (kubernetesVersion: string) =>
  clusterOf({ kubernetesVersion }, systemPool, {
    ...gatewayPool,
    type: "VirtualMachines",
    count: 2,
  });

export const examples: RuleExamples = {
  compliant: () => ofVersion("1.34"),
  violating: () => ofVersion("1.33"),
  messages: [
    "agentPoolProfiles[1].type VirtualMachines requires Kubernetes 1.34 or later for a pool in mode Gateway, but the cluster has Kubernetes 1.33; use VirtualMachineScaleSets, or set kubernetesVersion to 1.34 or later. Azure refuses it with StaticEgressGatewayOnlySupportVMSSNodepool.",
  ],
};

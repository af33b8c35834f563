import { ownCni } from "../../testing/cluster-parts";
import type { RuleExamples } from "../../testing/rule-examples";

const calicoNetwork = {
  bgp: "Disabled",
  ipPools: [{ cidr: "10.244.0.0/16", encapsulation: "VXLAN" }],
};

export const examples: RuleExamples = {
  compliant: () =>
    ownCni("tigera-operator", {
      installation: { kubernetesProvider: "AKS", cni: { type: "Calico" }, calicoNetwork },
    }),
  violating: () =>
    ownCni("tigera-operator", { installation: { kubernetesProvider: "AKS", calicoNetwork } }),
  messages: [
    "values.installation.cni.type AzureVNET (Calico's default) in cluster \"aks\" takes pod addresses from Azure CNI, which a cluster with networkPlugin none doesn't have; use Calico.",
  ],
};

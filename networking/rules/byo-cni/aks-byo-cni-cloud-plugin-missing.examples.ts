import { ownCni } from "../../testing/cluster-parts";
import type { ExampleProperties } from "../../testing/example";
import type { RuleExamples } from "../../testing/rule-examples";

const calicoNetwork = {
  bgp: "Disabled",
  ipPools: [{ cidr: "10.244.0.0/16", encapsulation: "VXLAN" }],
};

const stack = (cni: ExampleProperties) =>
  ownCni("tigera-operator", { installation: { kubernetesProvider: "AKS", ...cni, calicoNetwork } });

export const examples: RuleExamples = {
  compliant: () => stack({ cni: { type: "Calico" } }),
  violating: () => stack({}),
  messages: [
    "values.installation.cni.type AzureVNET (Calico's default) in cluster \"aks\" takes pod addresses from Azure CNI, which a cluster with networkPlugin none doesn't have; use Calico.",
  ],
};

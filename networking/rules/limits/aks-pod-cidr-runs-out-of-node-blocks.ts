import { podCidrCheck } from "./shared/pod-cidr";

/** A block of the pod CIDR for each node at full scale, where Azure doesn't count them at creation. */
export const rule = podCidrCheck({
  id: "aks-pod-cidr-runs-out-of-node-blocks",
  partOf: "aks-pod-cidr-too-small",
  facts: ["f-kubenet"],
  title: "The pod CIDR of kubenet must have a /24 for every node",
  description:
    "Each node takes a /24 of the pod CIDR. Azure creates the cluster; a node without a block never becomes ready.",
  remediation: "Use a larger pod CIDR, or lower maxCount or count of the pools.",
  evidence: {
    grade: "breaks",
    holds: "always",
    says: "Accepted at creation. Nodes beyond the range get no block.",
    sources: [
      "https://github.com/Azure/AKS/issues/848 (2019-02): a /23 for three kubenet nodes, one is NotReady",
      "GitHub MicrosoftDocs/azure-docs#38600: a /23 for 20 kubenet nodes fails at run time",
      "GitHub MicrosoftDocs/azure-docs#108215 (2023-04): 400 nodes wanted a /15",
    ],
  },
  url: "aks/configure-kubenet",
  counted: "fullScale",
});

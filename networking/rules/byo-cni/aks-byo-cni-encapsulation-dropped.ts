import { settingsCheck } from "./shared/judge-configs";

/** Azure drops IP-in-IP and GRE. */
export const rule = settingsCheck(
  {
    id: "aks-byo-cni-encapsulation-dropped",
    facts: ["byo-no-ipip"],
    title: "A CNI must not encapsulate packets in a way that Azure drops",
    description:
      "Azure's network drops IP-in-IP and GRE packets, so pods on other nodes are out of reach.",
    remediation: "Use VXLAN encapsulation.",
    evidence: {
      grade: "breaks",
      holds: "always",
      says: '"IP-in-IP encapsulated packets, and GRE packets are blocked within VNets"',
      sources: [
        'docs azure-docs virtual-networks-faq.md "What protocols can I use within VNets" (stored copy of 2019-02-12)',
        "GH kubernetes/kops#17832 (2025-12, switched to VXLAN for it)",
        "GH Azure/AKS#87 (Calico docs: Azure doesn't allow IPIP)",
        "tigera/operator v1.42.3 pkg/controller/ippool/defaults.go (a pool without encapsulation gets IPIP)",
      ],
    },
    url: "virtual-network/virtual-networks-faq",
  },
  { ipip: () => "sends packets as IP-in-IP, which Azure drops" },
);

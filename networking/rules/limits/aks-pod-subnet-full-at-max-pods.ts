import { podSubnetUsableAddressCount } from "../../capacity/addresses";
import { podSubnetCheck } from "./shared/pod-subnet";

/** The same when every node runs as many pods as it may. */
export const rule = podSubnetCheck({
  id: "aks-pod-subnet-full-at-max-pods",
  facts: ["f-pod-dynamic", "f-pod-static"],
  title: "A pod subnet should hold maxPods on every node",
  description:
    "When the pod subnet has no batch or block left, pods and nodes wait for an address although maxPods isn't reached.",
  severity: "medium",
  remediation: "Use a larger pod subnet, or lower maxPods to what the pods need.",
  evidence: {
    grade: "documented",
    holds: "always",
    says: 'asks for another 16 when fewer than 8 are free; without: pods stay in ContainerCreating ("not enough IPs available, waiting on Azure CNS to allocate more")',
    sources: [
      "docs configure-azure-cni-dynamic-ip-allocation.md (2024-07-09)",
      "GH azure-container-networking#2999, the error (2024-09-09, overlay)",
    ],
  },
  url: "aks/configure-azure-cni-dynamic-ip-allocation",
  count: {
    available: podSubnetUsableAddressCount,
    of: (size) => size,
    when: "with maxPods on each",
  },
});

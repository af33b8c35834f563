import { lacksFeature, showVersion } from "../../cluster/cluster-settings";
import { kubernetesVersions } from "../../facts/kubernetes-versions";
import { is } from "../../resources/value";
import { isGiven } from "../conditions";
import { forbidPoolIn } from "../forbid";
import { isGateway } from "./shared/gateway-pools";

const feature = kubernetesVersions.staticEgressGatewayPrivate;

export const rule = forbidPoolIn({
  id: "aks-gateway-pool-virtual-machines",
  facts: ["x-seg", "new-seg"],
  title: "A gateway pool of type VirtualMachines must have Kubernetes 1.34 or later",
  description: "Azure refuses gateway pools of type VirtualMachines on earlier versions.",
  remediation: "Use type VirtualMachineScaleSets, or Kubernetes 1.34 or later.",
  evidence: {
    grade: "refused",
    says: '"Node pool type VirtualMachines is not supported for gateway node pool", before Kubernetes 1.34 was available. Since then such a pool is created for private addresses (preview).',
    sources: [
      "https://github.com/Azure/kube-egress-gateway/issues/1244 (2025-10-28, quotes Azure)",
      "docs configure-static-egress-gateway#configure-static-egress-gateway-with-private-ip-addresses (2026-08-06)",
    ],
  },
  url: "aks/configure-static-egress-gateway#configure-static-egress-gateway-with-private-ip-addresses",
  when: [isGateway],
  inCluster: [
    (_cluster, _context, pool) => is(pool.properties.text("type"), "VirtualMachines"),
    // The version that Azure chooses has it.
    isGiven("kubernetesVersion"),
    (cluster) => lacksFeature(feature, cluster),
  ],
  path: "type",
  problem: (cluster) =>
    `requires Kubernetes ${feature.min} or later for a pool in mode Gateway, but the cluster has ${showVersion(cluster)}`,
  action: `use VirtualMachineScaleSets, or set kubernetesVersion to ${feature.min} or later`,
  errorCode: "StaticEgressGatewayOnlySupportVMSSNodepool",
});

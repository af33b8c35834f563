import { kubernetesVersionOf, lacksFeature, showVersion } from "../../cluster/cluster-settings";
import { kubernetesVersions } from "../../facts/kubernetes-versions";
import { allOf, is, known } from "../../resources/value";
import { forbid } from "../answers";
import { poolInClusterCheck } from "../subject";
import { isGateway } from "./shared/egress";

const feature = kubernetesVersions.staticEgressGatewayPrivate;

export const rule = poolInClusterCheck(
  {
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
  },
  (pool, cluster) => {
    // The version that Azure chooses has it.
    const isChosen = kubernetesVersionOf(cluster).version.state === "absent";
    return forbid(
      pool,
      allOf(
        isGateway(pool),
        is(pool.properties.text("type"), "VirtualMachines"),
        isChosen ? known(false) : lacksFeature(feature, cluster),
      ),
      {
        path: "type",
        problem: `requires Kubernetes ${feature.min} or later for a pool in mode Gateway, but the cluster has ${showVersion(cluster)}`,
        action: `use VirtualMachineScaleSets, or set kubernetesVersion to ${feature.min} or later`,
        errorCode: "StaticEgressGatewayOnlySupportVMSSNodepool",
      },
    );
  },
  isGateway,
);

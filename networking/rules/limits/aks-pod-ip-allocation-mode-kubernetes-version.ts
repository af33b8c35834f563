import { lacksFeature, showVersion } from "../../cluster/cluster-settings";
import { kubernetesVersions } from "../../facts/kubernetes-versions";
import { allOf, is } from "../../resources/value";
import { forbid } from "../answers";
import { poolNeedCheck } from "./shared/pools";

/** Static blocks came with a Kubernetes version. */
export const rule = poolNeedCheck(
  {
    id: "aks-pod-ip-allocation-mode-kubernetes-version",
    facts: ["lim-pods-podsubnet-static"],
    title: "Static block allocation must have Kubernetes 1.28 or later",
    severity: "high",
    description: "Static block allocation isn't supported on earlier versions.",
    remediation: "Upgrade the cluster, or leave podIPAllocationMode at DynamicIndividual.",
    evidence: {
      grade: "documentedLimit",
      holds: "always",
      says: '"Minimum Kubernetes Version required is 1.28"',
      sources: ["docs configure-azure-cni-static-block-allocation.md#limitations (2024-03-18)"],
    },
    url: "aks/configure-azure-cni-static-block-allocation",
  },
  ({ pool, cluster }) => {
    const feature = kubernetesVersions.podSubnetStaticBlock;
    const isStatic = is(pool.properties.text("podIPAllocationMode"), "StaticBlock");
    return forbid(pool, allOf(isStatic, lacksFeature(feature, cluster, pool)), {
      path: "podIPAllocationMode",
      problem: `needs Kubernetes ${feature.min} or later, but the pool has ${showVersion(cluster, pool)}`,
      action: `use Kubernetes ${feature.min} or later, or DynamicIndividual`,
    });
  },
);

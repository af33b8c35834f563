import { lacksFeature, showVersion } from "../../cluster/cluster-settings";
import { kubernetesVersions } from "../../facts/kubernetes-versions";
import { allOf, is } from "../../resources/value";
import { forbid, unknownPools } from "../answers";
import { check, ofPools } from "../subject";

/** Static blocks came with a Kubernetes version. */
export const rule = check(
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
    subjects: ofPools,
  },
  function* (context) {
    const { topology } = context;
    yield* unknownPools(context.topology);
    const feature = kubernetesVersions.podSubnetStaticBlock;
    for (const cluster of topology.clusters) {
      for (const pool of topology.poolsOf(cluster).pools) {
        const isStatic = is(pool.properties.text("podIPAllocationMode"), "StaticBlock");
        yield* forbid(pool, allOf(isStatic, lacksFeature(feature, cluster, pool)), {
          path: "podIPAllocationMode",
          problem: `needs Kubernetes ${feature.min} or later, but the pool has ${showVersion(cluster, pool)}`,
          action: `use Kubernetes ${feature.min} or later, or DynamicIndividual`,
        });
      }
    }
  },
);

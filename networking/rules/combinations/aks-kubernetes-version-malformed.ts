import { kubernetesSupport, minorVersion } from "../../facts/kubernetes-versions";
import type { Entity } from "../../resources/topology";
import { judgeValue, unknownPools } from "../answers";
import type { Answer } from "../rule";
import { check, ofPools } from "../subject";
import { asWritten } from "./shared/api-enums";

/** A Kubernetes version that can't be read. */
export const rule = check(
  {
    id: "aks-kubernetes-version-malformed",
    facts: ["dep-k8s"],
    title: "A Kubernetes version must be <major.minor> or <major.minor.patch>",
    description: "Azure offers versions such as 1.35 and 1.35.2, and refuses others.",
    remediation: `Write a version such as ${kubernetesSupport.supported}, as a string.`,
    evidence: {
      grade: "refused",
      holds: "always",
      says: "Azure refuses each version that it doesn't offer in the region (K8sVersionNotSupported); the API takes <major.minor> and <major.minor.patch>.",
      sources: [
        "API ManagedCluster.kubernetesVersion and AgentPool.orchestratorVersion, arm-containerservice 25.3.0",
        "support page on blocked upgrades, error message 1 (K8sVersionNotSupported)",
        "public list of AKS error codes (about 2022): InvalidClusterVersion, AgentPoolK8sVersionNotSupported",
      ],
    },
    url: "aks/supported-kubernetes-versions",
    subjects: ofPools,
    asked: "resource",
  },
  function* ({ topology }) {
    yield* unknownPools(topology);
    for (const cluster of topology.clusters) {
      yield* judge(cluster, "kubernetesVersion");
    }
    for (const pool of topology.pools) {
      yield* judge(pool, "orchestratorVersion");
    }
  },
);

function judge(entity: Entity, path: string): Iterable<Answer> {
  // 1.30 as a number is 1.3.
  const isNumber = entity.properties.number(path).state === "known";
  return judgeValue(entity, path, asWritten(entity, path), (version) =>
    isNumber || minorVersion(version) === undefined
      ? {
          problem: isNumber ? "is a number, not a string" : "is not a version",
          action: `use a version such as "${kubernetesSupport.supported}"`,
        }
      : undefined,
  );
}

import { kubernetesVersionOf } from "../../cluster/cluster-settings";
import { kubernetesSupport } from "../../facts/kubernetes-versions";
import { retirements } from "../../facts/retirements";
import { isOneOf, valueOr } from "../../resources/value";
import { violation } from "../answers";
import { clusterCheck } from "../subject";
import { supportOf } from "./shared/kubernetes-support";

/** The Kubernetes version whose community support ends next. */
export const rule = clusterCheck(
  {
    id: "aks-kubernetes-version-ending",
    partOf: "aks-kubernetes-version-unsupported",
    facts: ["dep-k8s"],
    title: "A new cluster should not start with the Kubernetes version that ends next",
    description:
      "Without community support no cluster or node pool can be created with it, except with long-term support.",
    severity: "low",
    remediation: `Use Kubernetes ${kubernetesSupport.supported} or later, or long-term support.`,
    evidence: {
      grade: "retired",
      holds: "always",
      says: `community support of ${kubernetesSupport.ending} ends in ${retirements["dep-k8s"].date}`,
      sources: ["docs supported-kubernetes-versions.md#aks-kubernetes-release-calendar"],
    },
    url: retirements["dep-k8s"].page,
  },
  function* (cluster, { today }) {
    const version = valueOr(kubernetesVersionOf(cluster).version, "");
    const support = supportOf(version, today);
    const hasPlan = isOneOf(cluster.properties.text("supportPlan"), "AKSLongTermSupport");
    if (support?.isEnding && support.community && !hasPlan) {
      yield violation(cluster, "kubernetesVersion", {
        value: version,
        problem: `has community support until ${retirements["dep-k8s"].date}`,
        action: `use ${kubernetesSupport.supported} or later, or supportPlan AKSLongTermSupport`,
      });
    }
  },
);

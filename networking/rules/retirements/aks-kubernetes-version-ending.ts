import { kubernetesVersionOf } from "../../cluster/cluster-settings";
import { kubernetesSupport } from "../../facts/kubernetes-versions";
import { retirements } from "../../facts/retirements";
import { ArmType } from "../../resources/arm-resource";
import { isOneOf } from "../../resources/value";
import { Grade, Holds } from "../evidence";
import { type Rule, RuleSeverity } from "../rule";
import { supportOf } from "./shared/kubernetes-support";

const property = "kubernetesVersion";

/** The Kubernetes version whose community support ends next. */
export const aksKubernetesVersionEnding: Rule = {
  id: "aks-kubernetes-version-ending",
  partOf: "aks-kubernetes-version-unsupported",
  facts: ["dep-k8s"],
  title: "A new cluster should not start with the Kubernetes version that ends next",
  description:
    "Without community support no cluster or node pool can be created with it, except with long-term support.",
  remediation: `Use Kubernetes ${kubernetesSupport.supported} or later, or long-term support.`,
  severity: RuleSeverity.low,
  evidence: {
    grade: Grade.retired,
    holds: Holds.always,
    says: `community support of ${kubernetesSupport.ending} ends in ${retirements["dep-k8s"].date}`,
    sources: ["docs supported-kubernetes-versions.md#aks-kubernetes-release-calendar"],
  },
  url: retirements["dep-k8s"].page,
  subjects: [ArmType.managedCluster],
  asked: "resource",
  *run({ topology, today }) {
    for (const cluster of topology.clusters) {
      const { version } = kubernetesVersionOf(cluster);
      const support = version.state === "known" ? supportOf(version.value, today) : undefined;
      const hasPlan = isOneOf(cluster.properties.text("supportPlan"), "AKSLongTermSupport");
      if (version.state === "known" && support?.isEnding && support.community && !hasPlan) {
        yield {
          answer: "violation",
          entity: cluster,
          property,
          value: version.value,
          problem: `has community support until ${retirements["dep-k8s"].date}`,
          action: `use ${kubernetesSupport.supported} or later, or supportPlan AKSLongTermSupport`,
        };
      }
    }
  },
};

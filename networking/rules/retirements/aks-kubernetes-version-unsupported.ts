import { kubernetesVersionOf } from "../../cluster/cluster-settings";
import { kubernetesSupport } from "../../facts/kubernetes-versions";
import { retirements } from "../../facts/retirements";
import { isOneOf } from "../../resources/value";
import { undecided, unknownValue, violation } from "../answers";
import { clusterCheck } from "../subject";
import { supportOf } from "./shared/kubernetes-support";

const versionPath = "kubernetesVersion";

/** A Kubernetes version that Azure no longer creates clusters with. */
export const rule = clusterCheck(
  {
    id: "aks-kubernetes-version-unsupported",
    facts: ["dep-k8s"],
    title: "A new cluster must have a supported Kubernetes version",
    description:
      "Azure creates no clusters with a version that is out of support; existing ones run on, and can scale.",
    remediation: `Use Kubernetes ${kubernetesSupport.supported} or later, or long-term support.`,
    evidence: {
      grade: "refused",
      says: '"Managed cluster … is on version 1.30.14 which is not supported in this region"; LTS-only versions without the LTS plan: "… which is only available for Long-Term Support (LTS)"',
      sources: [
        "support page on blocked upgrades, error message 1 (K8sVersionNotSupported)",
        'docs supported-kubernetes-versions.md ("no longer be able to create clusters or node pools once the version is deprecated/removed")',
      ],
    },
    url: retirements["dep-k8s"].page,
  },
  function* (cluster, { today }) {
    const { version } = kubernetesVersionOf(cluster);
    yield* unknownValue(cluster, versionPath, version);
    const support = version.state === "known" ? supportOf(version.value, today) : undefined;
    if (support === undefined || support.community || version.state !== "known") {
      return;
    }
    const plan = cluster.properties.text("supportPlan");
    if (plan.state === "notKnown" && support.longTerm) {
      yield undecided(cluster, "supportPlan", plan.reason);
    } else if (!(support.longTerm && isOneOf(plan, "AKSLongTermSupport"))) {
      yield violation(cluster, versionPath, {
        value: version.value,
        problem: support.longTerm ? "has long-term support only" : "is no longer supported",
        action: support.longTerm
          ? `use ${kubernetesSupport.supported} or later, or supportPlan AKSLongTermSupport`
          : `use ${kubernetesSupport.supported} or later`,
        errorCode: "K8sVersionNotSupported",
      });
    }
  },
);

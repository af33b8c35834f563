import { kubernetesVersionOf } from "../../cluster/cluster-settings";
import { kubernetesSupport } from "../../facts/kubernetes-versions";
import { retirements } from "../../facts/retirements";
import { allOf, is, known, not, valueOr } from "../../resources/value";
import { forbid, openQuestion } from "../answers";
import { clusterCheck } from "../subject";
import { supportOf } from "./shared/kubernetes-support";

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
    yield* openQuestion(cluster, version);
    const support = supportOf(valueOr(version, ""), today);
    if (support === undefined || support.community) {
      return;
    }
    const { longTerm } = support;
    const hasPlan = is(cluster.properties.text("supportPlan"), "AKSLongTermSupport");
    yield* forbid(cluster, not(allOf(known(longTerm), hasPlan)), {
      path: "kubernetesVersion",
      problem: longTerm ? "has long-term support only" : "is no longer supported",
      action: `use ${kubernetesSupport.supported} or later${longTerm ? ", or supportPlan AKSLongTermSupport" : ""}`,
      errorCode: "K8sVersionNotSupported",
    });
  },
);

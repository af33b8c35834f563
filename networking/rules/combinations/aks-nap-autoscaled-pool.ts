import { hasNap } from "../../cluster/cluster-settings";
import { type Entity, labelOf } from "../../resources/topology";
import { anyOf, mapValue, type Value, valueOr } from "../../resources/value";
import { isOn, no } from "../conditions";
import { forbidPoolIn } from "../forbid";

export const rule = forbidPoolIn({
  id: "aks-nap-autoscaled-pool",
  facts: ["x-nap"],
  title: "A cluster with node auto-provisioning must have no pool with the cluster autoscaler",
  description:
    "Azure refuses both in one cluster unless the feature AllowClusterAutoscalerAndNAP is registered; the autoscaled pools are tainted then.",
  remediation:
    "Set enableAutoScaling to false on all pools, or register the feature and taint the autoscaled pools.",
  evidence: {
    grade: "refused",
    holds: "always",
    says: 'Azure answers "mode cannot be Auto unless all AgentPools have property .properties.enableAutoScaling set to one of [false]"; with the feature AllowClusterAutoscalerAndNAP registered it is accepted.',
    sources: [
      "public quotes of the answer (2025-11-07)",
      "API NodeProvisioningMode",
      "docs migrate-from-autoscaler-to-node-auto-provisioning, path 2 (2026-06-25)",
    ],
  },
  url: "aks/migrate-from-autoscaler-to-node-auto-provisioning#path-2-run-cluster-autoscaler-and-node-auto-provisioning-side-by-side",
  when: [isOn("enableAutoScaling"), no(isTaintedForAutoscaler)],
  inCluster: [hasNap],
  path: "enableAutoScaling",
  problem: (cluster) => `isn't supported with node auto-provisioning of ${labelOf(cluster)}`,
  action:
    "set it to false, or set nodeProvisioningProfile.mode to Manual, or register the feature AllowClusterAutoscalerAndNAP and taint the pool with autoscaling.azure.com/cas-block=true:NoSchedule",
  errorCode: "OperationNotAllowed",
});

/**
 * Whether a pool has a taint of its own, as the page asks for where the feature AllowClusterAutoscalerAndNAP lets both
 * run side by side. System pools have CriticalAddonsOnly without it.
 */
function isTaintedForAutoscaler({ properties }: Entity): Value<boolean> {
  const taints = properties.texts("nodeTaints");
  const own = valueOr(taints, []).map(({ text }) =>
    mapValue(text, (taint) => !/^CriticalAddonsOnly\b/i.test(taint)),
  );
  return taints.state === "notKnown" ? taints : anyOf(...own);
}

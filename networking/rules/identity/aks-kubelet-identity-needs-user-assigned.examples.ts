import { clusterAlone, clusterIdentity, userAssigned } from "../../testing/cluster-parts";
import { identity, idOf } from "../../testing/example";
import type { RuleExamples } from "../../testing/rule-examples";

const kubelet = { identityProfile: { kubeletidentity: { resourceId: idOf("kubelet") } } };

export const examples: RuleExamples = {
  compliant: () => [
    identity("kubelet"),
    clusterIdentity,
    clusterAlone({ ...kubelet, ...userAssigned }),
  ],
  violating: () => [
    identity("kubelet"),
    clusterAlone({ ...kubelet, identity: { type: "SystemAssigned" } }),
  ],
  messages: [
    "identity.type SystemAssigned is not supported with identityProfile.kubeletidentity.resourceId; use UserAssigned, or leave identityProfile.kubeletidentity out. Azure refuses it with CustomKubeletIdentityOnlySupportedOnUserAssignedMSICluster.",
  ],
};

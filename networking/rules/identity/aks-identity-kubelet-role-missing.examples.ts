import {
  clusterAlone,
  clusterIdentity,
  roleIds,
  roleOn,
  userAssigned,
} from "../../testing/cluster-parts";
import { identity, idOf } from "../../testing/example";
import type { RuleExamples } from "../../testing/rule-examples";

export const examples: RuleExamples = {
  compliant: () => [
    identity("kubelet"),
    clusterIdentity,
    roleOn("kubelet", roleIds.managedIdentityOperator),
    clusterAlone({
      identityProfile: { kubeletidentity: { resourceId: idOf("kubelet") } },
      ...userAssigned,
    }),
  ],
  violating: () => [
    identity("kubelet"),
    clusterIdentity,
    clusterAlone({
      identityProfile: { kubeletidentity: { resourceId: idOf("kubelet") } },
      ...userAssigned,
    }),
  ],
  messages: [
    'identityProfile.kubeletidentity.resourceId uses identity "kubelet", on which identity "aks-identity" has no Managed Identity Operator role in this program; assign Managed Identity Operator (role definition f1a07417-d97a-45cb-824c-7a7467783830) to it on identity "kubelet". Azure refuses it with CustomKubeletIdentityMissingPermissionError.',
  ],
};

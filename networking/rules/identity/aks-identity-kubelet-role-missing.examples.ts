import {
  clusterAlone,
  clusterIdentity,
  roleIds,
  roleOn,
  userAssigned,
  withKubelet,
} from "../../testing/cluster-parts";
import { type Example, identity } from "../../testing/example";
import type { RuleExamples } from "../../testing/rule-examples";

const stack = (...roles: Example) => [
  identity("kubelet"),
  clusterIdentity,
  ...roles,
  clusterAlone({ ...withKubelet, ...userAssigned }),
];

export const examples: RuleExamples = {
  compliant: () => stack(roleOn("kubelet", roleIds.managedIdentityOperator)),
  violating: () => stack(),
  messages: [
    'identityProfile.kubeletidentity.resourceId uses identity "kubelet", on which identity "aks-identity" has no Managed Identity Operator role in this program; assign Managed Identity Operator (role definition f1a07417-d97a-45cb-824c-7a7467783830) to it on identity "kubelet". Azure refuses it with CustomKubeletIdentityMissingPermissionError.',
  ],
};

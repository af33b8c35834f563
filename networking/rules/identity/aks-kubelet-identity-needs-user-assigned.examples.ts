import {
  clusterAlone,
  clusterIdentity,
  systemAssigned,
  userAssigned,
  withKubelet,
} from "../../testing/cluster-parts";
import { identity } from "../../testing/example";
import type { RuleExamples } from "../../testing/rule-examples";

export const examples: RuleExamples = {
  compliant: () => [
    identity("kubelet"),
    clusterIdentity,
    clusterAlone({ ...withKubelet, ...userAssigned }),
  ],
  violating: () => [identity("kubelet"), clusterAlone({ ...withKubelet, ...systemAssigned })],
  messages: [
    "identity.type SystemAssigned is not supported with identityProfile.kubeletidentity.resourceId; use UserAssigned, or leave identityProfile.kubeletidentity out. Azure refuses it with CustomKubeletIdentityOnlySupportedOnUserAssignedMSICluster.",
  ],
};

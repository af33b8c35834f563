import { kubenet, loneCluster } from "../../testing/cluster-parts";
import type { RuleExamples } from "../../testing/rule-examples";

const stack = (allowNetworkPluginKubenet: boolean) =>
  loneCluster({
    networkProfile: kubenet,
    podIdentityProfile: { enabled: true, allowNetworkPluginKubenet },
  });

export const examples: RuleExamples = {
  compliant: () => stack(true),
  violating: () => stack(false),
  messages: [
    "podIdentityProfile.enabled true is not accepted with networkPlugin kubenet without consent; set allowNetworkPluginKubenet, or use workload identity. Azure refuses it with PodIdentityAddonWithKubeNetNeedsConsent.",
  ],
};

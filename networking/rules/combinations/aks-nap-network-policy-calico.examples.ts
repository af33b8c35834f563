import {
  autoProvisioning,
  cilium,
  clusterOf,
  type ExampleProperties,
  overlay,
  type RuleExamples,
  systemPool,
} from "../../testing/cluster-parts";

const stack = (networkProfile: ExampleProperties) =>
  clusterOf({ networkProfile, ...autoProvisioning }, systemPool);

export const examples: RuleExamples = {
  compliant: () => stack(cilium),
  violating: () => stack({ ...overlay, networkPolicy: "calico" }),
  messages: [
    "networkProfile.networkPolicy calico isn't supported with node auto-provisioning; use networkDataplane cilium with networkPolicy cilium. Azure refuses it with OperationNotAllowed.",
  ],
};

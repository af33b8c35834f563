import {
  autoProvisioning,
  cilium,
  clusterOf,
  overlay,
  systemPool,
} from "../../testing/cluster-parts";
import type { ExampleProperties } from "../../testing/example";
import type { RuleExamples } from "../../testing/rule-examples";

const stack = (networkProfile: ExampleProperties) =>
  clusterOf({ networkProfile, ...autoProvisioning }, systemPool);

export const examples: RuleExamples = {
  compliant: () => stack(cilium),
  violating: () => stack({ ...overlay, networkPolicy: "calico" }),
  messages: [
    "networkProfile.networkPolicy calico isn't supported with node auto-provisioning; use networkDataplane cilium with networkPolicy cilium. Azure refuses it with OperationNotAllowed.",
  ],
};

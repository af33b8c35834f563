import { clusterOf, systemPool, windowsPool } from "../../testing/cluster-parts";
import type { ExampleProperties } from "../../testing/example";
import type { RuleExamples } from "../../testing/rule-examples";

const stack = (networkProfile: ExampleProperties) =>
  clusterOf({ networkProfile }, systemPool, windowsPool);

export const examples: RuleExamples = {
  compliant: () => stack({ networkPlugin: "azure", loadBalancerSku: "standard" }),
  violating: () => stack({ networkPlugin: "azure", loadBalancerSku: "basic" }),
  messages: [
    'windowsProfile is not set, but node pool "win" runs Windows, and AKS makes no profile itself with a Basic load balancer or availability sets; use a Standard load balancer and scale sets, or set windowsProfile when the cluster is created. Azure refuses it with WindowsProfileMissing.',
  ],
};

import { clusterAlone } from "../../testing/cluster-parts";
import type { RuleExamples } from "../../testing/rule-examples";

export const examples: RuleExamples = {
  compliant: () => [
    clusterAlone({
      ingressProfile: {
        webAppRouting: { enabled: true, nginx: { defaultIngressControllerType: "None" } },
      },
    }),
  ],
  violating: () => [
    clusterAlone({
      ingressProfile: {
        webAppRouting: {
          enabled: true,
          nginx: { defaultIngressControllerType: "AnnotationControlled" },
        },
      },
    }),
  ],
  settings: { today: "2026-11-22" },
  messages: [
    "ingressProfile.webAppRouting.enabled true uses the application routing add-on's NGINX, which AKS supports until 2026-11; use the Gateway API.",
  ],
};

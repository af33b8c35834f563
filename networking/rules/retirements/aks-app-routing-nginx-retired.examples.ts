import { loneCluster } from "../../testing/cluster-parts";
import type { RuleExamples } from "../../testing/rule-examples";

const stack = (defaultIngressControllerType: string) =>
  loneCluster({
    ingressProfile: { webAppRouting: { enabled: true, nginx: { defaultIngressControllerType } } },
  });

export const examples: RuleExamples = {
  compliant: () => stack("None"),
  violating: () => stack("AnnotationControlled"),
  settings: { today: "2026-11-22" },
  messages: [
    "ingressProfile.webAppRouting.enabled true uses the application routing add-on's NGINX, which AKS supports until 2026-11; use the Gateway API.",
  ],
};

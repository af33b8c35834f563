import { retirements } from "../../facts/retirements";
import { has, isOn, no } from "../conditions";
import { retirementCheck } from "./shared/retired-settings";

const routing = "ingressProfile.webAppRouting";

export const rule = retirementCheck({
  evidence: {
    grade: "retired",
    holds: "always",
    says: "nothing blocked; security patches through November 2026; explicit enabling goes on even on Automatic 1.36",
    sources: [
      "include ingress-nginx-retirement (2026-01-29)",
      "CHANGELOG 2026-04-28 (two notes)",
      "AVM automatic-private enables it (accepted)",
    ],
  },
  id: "aks-app-routing-nginx-retired",
  retirement: retirements["dep-app-routing-nginx"],
  title: "A cluster should not rely on the NGINX of the application routing add-on",
  description: "The ingress-nginx project has ended; AKS patches its own copy until 2026-11.",
  path: `${routing}.enabled`,
  value: "true",
  when: [
    isOn(`${routing}.enabled`),
    no(has(`${routing}.nginx.defaultIngressControllerType`, "None")),
  ],
});

import { retirements } from "../../facts/retirements";
import { allOf, is, not } from "../../resources/value";
import { retirementCheck } from "./shared/retired-settings";

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
  *usesOf(topology) {
    const property = "ingressProfile.webAppRouting.enabled";
    const controller = "ingressProfile.webAppRouting.nginx.defaultIngressControllerType";
    for (const entity of topology.clusters) {
      const isUsed = allOf(
        entity.properties.boolean(property),
        not(is(entity.properties.text(controller), "None")),
      );
      yield { entity, property, value: "true", isUsed };
    }
  },
});

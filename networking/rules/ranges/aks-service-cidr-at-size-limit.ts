import { ArmType } from "../../resources/arm-resource";
import { showRange } from "../../resources/range-slot";
import { Grade, Holds } from "../evidence";
import { freeRange } from "../free-range";
import { type Rule, RuleSeverity } from "../rule";
import { eachService } from "./shared/kinds-and-sizes";

/** A /12 is where the documentation can be read both ways. */
export const aksServiceCidrAtSizeLimit: Rule = {
  id: "aks-service-cidr-at-size-limit",
  facts: ["cidr-service-size"],
  title: "Service CIDR should not be a /12",
  description:
    'The documentation says "smaller than /12" and leaves open whether a /12 is allowed.',
  remediation: "Choose a smaller service CIDR: a /16 has room for 65,536 services.",
  severity: RuleSeverity.low,
  evidence: {
    grade: Grade.documentedLimit,
    holds: Holds.creation,
    says: 'docs "smaller than /12", confirmed by Microsoft as a size; upstream takes exactly /12 (its test: 10.92.0.0/12 valid)',
    sources: [
      "docs concepts-network-ip-address-planning (2026-04-16)",
      "GH MicrosoftDocs/azure-docs#13444 (2018)",
      "kubernetes validation_test.go, file 1893394956",
    ],
  },
  url: "https://learn.microsoft.com/azure/aks/concepts-network-ip-address-planning",
  subjects: [ArmType.managedCluster],
  asked: "resource",
  *run(context) {
    const limit = context.facts.serviceCidrPrefixLength.value - 1;
    yield* eachService(context, function* (cluster, { slot, cidr }) {
      if (cidr.family === 4 && cidr.prefixLength === limit) {
        yield {
          answer: "violation",
          entity: cluster,
          property: slot.path,
          value: showRange(slot, cidr),
          problem: `is a /${limit}, and AKS takes service CIDRs "smaller than /${limit}"`,
          action: freeRange(
            context,
            { entity: cluster, path: slot.path, kind: "serviceCidr", like: cidr },
            "use a smaller range",
          ),
        };
      }
    });
  },
};

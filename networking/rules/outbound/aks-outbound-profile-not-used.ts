import { outboundTypeOf } from "../../cluster/network-profile";
import { ArmType } from "../../resources/arm-resource";
import { allOf, is, not } from "../../resources/value";
import { onlyIf } from "../answers";
import { Grade, Holds } from "../evidence";
import { type Rule, RuleSeverity } from "../rule";
import { loadBalancer } from "./shared/outbound";
import { managedNat } from "./shared/outbound-type";

const natGateway = "networkProfile.natGatewayProfile";

/** Each profile goes with an outbound type. */
export const aksOutboundProfileNotUsed: Rule = {
  id: "aks-outbound-profile-not-used",
  facts: ["lim-nat", "lim-lb-ips"],
  title: "A profile of outbound addresses should go with the outbound type",
  description:
    "loadBalancerProfile describes outboundType loadBalancer, and natGatewayProfile managedNATGateway.",
  remediation: "Set the outbound type that the profile is for, or remove the profile.",
  severity: RuleSeverity.medium,
  evidence: {
    grade: Grade.documented,
    holds: Holds.creation,
    says: "the profiles are documented for these outbound types; no refusal is on record, but for userDefinedRouting",
    sources: ["docs nat-gateway.md (2026-07-07)", "docs load-balancer-standard.md (2024-01-23)"],
  },
  url: "https://learn.microsoft.com/azure/aks/egress-outboundtype",
  subjects: [ArmType.managedCluster],
  asked: "resource",
  *run({ topology }) {
    for (const cluster of topology.clusters) {
      const { type, shown } = outboundTypeOf(cluster);
      const cases = [
        [`${natGateway}.managedOutboundIPProfile`, natGateway, managedNat, "managedNATGateway"],
        // userDefinedRouting is refused, which is another rule.
        [
          `${loadBalancer}.managedOutboundIPs`,
          loadBalancer,
          ["loadBalancer", "userDefinedRouting"],
          "loadBalancer",
        ],
      ] as const;
      for (const [given, property, types, wanted] of cases) {
        const condition = allOf(cluster.properties.given(given), not(is(type, ...types)));
        yield* onlyIf(condition, cluster, property, () => [
          {
            answer: "violation",
            entity: cluster,
            property,
            problem: `is set, but outboundType is ${shown}`,
            action: `set outboundType to ${wanted}, or remove it`,
          },
        ]);
      }
    }
  },
};

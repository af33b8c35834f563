import { clusterOf } from "../../testing/cluster-parts";
import { cluster } from "../../testing/example";
import type { RuleExamples } from "../../testing/rule-examples";

export const examples: RuleExamples = {
  compliant: () => [...clusterOf({ dnsPrefix: "a1-2-b" }), cluster("b", { dnsPrefix: "7" })],
  violating: () => [
    cluster("long", { dnsPrefix: "a".repeat(55) }),
    cluster("dotted", { dnsPrefix: "shop.example" }),
    cluster("open-ended", { dnsPrefix: "shop-" }),
  ],
  messages: [
    `dnsPrefix "${"a".repeat(55)}" has 55 characters, more than the 54 that Azure allows; set dnsPrefix to at most 54 characters. Azure refuses it with InvalidParameter.`,
    'dnsPrefix "shop.example" has other characters than letters, digits and hyphens inside; set dnsPrefix to one such as "shop-1". Azure refuses it with InvalidParameter.',
    'dnsPrefix "shop-" has other characters than letters, digits and hyphens inside; set dnsPrefix to one such as "shop-1". Azure refuses it with InvalidParameter.',
  ],
};

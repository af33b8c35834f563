import { rangeCheck } from "./shared/placed-ranges";

/** The largest VNet. */
export const rule = rangeCheck(
  {
    kind: "vnet",
    id: "vnet-address-space-too-large",
    facts: ["cidr-subnet-min"],
    title: "A range of a VNet must not be larger than /2",
    description: "The documentation allows no larger VNet.",
    remediation: "Use a /2 or smaller.",
    evidence: {
      grade: "documentedLimit",
      holds: "always",
      says: '"the largest is /2"',
      sources: ["Azure Virtual Network FAQ, how small and how large"],
    },
    url: "virtual-network/virtual-networks-faq",
  },
  function* ({ cidr: { family, prefixLength } }, { facts }) {
    const shortest = facts.largestVnetPrefixLength.value;
    if (family === 4 && prefixLength < shortest) {
      yield {
        problem: `is a /${prefixLength}, and a range of a VNet must be a /${shortest} or smaller`,
        action: "use a smaller range",
      };
    }
  },
);

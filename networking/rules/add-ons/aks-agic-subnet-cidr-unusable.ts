import { agicRangeCheck } from "./shared/application-gateways";

export const rule = agicRangeCheck(
  {
    id: "aks-agic-subnet-cidr-unusable",
    facts: ["x-agic-overlay", "cidr-subnet-min"],
    title: "The subnet CIDR of an application gateway should be a prefix that a subnet can have",
    description:
      "The add-on makes a subnet of exactly this text, and Azure refuses a subnet with host bits, of IPv6 alone, or smaller than a /29.",
    remediation: "Use the first address of the range, and a /29 or larger; a /24 is recommended.",
    evidence: {
      grade: "breaksFeature",
      says: "the controller sends subnetPrefix as it is to create the subnet; a subnet with host bits is refused with InvalidCIDRNotation, and one smaller than a /29 too. What AKS checks before isn't on record",
      sources: [
        "GitHub Azure/application-gateway-kubernetes-ingress pkg/azure/client.go: createSubnet (2025-03 and later)",
        "a user's Terraform log (subnet with host bits)",
        "Azure Virtual Network FAQ: how small subnets can be",
      ],
    },
    url: "application-gateway/configuration-infrastructure",
  },
  function* ({ range, hostBits, forbidRange }, { facts }) {
    const { value: longest } = facts.subnetPrefixLength;
    if (range?.family === 6) {
      yield* forbidRange({
        problem: "is an IPv6 range, and a subnet needs an IPv4 range",
        action: "use an IPv4 range of the VNet, such as a /24",
      });
      return;
    }
    if (hostBits) {
      yield* forbidRange({
        problem: "has host bits set, and the add-on makes a subnet of it as it is",
        action: `use ${range}`,
      });
    }
    if (range !== undefined && range.prefixLength > longest) {
      yield* forbidRange({
        problem: `is smaller than a /${longest}, the smallest subnet`,
        action: "use a larger range, such as a /24",
      });
    }
  },
);

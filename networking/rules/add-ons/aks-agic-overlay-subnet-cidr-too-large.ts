import { isOverlay } from "../../cluster/network-profile";
import { agicRangeCheck } from "./shared/application-gateways";

export const rule = agicRangeCheck(
  {
    id: "aks-agic-overlay-subnet-cidr-too-large",
    facts: ["x-agic-overlay"],
    title:
      "The subnet CIDR of an application gateway for an overlay cluster must be a /24 or smaller",
    description: "AKS refuses an overlay cluster whose add-on would make a larger subnet.",
    remediation: "Give the gateway a /24.",
    evidence: {
      grade: "refused",
      says: "IngressAppGwAddonConfigInvalidSubnetCIDR for 10.225.0.0/16 on an overlay cluster: the prefix must be a /24 or smaller; a /24 of the same VNet was accepted",
      sources: [
        "a public Terraform module's incident report (2026-10-08, quotes Azure)",
        "GitHub Azure/azure-cli#31713 (2025-06, Microsoft)",
      ],
    },
    url: "application-gateway/tutorial-ingress-controller-add-on-new",
  },
  ({ range, forbidRange }, { facts }) => {
    const { value: wanted } = facts.agicSubnetPrefixLength;
    return range?.family === 4 && range.prefixLength < wanted
      ? forbidRange({
          problem: `is larger than a /${wanted}, the most that the application gateway of an overlay cluster may have`,
          action: `use a /${wanted}`,
          errorCode: "IngressAppGwAddonConfigInvalidSubnetCIDR",
        })
      : [];
  },
  isOverlay,
);

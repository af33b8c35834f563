import { hasAddon } from "../../cluster/cluster-settings";
import { isOverlay } from "../../cluster/network-profile";
import { ArmType } from "../../resources/arm-resource";
import { allOf, isFalse } from "../../resources/value";
import { throughLink } from "../answers";
import { clusterCheck } from "../subject";
import { judgeLengths } from "./shared/add-ons";
import { agic, agicPath, agicSubnet } from "./shared/application-gateways";

export const rule = clusterCheck(
  {
    id: "aks-agic-overlay-subnet-too-large",
    facts: ["x-agic-overlay"],
    title: "The subnet of an application gateway for an overlay cluster should be a /24 or smaller",
    description:
      "The gateway's subnet goes into the same overlay configuration as that of Application Gateway for Containers, whose limit is a /24.",
    remediation: "Give the gateway a /24.",
    evidence: {
      grade: "advised",
      says: 'With overlay the CIDR "should be shorter than /24", says a change of the Azure CLI by Microsoft; newer versions of AGIC may not have the limit.',
      sources: [
        "GitHub Azure/azure-cli#31713 (2025-06)",
        "GitHub Azure/application-gateway-kubernetes-ingress#1650 (2024)",
        "GitHub Azure/AKS#5123",
      ],
    },
    url: "https://github.com/Azure/AKS/issues/5123",
    severity: "medium",
    asked: "early",
    subjects: [ArmType.managedCluster, ArmType.virtualNetwork, ArmType.subnet],
  },
  (cluster, { topology, facts }) => {
    const overlay = allOf(hasAddon(cluster, agic), isOverlay(cluster));
    if (isFalse(overlay)) {
      return [];
    }
    const { value: wanted } = facts.agicSubnetPrefixLength;
    const path = agicPath(cluster, "subnetId");
    return throughLink(agicSubnet(topology, cluster), cluster, path, (subnet) =>
      judgeLengths(subnet, overlay, (prefixLength) =>
        prefixLength < wanted
          ? {
              problem: `is larger than a /${wanted}, which the application gateway of an overlay cluster may have at most`,
              action: `use a /${wanted}`,
            }
          : undefined,
      ),
    );
  },
);

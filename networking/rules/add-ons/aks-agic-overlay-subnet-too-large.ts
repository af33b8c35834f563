import { hasAddon, isOverlay } from "../../cluster/cluster-settings";
import { ArmType } from "../../resources/arm-resource";
import { knownSlots } from "../../resources/range-slot";
import { allOf, isFalse, known } from "../../resources/value";
import { forbid, throughLink, unknownSlots } from "../answers";
import { clusterCheck } from "../subject";
import { relative } from "./shared/add-ons";
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
  function* (cluster, context) {
    const overlay = allOf(hasAddon(cluster, agic), isOverlay(cluster));
    if (isFalse(overlay)) {
      return;
    }
    const { value: wanted } = context.facts.agicSubnetPrefixLength;
    const path = agicPath(cluster, "subnetId");
    const link = agicSubnet(context.topology, cluster);
    yield* throughLink(link, cluster, path, function* (subnet) {
      yield* unknownSlots(subnet, subnet.ranges);
      for (const { slot, cidr } of knownSlots(subnet.ranges)) {
        if (cidr.family === 4) {
          yield* forbid(subnet, allOf(overlay, known(cidr.prefixLength < wanted)), {
            path: relative(subnet, slot.path),
            problem: `is larger than a /${wanted}, which the application gateway of an overlay cluster may have at most`,
            action: `use a /${wanted}`,
          });
        }
      }
    });
  },
);

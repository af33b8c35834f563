import { parseCidr } from "../../cidr";
import { addonPath, hasAddon, isOverlay } from "../../cluster/cluster-settings";
import { ArmType } from "../../resources/arm-resource";
import { knownSlots } from "../../resources/range-slot";
import type { Entity, RangedEntity } from "../../resources/topology";
import { allOf, isFalse, known, type Value } from "../../resources/value";
import { forbid, throughLink, undecided, unknownSlots } from "../answers";
import { Grade, Holds } from "../evidence";
import type { Answer, RuleContext } from "../rule";
import { clusterCheck } from "../subject";
import { configKey, relative } from "./shared/add-ons";

const agic = "ingressApplicationGateway";

export const subnetAgicOverlayTooLarge = clusterCheck(
  {
    id: "subnet-agic-overlay-too-large",
    facts: ["x-agic-overlay"],
    title: "The subnet of an application gateway for an overlay cluster should be a /24 or smaller",
    description:
      "The gateway's subnet goes into the same overlay configuration as that of Application Gateway for Containers, whose limit is a /24.",
    remediation: "Give the gateway a /24.",
    evidence: {
      grade: Grade.advised,
      holds: Holds.creation,
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
    const config = `${addonPath(cluster, agic)}.config`;
    for (const key of ["subnetCIDR", "subnetPrefix"]) {
      const path = `${config}.${configKey(cluster, agic, key)}`;
      const text = cluster.properties.text(path);
      const parsed = text.state === "known" ? parseCidr(text.value) : undefined;
      if (text.state === "notKnown") {
        yield undecided(cluster, path, text.reason);
      } else if (parsed?.ok) {
        yield* tooLarge(context, cluster, overlay, path, parsed.cidr.prefixLength);
      }
    }
    const path = `${config}.${configKey(cluster, agic, "subnetId")}`;
    const link = context.topology.follow(cluster, path, ArmType.subnet);
    yield* throughLink(link, cluster, path, function* (found) {
      const subnet = found as RangedEntity;
      yield* unknownSlots(subnet, subnet.ranges);
      for (const { slot, cidr } of knownSlots(subnet.ranges)) {
        if (cidr.family === 4) {
          yield* tooLarge(context, subnet, overlay, relative(subnet, slot.path), cidr.prefixLength);
        }
      }
    });
  },
);

function tooLarge(
  { facts }: RuleContext,
  entity: Entity,
  condition: Value<boolean>,
  path: string,
  prefixLength: number,
): Iterable<Answer> {
  const { value: wanted } = facts.agicSubnetPrefixLength;
  return forbid(entity, allOf(condition, known(prefixLength < wanted)), {
    path,
    problem: `is larger than a /${wanted}, which the application gateway of an overlay cluster may have at most`,
    action: `use a /${wanted}`,
  });
}

import type { Cidr } from "../../cidr";
import { hasAddon } from "../../cluster/cluster-settings";
import { ArmType } from "../../resources/arm-resource";
import { knownSlots } from "../../resources/range-slot";
import { type Entity, labelOf, type RangedEntity } from "../../resources/topology";
import { isTrue } from "../../resources/value";
import { throughLink, violation } from "../answers";
import type { Answer } from "../rule";
import { check } from "../subject";
import {
  agic,
  agicPath,
  agicRanges,
  agicSubnet,
  eachGatewaySubnet,
} from "./shared/application-gateways";

/** 125 instances, a private frontend and the addresses that Azure reserves. */
const recommended = 24;

export const rule = check(
  {
    id: "subnet-application-gateway-small",
    facts: ["x-agic-overlay"],
    title: "The subnet of an application gateway should be a /24",
    description:
      "A gateway scales to 125 instances, each with an address, and an update adds new instances before it removes old ones.",
    remediation: "Give the gateway a /24.",
    evidence: {
      grade: "advised",
      says: "a minimum subnet size of /24 is recommended for Standard_v2 and WAF_v2; not required",
      sources: ["docs application-gateway configuration-infrastructure, size of the subnet"],
    },
    url: "application-gateway/configuration-infrastructure",
    subjects: [ArmType.managedCluster, ArmType.applicationGateway],
  },
  function* ({ topology }) {
    for (const cluster of topology.clusters.filter((one) => isTrue(hasAddon(one, agic)))) {
      for (const { slot, cidr } of knownSlots(agicRanges(cluster)).filter(isSmall)) {
        yield violation(cluster, slot.path, {
          value: `${cidr}`,
          problem: `is smaller than the recommended /${recommended}`,
          action: `use a /${recommended}`,
        });
      }
      const path = agicPath(cluster, "subnetId");
      yield* throughLink(agicSubnet(topology, cluster), cluster, path, (subnet) =>
        small(subnet, cluster, path),
      );
    }
    yield* eachGatewaySubnet(topology, small);
  },
);

function* small(subnet: RangedEntity, entity: Entity, property: string): Generator<Answer> {
  const range = knownSlots(subnet.ranges).find(isSmall);
  if (range !== undefined) {
    yield violation(entity, property, {
      problem: `is ${labelOf(subnet)} ${range.cidr}, which is smaller than the recommended /${recommended}`,
      action: `use a /${recommended}`,
    });
  }
}

function isSmall({ cidr }: { readonly cidr: Cidr }): boolean {
  return cidr.family === 4 && cidr.prefixLength > recommended;
}

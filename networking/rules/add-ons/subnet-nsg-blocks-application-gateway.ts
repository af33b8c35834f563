import { ArmType } from "../../resources/arm-resource";
import { type Entity, labelOf, type Topology } from "../../resources/topology";
import { allOf, is, known, mapValue, not, orElse } from "../../resources/value";
import { onlyIf, throughLink, undecided, violation } from "../answers";
import type { Answer } from "../rule";
import { openRules } from "../security-groups/shared/security-groups";
import { readRules, type SecurityRule, type Span } from "../security-groups/shared/security-rules";
import { check } from "../subject";
import { gatewaySubnets } from "./shared/application-gateways";

const property = "networkSecurityGroup.id";

/** What Azure manages gateways of version 2 by. */
const ports: Span = { first: 65200n, last: 65535n };

export const rule = check(
  {
    id: "subnet-nsg-blocks-application-gateway",
    facts: ["x-agic-overlay"],
    title: "The security group of an application gateway must let ports 65200 to 65535 in",
    description:
      "Azure manages gateways of version 2 by these ports, which the default rules of a group deny.",
    remediation: "Allow TCP 65200-65535 inbound from GatewayManager, to any destination.",
    evidence: {
      grade: "refused",
      holds: "always",
      says: 'ApplicationGatewaySubnetInboundTrafficBlockedByNetworkSecurityGroup: "… blocks incoming internet traffic on ports 65200 - 65535 to subnet … This is not permitted for Application Gateways that have V2 Sku"',
      sources: [
        "GitHub Azure/AKS-Construction#333 (2022, quotes Azure)",
        "GitHub Azure/terraform-azurerm-avm-ptn-aiml-landing-zone#16 (2025-09, quotes Azure)",
        "docs application-gateway configuration-infrastructure: network security groups",
      ],
    },
    url: "application-gateway/configuration-infrastructure",
    subjects: [
      ArmType.applicationGateway,
      ArmType.subnet,
      ArmType.virtualNetwork,
      ArmType.networkSecurityGroup,
      ArmType.securityRule,
    ],
  },
  function* ({ topology }) {
    const seen = new Set<Entity>();
    for (const { gateway, path, link } of gatewaySubnets(topology)) {
      yield* onlyIf(isManagedFromOutside(gateway), gateway, "sku.tier", () =>
        throughLink(link, gateway, path, function* (subnet) {
          if (!seen.has(subnet)) {
            yield* judgeSubnet(topology, gateway, subnet);
          }
          seen.add(subnet);
        }),
      );
    }
  },
);

/** One without a public address may be in a network of its own, which needs none of this. */
function isManagedFromOutside({ properties }: Entity) {
  const isPrivate = mapValue(
    properties.list("frontendIPConfigurations"),
    (frontends) => frontends.length > 0 && !frontends.some((one) => one.has("publicIPAddress")),
  );
  return allOf(
    is(properties.text("sku.tier"), "Standard_v2", "WAF_v2"),
    not(orElse(isPrivate, known(false))),
  );
}

function* judgeSubnet(topology: Topology, gateway: Entity, subnet: Entity): Generator<Answer> {
  const link = topology.follow(subnet, property, ArmType.networkSecurityGroup);
  const path = subnet.properties.pathOf(property);
  if (link.state === "outside") {
    return;
  }
  yield* throughLink(link, subnet, path, function* (group) {
    const reason = openRules(topology, group);
    const rules = readRules(topology.childrenOf(group, ArmType.securityRule));
    if (reason !== undefined) {
      yield undecided(subnet, path, reason);
    } else if (typeof rules === "string") {
      yield undecided(subnet, path, rules);
    } else {
      const decides = rules.find((rule) => isAllowed(rule) || isDenied(rule));
      const open = rules
        .slice(0, decides === undefined ? undefined : rules.indexOf(decides))
        .filter(isAbout)
        .map(({ source, destination }) => source.unknown ?? destination.unknown)
        .find((reason) => reason !== undefined);
      if (open !== undefined) {
        yield undecided(subnet, path, `${open} (${labelOf(group)})`);
      } else if (decides === undefined || isDenied(decides)) {
        const who =
          decides === undefined
            ? "which has no rule that allows"
            : `whose rule "${decides.name}" (priority ${decides.priority}) denies`;
        yield violation(subnet, path, {
          problem: `is ${labelOf(group)}, ${who} TCP 65200-65535 inbound, which ${labelOf(gateway)} needs`,
          action: "allow it from GatewayManager to any destination, ahead of rules that deny it",
          errorCode: "ApplicationGatewaySubnetInboundTrafficBlockedByNetworkSecurityGroup",
        });
      }
    }
  });
}

function isAllowed(rule: SecurityRule): boolean {
  return !rule.deny && isAbout(rule);
}

/** A rule that denies some sources or destinations only may leave those that count. */
function isDenied({ source, destination, ...rule }: SecurityRule): boolean {
  const isAny = ({ tags, ranges }: typeof source) =>
    tags.includes("*") || ranges.some((range) => range.prefixLength === 0);
  return (
    rule.deny &&
    isAbout({ source, destination, ...rule }) &&
    isAny(destination) &&
    (isAny(source) || source.tags.includes("internet"))
  );
}

function isAbout({ direction, protocol, destinationPorts }: SecurityRule): boolean {
  return (
    direction === "inbound" &&
    ["*", "tcp"].includes(protocol) &&
    destinationPorts.some(({ first, last }) => first <= ports.last && last >= ports.first)
  );
}

import { ArmType } from "../../resources/arm-resource";
import { type Entity, labelOf, type Topology } from "../../resources/topology";
import { allOf, is, mapValue, not } from "../../resources/value";
import { firstOfEach, onlyIf, throughLink, undecided, violation } from "../answers";
import type { Answer } from "../rule";
import { openRules } from "../security-groups/shared/security-groups";
import {
  type Endpoint,
  readRules,
  type SecurityRule,
  type Span,
} from "../security-groups/shared/security-rules";
import { check, ofSubnets } from "../subject";
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
      ...ofSubnets,
      ArmType.networkSecurityGroup,
      ArmType.securityRule,
    ],
  },
  ({ topology }) =>
    firstOfEach(
      gatewaySubnets(topology).flatMap(({ gateway, path, link }) => [
        ...onlyIf(isManagedFromOutside(gateway), gateway, "sku.tier", () =>
          throughLink(link, gateway, path, (subnet) => judgeSubnet(topology, gateway, subnet)),
        ),
      ]),
    ),
);

/** One without a public address may be in a network of its own, which needs none of this. */
function isManagedFromOutside({ properties }: Entity) {
  const isPrivate = mapValue(
    properties.list("frontendIPConfigurations"),
    (frontends) => frontends.length > 0 && !frontends.some((one) => one.has("publicIPAddress")),
  );
  return allOf(is(properties.text("sku.tier"), "Standard_v2", "WAF_v2"), not(isPrivate));
}

function* judgeSubnet(topology: Topology, gateway: Entity, subnet: Entity): Generator<Answer> {
  const link = topology.follow(subnet, property, ArmType.networkSecurityGroup);
  const path = subnet.properties.pathOf(property);
  if (link.state === "outside") {
    return;
  }
  yield* throughLink(link, subnet, path, function* (group) {
    const rules =
      openRules(topology, group) ?? readRules(topology.childrenOf(group, ArmType.securityRule));
    if (typeof rules === "string") {
      yield undecided(subnet, path, rules);
      return;
    }
    const concerned = rules.filter(isAbout);
    const decides = concerned.find((rule) => !rule.deny || deniesAll(rule));
    const open = concerned
      .slice(0, decides && concerned.indexOf(decides))
      .map(({ source, destination }) => source.unknown ?? destination.unknown)
      .find((reason) => reason !== undefined);
    if (open !== undefined) {
      yield undecided(subnet, path, `${open} (${labelOf(group)})`);
    } else if (decides === undefined || decides.deny) {
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
  });
}

function isAbout({ direction, protocol, destinationPorts }: SecurityRule): boolean {
  return (
    direction === "inbound" &&
    ["*", "tcp"].includes(protocol) &&
    destinationPorts.some(({ first, last }) => first <= ports.last && last >= ports.first)
  );
}

/** A rule that denies some sources or destinations only may leave those that count. */
function deniesAll({ source, destination }: SecurityRule): boolean {
  const isAny = ({ tags, ranges }: Endpoint) =>
    tags.includes("*") || ranges.some((range) => range.prefixLength === 0);
  return isAny(destination) && (isAny(source) || source.tags.includes("internet"));
}

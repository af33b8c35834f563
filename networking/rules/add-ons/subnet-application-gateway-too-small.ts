import { usableAddressCount } from "../../capacity/addresses";
import type { Facts } from "../../facts/editions";
import { ArmType } from "../../resources/arm-resource";
import { knownSlots } from "../../resources/range-slot";
import { type Entity, labelOf, type RangedEntity } from "../../resources/topology";
import { isFalse, known, type Value, valueOr } from "../../resources/value";
import { throughLink, undecided, unknownSlots, violation } from "../answers";
import type { Answer } from "../rule";
import { check } from "../subject";
import { type GatewaySubnet, gatewaySubnets } from "./shared/application-gateways";

export const rule = check(
  {
    id: "subnet-application-gateway-too-small",
    facts: ["x-agic-overlay", "f-usable"],
    title: "The subnet of an application gateway must hold its instances at full scale",
    description:
      "A gateway takes an address for each instance, and one more for a private frontend; Azure counts the maximum of all gateways in the subnet.",
    remediation: "Use a larger subnet, or a smaller maximum of instances.",
    evidence: {
      grade: "refused",
      says: "a second gateway with a maximum of 30 is refused beside one of 35 in a /26, whose addresses were still free: the maxima are counted",
      sources: [
        "GitHub MicrosoftDocs/azure-docs#65925 (2020-11, quotes Azure)",
        "docs application-gateway configuration-infrastructure, size of the subnet: subtract the maximum of each gateway",
      ],
    },
    url: "application-gateway/configuration-infrastructure",
    subjects: [ArmType.applicationGateway],
  },
  function* ({ topology, facts }) {
    const uses = gatewaySubnets(topology);
    const said = new Set<Entity>();
    for (const use of uses) {
      yield* throughLink(use.link, use.gateway, use.path, function* (subnet) {
        if (!said.has(subnet)) {
          for (const answer of judge(facts, use, subnet, uses)) {
            said.add(subnet);
            yield answer;
          }
        }
      });
    }
  },
);

function* judge(
  facts: Facts,
  { gateway, path }: GatewaySubnet,
  subnet: RangedEntity,
  uses: readonly GatewaySubnet[],
): Generator<Answer> {
  const others = uses.filter(({ link }) => link.state === "known" && link.target === subnet);
  const gateways = [...new Set([gateway, ...others.map((other) => other.gateway)])];
  const needs = gateways.map(addressesOf);
  const total = needs.reduce((sum, need) => sum + valueOr(need, 0), 0);
  const open = needs.find(({ state }) => state === "notKnown");
  const ranges = knownSlots(subnet.ranges).filter(({ cidr }) => cidr.family === 4);
  if (ranges.length < subnet.ranges.filter(({ cidr }) => cidr.state !== "absent").length) {
    yield* unknownSlots(subnet, subnet.ranges);
  }
  const [range] = ranges;
  if (range === undefined || ranges.length > 1) {
    return;
  }
  const usable = usableAddressCount(facts, range.cidr.prefixLength);
  if (total > usable) {
    const names = gateways.map(labelOf).join(" and ");
    yield violation(gateway, path, {
      problem: `is ${labelOf(subnet)} ${range.cidr}, which holds ${usable} addresses, but ${names} ${gateways.length > 1 ? "take" : "takes"} up to ${total}`,
      action: "use a larger subnet, such as a /24, or a smaller maxCapacity",
    });
  } else if (open?.state === "notKnown") {
    yield undecided(gateway, path, open.reason);
  }
}

/** The addresses of a gateway at full scale. */
function addressesOf({ properties }: Entity): Value<number> {
  const scaled = properties.given("autoscaleConfiguration");
  const instances = isFalse(scaled)
    ? properties.number("sku.capacity")
    : properties.number("autoscaleConfiguration.maxCapacity");
  const frontends = properties.list("frontendIPConfigurations");
  const open = [instances, frontends].find(({ state }) => state === "notKnown");
  if (open?.state === "notKnown") {
    return open;
  }
  const isPrivate = valueOr(frontends, []).filter((frontend) => frontend.has("subnet.id"));
  return known(valueOr(instances, 0) + isPrivate.length);
}

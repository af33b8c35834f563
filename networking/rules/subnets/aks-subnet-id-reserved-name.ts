import { parseArmId } from "../../resources/link";
import { type Entity, hostedSubnets } from "../../resources/topology";
import { valueOr } from "../../resources/value";
import { throughLink, undecided, unknownPools, violation } from "../answers";
import type { Answer } from "../rule";
import { check, ofPools } from "../subject";
import { type NamedSubnet, namedSubnets } from "./shared/named-subnets";
import { reservedSubnet } from "./shared/reserved-subnets";

/** Some names make a subnet a service's own. */
export const rule = check(
  {
    id: "aks-subnet-id-reserved-name",
    facts: ["vnet-same-region"],
    title: "A cluster must not use a subnet that Azure reserves by its name",
    description:
      "GatewaySubnet, AzureFirewallSubnet, AzureBastionSubnet and RouteServerSubnet hold one Azure service each, and Azure refuses the network interfaces of nodes in them.",
    remediation: "Give nodes, pods and the API server a subnet of their own.",
    evidence: {
      grade: "refused",
      says: "Subnet with name 'AzureBastionSubnet' can be used only for the Azure Bastion resource. The pages of the other services say the same of theirs.",
      sources: [
        "GitHub Azure/ato-toolkit#26 (2020-09, quotes Azure)",
        "docs VPN Gateway settings: nothing else is deployed to the gateway subnet",
        "GitHub kizotheitguy/Azure-AKS-ApplicationGateway-WAF#2 (2019): a gateway in GatewaySubnet is refused",
      ],
    },
    url: "vpn-gateway/vpn-gateway-about-vpn-gateway-settings",
    subjects: ofPools,
    asked: "early",
  },
  function* ({ topology }) {
    yield* unknownPools(topology);
    for (const named of namedSubnets(topology, [
      "apiServerAccessProfile.subnetId",
      ...hostedSubnets,
    ])) {
      yield* judge(...named);
    }
  },
);

function* judge(...[entity, path, link]: NamedSubnet): Generator<Answer> {
  const property = entity.properties.pathOf(path);
  if (link.state === "outside") {
    yield* judgeName(entity, property, parseArmId(link.id)?.names.at(-1));
    return;
  }
  yield* throughLink(link, entity, property, function* (subnet) {
    const given = subnet.properties.text("subnetName");
    if (subnet.name.state !== "known" && given.state === "notKnown") {
      yield undecided(entity, property, given.reason);
    } else {
      yield* judgeName(entity, property, valueOr(subnet.name, undefined));
    }
  });
}

function* judgeName(entity: Entity, property: string, name?: string): Generator<Answer> {
  const reserved = name === undefined ? undefined : reservedSubnet(name);
  if (reserved !== undefined) {
    yield violation(entity, property, {
      problem: `is ${reserved.name}, which Azure reserves for ${reserved.service}`,
      action: "use a subnet with another name",
    });
  }
}

import { parseArmId } from "../../resources/link";
import type { Entity } from "../../resources/topology";
import { throughLink, unknownPools, unknownValue, violation } from "../answers";
import type { Answer } from "../rule";
import { check, ofPools } from "../subject";
import { namedSubnets } from "./shared/named-subnets";
import { reservedSubnet } from "./shared/reserved-subnets";

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
    for (const [entity, path, link] of namedSubnets(topology)) {
      const property = entity.properties.pathOf(path);
      yield* link.state === "outside"
        ? judgeName(entity, property, parseArmId(link.id)?.names.at(-1))
        : throughLink(link, entity, property, ({ name, properties }) =>
            name.state === "known"
              ? judgeName(entity, property, name.value)
              : unknownValue(entity, property, properties.text("subnetName")),
          );
    }
  },
);

function* judgeName(entity: Entity, property: string, name = ""): Generator<Answer> {
  const reserved = reservedSubnet(name);
  if (reserved !== undefined) {
    yield violation(entity, property, {
      problem: `is ${reserved.name}, which Azure reserves for ${reserved.service}`,
      action: "use a subnet with another name",
    });
  }
}

import { describe } from "../../cidr";
import { hasAddon } from "../../cluster/cluster-settings";
import { ArmType, armTypes } from "../../resources/arm-types";
import { parseArmId } from "../../resources/link";
import type { Properties } from "../../resources/properties";
import type { Entity, Topology } from "../../resources/topology";
import { isTrue, valueOr } from "../../resources/value";
import { agic, agicPath } from "../add-ons/shared/application-gateways";
import { judgeValue, unknownPools, unknownValue } from "../answers";
import type { Answer } from "../rule";
import { check } from "../subject";

const { agentPool, managedCluster, natGateway, publicIPAddress, publicIPPrefix, subnet } = ArmType;

const balancer = "networkProfile.loadBalancerProfile";
const gateway = "networkProfile.natGatewayProfile";

/** Where ids stand, and of what. `[]` is each element of a list. Ids of subnets that a cluster names have a rule of their own. */
const ids: readonly (readonly [holder: ArmType, path: string, ...types: string[]])[] = [
  [managedCluster, `${balancer}.outboundIPs.publicIPs[].id`, publicIPAddress],
  [managedCluster, `${balancer}.outboundIPPrefixes.publicIPPrefixes[].id`, publicIPPrefix],
  [managedCluster, `${gateway}.outboundIPs.publicIPs[]`, publicIPAddress],
  [managedCluster, `${gateway}.outboundIPPrefixes.publicIPPrefixes[]`, publicIPPrefix],
  [managedCluster, "bootstrapProfile.containerRegistryId", ArmType.containerRegistry],
  [
    managedCluster,
    "ingressProfile.webAppRouting.dnsZoneResourceIds[]",
    "Microsoft.Network/dnsZones",
    ArmType.privateDnsZone,
  ],
  [agentPool, "nodePublicIPPrefixID", publicIPPrefix],
  [
    agentPool,
    "networkProfile.applicationSecurityGroups[]",
    "Microsoft.Network/applicationSecurityGroups",
  ],
  [subnet, "networkSecurityGroup.id", ArmType.networkSecurityGroup],
  [subnet, "routeTable.id", ArmType.routeTable],
  [subnet, "natGateway.id", natGateway],
  [ArmType.virtualNetworkPeering, "remoteVirtualNetwork.id", ArmType.virtualNetwork],
  [natGateway, "publicIpAddresses[].id", publicIPAddress],
  [natGateway, "publicIpPrefixes[].id", publicIPPrefix],
];

export const rule = check(
  {
    id: "aks-resource-id-malformed",
    asked: "resource",
    facts: ["x-enums"],
    title: "A resource must be named by its ARM id, of the type that belongs there",
    description: "Azure refuses a name, or the id of a resource of another type.",
    remediation: "Use the id of a resource of that type.",
    evidence: {
      grade: "refused",
      holds: "always",
      says: "LinkedInvalidPropertyId: \"Property id … at path … is invalid. Expect fully qualified resource Id that start with '/subscriptions/{subscriptionId}'\"; of another type, AKS has codes such as InvalidPublicIPPrefixType",
      sources: [
        "GitHub hashicorp/terraform-provider-azurerm#1160 (2018, quotes Azure for a cluster)",
        "GitHub ernestio/ernest#498 (2017, quotes Azure for a subnet's security group)",
        "AKS resource provider's list of error codes (package apierror, about 2022): InvalidPublicIPPrefixType, IPPrefixParseError",
      ],
    },
    url: "templates/microsoft.containerservice/managedclusters",
    subjects: [...new Set([ArmType.virtualNetwork, ...ids.map(([holder]) => holder)])],
  },
  function* ({ topology }) {
    yield* unknownPools(topology);
    for (const [holder, path, ...types] of ids) {
      for (const entity of topology.of(holder)) {
        yield* judge(topology, entity, path, types);
      }
    }
    for (const cluster of topology.clusters.filter((one) => isTrue(hasAddon(one, agic)))) {
      yield* judge(topology, cluster, agicPath(cluster, "applicationGatewayId"), [
        ArmType.applicationGateway,
      ]);
    }
  },
);

function* judge(
  topology: Topology,
  entity: Entity,
  path: string,
  types: readonly string[],
): Generator<Answer> {
  for (const at of pathsAt(entity.properties, path)) {
    const id = entity.properties.text(at);
    if (id.state !== "notKnown") {
      yield* judgeValue(entity, at, id, (text) => breachOf(text, types));
      continue;
    }
    const links = types.filter(isArmType).map((type) => topology.follow(entity, at, type));
    const [first] = links;
    if (first !== undefined && links.every(({ state }) => state === "notKnown")) {
      yield* unknownValue(entity, entity.properties.pathOf(at), first);
    }
  }
}

function breachOf(id: string, types: readonly string[]) {
  const type = parseArmId(id)?.type;
  if (types.some((wanted) => wanted.toLowerCase() === type)) {
    return undefined;
  }
  return {
    value: describe(id),
    problem: `is ${type === undefined ? "" : `the id of a ${nounOf(type)}, `}not the id of a ${types.map(nounOf).join(" or ")}`,
    action: `use /subscriptions/…/resourceGroups/…/providers/${types[0]}/…`,
  };
}

/** An empty list has none, and what isn't known yet is asked about by the rules that read it. */
function pathsAt(properties: Properties, path: string): readonly string[] {
  const [list = "", rest] = path.split("[]");
  return rest === undefined
    ? [path]
    : valueOr(properties.list(list), []).map((_, i) => `${list}[${i}]${rest}`);
}

function isArmType(type: string): type is ArmType {
  return Object.hasOwn(armTypes, type);
}

/** What messages call a type, however its id spells it. */
function nounOf(type: string): string {
  const known = Object.values(ArmType).find((one) => one.toLowerCase() === type.toLowerCase());
  return known === undefined ? `resource of type ${type}` : armTypes[known].noun;
}

import { describe } from "../../cidr";
import { hasAddon } from "../../cluster/cluster-settings";
import { ArmType, armTypes } from "../../resources/arm-types";
import { parseArmId } from "../../resources/link";
import type { Properties } from "../../resources/properties";
import type { Entity, Topology } from "../../resources/topology";
import { isTrue } from "../../resources/value";
import { agic, agicPath } from "../add-ons/shared/application-gateways";
import { undecided, unknownPools, violation } from "../answers";
import type { Answer } from "../rule";
import { check } from "../subject";

const loadBalancer = "networkProfile.loadBalancerProfile";
const natGateway = "networkProfile.natGatewayProfile";

/** Where ids stand, and of what. `[]` is each element of a list. Ids of subnets that a cluster names have a rule of their own. */
const ids: readonly (readonly [holder: ArmType, path: string, ...types: string[]])[] = [
  [ArmType.managedCluster, `${loadBalancer}.outboundIPs.publicIPs[].id`, ArmType.publicIPAddress],
  [
    ArmType.managedCluster,
    `${loadBalancer}.outboundIPPrefixes.publicIPPrefixes[].id`,
    ArmType.publicIPPrefix,
  ],
  [ArmType.managedCluster, `${natGateway}.outboundIPs.publicIPs[]`, ArmType.publicIPAddress],
  [
    ArmType.managedCluster,
    `${natGateway}.outboundIPPrefixes.publicIPPrefixes[]`,
    ArmType.publicIPPrefix,
  ],
  [ArmType.managedCluster, "bootstrapProfile.containerRegistryId", ArmType.containerRegistry],
  [
    ArmType.managedCluster,
    "ingressProfile.webAppRouting.dnsZoneResourceIds[]",
    "Microsoft.Network/dnsZones",
    ArmType.privateDnsZone,
  ],
  [ArmType.agentPool, "nodePublicIPPrefixID", ArmType.publicIPPrefix],
  [
    ArmType.agentPool,
    "networkProfile.applicationSecurityGroups[]",
    "Microsoft.Network/applicationSecurityGroups",
  ],
  [ArmType.subnet, "networkSecurityGroup.id", ArmType.networkSecurityGroup],
  [ArmType.subnet, "routeTable.id", ArmType.routeTable],
  [ArmType.subnet, "natGateway.id", ArmType.natGateway],
  [ArmType.virtualNetworkPeering, "remoteVirtualNetwork.id", ArmType.virtualNetwork],
  [ArmType.natGateway, "publicIpAddresses[].id", ArmType.publicIPAddress],
  [ArmType.natGateway, "publicIpPrefixes[].id", ArmType.publicIPPrefix],
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
    subjects: [
      ArmType.managedCluster,
      ArmType.agentPool,
      ArmType.virtualNetwork,
      ArmType.subnet,
      ArmType.virtualNetworkPeering,
      ArmType.natGateway,
    ],
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
  const { properties } = entity;
  for (const at of pathsAt(properties, path)) {
    const id = properties.text(at);
    if (id.state === "notKnown") {
      const links = types.flatMap((type) =>
        isArmType(type) ? topology.follow(entity, at, type) : [],
      );
      const open = links.every(({ state }) => state === "notKnown") ? links[0] : undefined;
      if (open?.state === "notKnown") {
        yield undecided(entity, properties.pathOf(at), open.reason);
      }
    } else if (id.state === "known") {
      const type = parseArmId(id.value)?.type;
      if (!types.some((wanted) => wanted.toLowerCase() === type)) {
        yield violation(entity, properties.pathOf(at), {
          value: describe(id.value),
          problem: `is ${type === undefined ? "" : `the id of a ${nounOf(type)}, `}not the id of a ${types.map(nounOf).join(" or ")}`,
          action: `use /subscriptions/…/resourceGroups/…/providers/${types[0]}/…`,
        });
      }
    }
  }
}

/** An empty list has none, and what isn't known yet is asked about by the rules that read it. */
function pathsAt(properties: Properties, path: string): readonly string[] {
  const [list = "", rest] = path.split("[]");
  if (rest === undefined) {
    return [path];
  }
  const entries = properties.list(list);
  return (entries.state === "known" ? entries.value : []).map((_, i) => `${list}[${i}]${rest}`);
}

function isArmType(type: string): type is ArmType {
  return Object.hasOwn(armTypes, type);
}

/** What messages call a type, however its id spells it. */
function nounOf(type: string): string {
  const known = Object.values(ArmType).find((one) => one.toLowerCase() === type.toLowerCase());
  return known === undefined ? `resource of type ${type}` : armTypes[known].noun;
}

import { hasCustomVirtualNetwork } from "../cluster/cluster-subnets";
import { outboundTypeOf as typeInForce } from "../cluster/network-profile";
import { learn } from "../facts/fact";
import { defaultSettings } from "../facts/ranges";
import { isTrue, valueOr } from "../resources/value";
import { type Change, type Found, newClusterStep, type Precondition, Verdict } from "./change";
import { autoProvisioningOff, scaleSetsOnly } from "./conditions";
import { bothKnown, onlySpelled } from "./setting-changes";
import type { Side } from "./side";

const outboundPage = learn("egress-outboundtype");
const natGatewaySku = "networkProfile.natGatewayProfile.sku";

/** The outbound type in force. A managed NAT gateway of SKU StandardV2 was a type of its own in preview. */
export function outboundTypeOf({ settings, cluster }: Side): string {
  const written = valueOr(typeInForce(cluster).type, defaultSettings.outboundType);
  const known = [...inManagedVnet, ...inCustomVnet];
  const type = known.find((each) => each.toLowerCase() === written.toLowerCase()) ?? written;
  return type === "managedNATGateway" && settings.is(natGatewaySku, "StandardV2")
    ? "managedNATGatewayV2"
    : type;
}

/** Whether the nodes are in a VNet that AKS didn't make. */
export function hasOwnVnet({ topology, cluster }: Side): boolean {
  return isTrue(hasCustomVirtualNetwork(topology, cluster));
}

const inManagedVnet = ["loadBalancer", "managedNATGateway", "managedNATGatewayV2", "none", "block"];
const inCustomVnet = ["loadBalancer", "userAssignedNATGateway", "userDefinedRouting", "none"];

/** The outbound types that an outbound type can change to, in a VNet managed by AKS and in an own VNet. */
export const outboundTypeChanges: Record<
  "managedVnet" | "customVnet",
  Readonly<Record<string, readonly string[]>>
> = {
  managedVnet: {
    // The page's example has managedNATGateway to loadBalancer, its table doesn't.
    loadBalancer: ["managedNATGateway", "managedNATGatewayV2", "none", "block"],
    managedNATGateway: ["managedNATGatewayV2", "none", "block"],
    managedNATGatewayV2: ["none", "block"],
    none: inManagedVnet,
    block: inManagedVnet,
  },
  customVnet: Object.fromEntries(inCustomVnet.map((type) => [type, inCustomVnet])),
};

/** The types that a cluster can change to, and where that is so. */
export function outboundMoves(side: Side, from: string) {
  const own = hasOwnVnet(side);
  const targets = outboundTypeChanges[own ? "customVnet" : "managedVnet"][from] ?? [];
  const others = targets.filter((each) => each !== from);
  return { own, where: own ? "an own VNet" : "a VNet managed by AKS", targets, others };
}

export function outboundTypeChange(change: Change): Found {
  const { before, after } = change;
  const path = "networkProfile.outboundType";
  const [from, to] = [outboundTypeOf(before), outboundTypeOf(after)];
  // AKS Automatic chooses the outbound type itself.
  const chosenByAks =
    after.settings.text(path) === undefined && after.settings.is("sku.name", "Automatic");
  const bothManaged = [from, to].every((type) => type.startsWith("managedNATGateway"));
  if (
    !bothKnown(change, path) ||
    chosenByAks ||
    (bothManaged && !bothKnown(change, natGatewaySku))
  ) {
    return undefined;
  }
  const isV2 = from === "managedNATGatewayV2" && to === "managedNATGateway";
  // Azure has StandardV2 where the SKU isn't set and the region has it.
  if (from === to || (isV2 && after.settings.text(natGatewaySku) === undefined)) {
    return onlySpelled(change, path, "loadBalancer");
  }
  const { own, where, targets, others } = outboundMoves(before, from);
  const types = [before, after].map(({ settings }) => settings.text(path)?.toLowerCase());
  const found = {
    id: "outbound-type-migration",
    property: types[0] === types[1] ? natGatewaySku : path,
    from,
    to,
    source: outboundPage,
  } as const;
  if (isV2) {
    return {
      ...found,
      verdict: Verdict.Refused,
      reason: "A managed NAT gateway of SKU StandardV2 can't become one of SKU Standard.",
      nextStep: "Keep natGatewayProfile.sku StandardV2, or leave it out.",
    };
  }
  if (targets.includes(to)) {
    const v2 = to === "managedNATGatewayV2";
    return {
      ...found,
      verdict: Verdict.InPlace,
      reason: `In ${where}, outboundType can change from ${from} to ${to}: connections break, and traffic leaves from other addresses.`,
      cost: { downtime: true, ...(v2 && { irreversible: true }) },
      options: outboundOptions(to),
      ...(v2 && { sets: ["outboundType", "natGatewayProfile.sku"] }),
      preconditions: outboundPreconditions(change, to),
    };
  }
  if (!own && from === "managedNATGateway" && to === "loadBalancer") {
    return {
      ...found,
      verdict: Verdict.Undocumented,
      reason:
        "The page on outbound types contradicts itself: its table doesn't list managedNATGateway to loadBalancer, and an example shows it.",
    };
  }
  return {
    ...found,
    verdict: Verdict.NewCluster,
    reason: `In ${where}, outboundType can't change from ${from} to ${to}.`,
    ...(others.length > 0 && {
      nextStep: `It can change to ${others.join(", ")}. For ${to}, ${newClusterStep}`,
    }),
  };
}

export function outboundOptions(to: string): string {
  return to === "managedNATGatewayV2"
    ? "--outbound-type managedNATGateway --outbound-type-sku StandardV2"
    : `--outbound-type ${to}`;
}

function outboundPreconditions({ before, after, context }: Change, to: string): Precondition[] {
  const { settings } = before;
  return [
    autoProvisioningOff(before),
    {
      text: "a Standard load balancer",
      holds: !settings.is("networkProfile.loadBalancerSku", "Basic"),
      because: "loadBalancerSku is basic",
    },
    scaleSetsOnly(before),
    ...networkReady(to, [before, after], context.onSubnets ?? {}),
  ];
}

/** What has to be there before the outbound type changes, or leads out otherwise afterwards. */
function networkReady(
  to: string,
  sides: readonly Side[],
  { natGateway, defaultRoute }: NonNullable<Change["context"]["onSubnets"]>,
): Precondition[] {
  const ready = (text: string, holds: boolean | undefined, where: string): Precondition[] => [
    {
      text,
      holds,
      because: holds === false ? `set ${where} first, in a step of its own` : where,
    },
  ];
  switch (to) {
    case "userDefinedRouting":
      return ready(
        "a route table with a route for 0.0.0.0/0 to an appliance on every node subnet",
        defaultRoute,
        "routeTable of the subnets",
      );
    case "userAssignedNATGateway":
      return ready(
        "a NAT gateway on every node and pod subnet",
        natGateway,
        "natGateway of the subnets",
      );
    case "none":
    case "block":
      return ready(
        "the bootstrap artifacts come from a cache",
        fromCache(sides),
        "bootstrapProfile.artifactSource: Cache",
      );
    case "loadBalancer":
      // Azure makes this change with either of them on the subnets.
      return natGateway === false && defaultRoute === false
        ? []
        : ready(
            "no NAT gateway and no route for 0.0.0.0/0 on the subnets afterwards, which go before the load balancer",
            undefined,
            "natGateway and routeTable of the subnets",
          );
    default:
      return [];
  }
}

function fromCache(sides: readonly Side[]): boolean | undefined {
  const path = "bootstrapProfile.artifactSource";
  return sides.some(({ settings }) => settings.is(path, "Cache"))
    ? true
    : sides.every(({ settings }) => settings.isKnown(path))
      ? false
      : undefined;
}

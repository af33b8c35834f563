import { parseCidr } from "../cidr";
import { learn } from "../facts/fact";
import { NetworkMode } from "../network-modes";
import { type Change, type Found, Verdict } from "./change";
import { inTheCluster } from "./conditions";
import { hasOwnVnet } from "./outbound-changes";
import { bothKnown } from "./setting-changes";
import { canonical, changedText } from "./settings";
import type { Side } from "./side";

const integrationPage = learn("api-server-vnet-integration");

export function apiServerChanges(change: Change): Found[] {
  return [
    integrationChange(change),
    apiServerSubnetChange(change),
    privateClusterChange(change),
    privateDnsZoneChange(change),
  ];
}

function isIntegrated({ settings }: Side): boolean {
  return (
    settings.flag("apiServerAccessProfile.enableVnetIntegration") ??
    settings.is("sku.name", "Automatic")
  );
}

function integrationChange(change: Change): Found {
  const { before, after } = change;
  const path = "apiServerAccessProfile.enableVnetIntegration";
  const [from, to] = [isIntegrated(before), isIntegrated(after)];
  if (from === to || !bothKnown(change, path)) {
    return undefined;
  }
  const found = {
    id: "immut-apiserver-vnet",
    property: path,
    from,
    to,
    source: integrationPage,
  } as const;
  if (!to) {
    return {
      ...found,
      verdict: Verdict.Refused,
      reason: "API server VNet integration can't be disabled once it is enabled.",
      nextStep: "Keep it enabled.",
    };
  }
  const subnet = after.settings.text("apiServerAccessProfile.subnetId");
  return {
    ...found,
    verdict: Verdict.InPlace,
    reason:
      "API server VNet integration can be enabled, and not disabled again. All nodes get a new image, the API server gets another address, and the cluster has to be stopped and started at once.",
    cost: { reimage: true, downtime: true, irreversible: true },
    preconditions: [
      {
        text: "a subnet for the API server, in the VNet of the nodes",
        holds:
          subnet !== undefined ||
          !hasOwnVnet(before) ||
          !after.settings.isKnown("apiServerAccessProfile.subnetId"),
        because: "apiServerAccessProfile.subnetId is not set",
      },
      inTheCluster(
        "the subnet is empty and delegated to Microsoft.ContainerService/managedClusters",
        "az network vnet subnet show",
      ),
    ],
  };
}

function apiServerSubnetChange({ before, after, context }: Change): Found {
  const path = "apiServerAccessProfile.subnetId";
  const [from, to] = [before.settings.text(path), after.settings.text(path)];
  if (
    from === undefined ||
    !isIntegrated(before) ||
    !isIntegrated(after) ||
    !after.settings.isKnown(path) ||
    (to === undefined && context.before === "azure") ||
    canonical(from) === canonical(to)
  ) {
    return undefined;
  }
  return {
    id: "immut-apiserver-vnet",
    property: path,
    from,
    to,
    verdict: Verdict.Undocumented,
    reason:
      to === undefined
        ? "Taking the API server out of its subnet is not documented."
        : "Moving the API server to another subnet is not documented.",
    nextStep: `Keep ${from}.`,
    source: integrationPage,
  };
}

function privateClusterChange(change: Change): Found {
  const { before, after } = change;
  const path = "apiServerAccessProfile.enablePrivateCluster";
  const [from, to] = [before, after].map(({ settings }) => settings.flag(path) ?? false);
  if (from === to || !bothKnown(change, path)) {
    return undefined;
  }
  const found = { property: path, from, to, source: integrationPage };
  if (!isIntegrated(before)) {
    return {
      ...found,
      verdict: Verdict.NewCluster,
      reason: `A cluster can only ${to ? "become private" : "become public"} later where its API server is integrated in the VNet (enableVnetIntegration).`,
      ...(to && {
        verdict: Verdict.Refused,
        nextStep:
          "Enable API server VNet integration first, which can't be undone, then switch the private cluster on.",
      }),
    };
  }
  const ranges = after.settings.list("apiServerAccessProfile.authorizedIPRanges");
  return {
    ...found,
    verdict: Verdict.InPlace,
    reason: to
      ? "With API server VNet integration a cluster can become private in place: its public name is removed."
      : "With API server VNet integration a cluster can become public in place, which is a preview.",
    cost: { downtime: true },
    preconditions: to
      ? [
          {
            text: "no authorized IP ranges",
            holds: ranges.length === 0,
            because: `authorizedIPRanges has ${ranges.length}, and they only work with a public API server`,
          },
        ]
      : [],
  };
}

function privateDnsZoneChange(change: Change): Found {
  const { before, after, context } = change;
  const path = "apiServerAccessProfile.privateDNSZone";
  const zone = ({ settings }: Side) => settings.text(path) ?? "system";
  const [from, to] = [zone(before), zone(after)];
  if (
    !before.settings.flag("apiServerAccessProfile.enablePrivateCluster") ||
    !after.settings.flag("apiServerAccessProfile.enablePrivateCluster") ||
    from.toLowerCase() === to.toLowerCase() ||
    !bothKnown(change, path) ||
    (context.before === "azure" && after.settings.text(path) === undefined)
  ) {
    return undefined;
  }
  const found = { property: path, from, to, source: learn("private-clusters") };
  return to.toLowerCase() === "none"
    ? {
        ...found,
        verdict: Verdict.InPlace,
        reason: `privateDNSZone can change to none, and not back: nodes reach the API server by its public name then, and get a new image.`,
        cost: { reimage: true, irreversible: true },
      }
    : {
        ...found,
        verdict: Verdict.Refused,
        reason: "privateDNSZone can only change to none.",
        nextStep: `Keep ${from}.`,
      };
}

export function identityChange(change: Change): Found {
  const { before, after } = change;
  const path = "identity.type";
  const changed = changedText(before.settings, after.settings, path);
  if (changed === undefined) {
    return undefined;
  }
  const found = { ...changed, property: path, source: learn("managed-identity-overview") };
  if (after.settings.is(path, "None")) {
    return {
      ...found,
      verdict: Verdict.Refused,
      reason: "A cluster with a managed identity can't go back to a service principal.",
      nextStep: "Keep the managed identity.",
    };
  }
  const needsAssigned =
    before.mode === NetworkMode.Kubenet && change.context.routeTableId?.after !== undefined;
  return {
    ...found,
    verdict: Verdict.InPlace,
    reason: `The identity of a cluster can change from ${found.from} to ${found.to}; the old one is used for up to several hours.`,
    preconditions: [
      ...(needsAssigned && !after.settings.is(path, "UserAssigned")
        ? [
            {
              text: "a user-assigned identity, with kubenet and an own route table",
              holds: false,
              because: `identity.type is ${found.to}`,
            },
          ]
        : []),
      inTheCluster(
        "the new identity has its roles already, such as Network Contributor on the subnets",
        "az role assignment list --assignee",
      ),
    ],
  };
}

/** What surrounds a cluster: the route table of its subnet, and the ranges of its VNet. */
export function surroundingChanges(change: Change): Found[] {
  return [routeTableChange(change), addressSpaceChange(change)];
}

function routeTableChange({ before, context: { routeTableId } }: Change): Found {
  return before.mode !== NetworkMode.Kubenet ||
    routeTableId === undefined ||
    canonical(routeTableId.before) === canonical(routeTableId.after)
    ? undefined
    : {
        id: "immut-route-table",
        property: "routeTable.id",
        from: routeTableId.before,
        to: routeTableId.after,
        verdict: Verdict.NewCluster,
        reason:
          "The route table of a kubenet cluster's subnet can't change once the cluster exists.",
        nextStep: "Keep the table and change the routes in it.",
        source: learn("configure-kubenet"),
      };
}

function addressSpaceChange({ context: { addressPrefixes } }: Change): Found {
  const { before: from = [], after: to = [] } = addressPrefixes ?? {};
  const lost = from.filter((old) => !covers(to, old));
  const found = {
    id: "vnet-expand",
    property: "addressSpace.addressPrefixes",
    from,
    to,
    source: learn("node-pool-unique-subnet"),
  } as const;
  if (lost.length > 0) {
    return {
      ...found,
      verdict: Verdict.Undocumented,
      reason: "Removing address space from a VNet with a cluster is not documented.",
      nextStep: `Keep ${lost.join(",")} and add the new range.`,
    };
  }
  return to.every((now) => covers(from, now))
    ? undefined
    : {
        ...found,
        verdict: Verdict.InPlace,
        reason:
          "The VNet can grow. AKS reads its ranges at the next update of the cluster: update it once, even without a change, before a node pool uses a subnet of the new range.",
      };
}

function covers(ranges: readonly string[], text: string): boolean {
  const inner = parseCidr(text);
  return ranges.some((range) => {
    const outer = parseCidr(range);
    return range === text || (inner.ok && outer.ok && outer.cidr.contains(inner.cidr));
  });
}

import { changelog, learn } from "../facts/fact";
import { kubernetesVersions } from "../facts/kubernetes-versions";
import { NetworkMode, networkModes } from "../network-modes";
import {
  type Change,
  type Finding,
  kubernetesCondition,
  newClusterWay,
  noWindows,
  same,
  updatePage,
  Verdict,
} from "./change";

/** Whether Cilium can be switched on. The update page does not name static block allocation. */
const ciliumMigration: Record<NetworkMode, Verdict> = {
  kubenet: Verdict.NewCluster,
  azureCniNodeSubnet: Verdict.OneWay,
  azureCniPodSubnetDynamic: Verdict.OneWay,
  azureCniPodSubnetStatic: Verdict.Undocumented,
  azureCniOverlay: Verdict.OneWay,
  azureCniOverlayDualStack: Verdict.OneWay,
  byoCni: Verdict.NewCluster,
};

const inManagedVnet = ["loadBalancer", "managedNATGateway", "managedNATGatewayV2", "none", "block"];
const inCustomVnet = ["loadBalancer", "userAssignedNATGateway", "userDefinedRouting", "none"];

/** The outbound types that an outbound type can change to, in a VNet of AKS's own and in one's own. */
export const outboundTypeChanges: Record<
  "managedVnet" | "customVnet",
  Readonly<Record<string, readonly string[]>>
> = {
  managedVnet: {
    loadBalancer: ["managedNATGateway", "managedNATGatewayV2", "none", "block"],
    managedNATGateway: ["managedNATGatewayV2", "none", "block"],
    managedNATGatewayV2: ["none", "block"],
    none: inManagedVnet,
    block: inManagedVnet,
  },
  customVnet: Object.fromEntries(inCustomVnet.map((type) => [type, inCustomVnet])),
};

export function dataplaneChange({ before, after }: Change): Finding[] {
  const from = before.networkDataplane;
  const to = after.networkDataplane;
  if (from === to) {
    return [];
  }
  const found = {
    id: "cilium-migration",
    property: "networkProfile.networkDataplane",
    from,
    to,
    source: updatePage,
  } as const;
  if (before.mode === undefined) {
    return [
      {
        ...found,
        verdict: Verdict.Undocumented,
        reason:
          "Whether Cilium can be switched on depends on the network mode, and networkPlugin and networkPluginMode make none that is documented.",
      },
    ];
  }
  if (to !== "cilium") {
    return [
      {
        ...found,
        verdict: Verdict.Undocumented,
        reason: `Only a change from azure to cilium is documented, not from ${from} to ${to}.`,
      },
    ];
  }
  const verdict = ciliumMigration[before.mode];
  const { displayName } = networkModes[before.mode];
  if (verdict !== Verdict.OneWay) {
    return [
      {
        ...found,
        verdict,
        reason:
          verdict === Verdict.Undocumented
            ? `Whether Cilium can be switched on with ${displayName} is not documented.`
            : `Cilium can't be switched on with ${displayName}.`,
        ...(before.mode === NetworkMode.Kubenet && {
          wayOut: `Move the cluster to Azure CNI Overlay first. Or: ${newClusterWay}`,
        }),
      },
    ];
  }
  return [
    {
      ...found,
      verdict,
      reason:
        "Cilium can be switched on: it replaces the network policy engine, and all pools are re-imaged at once.",
      conditions: [
        noWindows(before),
        [
          "Node auto-provisioning is off during the change.",
          before.cluster.nodeProvisioningProfile?.mode !== "Auto",
        ],
        ["The network mode stays as it is: change it in another step.", before.mode === after.mode],
      ],
    },
  ];
}

export function networkPolicyChange({ before, after }: Change): Finding[] {
  const from = before.networkPolicy;
  const to = after.networkPolicy;
  if (from === to || before.networkDataplane !== after.networkDataplane) {
    return [];
  }
  const found = { property: "networkProfile.networkPolicy", from, to, source: changelog } as const;
  const engines = [from, to].filter((engine) => engine !== "none");
  const [engine] = engines;
  if (engines.length === 1 && (engine === "azure" || engine === "calico")) {
    return [
      {
        ...found,
        id: "x-npm-k8s",
        verdict: Verdict.InPlace,
        reason: `Azure can ${to === "none" ? "remove" : "install"} networkPolicy ${engine}.`,
        conditions: [kubernetesCondition(kubernetesVersions.networkPolicyChange, before)],
      },
    ];
  }
  return [
    {
      ...found,
      id: "x-npm-k8s",
      verdict: Verdict.Undocumented,
      reason: `A change from networkPolicy ${from} to ${to} is not documented.`,
    },
  ];
}

export function outboundTypeChange({ before, after }: Change): Finding[] {
  const from = before.outboundType;
  const to = after.outboundType;
  if (from === to) {
    return [];
  }
  const custom = before.pools.some(({ vnetSubnetID }) => vnetSubnetID !== undefined);
  const where = custom ? "an own VNet" : "a VNet managed by AKS";
  const found = {
    id: "outbound-type-migration",
    property: "networkProfile.outboundType",
    from,
    to,
    source: learn("egress-outboundtype"),
  } as const;
  const targets = outboundTypeChanges[custom ? "customVnet" : "managedVnet"][from] ?? [];
  if (targets.includes(to)) {
    return [
      {
        ...found,
        verdict: Verdict.InPlace,
        reason: `In ${where} outboundType can go from ${from} to ${to}; it changes the addresses of outbound traffic and interrupts it.`,
        conditions: [
          [
            "Node auto-provisioning is off.",
            before.cluster.nodeProvisioningProfile?.mode !== "Auto",
          ],
        ],
      },
    ];
  }
  if (!custom && from === "managedNATGateway" && to === "loadBalancer") {
    return [
      {
        ...found,
        verdict: Verdict.Undocumented,
        reason:
          "The page on outbound types disagrees with itself: its table leaves managedNATGateway to loadBalancer out, and an example shows it.",
      },
    ];
  }
  return [
    {
      ...found,
      verdict: Verdict.NewCluster,
      reason: `In ${where} outboundType can't go from ${from} to ${to}.`,
      ...(targets.length > 0 && {
        wayOut: `Take one that it can go to: ${targets.filter((each) => each !== from).join(", ")}. Or: ${newClusterWay}`,
      }),
    },
  ];
}

export function otherProfileChanges({ before, after }: Change): Finding[] {
  const changes: Finding[] = [];
  if (before.loadBalancerSku !== after.loadBalancerSku) {
    const migrates = before.loadBalancerSku === "basic";
    changes.push({
      id: "immut-lb-sku",
      property: "networkProfile.loadBalancerSku",
      from: before.loadBalancerSku,
      to: after.loadBalancerSku,
      verdict: migrates ? Verdict.OneWay : Verdict.NewCluster,
      reason: migrates
        ? "A Basic load balancer can be migrated to Standard, and not back."
        : "The SKU of the load balancer is fixed when the cluster is created.",
      source: learn("load-balancer-standard"),
    });
  }
  for (const name of ["networkMode", "ipFamilies"] as const) {
    const from = before.profile[name];
    const to = after.profile[name];
    if (
      before.mode === after.mode &&
      from !== undefined &&
      to !== undefined &&
      !same([from].flat(), [to].flat())
    ) {
      changes.push({
        id: name === "networkMode" ? "dep-bridge-mode" : "lim-dualstack",
        property: `networkProfile.${name}`,
        from,
        to,
        verdict: Verdict.Undocumented,
        reason: `Changing ${name} is not documented.`,
        source: updatePage,
      });
    }
  }
  return changes;
}

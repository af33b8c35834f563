import { changelog, learn } from "../facts/fact";
import { kubernetesVersions } from "../facts/kubernetes-versions";
import { NetworkMode, networkModes } from "../network-modes";
import {
  atLeast,
  autoProvisioningOff,
  type Change,
  type Finding,
  newClusterStep,
  noWindows,
  type Side,
  Verdict,
} from "./change";
import type { ClusterPath } from "./settings";
import { differsAsText, spelling } from "./spelling";

export const updatePage = learn("update-azure-cni");
const outboundPage = learn("egress-outboundtype");
const policyPage = learn("use-network-policies");

/** The dataplane in force. */
export function dataplaneOf({ settings }: Side): string {
  const automatic = settings.is("sku.name", "Automatic");
  return (
    settings.text("networkProfile.networkDataplane")?.toLowerCase() ??
    (automatic ? "cilium" : "azure")
  );
}

/** The network policy engine in force: none, azure, calico or cilium. */
export function policyOf(side: Side): string {
  // Cilium is its own policy engine, also where the program has only the dataplane.
  return (
    side.settings.text("networkProfile.networkPolicy")?.toLowerCase() ??
    (dataplaneOf(side) === "cilium" ? "cilium" : "none")
  );
}

export function outboundTypeOf({ settings }: Side): string {
  const written = settings.text("networkProfile.outboundType") ?? "loadBalancer";
  const known = [...inManagedVnet, ...inCustomVnet];
  return known.find((type) => type.toLowerCase() === written.toLowerCase()) ?? written;
}

export function hasOwnVnet({ settings }: Side): boolean {
  return settings.pools.some((pool) => pool.text("vnetSubnetID") !== undefined);
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

/** The finding for a setting whose value in force is the same, where azure-native would see a change. */
export function onlySpelled(change: Change, path: ClusterPath, sdkDefault?: string): Finding[] {
  // The SDKs of azure-native write some defaults out themselves.
  const [from, to] = [change.before, change.after].map(
    ({ settings }) => settings.written(path) ?? sdkDefault,
  );
  if (change.context.before === "azure" || !differsAsText(from, to)) {
    return [];
  }
  return [{ ...spelling({ from, to, source: updatePage }), property: path }];
}

/** Whether both values of a setting are known. */
export function bothKnown({ before, after }: Change, path: ClusterPath): boolean {
  return before.settings.isKnown(path) && after.settings.isKnown(path);
}

export function dataplaneChange(change: Change): Finding[] {
  const { before, after } = change;
  const path = "networkProfile.networkDataplane";
  const [from, to] = [dataplaneOf(before), dataplaneOf(after)];
  if (!bothKnown(change, path)) {
    return [];
  }
  if (from === to) {
    return onlySpelled(change, path);
  }
  const found = { id: "cilium-migration", property: path, from, to, source: updatePage } as const;
  if (to !== "cilium") {
    return [
      {
        ...found,
        verdict: Verdict.Undocumented,
        reason: `Only the change from azure to cilium is documented, not from ${from} to ${to}.`,
        nextStep: `Keep networkDataplane ${from}.`,
      },
    ];
  }
  const mode = before.mode;
  if (mode === NetworkMode.Kubenet) {
    return [
      {
        ...found,
        verdict: Verdict.Refused,
        reason: "Cilium can't be switched on with kubenet.",
        nextStep: "Move the cluster to Azure CNI Overlay first, then switch Cilium on.",
      },
    ];
  }
  if (mode === NetworkMode.ByoCni) {
    return [
      {
        ...found,
        verdict: Verdict.NewCluster,
        reason: "A cluster with networkPlugin none can't get the Cilium dataplane of AKS.",
      },
    ];
  }
  return [
    {
      ...found,
      verdict: Verdict.InPlace,
      reason:
        mode === NetworkMode.AzureCniPodSubnetStatic
          ? "Cilium can be switched on with any IPAM mode, says the page, though it doesn't list static block allocation; all nodes are reimaged at once."
          : "Cilium can be switched on: it replaces the network policy engine, and all nodes are reimaged at once.",
      cost: { reimage: true, irreversible: true },
      options: "--network-dataplane cilium --network-policy cilium",
      sets: ["networkDataplane", "networkPolicy"],
      preconditions: [
        noWindows(before),
        autoProvisioningOff(before),
        {
          text: "the network mode stays the same in this step",
          holds: before.mode === after.mode,
          because: "it changes too: make two steps of it",
        },
        {
          text: "networkPolicy is set to cilium in the same step",
          holds:
            policyOf(after) === "cilium" ||
            after.settings.text("networkProfile.networkPolicy") === undefined,
          because: `it is ${policyOf(after)}`,
        },
      ],
    },
  ];
}

export function networkPolicyChange(change: Change): Finding[] {
  const { before, after } = change;
  const path = "networkProfile.networkPolicy";
  const [from, to] = [policyOf(before), policyOf(after)];
  // With the dataplane the policy engine changes too, and that is said there.
  if (!bothKnown(change, path) || (to === "cilium" && dataplaneOf(before) !== dataplaneOf(after))) {
    return [];
  }
  if (from === to) {
    return onlySpelled(change, path);
  }
  const found = { id: "x-npm-k8s", property: path, from, to, source: policyPage } as const;
  if (to === "azure" && before.mode === NetworkMode.Kubenet) {
    return [
      {
        ...found,
        verdict: Verdict.Refused,
        reason: "networkPolicy azure isn't available with kubenet.",
        nextStep: "Choose calico, or keep none.",
      },
    ];
  }
  if (from === "none" || to === "none") {
    const engine = from === "none" ? to : from;
    return engine === "cilium"
      ? [
          {
            ...found,
            verdict: Verdict.Refused,
            reason:
              "networkPolicy cilium comes with networkDataplane cilium and can't change without it.",
            nextStep:
              to === "cilium" ? "Set networkDataplane cilium too." : "Keep networkPolicy cilium.",
            source: updatePage,
          },
        ]
      : [
          {
            ...found,
            verdict: Verdict.InPlace,
            reason:
              to === "none"
                ? `networkPolicy ${from} can be removed: policies stay as objects that no engine enforces.`
                : `networkPolicy ${to} can be installed; the nodes are reimaged.`,
            cost: { reimage: true },
            options: `--network-policy ${to}`,
            preconditions: [
              atLeast(kubernetesVersions.networkPolicyChange, before),
              ...(to === "azure" ? [onLinuxOnly(before)] : []),
            ],
            source: changelog,
          },
        ];
  }
  if (from === "cilium" || to === "cilium") {
    return [
      {
        ...found,
        verdict: Verdict.Refused,
        reason:
          "networkPolicy cilium comes with networkDataplane cilium and can't change without it.",
        nextStep:
          from === "cilium" ? "Keep networkPolicy cilium." : "Set networkDataplane cilium too.",
        source: updatePage,
      },
    ];
  }
  return [
    {
      ...found,
      verdict: Verdict.Refused,
      reason: `networkPolicy ${from} is removed before ${to} is installed: two steps.`,
      cost: { reimage: true },
      nextStep: twoPolicySteps(before, to),
      preconditions: [atLeast(kubernetesVersions.networkPolicyChange, before)],
    },
  ];
}

function twoPolicySteps({ settings }: Side, to: string): string {
  const group = settings.text("resourceGroup") ?? "<resource-group>";
  const name = settings.text("name") ?? "<cluster>";
  return `Run az aks update -g ${group} -n ${name} --network-policy none, then az aks update -g ${group} -n ${name} --network-policy ${to}; set networkPolicy in the program to ${to}, run pulumi refresh, and check that pulumi preview --diff shows no change.`;
}

function onLinuxOnly(side: Side) {
  const { holds, because } = noWindows(side);
  return {
    text: "networkPolicy azure on Linux node pools only, as it ends on Windows on 2026-09-30",
    holds,
    because,
  };
}

export function outboundTypeChange(change: Change): Finding[] {
  const { before, after } = change;
  const path = "networkProfile.outboundType";
  const [from, to] = [outboundTypeOf(before), outboundTypeOf(after)];
  // AKS Automatic chooses the outbound type itself.
  const chosenByAks =
    after.settings.text(path) === undefined && after.settings.is("sku.name", "Automatic");
  if (!bothKnown(change, path) || chosenByAks) {
    return [];
  }
  if (from === to) {
    return onlySpelled(change, path, "loadBalancer");
  }
  const custom = hasOwnVnet(before);
  const where = custom ? "an own VNet" : "a VNet managed by AKS";
  const found = {
    id: "outbound-type-migration",
    property: path,
    from,
    to,
    source: outboundPage,
  } as const;
  const targets = outboundTypeChanges[custom ? "customVnet" : "managedVnet"][from] ?? [];
  if (targets.includes(to)) {
    return [
      {
        ...found,
        verdict: Verdict.InPlace,
        reason: `In ${where}, outboundType can change from ${from} to ${to}: connections break, and traffic leaves from other addresses.`,
        cost: { downtime: true },
        options: outboundOptions(to),
        preconditions: [autoProvisioningOff(before), ...networkReady(to)],
      },
    ];
  }
  if (!custom && from === "managedNATGateway" && to === "loadBalancer") {
    return [
      {
        ...found,
        verdict: Verdict.Undocumented,
        reason:
          "The page on outbound types contradicts itself: its table doesn't list managedNATGateway to loadBalancer, and an example shows it.",
      },
    ];
  }
  const others = targets.filter((each) => each !== from);
  return [
    {
      ...found,
      verdict: Verdict.NewCluster,
      reason: `In ${where}, outboundType can't change from ${from} to ${to}.`,
      ...(others.length > 0 && {
        nextStep: `It can change to ${others.join(", ")}. For ${to}, ${newClusterStep}`,
      }),
    },
  ];
}

export function outboundOptions(to: string): string {
  return to === "managedNATGatewayV2"
    ? "--outbound-type managedNATGateway --outbound-type-sku StandardV2"
    : `--outbound-type ${to}`;
}

function networkReady(to: string) {
  const ready: Readonly<Record<string, [text: string, how: string]>> = {
    userDefinedRouting: [
      "a route table with a route for 0.0.0.0/0 to an appliance on every node subnet",
      "routeTable of the subnets",
    ],
    userAssignedNATGateway: [
      "a NAT gateway on every node and pod subnet",
      "natGateway of the subnets",
    ],
    none: ["the bootstrap artifacts come from a cache", "bootstrapProfile.artifactSource is Cache"],
  };
  const [text, because] = ready[to] ?? [];
  return text === undefined ? [] : [{ text, holds: undefined, because }];
}

export function otherProfileChanges(change: Change): Finding[] {
  const { before, after } = change;
  const sku = ({ settings }: Side) =>
    settings.text("networkProfile.loadBalancerSku")?.toLowerCase() ?? "standard";
  if (sku(before) === sku(after) || !bothKnown(change, "networkProfile.loadBalancerSku")) {
    return [];
  }
  const migrates = sku(before) === "basic";
  return [
    {
      id: "immut-lb-sku",
      property: "networkProfile.loadBalancerSku",
      from: sku(before),
      to: sku(after),
      verdict: migrates ? Verdict.InPlace : Verdict.NewCluster,
      reason: migrates
        ? "A Basic load balancer can be upgraded to Standard, and not back: the cluster is down for a time and gets new outbound addresses."
        : "A Standard load balancer can't become a Basic one.",
      ...(migrates && { cost: { downtime: true, irreversible: true } }),
      preconditions: migrates
        ? [
            atLeast(kubernetesVersions.overlayMigration, before),
            {
              text: "KMS encryption is off",
              holds: before.settings.flag("securityProfile.azureKeyVaultKms.enabled") !== true,
              because: "azureKeyVaultKms is enabled",
            },
          ]
        : [],
      source: learn("upgrade-basic-load-balancer-on-aks"),
    },
  ];
}

/** What a mode is called in messages. */
export function modeName(mode: NetworkMode): string {
  return networkModes[mode].displayName;
}

export function autoProvisioningAndNodes(side: Side) {
  return side.settings.is("nodeProvisioningProfile.mode", "Auto")
    ? [autoProvisioningOff(side)]
    : [];
}

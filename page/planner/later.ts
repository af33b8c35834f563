import {
  classifyChange,
  clusterPropertiesOf,
  NetworkMode,
  networkModes,
  Verdict,
} from "@aks-networking/networking";
import type { ClusterNeeds } from "./needs";
import type { PlannedCluster } from "./plan-cluster";
import { draftOf } from "./planned-resources";
import { slotNames } from "./slots";

/** What becomes of a change that may be wanted later. */
export interface LaterChange {
  readonly what: string;
  readonly verdict: Verdict;
  readonly words: string;
  readonly reason: string;
  readonly page: string;
}

const words: Readonly<Record<Verdict, string>> = {
  [Verdict.InPlace]: "in place",
  [Verdict.AzureCli]: "in place, by az",
  [Verdict.Spelling]: "in place, by az",
  [Verdict.Refused]: "other steps",
  [Verdict.NewPool]: "new node pool",
  [Verdict.NewCluster]: "new cluster",
  [Verdict.Undocumented]: "not documented",
};

type Properties = ReturnType<typeof clusterPropertiesOf>;

/** The changes that people ask for most, as the project's own classification judges them for this cluster. */
export function laterChanges(
  needs: ClusterNeeds,
  { mode, plan }: PlannedCluster,
): readonly LaterChange[] {
  const before = clusterPropertiesOf(draftOf(needs, mode, plan));
  const profile = (change: object): Properties => ({
    ...before,
    networkProfile: { ...before.networkProfile, ...change },
  });
  const pool = (change: object): Properties => ({
    ...before,
    agentPoolProfiles: before.agentPoolProfiles.map((each) => ({ ...each, ...change })),
  });
  const podCidr = plan.slots.find(
    ({ name, kind }) => name === slotNames(needs).pods && kind === "podCidr",
  )?.cidr;
  const isIpv4Only = mode !== NetworkMode.AzureCniOverlayDualStack;
  const wishes: readonly (readonly [what: string, after: Properties] | undefined)[] = [
    podCidr && isIpv4Only
      ? [
          `pod CIDR, larger: ${podCidr.supernet(podCidr.prefixLength - 1)}`,
          profile({ podCidr: `${podCidr.supernet(podCidr.prefixLength - 1)}` }),
        ]
      : undefined,
    podCidr && isIpv4Only
      ? ["pod CIDR, another", profile({ podCidr: "192.168.0.0/17" })]
      : undefined,
    isIpv4Only
      ? [
          "service CIDR",
          profile({ serviceCidr: "192.168.128.0/20", dnsServiceIP: "192.168.128.10" }),
        ]
      : undefined,
    ["maxPods of a pool", pool({ maxPods: needs.maxPods === 250 ? 200 : needs.maxPods + 10 })],
    ...modeWishes(mode, before, podCidr === undefined ? "10.244.0.0/16" : `${podCidr}`),
    ["outboundType to userDefinedRouting", profile({ outboundType: "userDefinedRouting" })],
  ];
  return wishes.flatMap((wish) => {
    if (wish === undefined) {
      return [];
    }
    const [what, after] = wish;
    const [change] = classifyChange(before, after);
    return change === undefined
      ? []
      : [
          {
            what,
            verdict: change.verdict,
            words: words[change.verdict],
            reason: change.reason,
            page: change.page,
          },
        ];
  });
}

/** The modes that people move to. */
const targets = [
  NetworkMode.AzureCniOverlay,
  NetworkMode.AzureCniOverlayDualStack,
  NetworkMode.AzureCniPodSubnetDynamic,
];

function modeWishes(mode: NetworkMode, before: Properties, podCidr: string) {
  return targets
    .filter((target) => target !== mode)
    .map((target): readonly [string, Properties] => {
      const { arm, displayName } = networkModes[target];
      const {
        podCidr: _one,
        podCidrs: _list,
        ipFamilies: _families,
        ...rest
      } = before.networkProfile as Record<string, unknown>;
      const isDual = target === NetworkMode.AzureCniOverlayDualStack;
      const networkProfile = {
        ...rest,
        networkPlugin: arm.networkPlugin,
        networkPluginMode: arm.networkPluginMode,
        ...(arm.podCidrCount > 0 && !isDual && { podCidr }),
        ...(isDual && { ipFamilies: ["IPv4", "IPv6"], podCidrs: [podCidr, "fd12:3456:789a::/64"] }),
      };
      const agentPoolProfiles = before.agentPoolProfiles.map(
        ({ podSubnetID: _id, podIPAllocationMode: _mode, ...each }) => ({
          ...each,
          ...(arm.podSubnetID && {
            podSubnetID: `${each.vnetSubnetID}-pods`,
            podIPAllocationMode: arm.podIPAllocationMode,
          }),
        }),
      );
      return [
        `network mode to ${displayName}`,
        { ...before, networkProfile, agentPoolProfiles } as Properties,
      ];
    });
}

import { NotKnown, type SubnetEgress } from "@aks-networking/networking";
import type * as containerservice from "@pulumi/azure-native/containerservice";
import { plainValue } from "../declared-resource";
import type { ClusterPlan } from "./mode-settings";

/**
 * What of a cluster can't change freely, in the shape of ARM. It is an input of the component, so that the next run knows
 * what was: subnets that the component makes are in it by their names, since their ids aren't known before it exists.
 */
export interface ResolvedSettings {
  readonly plan: ClusterPlan;
  /** Whether it has all of `guardedSettings`: earlier states haven't. */
  readonly complete?: boolean;
  /** What leads out of the subnets, which another outbound type may need. */
  readonly onSubnets?: SubnetEgress;
  readonly agentPoolProfiles?: readonly {
    readonly name?: unknown;
    readonly [setting: string]: unknown;
  }[];
  readonly [setting: string]: unknown;
}

type Pool = Record<string, unknown>;

const poolSettings = [
  "availabilityZones",
  "enableFIPS",
  "maxPods",
  "osDiskSizeGB",
  "osSKU",
  "osType",
  "podIPAllocationMode",
  "vmSize",
];

/** The first pool is the one that the cluster is made with. */
export function guardedSettings(
  cluster: containerservice.ManagedClusterArgs,
  networkProfile: object,
  pools: readonly { readonly name: string; readonly profile: object }[],
): Omit<ResolvedSettings, "plan"> {
  const { apiServerAccessProfile: api, windowsProfile } = cluster;
  const apiServer = plainObject(api);
  return {
    complete: true,
    location: cluster.location,
    kubernetesVersion: cluster.kubernetesVersion,
    dnsPrefix: cluster.dnsPrefix,
    nodeResourceGroup: cluster.nodeResourceGroup,
    identity: { type: plainObject(cluster.identity).type },
    networkProfile,
    apiServerAccessProfile: {
      enablePrivateCluster: apiServer.enablePrivateCluster,
      enableVnetIntegration: apiServer.enableVnetIntegration,
      privateDNSZone: reference(apiServer.privateDNSZone),
      subnetId: reference(apiServer.subnetId),
    },
    oidcIssuerProfile: { enabled: plainObject(cluster.oidcIssuerProfile).enabled },
    windowsProfile: windowsProfile && { adminUsername: plainObject(windowsProfile).adminUsername },
    agentPoolProfiles: pools.map(({ name, profile }) => {
      const pool = profile as Pool;
      return {
        name,
        ...Object.fromEntries(poolSettings.map((setting) => [setting, pool[setting]])),
        vnetSubnetID: reference(pool.vnetSubnetID),
        podSubnetID: reference(pool.podSubnetID),
      };
    }),
  };
}

/** What earlier states have of the settings: only that can be compared with them. */
export function asBefore(settings: ResolvedSettings): ResolvedSettings {
  const { kubernetesVersion, networkProfile, plan, apiServerAccessProfile } = settings;
  const { enableVnetIntegration } = plainObject(apiServerAccessProfile);
  return {
    plan,
    kubernetesVersion,
    networkProfile,
    apiServerAccessProfile: { enableVnetIntegration },
    agentPoolProfiles: (settings.agentPoolProfiles ?? []).map((pool) => {
      const { name, osType, maxPods, podIPAllocationMode } = pool as Pool;
      return { name, osType, maxPods, podIPAllocationMode };
    }),
  };
}

function plainObject(value: unknown): Record<string, unknown> {
  return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
}

/** An id as it is, or the name of the child resource that it will be of: the component can't wait for that. */
function reference(value: unknown): unknown {
  const plain = plainValue(value);
  return plain instanceof NotKnown && plain.comesFrom !== undefined ? plain.comesFrom : value;
}

import {
  type ChangeContext,
  type ClassifiedChange,
  changeSentences,
  classifyChange,
  isStopped,
} from "@aks-networking/networking";
import { clusterArgNames } from "./arg-names";
import { asBefore, type ResolvedSettings } from "./guarded-settings";
import type { LiveState } from "./live-state";
import type { ClusterPlan } from "./mode-settings";

/** The inputs of a cluster that the guard compares. */
export interface GuardedInputs {
  readonly resolved?: ResolvedSettings;
  readonly confirmedChanges?: readonly string[];
  readonly [arg: string]: unknown;
}

/** What refusedChanges asks beside the two inputs. */
interface GuardedBy {
  readonly context?: ChangeContext;
  readonly state?: LiveState;
  /** The name of the component, which its cluster has too. */
  readonly name?: string;
}

/** What holds of every cluster of a component. */
export const ofComponents: ChangeContext = { poolsShareSubnets: true };

export const clusterType = "azure-native:containerservice:ManagedCluster";

/** A sentence for each change between the inputs that isn't safe and wasn't confirmed. */
export async function refusedChanges(
  before: GuardedInputs,
  after: GuardedInputs,
  { context = ofComponents, state, name }: GuardedBy = {},
): Promise<string[]> {
  const [old, now] = [before.resolved, after.resolved];
  if (old === undefined || now === undefined) {
    return [];
  }
  const confirmed = new Set(after.confirmedChanges ?? []);
  const live = name === undefined ? undefined : await state?.outputsOf(clusterType, name);
  const known = bothComparable(
    {
      ...old,
      ...withPassword(old, before),
      name: live?.name,
      resourceGroupName: before.resourceGroupName,
      currentKubernetesVersion: live?.currentKubernetesVersion,
    },
    {
      ...(old.complete === true ? { ...now, ...withPassword(now, after) } : asBefore(now)),
      resourceGroupName: after.resourceGroupName,
    },
  );
  const [, ...separate] = now.agentPoolProfiles ?? [];
  const changes = classifyChange(known.before, known.after, {
    ...context,
    addressPrefixes: { before: old.plan.addressSpace, after: now.plan.addressSpace },
    ...cniOf(before, after),
    ...(old.onSubnets && { onSubnets: old.onSubnets }),
    separatePools: new Set(separate.map((pool) => String(pool.name))),
  }).filter((change) => isStopped(change) && !isConfirmed(change, after, confirmed));
  const open = changes.filter(({ property }) => !(live && hasAlready(live, known.after, property)));
  const cause = causeOf(before, after);
  return [
    ...open.map((change) => sentence(change, after, cause)),
    ...movedRanges(old.plan, now.plan)
      .filter(({ property, to }) => !confirmed.has(`${property}=${to}`))
      .map(({ property, from, to }) => {
        const change = `${property} ${from} → ${to}`;
        return `${cause === undefined ? change : `${cause} changes ${change}`}: nodes or pods have addresses of the range; keep it with ${property}: ${JSON.stringify(from)}${cause === undefined ? "" : ", and create another cluster beside this one where it is too small"}. Where nothing has an address of it: confirmedChanges: [${JSON.stringify(`${property}=${to}`)}].`;
      }),
  ];
}

/**
 * Whether the cluster in Azure has the change already, as the state of the stack knows since the last refresh: it was made
 * with the Azure CLI, and azure-native has nothing left to do.
 */
function hasAlready(live: Record<string, unknown>, after: unknown, property: string): boolean {
  const [, pool] = /^agentPoolProfiles\[name=([^\]]*)\]/.exec(property) ?? [];
  const pools = (live.agentPoolProfiles ?? []) as readonly { readonly name?: unknown }[];
  if (pool !== undefined && !pools.some(({ name }) => name === pool)) {
    return false;
  }
  const differs = classifyChange(live, after, { before: "azure" });
  return property.includes(".") && !differs.some((change) => change.property === property);
}

/** An id and the name of a child resource can't be compared: only Azure knows whether they are the same. */
function bothComparable(before: ResolvedSettings, after: ResolvedSettings) {
  const { agentPoolProfiles: old = [], ...restBefore } = before;
  const { agentPoolProfiles: now = [], ...restAfter } = after;
  const comparable = (pool: Record<string, unknown>, others: readonly { name?: unknown }[]) => {
    const other = others.find(({ name }) => name === pool.name) as Record<string, unknown>;
    const own = { ...pool };
    for (const property of ["vnetSubnetID", "podSubnetID"]) {
      const [a, b] = [pool[property], other?.[property]];
      if (
        typeof a === "string" &&
        typeof b === "string" &&
        a.startsWith("/") !== b.startsWith("/")
      ) {
        delete own[property];
      }
    }
    return own;
  };
  return {
    before: { ...restBefore, agentPoolProfiles: old.map((pool) => comparable(pool, now)) },
    after: { ...restAfter, agentPoolProfiles: now.map((pool) => comparable(pool, old)) },
  };
}

/** The password of Windows nodes is compared, and in no other input than the one that it was given in. */
function withPassword({ windowsProfile }: ResolvedSettings, { windows }: GuardedInputs) {
  const { adminPassword } = (windows ?? {}) as { adminPassword?: unknown };
  return adminPassword === undefined || windowsProfile === undefined
    ? {}
    : { windowsProfile: { ...(windowsProfile as object), adminPassword } };
}

function cniOf(before: GuardedInputs, after: GuardedInputs): Pick<ChangeContext, "cni"> {
  const installed = ({ cni }: GuardedInputs) =>
    Object.entries((cni as object | undefined) ?? {}).find(([, args]) => args !== undefined)?.[0];
  const [old, now] = [installed(before), installed(after)];
  return old === undefined || now === undefined ? {} : { cni: { before: old, after: now } };
}

export function isConfirmed(
  { property, to }: ClassifiedChange,
  args: object,
  confirmed: ReadonlySet<string>,
): boolean {
  return confirmed.has(`${property}=${to}`) || confirmed.has(`${argOf(property, args)}=${to}`);
}

/** A change in the args' terms. */
export function sentence(change: ClassifiedChange, args: object, cause?: string): string {
  const arg = argOf(change.property, args);
  const text = `${arg} ${change.from} → ${change.to}`;
  // A range that wasn't given changes with what it is sized for, or with the version of the component.
  const isPodRange = change.property.startsWith("networkProfile.podCidr");
  const sized = cause !== undefined && isPodRange;
  const isPlanned = isPodRange && (args as { podCidr?: unknown }).podCidr === undefined;
  const instead =
    sized || isPlanned ? ` Or keep the range with podCidr: ${JSON.stringify(change.from)}.` : "";
  const confirm =
    change.azureNativeReplaces === undefined
      ? ` To go ahead anyway: confirmedChanges: [${JSON.stringify(`${arg}=${change.to}`)}].`
      : "";
  return `${sized ? `${cause} changes ${text}` : text}: ${words(change, args).replace(/ See (\S+)$/, `${instead}${confirm} See $1`)}`;
}

/** What networking says, with the names of the args. */
function words(change: ClassifiedChange, args: object): string {
  const { existingNetwork } = args as { existingNetwork?: unknown };
  const [nat, routes] =
    existingNetwork === undefined
      ? ["natGateway", "nodeSubnet.routes"]
      : ["existingNetwork.natGatewayId", "existingNetwork.routeTableId"];
  return changeSentences(change)
    .replaceAll("natGateway and routeTable of the subnets", `${nat} and ${routes}`)
    .replaceAll("natGateway of the subnets", nat)
    .replaceAll("routeTable of the subnets", routes)
    .replaceAll("windowsProfile", "windows")
    .replaceAll("enableVnetIntegration", "apiServer.vnetIntegration")
    .replaceAll("privateDNSZone", "apiServer.privateDnsZone")
    .replaceAll("authorizedIPRanges", "apiServer.authorizedIPRanges");
}

/** The args that ranges are sized for, where one of them changes: "maxNodes 100 → 400". */
function causeOf(before: GuardedInputs, after: GuardedInputs): string | undefined {
  const sizes = ({ maxNodes, maxPods, maxSurge, ...inputs }: GuardedInputs) => {
    const userPools = Object.entries((inputs.userPools as object | undefined) ?? {});
    const all: Record<string, unknown> = {
      maxNodes,
      maxPods,
      maxSurge,
      "systemPool.maxSurge": (inputs.systemPool as { maxSurge?: unknown } | undefined)?.maxSurge,
    };
    for (const [name, pool] of userPools) {
      all[`userPools.${name}.maxSurge`] = pool?.maxSurge;
    }
    return all;
  };
  const [old, now] = [sizes(before), sizes(after)];
  const changed = [...new Set([...Object.keys(old), ...Object.keys(now)])].find(
    (arg) => old[arg] !== now[arg],
  );
  return changed && `${changed} ${old[changed] ?? "not set"} → ${now[changed] ?? "not set"}`;
}

/** What a property of ARM is called in the args. */
function argOf(property: string, args: object): string {
  if (/^(networkProfile\.networkPlugin(Mode)?|agentPoolProfiles)$/.test(property)) {
    return "network mode";
  }
  const [, pool, rest] = /^agentPoolProfiles\[name=([^\]]*)\]\.(.*)$/.exec(property) ?? [];
  if (pool !== undefined && rest !== undefined) {
    const { systemPool } = args as { systemPool?: { name?: string } };
    const own = pool === (systemPool?.name ?? "system") ? "systemPool" : `userPools.${pool}`;
    const subnets: Record<string, string> = {
      vnetSubnetID: "nodeSubnet",
      podSubnetID: "podSubnet",
      podIPAllocationMode: "podIPAllocationMode",
    };
    return subnets[rest] === undefined ? `${own}.${rest}` : `${subnets[rest]} of ${own}`;
  }
  if (property === "addressSpace.addressPrefixes") {
    return "addressSpace";
  }
  const names = clusterArgNames(args as never);
  const [from, to] = names.find(([each]) => property.startsWith(each)) ?? ["", ""];
  return `${to}${property.slice(from.length)}`;
}

/** How the program sets what Azure has then. */
export function settingThem(className: string, properties: readonly string[]): string {
  // The network mode is the class, and Cilium is its own policy engine without an arg for it.
  const cilium = properties.includes("networkDataplane");
  const plugin = properties.filter((property) => property.startsWith("networkPlugin"));
  const args = properties.filter(
    (property) => !plugin.includes(property) && !(cilium && property === "networkPolicy"),
  );
  const list = args.join(" and ");
  const shown = `set ${list} to what az aks show prints`;
  if (plugin.length === 0) {
    return shown;
  }
  return `keep ${className} in the program${args.length > 0 ? `, ${shown}` : ""}`;
}

/** Subnets of the cluster's own whose range is another one now. */
function movedRanges(before: ClusterPlan, after: ClusterPlan) {
  const ranges = (plan: ClusterPlan) => ({
    "nodeSubnet.addressPrefix": plan.nodeSubnetPrefixes?.[0],
    "podSubnet.addressPrefix": plan.podSubnetPrefix,
    "apiServer.subnetPrefix": plan.apiServerSubnetPrefix,
  });
  const now: Record<string, string | undefined> = ranges(after);
  return Object.entries(ranges(before)).flatMap(([property, from]) => {
    const to = now[property];
    return from === undefined || to === undefined || from === to ? [] : [{ property, from, to }];
  });
}

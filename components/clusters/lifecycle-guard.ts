import { isDeepStrictEqual } from "node:util";
import {
  type ChangeContext,
  type ClassifiedChange,
  changeSentences,
  classifyChange,
  isStopped,
} from "@aks-networking/networking";
import * as pulumi from "@pulumi/pulumi";
import { engineRunsHooks } from "../judgement";
import { clusterArgNames } from "./arg-names";
import type { ClusterPlan } from "./cluster-plan";
import { asBefore, type ResolvedSettings } from "./guarded-settings";
import { type LiveState, liveState, readable } from "./live-state";

/** A cluster has to be made with one pool, and azure-native's own pages say that it doesn't change that one afterwards. */
const systemPoolAdvice =
  "systemPool changes, and azure-native documents that it can't update the pool that a cluster was made with; make the change with the Azure CLI and run pulumi refresh, or put the nodes into one of userPools. See https://www.pulumi.com/registry/packages/azure-native/api-docs/containerservice/managedcluster/";

/** What holds of every cluster of a component. */
const ofComponents: ChangeContext = { poolsShareSubnets: true };

/** The inputs of a cluster that the guard compares. */
export interface GuardedInputs {
  readonly resolved?: ResolvedSettings;
  readonly confirmedChanges?: readonly string[];
  readonly [arg: string]: unknown;
}

/** Guards one cluster: the component, the cluster in it and its node pools. */
export interface Guard {
  /** Options of the component. */
  readonly component: pulumi.ComponentResourceOptions;
  /** Options of the ManagedCluster and of an AgentPool, by their names. */
  cluster(name: string): pulumi.CustomResourceOptions;
  pool(name: string): pulumi.CustomResourceOptions;
  /** The args of the cluster or of a pool, held back in an update until it is certain that nothing is replaced. */
  lookedAt<A extends object>(name: string, args: A): A;
}

/**
 * Stops a preview when a change would replace the cluster or a node pool, move a range under running nodes, or ask Azure
 * for what it refuses. The hook on the component speaks of all changes in its args; those on its children stop what
 * reaches them without it, as with `pulumi up --target`.
 */
export function guardCluster(className: string, label: string, args: object): Guard {
  if (!engineRunsHooks()) {
    return {
      component: {},
      cluster: () => ({}),
      pool: () => ({}),
      lookedAt: (_, args) => args,
    };
  }
  const state = liveState();
  const dependsOn = pulumi.output(state.isRead.then((): pulumi.Resource[] => []));
  const confirmed = new Set((args as GuardedInputs).confirmedChanges ?? []);
  const context: ChangeContext = {
    ...ofComponents,
    settingThem: (each) => settingThem(className, each),
  };
  const component = new pulumi.ResourceHook(
    `${label} keeps what can't change`,
    async ({ oldInputs, newInputs, name }) => {
      const before = readable(oldInputs ?? {}) as GuardedInputs;
      const after = readable(newInputs ?? {}) as GuardedInputs;
      const refused = await refusedChanges(before, after, { context, state, name });
      if (refused.length > 0) {
        throw new Error([`${label} can't be changed like this:`, ...refused].join("\n- "));
      }
      if (!isDeepStrictEqual(oldInputs?.systemPool, newInputs?.systemPool)) {
        void pulumi.log.warn(`${label}: ${systemPoolAdvice}`);
      }
    },
    { onDryRun: true },
  );
  const stop = (what: string, changes: readonly ClassifiedChange[]) => {
    const lines = changes
      .filter((change) => isStopped(change) && !isConfirmed(change, args, confirmed))
      .map((change) => sentence(change, args));
    if (lines.length > 0) {
      throw new Error([what, ...new Set(lines)].join("\n- "));
    }
  };
  const refused = `${label} can't be changed like this:`;
  const poolChanges = (live: unknown, newInputs: Record<string, unknown> | undefined) => {
    const pool = String(newInputs?.agentPoolName);
    const as = (settings: unknown) => ({
      agentPoolProfiles: [{ ...(readable(settings) as object), name: pool }],
    });
    const separatePools = new Set([pool]);
    return classifyChange(as(live), as(newInputs), { ...context, before: "azure", separatePools });
  };
  return {
    component: { hooks: { beforeUpdate: [component] }, dependsOn },
    lookedAt: (name, args) => {
      if (pulumi.runtime.isDryRun()) {
        return args;
      }
      const isPool = "agentPoolName" in args;
      return afterLooking(args, async (inputs) => {
        const live = await state.outputsOf(isPool ? poolType : clusterType, name);
        if (live !== undefined) {
          const changes = isPool
            ? poolChanges(live, inputs)
            : classifyChange(live, readable(inputs), { ...context, before: "azure" });
          stop(
            refused,
            changes.filter(({ azureNativeReplaces }) => azureNativeReplaces !== undefined),
          );
        }
      });
    },
    cluster: (name) => {
      const update = new pulumi.ResourceHook(
        `${label} keeps its cluster`,
        ({ urn, oldInputs, oldOutputs, newInputs }) => {
          // Options that children share may hand a hook on to others.
          if (!urn.endsWith(`:ManagedCluster::${name}`)) {
            return;
          }
          const now = readable(newInputs);
          stop(refused, [
            ...classifyChange(readable(oldInputs), now, context),
            ...classifyChange(readable(oldOutputs), now, { ...context, before: "azure" }),
          ]);
        },
        { onDryRun: true },
      );
      const create = new pulumi.ResourceHook(
        `${label} isn't replaced`,
        async ({ urn, newInputs }) => {
          const isThis = urn.endsWith(`:ManagedCluster::${name}`);
          const live = isThis ? await state.outputsOf(clusterType, name) : undefined;
          if (live === undefined) {
            return;
          }
          const changes = classifyChange(live, readable(newInputs), {
            ...context,
            before: "azure",
          });
          const stopped = changes.filter(isStopped);
          if (stopped.length === 0) {
            throw new Error(
              `${label}: azure-native would delete the cluster and create a new one. Either its resource group is another one, or a value is written in another way that is the same for Azure. Run pulumi preview --diff to see which, and keep it as it was.`,
            );
          }
          stop(refused, stopped);
        },
        { onDryRun: true },
      );
      return { hooks: { beforeUpdate: [update], beforeCreate: [create] }, dependsOn };
    },
    pool: (name) => {
      const update = new pulumi.ResourceHook(
        `${label} keeps node pool ${name}`,
        ({ urn, oldOutputs, newInputs }) => {
          if (urn.endsWith(`:AgentPool::${name}`)) {
            stop(refused, poolChanges(oldOutputs, newInputs));
          }
        },
        { onDryRun: true },
      );
      const create = new pulumi.ResourceHook(
        `${label} keeps node pool ${name} from being replaced`,
        async ({ urn, newInputs }) => {
          const isThis = urn.endsWith(`:AgentPool::${name}`);
          const live = isThis ? await state.outputsOf(poolType, name) : undefined;
          if (live !== undefined) {
            stop(refused, poolChanges(live, newInputs));
          }
        },
        { onDryRun: true },
      );
      return { hooks: { beforeUpdate: [update], beforeCreate: [create] }, dependsOn };
    },
  };
}

const clusterType = "azure-native:containerservice:ManagedCluster";
const poolType = "azure-native:containerservice:AgentPool";

/** What is looked at of a cluster and of a pool: the password of Windows nodes is left out. */
const lookedAt = [
  "location",
  "dnsPrefix",
  "nodeResourceGroup",
  "kubernetesVersion",
  "networkProfile",
  "apiServerAccessProfile",
  "oidcIssuerProfile",
  "agentPoolProfiles",
  "agentPoolName",
  "vmSize",
  "osType",
  "maxPods",
  "vnetSubnetID",
  "podSubnetID",
  "availabilityZones",
];

/**
 * In an update azure-native deletes what it replaces first, and only then are the hooks of the new resource asked: with
 * `--target` on a child nothing asks before. So one of the inputs comes when it is certain, and where something would be
 * replaced it is one that azure-native refuses before it compares: a registration that fails in the program would let the
 * engine delete the resource, since the program hasn't got it any more. Previews have their hooks.
 */
function afterLooking<A extends object>(
  args: A,
  look: (inputs: Record<string, unknown>) => Promise<void>,
): A {
  const given = args as Record<string, unknown>;
  const held = "agentPoolName" in given ? "agentPoolName" : "networkProfile";
  const looked = Object.entries(given).filter(([name]) => lookedAt.includes(name));
  const certain = pulumi.output(Object.fromEntries(looked)).apply(async (inputs) => {
    try {
      await look(inputs);
    } catch (error) {
      const text = error instanceof Error ? error.message : String(error);
      await pulumi.log.error(text);
      // No name of a pool, and no address: azure-native has patterns for both.
      return held === "agentPoolName"
        ? text
        : { ...(inputs.networkProfile as object | undefined), dnsServiceIP: text };
    }
    return inputs[held];
  });
  return { ...args, [held]: certain };
}

/** What refusedChanges asks beside the two inputs. */
export interface GuardedBy {
  readonly context?: ChangeContext;
  readonly state?: LiveState;
  /** The name of the component, which its cluster has too. */
  readonly name?: string;
}

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

function isConfirmed(
  { property, to }: ClassifiedChange,
  args: object,
  confirmed: ReadonlySet<string>,
): boolean {
  return confirmed.has(`${property}=${to}`) || confirmed.has(`${argOf(property, args)}=${to}`);
}

/** A change in the args' terms. */
function sentence(change: ClassifiedChange, args: object, cause?: string): string {
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
  const surges = ({ systemPool, userPools }: GuardedInputs) => ({
    "systemPool.maxSurge": (systemPool as { maxSurge?: unknown } | undefined)?.maxSurge,
    ...Object.fromEntries(
      Object.entries((userPools as object | undefined) ?? {}).map(([name, pool]) => [
        `userPools.${name}.maxSurge`,
        pool?.maxSurge,
      ]),
    ),
  });
  const sizes = (inputs: GuardedInputs): Record<string, unknown> => ({
    maxNodes: inputs.maxNodes,
    maxPods: inputs.maxPods,
    maxSurge: inputs.maxSurge,
    ...surges(inputs),
  });
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
  const names = property === "addressSpace.addressPrefixes" ? [] : clusterArgNames(args as never);
  const [from, to] = names.find(([each]) => property.startsWith(each)) ?? ["", ""];
  const arg = `${to}${property.slice(from.length)}`;
  return property === "addressSpace.addressPrefixes" ? "addressSpace" : arg;
}

/** How the program sets what Azure has then. */
function settingThem(className: string, properties: readonly string[]): string {
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

import { isDeepStrictEqual } from "node:util";
import {
  type ChangeContext,
  type ClassifiedChange,
  classifyChange,
  isStopped,
} from "@aks-networking/networking";
import * as pulumi from "@pulumi/pulumi";
import { engineRunsHooks } from "../judgement";
import { liveState, readable } from "./live-state";
import {
  clusterType,
  type GuardedInputs,
  isConfirmed,
  ofComponents,
  refusedChanges,
  sentence,
  settingThem,
} from "./refused-changes";

/** A cluster has to be made with one pool, and azure-native's own pages say that it doesn't change that one afterwards. */
const systemPoolAdvice =
  "systemPool changes, and azure-native documents that it can't update the pool that a cluster was made with; make the change with the Azure CLI and run pulumi refresh, or put the nodes into one of userPools. See https://www.pulumi.com/registry/packages/azure-native/api-docs/containerservice/managedcluster/";

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
  // Its children wait for it, since they are registered with its URN.
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
  const fromAzure: ChangeContext = { ...context, before: "azure" };
  // Options that children share may hand a hook on to others.
  const hook = (type: string, resource: string, does: string, ask: pulumi.ResourceHookFunction) =>
    new pulumi.ResourceHook(
      `${label} ${does}`,
      (asked) => {
        const isThis = asked.urn.endsWith(`:${type.split(":").at(-1)}::${resource}`);
        return isThis ? ask(asked) : undefined;
      },
      { onDryRun: true },
    );
  const poolChanges = (live: unknown, newInputs: Record<string, unknown> | undefined) => {
    const pool = String(newInputs?.agentPoolName);
    const as = (settings: unknown) => ({
      agentPoolProfiles: [{ ...(readable(settings) as object), name: pool }],
    });
    const separatePools = new Set([pool]);
    return classifyChange(as(live), as(newInputs), { ...fromAzure, separatePools });
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
            : classifyChange(live, readable(inputs), fromAzure);
          stop(
            refused,
            changes.filter(({ azureNativeReplaces }) => azureNativeReplaces !== undefined),
          );
        }
      });
    },
    cluster: (name) => ({
      hooks: {
        beforeUpdate: [
          hook(clusterType, name, "keeps its cluster", ({ oldInputs, oldOutputs, newInputs }) => {
            const now = readable(newInputs);
            stop(refused, [
              ...classifyChange(readable(oldInputs), now, context),
              ...classifyChange(readable(oldOutputs), now, fromAzure),
            ]);
          }),
        ],
        beforeCreate: [
          hook(clusterType, name, "isn't replaced", async ({ newInputs }) => {
            const live = await state.outputsOf(clusterType, name);
            if (live === undefined) {
              return;
            }
            const stopped = classifyChange(live, readable(newInputs), fromAzure).filter(isStopped);
            if (stopped.length === 0) {
              throw new Error(
                `${label}: azure-native would delete the cluster and create a new one. Either its resource group is another one, or a value is written in another way that is the same for Azure. Run pulumi preview --diff to see which, and keep it as it was.`,
              );
            }
            stop(refused, stopped);
          }),
        ],
      },
    }),
    pool: (name) => ({
      hooks: {
        beforeUpdate: [
          hook(poolType, name, `keeps node pool ${name}`, ({ oldOutputs, newInputs }) =>
            stop(refused, poolChanges(oldOutputs, newInputs)),
          ),
        ],
        beforeCreate: [
          hook(
            poolType,
            name,
            `keeps node pool ${name} from being replaced`,
            async ({ newInputs }) => {
              const live = await state.outputsOf(poolType, name);
              if (live !== undefined) {
                stop(refused, poolChanges(live, newInputs));
              }
            },
          ),
        ],
      },
    }),
  };
}

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

import { isDeepStrictEqual } from "node:util";
import { changeSentences, classifyChange, isStopped } from "@aks-networking/networking";
import * as pulumi from "@pulumi/pulumi";
import type { ClusterPlan } from "./cluster-plan";

/** What of a cluster can't change freely. It is an input of the component, so that the next run knows what was. */
export interface ResolvedSettings {
  readonly plan: ClusterPlan;
  readonly [setting: string]: unknown;
}

/** A cluster has to be made with one pool, and azure-native's own pages say that it doesn't change that one afterwards. */
const systemPoolAdvice =
  "systemPool changes, and azure-native documents that it can't update the pool that a cluster was made with; make the change with the Azure CLI and run pulumi refresh, or put the nodes into one of userPools. See https://www.pulumi.com/registry/packages/azure-native/api-docs/containerservice/managedcluster/";

/** The inputs of a cluster that the guard compares. */
interface GuardedInputs {
  readonly resolved?: ResolvedSettings;
  readonly confirmedChanges?: readonly string[];
}

/**
 * Options with a hook that stops the preview when a change would replace the cluster, move a range under running nodes,
 * or ask Azure for what it refuses. A hook of the component itself is called for replacements of its children too,
 * which a hook of theirs is not.
 */
export function guardChanges(
  label: string,
  opts: pulumi.ComponentResourceOptions = {},
): pulumi.ComponentResourceOptions {
  if (!engineRunsHooks()) {
    return opts;
  }
  const hook = new pulumi.ResourceHook(
    `${label} keeps what can't change`,
    ({ oldInputs, newInputs }) => {
      const refused = refusedChanges(oldInputs ?? {}, newInputs ?? {});
      if (refused.length > 0) {
        throw new Error([`${label} can't be changed like this:`, ...refused].join("\n- "));
      }
      if (!isDeepStrictEqual(oldInputs?.systemPool, newInputs?.systemPool)) {
        void pulumi.log.warn(`${label}: ${systemPoolAdvice}`);
      }
    },
    { onDryRun: true },
  );
  return pulumi.mergeOptions(opts, { hooks: { beforeUpdate: [hook] } });
}

/** Pulumi's mocks know no hooks, so that a unit test of a program with a cluster would fail for having one. */
function engineRunsHooks(): boolean {
  const monitor = pulumi.runtime.getMonitor();
  return monitor !== undefined && "registerResourceHook" in monitor;
}

/** A sentence for each change between the inputs that isn't safe and wasn't confirmed. */
export function refusedChanges(before: GuardedInputs, after: GuardedInputs): string[] {
  if (before.resolved === undefined || after.resolved === undefined) {
    return [];
  }
  const confirmed = new Set(after.confirmedChanges ?? []);
  const changes = classifyChange(before.resolved, after.resolved, {
    addressPrefixes: {
      before: before.resolved.plan.addressSpace,
      after: after.resolved.plan.addressSpace,
    },
  });
  return [
    ...changes
      .filter((change) => isStopped(change) && !confirmed.has(`${change.property}=${change.to}`))
      .map(
        (change) => `${change.property} ${change.from} → ${change.to}: ${changeSentences(change)}`,
      ),
    ...movedRanges(before.resolved.plan, after.resolved.plan)
      .filter(({ property, to }) => !confirmed.has(`${property}=${to}`))
      .map(
        ({ property, from, to }) =>
          `${property} ${from} → ${to}: nodes or pods have addresses of the range; keep it with ${property}: ${JSON.stringify(from)}, or confirm the change with confirmedChanges: [${JSON.stringify(`${property}=${to}`)}].`,
      ),
  ];
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

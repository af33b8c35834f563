import { setTimeout } from "node:timers/promises";
import { NotKnown, signatureKey } from "@aks-networking/networking";
import * as pulumi from "@pulumi/pulumi";
import * as runState from "@pulumi/pulumi/runtime/state";
import { eachIn } from "../declared-resource";
import { keptFor } from "../run";

/** What the state of the stack says of the resources that exist. */
export interface LiveState {
  /**
   * Resolves once the state is read, or can't be. Whatever has a hook that asks `outputsOf` has to wait for it before it is
   * registered: a deployment that fails waits for the hooks that run, and answers no call that they make of the engine.
   */
  readonly isRead: Promise<void>;
  /** The outputs of the resource of that type, `azure-native:containerservice:ManagedCluster`, and name. */
  outputsOf(type: string, name: string): Promise<Record<string, unknown> | undefined>;
}

/** Reads the state that the run started with. Called while the program runs, since the SDK knows only then which run it is. */
export function liveState(): LiveState {
  const { getStore } = runState as { getStore?: () => object };
  const run = getStore?.();
  return run === undefined ? readState() : stateOf(run);
}

/** One for each run, however many clusters it has. */
const stateOf = keptFor<LiveState>(readState);

function readState(): LiveState {
  const resources = readResources().then(byTypeAndName);
  return {
    isRead: resources.then(nothing, nothing),
    async outputsOf(type, name) {
      const found = (await resources).get(`${type}::${name}`);
      const outputs = (found as { outputs?: Record<string, unknown> } | undefined)?.outputs;
      return outputs && (readable(outputs) as Record<string, unknown>);
    },
  };
}

function nothing(): void {}

/** Older versions of azure-native have the version of the API in the type, and a cluster may have changed its class. */
function byTypeAndName(resources: Record<string, unknown>): ReadonlyMap<string, unknown> {
  const found = new Map<string, unknown>();
  for (const [urn, resource] of Object.entries(resources)) {
    const [, , types = "", ...names] = urn.split("::");
    const [pkg, module, type] = types.split("$").at(-1)?.split(":") ?? [];
    const key = [`${pkg}:${module?.split("/")[0]}:${type}`, ...names].join("::");
    if (!found.has(key)) {
      found.set(key, resource);
    }
  }
  return found;
}

async function readResources(): Promise<Record<string, unknown>> {
  const stackName = `${pulumi.getOrganization()}/${pulumi.getProject()}/${pulumi.getStack()}`;
  // A backend of files may be read while the engine writes the file, and is found empty then.
  for (let attempt = 1; ; attempt++) {
    try {
      const { outputs } = await pulumi.runtime.invoke(
        "pulumi:pulumi:readStackResourceOutputs",
        { stackName },
        { async: true },
      );
      return outputs ?? {};
    } catch (error) {
      if (attempt === 20) {
        throw error;
      }
      await setTimeout(100);
    }
  }
}

/** What the engine hands over, with what isn't known yet as checks read it. */
export function readable(value: unknown): unknown {
  if (pulumi.isUnknown(value) || pulumi.Output.isInstance(value)) {
    return new NotKnown("it is an output of another resource");
  }
  if (typeof value === "object" && value !== null && Object.hasOwn(value, signatureKey)) {
    const { value: inner } = value as { value?: unknown };
    return inner === undefined
      ? new NotKnown("it is an output of another resource")
      : readable(inner);
  }
  return eachIn(value, readable);
}

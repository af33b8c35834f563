import type { Example } from "@aks-networking/networking/testing";
import type { Policies } from "@pulumi/policy";
import * as sdk from "@pulumi/policy/server";
import { type EngineResource, resolve, subscriptionId } from "./resolve";

/** One line that a policy pack reports. */
export interface Report {
  readonly policy: string;
  /** The name of the resource in the stack; empty for a report about the whole stack. */
  readonly resource: string;
  /** The whole message, after the policy's description. */
  readonly message: string;
  readonly enforcementLevel: string;
}

export interface RunOptions {
  /**
   * `true`: every id and output is known. `false`: none is, as on a first preview, and policies
   * see the engine's unknown values and graph of dependencies. Default `false`.
   */
  readonly idsKnown?: boolean;
  /**
   * Whether clusters, pools and VNets exist already: what exists isn't blocked, except by what Azure always refuses.
   * Default `false`: they are new, also where ids are known.
   */
  readonly exists?: boolean;
}

/**
 * Runs policies over a stack as the Pulumi engine does: each resource as it is registered, then the stack. The calls
 * go through the SDK's own server, so what a test sees is what a preview shows.
 */
export function run(policies: Policies, stack: Example, options: RunOptions = {}) {
  return runResolved(policies, resolve(stack, options.idsKnown ?? false, options.exists ?? false));
}

/** The same without waiting for a turn of the event loop between calls: several runs share one. */
export function runTogether(policies: Policies, stack: Example): Promise<Report[]> {
  return runResolved(policies, resolve(stack, false), async () => undefined);
}

/** The same for resources as the engine has them. `turn` waits between calls of the engine. */
export async function runResolved(
  policies: Policies,
  resources: readonly EngineResource[],
  turn: () => Promise<unknown> = () => new Promise(setImmediate),
): Promise<Report[]> {
  const reports: Report[] = [];
  const analyze = server.makeAnalyzeRpcFun("pack", "1.0.0", "advisory", policies);
  for (const resource of resources) {
    reports.push(...(await call(analyze, request(resource, resource.inputs), resources, turn)));
  }
  const analyzeStack = server.makeAnalyzeStackRpcFun("pack", "1.0.0", "advisory", policies);
  const list = resources.map((resource) => request(resource, resource.outputs));
  reports.push(...(await call(analyzeStack, { getResourcesList: () => list }, resources, turn)));
  return reports;
}

type Rpc = (
  call: { request: unknown },
  callback: (error: Error | null | undefined, response?: Response) => void,
) => unknown;

interface Diagnostic {
  readonly policyname: string;
  readonly urn: string;
  readonly description: string;
  readonly message: string;
  readonly enforcementlevel: number;
}

interface Response {
  toObject(): { readonly diagnosticsList: readonly Diagnostic[] };
}

type MakeRpc = (name: string, version: string, level: string, policies: Policies) => Rpc;

// The SDK's own handlers of the engine's calls. They are internal to it, which is why its version is pinned.
const server = sdk as unknown as {
  readonly makeAnalyzeRpcFun: MakeRpc;
  readonly makeAnalyzeStackRpcFun: MakeRpc;
};

const enforcementLevels = ["advisory", "mandatory", "disabled", "remediate"];

async function call(
  rpc: Rpc,
  message: object,
  resources: readonly EngineResource[],
  turn: () => Promise<unknown>,
): Promise<readonly Report[]> {
  // Each call of the engine is a turn of the event loop.
  await turn();
  const nameOf = (urn: string) => resources.find((resource) => resource.urn === urn)?.name ?? "";
  return new Promise((done, fail) => {
    rpc({ request: message }, (error, response) => {
      if (error || response === undefined) {
        fail(error ?? new Error("The policy pack gave no answer."));
        return;
      }
      done(
        response.toObject().diagnosticsList.map((diagnostic) => ({
          policy: diagnostic.policyname,
          resource: nameOf(diagnostic.urn),
          message: diagnostic.message.replace(`${diagnostic.description}\n`, ""),
          enforcementLevel: enforcementLevels[diagnostic.enforcementlevel] ?? "advisory",
        })),
      );
    });
  });
}

const provider = {
  getType: () => "pulumi:providers:azure-native",
  getName: () => "default",
  getUrn: () => "urn:pulumi:test::test::pulumi:providers:azure-native::default",
  getProperties: () => ({ toJavaScript: () => ({ subscriptionId }) }),
};

/** A request with what the SDK reads from one. Properties go through JSON, as on the wire. */
function request(resource: EngineResource, given: object): object {
  const properties: unknown = JSON.parse(JSON.stringify(given));
  const options = {
    getProtect: () => false,
    getIgnorechangesList: () => [],
    getAliasesList: () => [],
    getCustomtimeouts: () => undefined,
    getAdditionalsecretoutputsList: () => [],
    getDeletebeforereplacedefined: () => false,
    getParent: () => "",
  };
  const dependencies = Object.entries(resource.propertyDependencies);
  return {
    getType: () => resource.type,
    getUrn: () => resource.urn,
    getName: () => resource.name,
    getProperties: () => ({ toJavaScript: () => properties }),
    getOptions: () => options,
    getProvider: () => provider,
    getParent: () => "",
    getDependenciesList: () => [...new Set(dependencies.flatMap(([, urns]) => urns))],
    getPropertydependenciesMap: () =>
      new Map(dependencies.map(([name, urns]) => [name, { getUrnsList: () => urns }])),
  };
}

import assert from "node:assert/strict";
import fs from "node:fs";
import { ByoCniCluster } from "../../components/byo-cni";
import {
  AzureCniNodeSubnetCluster,
  AzureCniOverlayCluster,
  AzureCniPodSubnetCluster,
  KubenetCluster,
  NetworkDataplane,
  PodIPAllocationMode,
  VirtualNetwork,
} from "../../components/index";
import type { Fault } from "../../offline-azure/azure";
import { type OfflineStack, type RunResult, withOfflineStack } from "../../offline-azure/run";
import { changes } from "../examples/on-the-engine";

const resourceGroupName = "platform";

/** What a cluster of each mode has in common, in the VNet "hub". */
function common(virtualNetwork: VirtualNetwork, importIds: Record<string, string>, later: boolean) {
  return {
    resourceGroupName,
    virtualNetwork,
    maxNodes: 20,
    maxPods: 32,
    userPools: { web: { count: 2 }, ...(later && { jobs: { count: 1 } }) },
    ...(later && { tags: { team: "shop" } }),
    importIds,
  };
}

type Common = ReturnType<typeof common>;

const { Cilium } = NetworkDataplane;
const { StaticBlock } = PodIPAllocationMode;
const clusters = {
  kubenet: (args: Common) => new KubenetCluster("shop", args),
  overlay: (args: Common) => new AzureCniOverlayCluster("shop", args),
  "overlay, dual-stack": (args: Common) =>
    new AzureCniOverlayCluster("shop", { ...args, dualStack: {} }),
  "overlay, Cilium": (args: Common) =>
    new AzureCniOverlayCluster("shop", { ...args, networkDataplane: Cilium }),
  "node subnet": (args: Common) => new AzureCniNodeSubnetCluster("shop", args),
  "pod subnet": (args: Common) => new AzureCniPodSubnetCluster("shop", args),
  "pod subnet, static blocks": (args: Common) =>
    new AzureCniPodSubnetCluster("shop", { ...args, podIPAllocationMode: StaticBlock }),
  "own CNI": (args: Common) =>
    new ByoCniCluster("shop", { ...args, podCidr: "10.240.0.0/16", cni: { cilium: {} } }),
};

export type Mode = keyof typeof clusters;
export const modes = Object.keys(clusters) as Mode[];

/** Import ids, by the component that they are for. */
type Imports = Record<string, Record<string, string>>;

/** A hub and a cluster in it; later with another pool and tags. */
function program(mode: Mode, imports: Imports, later: boolean) {
  return async () => {
    const hub = new VirtualNetwork("hub", {
      resourceGroupName,
      addressSpace: ["10.1.0.0/16", ...(mode === "overlay, dual-stack" ? ["fd00:1::/48"] : [])],
      importIds: imports.hub ?? {},
    });
    const cluster = clusters[mode](common(hub, imports.shop ?? {}, later));
    return { clusterId: cluster.clusterId };
  };
}

/** What a run meets, and which run it is. */
export interface Trouble {
  readonly during: "up" | "update" | "refresh" | "destroy";
  readonly faults: readonly Fault[];
}

/** How the troubles of a life went. */
export interface Account {
  /** Runs that failed. */
  failed: number;
  /** Runs until the last of the troubles was mended, beyond the first of each kind. */
  more: number;
  /** Resources that a message gave the import command for. */
  imported: number;
}

/** The life of a stack, from its first `up` to its end, in which runs meet troubles. */
export async function live(mode: Mode, troubles: readonly Trouble[]): Promise<Account> {
  const imports: Imports = {};
  const account: Account = { failed: 0, more: 0, imported: 0 };
  await withOfflineStack(
    { projectName: "survivor", program: program(mode, imports, false) },
    async (stack) => {
      const id = `/subscriptions/22222222-0000-4000-8000-000000000000/resourceGroups/${resourceGroupName}`;
      stack.azure.add({
        id,
        token: "resources:ResourceGroup",
        inputs: { resourceGroupName, location: "westeurope" },
      });
      const meeting = async (during: Trouble["during"], run: () => Promise<RunResult>) => {
        for (const trouble of troubles.filter((each) => each.during === during)) {
          stack.azure.fail(trouble.faults);
          await attempt(stack, run, account, imports);
        }
        stack.azure.fail([]);
        for (let tries = 1; ; tries++) {
          const result = await attempt(stack, run, account, imports);
          if (result.ok) {
            return;
          }
          assert.ok(tries < 5, result.error);
          account.more += 1;
        }
      };

      await meeting("up", () => stack.up({ program: program(mode, imports, false) }));
      await assertSame(stack);
      const later = { program: program(mode, imports, true) };
      await meeting("update", () => stack.up(later));
      await assertSame(stack);
      await meeting("refresh", () => stack.refresh({ clearPendingCreates: true }));
      assert.deepEqual(await assertSame(stack), []);
      assert.deepEqual(changes(await stack.preview(later)), []);
      await meeting("destroy", () => stack.destroy());
      assert.deepEqual(
        stack.azure.resources().map((each) => each.id),
        [id],
      );
    },
  );
  return account;
}

/** One run. Where it fails, the lock of a killed one is taken back, and what it says to import is imported by the next. */
async function attempt(
  stack: OfflineStack,
  run: () => Promise<RunResult>,
  account: Account,
  imports: Imports,
): Promise<RunResult> {
  const result = await run();
  if (result.ok) {
    return result;
  }
  account.failed += 1;
  await stack.cancel();
  const command = /pulumi import (\S+) (\S+) '(\S+)' --parent '(hub|shop)=(urn:\S+)'/g;
  for (const [, , name = "", id = "", component = ""] of (result.error ?? "").matchAll(command)) {
    imports[component] = { ...imports[component], [name]: id };
    account.imported += 1;
  }
  return result;
}

/**
 * What lives is what the state has, each once. Pools that a cluster lists are in the state with it. Returns what the state
 * has as pending: Pulumi keeps a create until a refresh is told to forget it.
 */
async function assertSame(stack: OfflineStack): Promise<unknown[]> {
  const { deployment } = JSON.parse(fs.readFileSync(await stack.exportState(), "utf8"));
  const inState: string[] = deployment.resources
    .filter(({ type, id }: { type: string; id?: string }) => type.startsWith("azure-native:") && id)
    .map(({ id }: { id: string }) => id.toLowerCase())
    .sort();
  assert.equal(new Set(inState).size, inState.length);
  const alive = stack.azure
    .resources()
    .map(({ id }) => id.toLowerCase())
    .filter((id) => !/\/resourcegroups\/[^/]+$|\/agentpools\/system$/.test(id))
    .sort();
  assert.deepEqual(alive, inState);
  return deployment.pending_operations ?? [];
}

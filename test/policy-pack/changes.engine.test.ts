import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { type OfflineStack, type RunResult, withOfflineStack } from "../../offline-azure/run";
import { changedClusters, clusterRows, poolRows, type Row } from "./changed-clusters";

const pack = path.join(__dirname, "../../policy-pack");
const quiet = {
  all: "disabled",
  "aks-networking-changes": "mandatory",
  "aks-ranges-undecided": "advisory",
};

type Bag = Record<string, unknown>;
interface State {
  readonly type: string;
  readonly id: string;
  readonly outputs: Bag;
}

describe("changes of what is deployed, in a program without components, on the engine", function () {
  this.timeout(120_000);
  this.slow(60_000);
  const folder = mkdtempSync(path.join(os.tmpdir(), "deployed-"));
  after(() => rmSync(folder, { recursive: true }));

  /** The configuration of the pack with a file of what is deployed. */
  function told(name: string, deployed: unknown): string {
    const file = path.join(folder, `${name}.json`);
    writeFileSync(file, typeof deployed === "string" ? deployed : JSON.stringify(deployed));
    const config = path.join(folder, `${name}.config.json`);
    const settings = { enforcementLevel: "mandatory", environmentFiles: [file] };
    writeFileSync(config, JSON.stringify({ ...quiet, "aks-networking-settings": settings }));
    return config;
  }

  const preview = (stack: OfflineStack, config: string, changed = true) =>
    stack.preview({
      program: changedClusters(changed),
      policyPacks: [pack],
      policyPackConfigs: [config],
    });

  it("are reported by the state of the stack, by what az prints and by what was collected", () =>
    withOfflineStack(
      { projectName: "deployed", program: changedClusters(false) },
      async (stack) => {
        const up = await stack.up();
        assert.equal(up.ok, true, up.error);
        const state = readFileSync(await stack.exportState(), "utf8");
        const printed = printedByAz(JSON.parse(state).deployment.resources);
        const groups = stack.azure.resources("resources:ResourceGroup").map(({ id }) => nameIn(id));
        const group = groups.find((name) => name.startsWith("group")) ?? "";

        const byState = await preview(stack, told("state", state));
        assert.deepEqual(
          planned(byState),
          Object.fromEntries(rows().map(([name, { plan }]) => [name, plan])),
        );
        assert.deepEqual(said(byState, group), expected("said"));

        const collected = { asOf: "2026-10-01", complete: true, resources: printed };
        const byAzure = await preview(stack, told("collected", collected));
        assert.deepEqual(said(byAzure, group), expected("saidOfAzure"));
        const dated = byAzure.violations.filter(({ message }) => message.includes("2026-10-01"));
        assert.equal(dated.length, 1);
      },
    ));
});

/** All rows, by the names of their resources. */
function rows(): [string, Row][] {
  return [...Object.entries(clusterRows), ...Object.entries(poolRows)];
}

/** What is expected to be said of each row, and of the clusters beside the table. */
function expected(of: "said" | "saidOfAzure"): Record<string, readonly string[]> {
  const found = rows().map(
    ([name, { said = [], saidOfAzure = said }]) =>
      [name, of === "said" ? said : saidOfAzure] as const,
  );
  const beside = [
    ["twin", ["dnsPrefix one → two"]],
    ["market", ["dnsPrefix one → two"]],
  ] as const;
  return sorted([...found, ...beside].filter(([, lines]) => lines.length > 0));
}

/** What the pack says of each resource: the start of each line. */
function said({ violations }: RunResult, group: string): Record<string, readonly string[]> {
  return sorted(
    violations.map(({ policyName, urn, message }) => {
      assert.equal(policyName, "aks-networking-changes", message);
      const lines = message
        .split("\n")
        .flatMap((line) => /^- (.*? → .*?): /.exec(line)?.[1] ?? [])
        .map((line) =>
          line.replaceAll(group, "GROUP").replace(/(?<=node-group)[0-9a-f]{8}/, "XXXXXXXX"),
        );
      return [nameIn(urn ?? ""), lines] as const;
    }),
  );
}

/** What an id or a URN ends with. */
function nameIn(text: string): string {
  return /[^/:]*$/.exec(text)?.[0] ?? "";
}

function sorted<T>(entries: readonly (readonly [string, T])[]): Record<string, T> {
  return Object.fromEntries([...entries].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** What azure-native would do with each row. */
function planned({ steps }: RunResult): Record<string, string> {
  const ops = new Map<string, string>();
  for (const { op, urn } of steps) {
    const name = nameIn(urn);
    ops.set(name, op === "create-replacement" ? "replace" : (ops.get(name) ?? op));
  }
  return Object.fromEntries(rows().map(([name]) => [name, ops.get(name) ?? "none"]));
}

/** What `az aks list -o json` prints of the clusters in a state: other names, null for what isn't set, ids in another case. */
function printedByAz(resources: readonly State[]): unknown[] {
  const clusters = resources.filter(({ type }) => type.endsWith(":ManagedCluster"));
  const pools = resources.filter(({ type }) => type.endsWith(":AgentPool"));
  return clusters.map(({ id, outputs }) => ({
    ...(inAzsNames({
      ...outputs,
      agentPoolProfiles: [
        ...((outputs.agentPoolProfiles ?? []) as Bag[]),
        ...pools.filter((pool) => pool.id.startsWith(`${id}/`)).map((pool) => pool.outputs),
      ],
    }) as Bag),
    id: id.replace("resourceGroups", "resourcegroups"),
    resourceGroup: id.split("/")[4]?.toUpperCase(),
    aadProfile: null,
  }));
}

function inAzsNames(value: unknown): unknown {
  if (Array.isArray(value)) {
    return value.map(inAzsNames);
  }
  if (typeof value !== "object" || value === null) {
    return value;
  }
  const names: Record<string, string> = {
    dnsServiceIP: "dnsServiceIp",
    vnetSubnetID: "vnetSubnetId",
    podSubnetID: "podSubnetId",
    osSKU: "osSku",
  };
  return Object.fromEntries(
    Object.entries({ podSubnetID: null, ...value }).map(([name, each]) => [
      names[name] ?? name,
      inAzsNames(each),
    ]),
  );
}

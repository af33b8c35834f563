/**
 * What judging a stack of 2,000 resources costs, through the SDK's own handlers of the engine's calls, and how long the
 * pack takes to start beside an empty one. Only the ratios mean something: all ways run in turn, on the same stack. Run
 * by `npm run bench`.
 */
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { rules } from "@aks-networking/networking";
import {
  cluster,
  type Example,
  idOf,
  nameOf,
  resource,
  routeTable,
  subnet,
  virtualNetwork,
} from "@aks-networking/networking/testing";
import { policies } from "../policy-pack/policies";
import { resolve } from "../policy-pack/testing/resolve";
import { runResolved } from "../policy-pack/testing/run";

const rounds = 3;

/** Fleets of a cluster in a VNet of its own, and as many resources that are none of the pack's business. */
function fleet(resources: number): Example {
  return Array.from({ length: resources / 10 }, (_, i) => {
    const second = `10.${i % 200}`;
    const vnet = `vnet-${i}`;
    return [
      virtualNetwork(vnet, { addressSpace: { addressPrefixes: [`${second}.0.0/16`] } }),
      routeTable(`routes-${i}`),
      ...[0, 1].map((n) =>
        subnet(`subnet-${i}-${n}`, {
          virtualNetworkName: nameOf(vnet),
          addressPrefix: `${second}.${n}.0/24`,
          routeTable: { id: idOf(`routes-${i}`) },
        }),
      ),
      cluster(`aks-${i}`, {
        agentPoolProfiles: [{ name: "system", count: 3, vnetSubnetID: idOf(`subnet-${i}-0`) }],
        networkProfile: {
          networkPlugin: "azure",
          networkPluginMode: "overlay",
          podCidr: "192.168.0.0/16",
          serviceCidr: "172.16.0.0/16",
          dnsServiceIP: "172.16.0.10",
        },
      }),
      ...Array.from({ length: 5 }, (_, n) =>
        resource("azure-native:storage:StorageAccount", `other-${i}-${n}`, { kind: "StorageV2" }),
      ),
    ];
  }).flat();
}

async function main(): Promise<void> {
  const all = policies();
  const [, ...withoutFirst] = all;
  const ways: [string, typeof all][] = [
    ["no policy", []],
    [`${all.length} policies that do nothing`, all.map(idle)],
    ["the pack", all],
    ["the pack, each rule judging by itself", withoutFirst],
  ];
  for (const resources of [200, 2000]) {
    const stack = resolve(fleet(resources), false);
    console.log(`\n${stack.length} resources, ${rules.length} rules`);
    const times = new Map<string, number[]>();
    for (let round = 0; round < rounds; round++) {
      for (const [name, pack] of ways) {
        const started = performance.now();
        await runResolved(pack, stack);
        times.set(name, [...(times.get(name) ?? []), performance.now() - started]);
      }
    }
    const best = (name: string) => Math.min(...(times.get(name) ?? []));
    for (const [name] of ways) {
      const ratio = best(name) / best("the pack");
      console.log(
        `${ratio.toFixed(2).padStart(7)} × ${best(name).toFixed(0).padStart(7)} ms  ${name}`,
      );
    }
  }
}

/** From the start of the process to the port that the engine waits for. */
function start(folder: string): Promise<number> {
  const started = performance.now();
  const program = require.resolve("@pulumi/pulumi/cmd/run-policy-pack");
  const child = spawn(process.execPath, [program, "127.0.0.1:1", "."], { cwd: folder });
  return new Promise((done, fail) => {
    child.stdout.once("data", () => {
      child.kill();
      done(performance.now() - started);
    });
    child.once("exit", (code) => fail(new Error(`${folder} did not start: ${code}`)));
  });
}

async function benchStart(): Promise<void> {
  const empty = mkdtempSync(path.join(os.tmpdir(), "empty-pack-"));
  const sdk = JSON.stringify(require.resolve("@pulumi/policy"));
  const pack = `const { PolicyPack } = require(${sdk}); new PolicyPack("empty", { policies: [] });`;
  writeFileSync(path.join(empty, "index.js"), pack);
  writeFileSync(path.join(empty, "package.json"), '{ "version": "0.0.1", "main": "index.js" }');
  writeFileSync(path.join(empty, "PulumiPolicy.yaml"), "runtime: nodejs\n");
  const ours = path.join(__dirname, "..", "policy-pack");
  const times = { empty: [] as number[], ours: [] as number[] };
  for (let round = 0; round < 5; round++) {
    times.empty.push(await start(empty));
    times.ours.push(await start(ours));
  }
  rmSync(empty, { recursive: true });
  const [emptyBest, oursBest] = [Math.min(...times.empty), Math.min(...times.ours)];
  console.log("\nStart of the process");
  console.log(`${emptyBest.toFixed(0).padStart(17)} ms  an empty pack`);
  console.log(
    `${(oursBest / emptyBest).toFixed(2).padStart(7)} × ${oursBest.toFixed(0).padStart(4)} ms  the pack`,
  );
}

/** A policy as an empty pack of the same size would have it. */
function idle({ name, description }: ReturnType<typeof policies>[number]) {
  return { name, description, validateStack: () => undefined };
}

void main().then(benchStart);

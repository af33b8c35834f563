/**
 * What judging a stack of 2,000 resources costs, through the SDK's own handlers of the engine's calls. Only
 * the ratios mean something: all ways run in turn, on the same stack. Run by `npm run bench:more`.
 */
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

/** Fleets of a cluster in a VNet of its own, and as many resources that the pack does not judge. */
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

/** A policy as an empty pack of the same size would have it. */
function idle({ name, description }: ReturnType<typeof policies>[number]) {
  return { name, description, validateStack: () => undefined };
}

void main();

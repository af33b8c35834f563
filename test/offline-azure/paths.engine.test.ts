import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { ManagedCluster } from "@pulumi/azure-native/containerservice";
import { RouteTable, Subnet, VirtualNetwork } from "@pulumi/azure-native/network";
import { ResourceGroup } from "@pulumi/azure-native/resources";
import { Outcome, pathTo, type Step, type WantedNetwork } from "../../networking/index";
import { withOfflineStack } from "../../offline-azure/run";
import { assertOk, changes } from "../examples/on-the-engine";
import { az } from "./az";

const hub =
  "/subscriptions/00000000-0000-4000-8000-000000000000/resourceGroups/net/providers/Microsoft.Network/virtualNetworks/hub";
const overlay = { networkPlugin: "azure", networkPluginMode: "overlay" };
const cilium = { networkDataplane: "cilium", networkPolicy: "cilium" };
const kubenet = { networkPlugin: "kubenet" };
const flat = { networkPlugin: "azure" };
const toOverlay: WantedNetwork = overlay;
const toCilium: WantedNetwork = { ...overlay, ...cilium };
const removeCalico = "Remove the network policy engine calico";
const move = "Move to Azure CNI Overlay";
const switchOn = "Switch Cilium on";

interface Case {
  readonly network: object;
  /** Other properties of the cluster. */
  readonly more?: object;
  readonly pool?: object;
  readonly wanted: WantedNetwork;
  /** Whether its node subnet is in the program, with a route table that another subnet has too. */
  readonly ownSubnets?: true;
  readonly steps: readonly string[];
}

const own = { vnetSubnetID: `${hub}/subnets/nodes` };

/** The paths of the documentation, by themselves and combined. */
const cases: Readonly<Record<string, Case>> = {
  "kubenet-to-overlay": { network: kubenet, pool: own, wanted: toOverlay, steps: [move] },
  "kubenet-to-larger-overlay": {
    network: { ...kubenet, podCidr: "10.244.0.0/20" },
    wanted: { ...overlay, podCidr: "10.244.0.0/16" },
    steps: [move],
  },
  "kubenet-with-everything": {
    network: { ...kubenet, networkPolicy: "calico" },
    more: { kubernetesVersion: "1.29", identity: { type: "SystemAssigned" } },
    wanted: toCilium,
    ownSubnets: true,
    steps: [
      "Upgrade Kubernetes to 1.30 or later",
      "Give the cluster a user-assigned identity",
      "Detach route table table from subnet gateway",
      removeCalico,
      move,
      switchOn,
    ],
  },
  "kubenet-keeps-calico": {
    network: { ...kubenet, networkPolicy: "calico" },
    wanted: toOverlay,
    steps: [removeCalico, move, "Install the network policy engine calico"],
  },
  "kubenet-on-basic": {
    network: { ...kubenet, loadBalancerSku: "basic" },
    more: { kubernetesVersion: "1.26" },
    wanted: toOverlay,
    steps: ["Upgrade Kubernetes to 1.27 or later", "", move],
  },
  "kubenet-in-sets": {
    network: { ...kubenet, loadBalancerSku: "basic" },
    pool: { type: "AvailabilitySet" },
    wanted: toOverlay,
    steps: ["", move],
  },
  "kubenet-to-dual-stack": {
    network: kubenet,
    wanted: { ...overlay, ipFamilies: ["IPv4", "IPv6"] },
    steps: [move, "Switch dual-stack on"],
  },
  "node-subnet-to-overlay": { network: flat, pool: own, wanted: toOverlay, steps: [move] },
  "node-subnet-with-cilium": {
    network: { ...flat, ...cilium },
    wanted: toOverlay,
    steps: [move],
  },
  "node-subnet-with-npm-to-both": {
    network: { ...flat, networkPolicy: "azure" },
    wanted: toCilium,
    steps: [switchOn, move],
  },
  "node-subnet-to-cilium": { network: flat, wanted: cilium, steps: [switchOn] },
  "pod-subnet-to-cilium": {
    network: flat,
    pool: { ...own, podSubnetID: `${hub}/subnets/pods` },
    wanted: cilium,
    steps: [switchOn],
  },
  "overlay-with-calico-to-cilium": {
    network: { ...overlay, networkPolicy: "calico" },
    more: { nodeProvisioningProfile: { mode: "Auto" } },
    wanted: cilium,
    steps: [
      "Switch node auto-provisioning off",
      switchOn,
      "Switch node auto-provisioning on again",
    ],
  },
  "azure-to-calico": {
    network: { ...overlay, networkPolicy: "azure" },
    wanted: { networkPolicy: "calico" },
    steps: ["Remove the network policy engine azure", "Install the network policy engine calico"],
  },
  "calico-off": {
    network: { ...overlay, networkPolicy: "calico" },
    wanted: { networkPolicy: "none" },
    steps: [removeCalico],
  },
  "pods-grow": {
    network: { ...overlay, podCidr: "10.244.0.0/18" },
    wanted: { podCidr: "10.244.0.0/16" },
    steps: ["Grow podCidr from 10.244.0.0/18 to 10.244.0.0/16"],
  },
  "more-nodes": {
    network: { ...overlay, podCidr: "10.244.0.0/20" },
    wanted: { nodes: 30 },
    steps: ["Grow podCidr from 10.244.0.0/20 to 10.244.0.0/18", "Scale node pool sys to 30 nodes"],
  },
  "pods-of-byo": {
    network: { networkPlugin: "none", podCidr: "10.244.0.0/16" },
    wanted: { podCidr: "10.245.0.0/16" },
    steps: ["Change podCidr to 10.245.0.0/16"],
  },
  "to-a-firewall": {
    network: { ...overlay, loadBalancerProfile: { managedOutboundIPs: { count: 2 } } },
    pool: own,
    wanted: { outboundType: "userDefinedRouting" },
    steps: ["Change outboundType from loadBalancer to userDefinedRouting"],
  },
  "to-no-outbound": {
    network: overlay,
    more: { bootstrapProfile: { artifactSource: "Cache" } },
    wanted: { outboundType: "none" },
    steps: ["Change outboundType from loadBalancer to none"],
  },
  "to-managed-nat": {
    network: overlay,
    wanted: { outboundType: "managedNATGateway" },
    steps: ["Change outboundType from loadBalancer to managedNATGateway"],
  },
  "becomes-private": {
    network: overlay,
    wanted: { enableVnetIntegration: true, enablePrivateCluster: true },
    steps: ["", "Make the cluster private"],
  },
};

type Bag = Record<string, unknown>;
interface Program {
  readonly networkProfile: Bag;
  readonly agentPoolProfiles: readonly Bag[];
  readonly [property: string]: unknown;
}

function programOf({ network, more = {}, pool = {} }: Case): Program {
  return {
    kubernetesVersion: "1.34",
    identity: { type: "UserAssigned", userAssignedIdentities: ["/old"] },
    ...more,
    networkProfile: { ...network },
    agentPoolProfiles: [{ name: "sys", mode: "System", count: 3, ...pool }],
  };
}

describe("the paths to another network, followed on the stand-in", function () {
  this.timeout(240_000);
  this.slow(90_000);

  it("arrive with no replacement at any step, and with nothing for the next update to change", () => {
    const programs = new Map(
      Object.entries(cases).map(([name, each]) => [name, programOf(each)] as const),
    );
    let isShared = true;
    const program = async () => {
      const resourceGroupName = new ResourceGroup("group").name;
      const routeTable = {
        id: new RouteTable("table", { resourceGroupName, routeTableName: "table" }).id,
      };
      const virtualNetworkName = new VirtualNetwork("vnet", {
        resourceGroupName,
        addressSpace: { addressPrefixes: ["10.30.0.0/16"] },
      }).name;
      const inVnet = { resourceGroupName, virtualNetworkName };
      const nodes = new Subnet("nodes", { ...inVnet, addressPrefix: "10.30.0.0/24", routeTable });
      const gateway = { ...inVnet, addressPrefix: "10.30.1.0/24", ...(isShared && { routeTable }) };
      new Subnet("gateway", gateway, { dependsOn: nodes });
      for (const [name, settings] of programs) {
        const inSubnet = cases[name]?.ownSubnets && { vnetSubnetID: nodes.id };
        const agentPoolProfiles = settings.agentPoolProfiles.map((pool) => ({
          ...pool,
          ...inSubnet,
        }));
        const resourceName = { resourceGroupName, resourceName: name };
        new ManagedCluster(name, { ...resourceName, ...settings, agentPoolProfiles } as never);
      }
    };
    return withOfflineStack({ projectName: "paths", program }, async (stack) => {
      assertOk(await stack.up());
      const virtualNetworks = await deployed(stack, "VirtualNetwork", "Subnet");
      const shown = async () =>
        new Map((await deployed(stack, "ManagedCluster")).map((each) => [String(each.name), each]));
      const first = await shown();
      const path = (name: string, clusters: ReadonlyMap<string, Bag>) =>
        pathTo({
          cluster: clusters.get(name),
          wanted: cases[name]?.wanted ?? {},
          virtualNetworks: withSubnets(virtualNetworks),
        });
      const paths = new Map<string, readonly Step[]>(
        Object.keys(cases).map((name) => [name, path(name, first).steps]),
      );
      for (const [name, { steps }] of Object.entries(cases)) {
        const titles = paths.get(name)?.map(({ title }, i) => (steps[i] === "" ? "" : title));
        assert.deepEqual(titles, steps, name);
      }
      const rounds = Math.max(...[...paths.values()].map((steps) => steps.length));
      for (let round = 0; round < rounds; round++) {
        for (const [name, steps] of paths) {
          const step = steps[round];
          for (const command of step?.commands ?? []) {
            az(stack.azure, command);
          }
          for (const line of step?.program ?? []) {
            if (line === "no routeTable on subnet gateway") {
              isShared = false;
              continue;
            }
            const live = stack.azure.resources("containerservice:ManagedCluster");
            const { inputs } = live.find(({ id }) => id.endsWith(`/${name}`)) ?? {};
            programs.set(name, written(programs.get(name) as Program, line, inputs as Bag));
          }
        }
        assertOk(await stack.refresh());
        const preview = await stack.preview();
        assertOk(preview);
        assert.deepEqual(changes(preview), [], `step ${round + 1}`);
      }
      const last = await shown();
      for (const name of Object.keys(cases)) {
        const { outcome, steps } = path(name, last);
        assert.deepEqual([outcome, steps.map(({ title }) => title)], [Outcome.Arrived, []], name);
      }
    });
  });
});

/** The program with what a step says of it. */
function written(program: Program, line: string, live: Bag): Program {
  const network = (settings: Bag): Program => ({
    ...program,
    networkProfile: { ...program.networkProfile, ...settings },
  });
  const [, name = "", json = ""] = /^(\w+): (".*"|\[.*\])$/.exec(line) ?? [];
  const [, count, to, pool] = /^(count|maxCount): (\d+) of pool (\w+)$/.exec(line) ?? [];
  const shown = (live.networkProfile ?? {}) as Bag;
  switch (true) {
    case name === "kubernetesVersion":
      return { ...program, kubernetesVersion: JSON.parse(json) };
    case name !== "":
      return network({ [name]: JSON.parse(json) });
    case count !== undefined:
      return {
        ...program,
        agentPoolProfiles: program.agentPoolProfiles.map((each) =>
          each.name === pool ? { ...each, [count ?? ""]: Number(to) } : each,
        ),
      };
    case line === "no loadBalancerProfile":
      return network({ loadBalancerProfile: undefined });
    case line.startsWith("identity:"):
      return {
        ...program,
        identity: { type: "UserAssigned", userAssignedIdentities: ["/identity"] },
      };
    case line.startsWith("nodeProvisioningProfile:"):
      return {
        ...program,
        nodeProvisioningProfile: { mode: line.includes("Auto") ? "Auto" : "Manual" },
      };
    case line === 'type: "VirtualMachines" of the pools':
      return {
        ...program,
        agentPoolProfiles: program.agentPoolProfiles.map((each) => ({
          ...each,
          type: "VirtualMachines",
        })),
      };
    case line.startsWith("podCidrs and serviceCidrs"):
      return network({ podCidrs: shown.podCidrs, serviceCidrs: shown.serviceCidrs });
    case line.startsWith("apiServerAccessProfile:"): {
      const flag = line.includes("enableVnetIntegration")
        ? "enableVnetIntegration"
        : "enablePrivateCluster";
      const { apiServerAccessProfile = {} } = program;
      return {
        ...program,
        apiServerAccessProfile: { ...(apiServerAccessProfile as Bag), [flag]: true },
      };
    }
    default:
      return assert.fail(`${line} is not a setting that this knows`);
  }
}

/** The outputs of these resources in the state. */
async function deployed(
  stack: { exportState(): Promise<string> },
  ...types: readonly string[]
): Promise<Bag[]> {
  const { deployment } = JSON.parse(readFileSync(await stack.exportState(), "utf8"));
  return deployment.resources
    .filter(({ type }: { type: string }) => types.includes(type.split(":").at(-1) ?? ""))
    .map(({ id, outputs }: { id: string; outputs: Bag }) => ({ id, ...outputs }));
}

/** The VNet as `az network vnet show` has it, with its subnets. */
function withSubnets(resources: readonly Bag[]): Bag[] {
  const subnets = resources.filter(({ id }) => String(id).includes("/subnets/"));
  return resources.filter((each) => !subnets.includes(each)).map((each) => ({ ...each, subnets }));
}

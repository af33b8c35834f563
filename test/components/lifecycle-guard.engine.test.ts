import assert from "node:assert/strict";
import { setTimeout } from "node:timers/promises";
import * as resources from "@pulumi/azure-native/resources";
import * as pulumi from "@pulumi/pulumi";
import { ByoCniCluster, type ByoCniClusterArgs } from "../../components/byo-cni/index";
import {
  AzureCniOverlayCluster,
  type AzureCniOverlayClusterArgs,
  KubenetCluster,
  type KubenetClusterArgs,
  OutboundType,
} from "../../components/index";
import { type OfflineStack, type RunResult, withOfflineStack } from "../../offline-azure/run";

interface Clusters {
  readonly shop?: Partial<AzureCniOverlayClusterArgs>;
  readonly own?: Partial<ByoCniClusterArgs>;
  readonly old?: Partial<KubenetClusterArgs>;
  /** Moves the kubenet cluster to overlay. */
  readonly moved?: Partial<AzureCniOverlayClusterArgs>;
}

function program({ shop, own, old, moved }: Clusters = {}) {
  return async () => {
    const group = new resources.ResourceGroup("group", { location: "westeurope" });
    const other = new resources.ResourceGroup("other", { location: "westeurope" });
    const resourceGroupName = group.name;
    new AzureCniOverlayCluster("shop", {
      resourceGroupName,
      location: "westeurope",
      maxNodes: 100,
      userPools: { web: { count: 2 } },
      ...shop,
      ...(shop?.resourceGroupName === "other" && { resourceGroupName: other.name }),
    });
    new ByoCniCluster("own", { resourceGroupName, cni: { cilium: { skipAwait: true } }, ...own });
    if (moved === undefined) {
      new KubenetCluster("old", { resourceGroupName, ...old });
    } else {
      new AzureCniOverlayCluster("old", { resourceGroupName, ...moved });
    }
    return {};
  };
}

/** What changes, and all that is said of it. */
const stopped: readonly [title: string, clusters: Clusters, lines: readonly string[]][] = [
  [
    "a podCidr that Azure grows and azure-native would replace the cluster for",
    { shop: { podCidr: "10.244.0.0/15" } },
    [
      "podCidr 10.244.0.0/16 → 10.244.0.0/15: podCidr can grow: 10.244.0.0/15 contains 10.244.0.0/16. It can't shrink again. azure-native would delete the cluster and create a new one. Instead, with no pulumi up in between: run az aks update -g GROUP -n shop79259381 --pod-cidr 10.244.0.0/15, set podCidr to what az aks show prints, run pulumi refresh, and check that pulumi preview --diff shows no change. Check first: the range overlaps no subnet and no connected network (compare both). See https://learn.microsoft.com/azure/aks/azure-cni-overlay-pod-expand",
    ],
  ],
  [
    "maxNodes, which ranges are sized for",
    { shop: { maxNodes: 1000 } },
    [
      'maxNodes 100 → 1000 changes podCidr 10.244.0.0/16 → 10.240.0.0/13: podCidr can grow: 10.240.0.0/13 contains 10.244.0.0/16. It can\'t shrink again. azure-native would delete the cluster and create a new one. Instead, with no pulumi up in between: run az aks update -g GROUP -n shop79259381 --pod-cidr 10.240.0.0/13, set podCidr to what az aks show prints, run pulumi refresh, and check that pulumi preview --diff shows no change. Check first: the range overlaps no subnet and no connected network (compare both). Or keep the range with podCidr: "10.244.0.0/16". See https://learn.microsoft.com/azure/aks/azure-cni-overlay-pod-expand',
      'maxNodes 100 → 1000 changes nodeSubnet.addressPrefix 10.224.0.0/25 → 10.224.0.0/21: nodes or pods have addresses of the range; keep it with nodeSubnet.addressPrefix: "10.224.0.0/25", and create another cluster beside this one where it is too small. Where nothing has an address of it: confirmedChanges: ["nodeSubnet.addressPrefix=10.224.0.0/21"].',
    ],
  ],
  [
    "the VM size of a user pool",
    { shop: { userPools: { web: { count: 2, vmSize: "Standard_D8s_v5" } } } },
    [
      "userPools.web.vmSize Standard_D4s_v5 → Standard_D8s_v5: The VM size of a node pool can't change (az aks nodepool update --node-vm-size is a preview). azure-native would delete the node pool and create a new one. Keep Standard_D4s_v5, or add a node pool with the new value and move the workloads. See https://learn.microsoft.com/azure/aks/create-node-pools",
    ],
  ],
  [
    "the zones of the system pool",
    { shop: { systemPool: { availabilityZones: ["1"] } } },
    [
      'systemPool.availabilityZones not set → 1: The number of availability zones is fixed when a node pool is created. Keep it unset, or add a node pool with the new value and move the workloads. To go ahead anyway: confirmedChanges: ["systemPool.availabilityZones=1"]. See https://learn.microsoft.com/azure/aks/reliability-availability-zones-configure',
    ],
  ],
  [
    "dnsPrefix",
    { shop: { dnsPrefix: "other" } },
    [
      "dnsPrefix shop → other: dnsPrefix can't be updated once the cluster exists. azure-native would delete the cluster and create a new one. Keep shop, or create a new cluster beside this one and move the workloads. See https://learn.microsoft.com/azure/templates/microsoft.containerservice/managedclusters",
    ],
  ],
  [
    "nodeResourceGroup",
    { shop: { nodeResourceGroup: "nodes" } },
    [
      "nodeResourceGroup not set → nodes: The name of the node resource group is fixed when the cluster is created. azure-native would delete the cluster and create a new one. Keep it unset, or create a new cluster beside this one and move the workloads. See https://learn.microsoft.com/azure/aks/faq",
    ],
  ],
  [
    "location",
    { shop: { location: "northeurope" } },
    [
      "location westeurope → northeurope: A cluster can't move to another region. azure-native would delete the cluster and create a new one. Keep westeurope, or create a new cluster beside this one and move the workloads. See https://learn.microsoft.com/azure/templates/microsoft.containerservice/managedclusters",
    ],
  ],
  [
    "Windows nodes",
    { shop: { windows: { adminUsername: "azure", adminPassword: "Pass.word1" } } },
    [
      "windows not set → set: Windows support is set up when the cluster is created; a Windows pool on a cluster without it may fail. azure-native would delete the cluster and create a new one. Leave windows out. For Windows nodes, create a new cluster beside this one and move the workloads. See https://learn.microsoft.com/azure/aks/create-node-pools",
    ],
  ],
  [
    "another resource group",
    { shop: { resourceGroupName: "other" } },
    [
      "resourceGroupName GROUP → OTHER: A cluster can't move to another resource group. azure-native would delete the cluster and create a new one. Keep GROUP, or create a new cluster beside this one and move the workloads. See https://learn.microsoft.com/azure/aks/faq",
    ],
  ],
  [
    "the range of the services",
    { shop: { serviceCidr: "10.1.0.0/16" } },
    [
      "serviceCidr 10.0.0.0/16 → 10.1.0.0/16: The service CIDR is fixed when the cluster is created. azure-native would delete the cluster and create a new one. For more Services, add a ServiceCIDR object in the cluster (Kubernetes 1.33 or later) and keep 10.0.0.0/16. For another range, create a new cluster beside this one and move the workloads. See https://learn.microsoft.com/azure/aks/configure-kubenet",
      "dnsServiceIP 10.0.0.10 → 10.1.0.10: The address of the DNS service is fixed when the cluster is created. azure-native would delete the cluster and create a new one. Keep 10.0.0.10. See https://learn.microsoft.com/azure/aks/configure-kubenet",
    ],
  ],
  [
    "Cilium",
    { shop: { networkDataplane: "cilium" } },
    [
      "networkDataplane azure → cilium: Cilium can be switched on: it replaces the network policy engine, and all nodes are reimaged at once. azure-native would delete the cluster and create a new one. Instead, with no pulumi up in between: run az aks update -g GROUP -n shop79259381 --network-dataplane cilium --network-policy cilium, set networkDataplane to what az aks show prints, run pulumi refresh, and check that pulumi preview --diff shows no change. See https://learn.microsoft.com/azure/aks/update-azure-cni",
    ],
  ],
  [
    "a private cluster",
    { shop: { apiServer: { privateCluster: true } } },
    [
      'apiServer.privateCluster false → true: A cluster can only become private later where its API server is integrated in the VNet (apiServer.vnetIntegration). Enable API server VNet integration first, which can\'t be undone, then switch the private cluster on. To go ahead anyway: confirmedChanges: ["apiServer.privateCluster=true"]. See https://learn.microsoft.com/azure/aks/api-server-vnet-integration',
    ],
  ],
  [
    "an outbound type",
    {
      shop: {
        outboundType: "userDefinedRouting",
        nodeSubnet: {
          routes: {
            default: {
              addressPrefix: "0.0.0.0/0",
              nextHopType: "VirtualAppliance",
              nextHopIpAddress: "10.224.128.4",
            },
          },
        },
      },
    },
    [
      "outboundType loadBalancer → userDefinedRouting: In an own VNet, outboundType can change from loadBalancer to userDefinedRouting: connections break, and traffic leaves from other addresses. Not met: a route table with a route for 0.0.0.0/0 to an appliance on every node subnet (set nodeSubnet.routes first, in a step of its own). azure-native would delete the cluster and create a new one. Instead, with no pulumi up in between, once that is done: run az aks update -g GROUP -n shop79259381 --outbound-type userDefinedRouting, set outboundType to what az aks show prints, run pulumi refresh, and check that pulumi preview --diff shows no change. See https://learn.microsoft.com/azure/aks/egress-outboundtype",
    ],
  ],
  [
    "the subnets of the nodes",
    { shop: { managedNetwork: true } },
    [
      'nodeSubnet of userPools.web Microsoft.Network/virtualNetworks/subnets shop-nodes → not set: The subnet of a node pool can\'t change. Keep Microsoft.Network/virtualNetworks/subnets shop-nodes, or create a new cluster beside this one and move the workloads. To go ahead anyway: confirmedChanges: ["nodeSubnet of userPools.web=not set"]. See https://github.com/Azure/AKS/issues/695',
    ],
  ],
  [
    "the CNI, along with what the args are refused for",
    { own: { cni: { flannel: {} } } },
    [
      "cni.flannel takes the addresses of pods from node.spec.podCIDR, which AKS does not assign with networkPlugin none; choose cni.cilium or cni.calico, which hand out addresses themselves, or assign a /24 of podCidr to each node and say so with cni.flannel.nodePodCidrsAssigned: true. See https://learn.microsoft.com/azure/aks/use-byo-cni",
      'cni cilium → flannel: Two CNIs would configure the network of the same nodes, and every pod has an address from the old one. Keep cilium, or create a new cluster beside this one and move the workloads. To go ahead anyway: confirmedChanges: ["cni=flannel"]. See https://learn.microsoft.com/azure/aks/use-byo-cni',
    ],
  ],
  [
    "a network policy engine",
    { old: { networkPolicy: "calico" } },
    [
      "networkPolicy none → calico: networkPolicy calico can be installed; the nodes are reimaged. azure-native would delete the cluster and create a new one. Instead, with no pulumi up in between: run az aks update -g GROUP -n old0925a051 --network-policy calico, set networkPolicy to what az aks show prints, run pulumi refresh, and check that pulumi preview --diff shows no change. See https://github.com/Azure/AKS/blob/master/CHANGELOG.md",
    ],
  ],
  [
    "kubenet to overlay",
    { moved: {} },
    [
      "network mode kubenet → Azure CNI Overlay: A cluster can change from kubenet to Azure CNI Overlay, and never back; all nodes are reimaged at once. azure-native would delete the cluster and create a new one. Instead, with no pulumi up in between: run az aks update -g GROUP -n old0925a051 --network-plugin azure --network-plugin-mode overlay --pod-cidr 10.244.0.0/16, keep AzureCniOverlayCluster in the program, set podCidr to what az aks show prints, run pulumi refresh, and check that pulumi preview --diff shows no change. Check first: no ip-masq-agent configuration of your own (kubectl -n kube-system get configmap azure-ip-masq-agent-config finds none). See https://learn.microsoft.com/azure/aks/update-azure-cni",
      'systemPool.maxPods 110 → 250: maxPods is fixed when a node pool is created. Keep 110, or add a node pool with the new value and move the workloads. To go ahead anyway: confirmedChanges: ["systemPool.maxPods=250"]. See https://learn.microsoft.com/azure/aks/create-node-pools',
    ],
  ],
];

const child = (type: string, name: string) =>
  `urn:pulumi:offline::guard::aks-networking:index:AzureCniOverlayCluster$azure-native:containerservice:${type}::${name}`;

/** What is changed on a child alone, with `--target`, and the start of what is said. */
const targeted: readonly [
  Partial<AzureCniOverlayClusterArgs>,
  type: string,
  name: string,
  first: string,
][] = [
  [{ podCidr: "10.244.0.0/15" }, "ManagedCluster", "shop", "podCidr 10.244.0.0/16 → 10.244.0.0/15"],
  [{ oidcIssuer: false }, "ManagedCluster", "shop", "oidcIssuer true → false"],
  [
    { userPools: { web: { count: 2, vmSize: "Standard_D8s_v5" } } },
    "AgentPool",
    "shop-web",
    "userPools.web.vmSize Standard_D4s_v5 → Standard_D8s_v5",
  ],
];

describe("the guard on the engine", function () {
  this.timeout(400_000);
  this.slow(200_000);

  const preview = async (stack: OfflineStack, clusters: Clusters, ...target: readonly string[]) => {
    const result = await stack.preview({
      program: program(clusters),
      ...(target.length > 0 && { target }),
    });
    return { ok: result.ok, said: said(result), replaced: replaced(result) };
  };

  it("stops what replaces a cluster or a pool, and what Azure refuses", () =>
    withOfflineStack({ projectName: "guard", program: program() }, async (stack) => {
      const up = await stack.up();
      assert.equal(up.ok, true, up.error);
      const groups = stack.azure.resources("resources:ResourceGroup");
      const named = (start: string) =>
        groups.map(({ id }) => id.split("/").at(-1) ?? "").find((each) => each.startsWith(start)) ??
        "";
      for (const [title, clusters, lines] of stopped) {
        const found = await preview(stack, clusters);
        assert.deepEqual(
          found.said.map((line) =>
            line.replaceAll(named("group"), "GROUP").replaceAll(named("other"), "OTHER"),
          ),
          lines,
          title,
        );
        assert.equal(found.ok, false, title);
        assert.deepEqual(found.replaced, [], title);
      }
    }));

  it("lets through what Azure has after a refresh and what is confirmed, and nothing by way of a child", () =>
    withOfflineStack({ projectName: "guard", program: program() }, async (stack) => {
      const up = await stack.up();
      assert.equal(up.ok, true, up.error);
      // Tags change every resource in place; azure-native forgets the principal of the identity meanwhile.
      assert.deepEqual(await preview(stack, { shop: { tags: { team: "shop" } } }), {
        ok: true,
        said: [],
        replaced: [],
      });
      // A confirmed change names its value, and no other goes through.
      const location = { location: "northeurope", confirmedChanges: ["location=northeurope"] };
      const confirmed = await preview(stack, { shop: location });
      assert.deepEqual([confirmed.ok, confirmed.said], [true, []]);
      // What replaces the identity replaces its roles.
      assert.equal(confirmed.replaced.includes("RoleAssignment shop-node-subnet-role"), true);
      const another = { ...location, location: "uksouth" };
      assert.equal((await preview(stack, { shop: another })).ok, false);

      // No way round by way of a child, nor without a preview.
      for (const [shop, type, name, first] of targeted) {
        const run = await stack.up({ program: program({ shop }), target: [child(type, name)] });
        const found = { ok: run.ok, said: said(run) };
        assert.deepEqual(
          [found.ok, run.changes.update, run.changes.replace],
          [false, undefined, undefined],
        );
        assert.deepEqual([...new Set(found.said.map((line) => line.split(":")[0]))], [first]);
      }

      // With the Azure CLI, then in the program, then a refresh.
      const idOf = (name: string) =>
        stack.azure
          .resources("containerservice:ManagedCluster")
          .find(({ id }) => id.includes(`/managedClusters/${name}`))?.id ?? "";
      const podCidrs = { podCidr: "10.244.0.0/15", podCidrs: ["10.244.0.0/15"] };
      const overlay = { networkPlugin: "azure", networkPluginMode: "overlay" };
      stack.azure.updateNetworkProfile(idOf("shop"), podCidrs);
      stack.azure.updateNetworkProfile(idOf("old"), overlay);
      const after: Clusters = { shop: { podCidr: "10.244.0.0/15" }, moved: { maxPods: 110 } };
      assert.equal((await preview(stack, after)).ok, false);
      const refreshed = await stack.refresh();
      assert.equal(refreshed.ok, true, refreshed.error);
      assert.deepEqual(await preview(stack, after), { ok: true, said: [], replaced: [] });
      const kept = await stack.up({ program: program(after) });
      assert.equal(kept.ok, true, kept.error);
      assert.deepEqual(replaced(kept), []);
      // The old program would bring the old network back.
      assert.equal((await preview(stack, {})).ok, false);

      // A NAT gateway is on the subnets before the outbound type is changed to it.
      const prepared: Clusters = { ...after, shop: { ...after.shop, natGateway: {} } };
      const attached = await stack.up({ program: program(prepared) });
      assert.equal(attached.ok, true, attached.error);
      const nat = { ...prepared.shop, outboundType: OutboundType.UserAssignedNatGateway };
      const early = await preview(stack, { ...after, shop: nat });
      assert.deepEqual(early.said, [
        `outboundType loadBalancer → userAssignedNATGateway: In an own VNet, outboundType can change from loadBalancer to userAssignedNATGateway: connections break, and traffic leaves from other addresses. azure-native would delete the cluster and create a new one. Instead, with no pulumi up in between: run az aks update -g ${idOf("shop").split("/")[4]} -n shop79259381 --outbound-type userAssignedNATGateway, set outboundType to what az aks show prints, run pulumi refresh, and check that pulumi preview --diff shows no change. See https://learn.microsoft.com/azure/aks/egress-outboundtype`,
      ]);
      stack.azure.updateNetworkProfile(idOf("shop"), { outboundType: "userAssignedNATGateway" });
      assert.equal((await stack.refresh()).ok, true);
      const arrived = await stack.preview({ program: program({ ...after, shop: nat }) });
      const changed = arrived.steps.filter(
        ({ op, type }) => op !== "same" && type.startsWith("azure-native:"),
      );
      assert.deepEqual([arrived.ok, said(arrived), changed], [true, [], []]);
    }));

  it("lets a preview end that is refused while the state is still being read", async () => {
    const { invoke } = pulumi.runtime;
    const slowly: typeof invoke = async (token, ...rest) => {
      await setTimeout(token === "pulumi:pulumi:readStackResourceOutputs" ? 3000 : 0);
      return await invoke(token, ...rest);
    };
    Object.assign(pulumi.runtime, { invoke: slowly });
    try {
      // The hook of the first cluster is called before the second one is refused.
      const refused = async () => {
        await program()();
        await setTimeout(1500);
        new KubenetCluster("late", { resourceGroupName: "group", podCidr: "10.1.0.0/30" });
      };
      await withOfflineStack({ projectName: "slow", program: refused }, async (stack) => {
        const { ok, error } = await stack.preview();
        assert.equal(ok, false);
        assert.match(error ?? "", /KubenetCluster "late" can't be created/);
      });
    } finally {
      Object.assign(pulumi.runtime, { invoke });
    }
  });
});

/** What the guard says, each line of it once. */
function said({ diagnostics }: RunResult): string[] {
  const texts = diagnostics.flatMap(({ severity, message }) =>
    severity === "error" ? message.split("\n- ").slice(1) : [],
  );
  return [...new Set(texts.map((text) => text.trim()))];
}

/** "RoleAssignment shop-node-subnet-role" for each resource that would be replaced. */
function replaced({ steps }: RunResult): string[] {
  return steps
    .filter(({ op }) => op === "create-replacement")
    .map(({ type, urn }) => `${type.split(":").at(-1)} ${urn.split("::").at(-1)}`);
}

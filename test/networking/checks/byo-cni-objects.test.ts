import assert from "node:assert/strict";
import { describe, it } from "mocha";
import { type ArmResource, ArmType } from "../../../networking/index";
import { answersOf, arm, notYet } from "./answers";

function cluster(name = "aks", properties: object = {}): ArmResource {
  return arm(ArmType.managedCluster, name, {
    agentPoolProfiles: [{ name: "system", mode: "System", count: 3 }],
    networkProfile: { networkPlugin: "none", podCidr: "10.244.0.0/16" },
    ...properties,
  });
}

const azureCni = { networkProfile: { networkPlugin: "azure", networkPluginMode: "overlay" } };

/** A Kubernetes provider whose kubeconfig comes from a cluster. */
function provider(name: string, from: string): ArmResource {
  return arm(ArmType.kubernetesProvider, name, {}, { kubeconfig: [from] });
}

function release(chart: unknown, values: unknown = {}, by?: string): ArmResource {
  return arm(ArmType.helmRelease, "cni", { chart, values }, by ? { provider: [by] } : {});
}

function object(kind: string, name: string, properties: object, by?: string): ArmResource {
  return arm(
    ArmType.kubernetesObject,
    name,
    { kind, metadata: { name }, ...properties },
    by ? { provider: [by] } : {},
  );
}

const installation = (spec: object) => object("Installation", "default", { spec });
const netConf = (name: string, network: unknown) =>
  object("ConfigMap", name, {
    data: { "net-conf.json": typeof network === "string" ? network : JSON.stringify(network) },
  });
const weave = (env: unknown) =>
  object("DaemonSet", "weave-net", {
    spec: { template: { spec: { containers: [{ name: "weave", env }] } } },
  });
const ciliumConfig = (data: object) => object("ConfigMap", "cilium-config", { data });

const differs = "aks-byo-cni-pool-differs-from-pod-cidr";
const dropped = "aks-byo-cni-encapsulation-dropped";
const direct = "aks-byo-cni-direct-routing";
const plugin = "aks-byo-cni-cloud-plugin-missing";
const ofNodes = "aks-byo-cni-node-pod-cidr-not-assigned";
const small = "aks-byo-cni-pool-too-small";
const overlaps = "aks-byo-cni-pool-overlaps-cluster-range";

const notPods = (path: string, shown: string) =>
  `${path} ${shown} is not networkProfile.podCidr 10.244.0.0/16 of cluster "aks", by which the control plane routes; set it to 10.244.0.0/16.`;
const isDirect = (path: string, action: string) =>
  `${path} in cluster "aks" sends pod packets without encapsulation, and Azure has no routes to the pods of a CNI that you bring; ${action}.`;
const isIpip = (path: string, action = "use VXLAN") =>
  `${path} in cluster "aks" sends packets as IP-in-IP, which Azure drops; ${action}.`;
const isAzures = (path: string) =>
  `${path} in cluster "aks" takes pod addresses from Azure CNI, which a cluster with networkPlugin none doesn't have; use Calico.`;
const isOfNodes = (path: string, action: string) =>
  `${path} in cluster "aks" takes pod addresses from node.spec.podCIDR, which AKS doesn't assign with networkPlugin none; ${action}.`;

type Case = readonly [
  title: string,
  rule: string,
  resources: readonly ArmResource[],
  expected: readonly string[],
];

const objects: readonly Case[] = [
  [
    "Calico's Installation: a pool elsewhere",
    differs,
    [
      cluster(),
      installation({
        calicoNetwork: { ipPools: [{ cidr: "10.9.0.0/16", encapsulation: "VXLAN" }] },
      }),
    ],
    [`default: ${notPods("spec.calicoNetwork.ipPools[0].cidr", "10.9.0.0/16")}`],
  ],
  [
    "Calico's Installation: its default pool",
    differs,
    [cluster(), installation({})],
    [`default: ${notPods("spec.calicoNetwork.ipPools", "192.168.0.0/16 (Calico's default)")}`],
  ],
  [
    "Calico's Installation: IPIP for a pool that says nothing",
    dropped,
    [
      cluster(),
      installation({
        cni: { type: "Calico" },
        calicoNetwork: { ipPools: [{ cidr: "10.244.0.0/16" }] },
      }),
    ],
    [`default: ${isIpip("spec.calicoNetwork.ipPools[0].encapsulation IPIP (Calico's default)")}`],
  ],
  [
    "Calico's Installation: IPIP without pools",
    dropped,
    [cluster(), installation({ kubernetesProvider: "AKS", cni: { type: "Calico" } })],
    [`default: ${isIpip("spec.calicoNetwork.ipPools IPIP (Calico's default)")}`],
  ],
  [
    "Calico's Installation: pools that somebody else makes",
    dropped,
    [cluster(), installation({ calicoNetwork: { ipPools: [] } })],
    [],
  ],
  [
    "Calico's Installation: Azure's plugin by default",
    plugin,
    [cluster(), installation({ kubernetesProvider: "AKS" })],
    [`default: ${isAzures("spec.cni.type AzureVNET (Calico's default)")}`],
  ],
  [
    "Calico's Installation: addresses of nodes",
    ofNodes,
    [cluster(), installation({ cni: { type: "Calico", ipam: { type: "HostLocal" } } })],
    [`default: ${isOfNodes("spec.cni.ipam.type HostLocal", "use Calico")}`],
  ],
  [
    "Calico's Installation: what isn't known",
    plugin,
    [cluster(), installation({ kubernetesProvider: notYet })],
    [
      "default?: spec.kubernetesProvider isn't known yet: it is an output of a resource that doesn't exist yet",
    ],
  ],
  [
    "Canal: another range",
    differs,
    [cluster(), netConf("canal-config", { Network: "10.9.0.0/16" })],
    [`canal-config: ${notPods('data["net-conf.json"].Network', "10.9.0.0/16")}`],
  ],
  [
    "Canal: the pod CIDR",
    differs,
    [cluster(), netConf("canal-config", { Network: "10.244.0.0/16", Backend: { Type: "vxlan" } })],
    [],
  ],
  [
    "Canal: direct routes",
    direct,
    [
      cluster(),
      netConf("canal-config", {
        Network: "10.244.0.0/16",
        backend: { type: "vxlan", directRouting: true },
      }),
    ],
    [`canal-config: ${isDirect('data["net-conf.json"].Backend.DirectRouting true', "use false")}`],
  ],
  [
    "Canal: what can't be read",
    differs,
    [cluster(), netConf("canal-config", "not JSON")],
    ['canal-config?: data["net-conf.json"] is not JSON'],
  ],
  [
    "Flannel: host-gw",
    direct,
    [
      cluster(),
      netConf("kube-flannel-cfg", { Network: "10.244.0.0/16", Backend: { Type: "host-gw" } }),
    ],
    [`kube-flannel-cfg: ${isDirect('data["net-conf.json"].Backend.Type host-gw', "use vxlan")}`],
  ],
  [
    "Flannel: ipip",
    dropped,
    [
      cluster(),
      netConf("kube-flannel-cfg", { Network: "10.244.0.0/16", Backend: { Type: "ipip" } }),
    ],
    [`kube-flannel-cfg: ${isIpip('data["net-conf.json"].Backend.Type ipip', "use vxlan")}`],
  ],
  [
    "Flannel: addresses of nodes",
    ofNodes,
    [cluster(), netConf("kube-flannel-cfg", { Network: "10.244.0.0/16" })],
    [
      `kube-flannel-cfg: ${isOfNodes("metadata.name kube-flannel-cfg", "use a CNI that assigns addresses itself, such as Cilium or Calico")}`,
    ],
  ],
  [
    "Weave Net: its default",
    differs,
    [cluster(), weave([{ name: "HOSTNAME", value: "node" }])],
    [
      `weave-net: ${notPods("spec.template.spec.containers[0].env", "10.32.0.0/12 (Weave Net's default)")}`,
    ],
  ],
  [
    "Weave Net: the pod CIDR",
    differs,
    [cluster(), weave([{ name: "IPALLOC_RANGE", value: "10.244.0.0/16" }])],
    [],
  ],
  [
    "Weave Net: a range from elsewhere",
    differs,
    [cluster(), weave([{ name: "IPALLOC_RANGE", valueFrom: { configMapKeyRef: {} } }])],
    ["weave-net?: spec.template.spec.containers[0].env[0].value is taken from another object"],
  ],
  [
    "Cilium as it is rendered: its default pool over the services",
    overlaps,
    [cluster(), ciliumConfig({ ipam: "cluster-pool", "cluster-pool-ipv4-cidr": "10.0.0.0/8" })],
    [
      "cilium-config: data.cluster-pool-ipv4-cidr 10.0.0.0/8 overlaps networkProfile.serviceCidr 10.0.0.0/16 (Azure's default) of cluster \"aks\"; set it to the cluster's networkProfile.podCidr 10.244.0.0/16.",
    ],
  ],
  [
    "Cilium as it is rendered: two pools, one elsewhere",
    differs,
    [
      cluster(),
      ciliumConfig({
        ipam: "multi-pool",
        "auto-create-cilium-pod-ip-pools":
          "default=ipv4-cidrs:10.244.0.0/17;ipv4-mask-size:27,blue=ipv4-cidrs:10.9.0.0/16;ipv4-mask-size:27",
      }),
    ],
    [`cilium-config: ${notPods("data.auto-create-cilium-pod-ip-pools", "10.9.0.0/16")}`],
  ],
  [
    "Cilium as it is rendered: native routing",
    direct,
    [cluster(), ciliumConfig({ ipam: "cluster-pool", "routing-mode": "native" })],
    [`cilium-config: ${isDirect("data.routing-mode native", "use tunnel")}`],
  ],
];

const charts: readonly Case[] = [
  [
    "Calico with its Installation switched off",
    plugin,
    [
      cluster(),
      release("tigera-operator", { installation: { enabled: false, kubernetesProvider: "AKS" } }),
    ],
    [],
  ],
  [
    "Flannel with direct routes",
    direct,
    [cluster(), release("flannel", { flannel: { directRouting: true } })],
    [`cni: ${isDirect("values.flannel.directRouting true", "use false")}`],
  ],
  [
    "Flannel, whose addresses are those of nodes",
    ofNodes,
    [cluster(), release("flannel", { podCidr: "10.244.0.0/16" })],
    [
      `cni: ${isOfNodes("chart flannel", "use a CNI that assigns addresses itself, such as Cilium or Calico")}`,
    ],
  ],
  [
    "Cilium's values inside of another chart",
    differs,
    [
      cluster(),
      release("./platform", {
        cilium: {
          ipam: { mode: "cluster-pool", operator: { clusterPoolIPv4PodCIDRList: ["10.9.0.0/16"] } },
        },
      }),
    ],
    [`cni: ${notPods("values.cilium.ipam.operator.clusterPoolIPv4PodCIDRList[0]", "10.9.0.0/16")}`],
  ],
  [
    "Cilium's values inside of another chart, which may set the rest",
    differs,
    [cluster(), release("cilium", { cilium: { aksbyocni: { enabled: true } } })],
    ["cni?: values.cilium.ipam.mode may be set by the values of the chart cilium"],
  ],
  [
    "a switch of another chart that has Cilium's name",
    differs,
    [cluster(), release("loki", { cilium: { enabled: true } })],
    [],
  ],
  [
    "several pools",
    differs,
    [
      cluster(),
      release("cilium", {
        ipam: {
          mode: "multi-pool",
          operator: { autoCreateCiliumPodIPPools: { blue: { ipv4: { cidrs: ["10.9.0.0/16"] } } } },
        },
      }),
    ],
    [
      `cni: ${notPods("values.ipam.operator.autoCreateCiliumPodIPPools.blue.ipv4.cidrs[0]", "10.9.0.0/16")}`,
    ],
  ],
  [
    "a delegated plugin, whose addresses the VNet routes",
    direct,
    [cluster(), release("cilium", { routingMode: "native", ipam: { mode: "delegated-plugin" } })],
    [],
  ],
  [
    "a pool that is the pod CIDR, over the services",
    overlaps,
    [
      cluster("aks", { networkProfile: { networkPlugin: "none", podCidr: "10.0.0.0/14" } }),
      release("cilium", { ipam: { operator: { clusterPoolIPv4PodCIDRList: ["10.0.0.0/14"] } } }),
    ],
    [
      'cni: values.ipam.operator.clusterPoolIPv4PodCIDRList[0] 10.0.0.0/14 overlaps networkProfile.serviceCidr 10.0.0.0/16 (Azure\'s default) of cluster "aks"; use another range for it and for networkProfile.podCidr 10.0.0.0/14.',
    ],
  ],
  [
    "fewer blocks than nodes, in a size of its own",
    small,
    [
      cluster("aks", {
        agentPoolProfiles: [
          { name: "system", count: 9, maxPods: 30, upgradeSettings: { maxSurge: "1" } },
        ],
        networkProfile: { networkPlugin: "none", podCidr: "10.244.0.0/23" },
      }),
      release("cilium", {
        ipam: {
          operator: {
            clusterPoolIPv4PodCIDRList: ["10.244.0.0/24", "10.244.1.0/24"],
            clusterPoolIPv4MaskSize: "26",
          },
        },
      }),
    ],
    [
      'cni: values.ipam.operator.clusterPoolIPv4PodCIDRList 10.244.0.0/24 and 10.244.1.0/24 have 8 blocks of a /26, but cluster "aks" has 10 nodes at full scale and in an upgrade, and each takes one; use a /22, or smaller blocks.',
    ],
  ],
  [
    "a chart that doesn't say which it is",
    differs,
    [cluster(), release(undefined)],
    [
      "cni?: whether it renders a CNI isn't shown, and no other CNI of the cluster is in the program",
    ],
  ],
  [
    "the same beside the CNI of the cluster",
    differs,
    [cluster(), release(undefined), installation({ calicoNetwork: { ipPools: [] } })],
    [],
  ],
  [
    "a chart and what it renders, once",
    differs,
    [
      cluster(),
      release("cilium", { ipam: { operator: { clusterPoolIPv4PodCIDRList: ["10.9.0.0/16"] } } }),
      ciliumConfig({ ipam: "cluster-pool", "cluster-pool-ipv4-cidr": "10.9.0.0/16" }),
    ],
    [`cni: ${notPods("values.ipam.operator.clusterPoolIPv4PodCIDRList[0]", "10.9.0.0/16")}`],
  ],
];

const pool = (range: string) => ({ ipam: { operator: { clusterPoolIPv4PodCIDRList: [range] } } });

const severalClusters: readonly Case[] = [
  [
    "the one that its provider comes from",
    differs,
    [
      cluster(),
      cluster("other", { networkProfile: { networkPlugin: "none", podCidr: "10.8.0.0/16" } }),
      provider("k8s", "aks"),
      provider("k8s-other", "other"),
      release("cilium", pool("10.8.0.0/16"), "k8s"),
    ],
    [`cni: ${notPods("values.ipam.operator.clusterPoolIPv4PodCIDRList[0]", "10.8.0.0/16")}`],
  ],
  [
    "none that brings its own, where its provider comes from another",
    differs,
    [
      cluster(),
      cluster("other", azureCni),
      provider("k8s-other", "other"),
      release("cilium", pool("10.8.0.0/16"), "k8s-other"),
    ],
    [],
  ],
  [
    "objects by their provider",
    plugin,
    [
      cluster(),
      cluster("other", { networkProfile: { networkPlugin: "none", podCidr: "10.8.0.0/16" } }),
      provider("k8s", "aks"),
      object("Installation", "default", { spec: { kubernetesProvider: "AKS" } }, "k8s"),
    ],
    [`default: ${isAzures("spec.cni.type AzureVNET (Calico's default)")}`],
  ],
];

function table(title: string, cases: readonly Case[]): void {
  describe(title, () => {
    for (const [name, rule, resources, expected] of cases) {
      it(`${name} (${rule})`, () => assert.deepEqual(answersOf(rule, resources), expected));
    }
  });
}

describe("the CNI of a cluster that brings its own", () => {
  table("as objects of Kubernetes", objects);
  table("as a chart", charts);
  table("in which cluster", severalClusters);

  const noPods = (properties: object) =>
    cluster("aks", { networkProfile: { networkPlugin: "none" }, ...properties });
  const integrated = { apiServerAccessProfile: { enableVnetIntegration: true } };
  it("needs a pod CIDR where the API server is in the VNet, and else is advised to have one", () => {
    const missing =
      "aks: networkProfile.podCidr is not set, but networkPlugin is none and the control plane routes to pods by it; set it to the pod CIDR of the CNI, such as 10.244.0.0/16.";
    const inPodSubnet = {
      agentPoolProfiles: [{ name: "system", podSubnetID: "/subscriptions/s/subnets/pods" }],
    };
    const must = "aks-pod-cidr-missing-vnet-integration";
    const should = "aks-pod-cidr-missing";
    assert.deepEqual(answersOf(must, [noPods(integrated)]), [missing]);
    // Asked by the id of the rule that it was a part of, both answer: once.
    assert.deepEqual(answersOf(should, [noPods(integrated)]), [missing]);
    assert.deepEqual(answersOf(must, [noPods({})]), []);
    assert.deepEqual(answersOf(should, [noPods({})]), [missing]);
    for (const rule of [must, should]) {
      assert.deepEqual(answersOf(rule, [noPods({ ...integrated, ...inPodSubnet })]), []);
    }
  });
});

import { cluster, type Example, helmRelease, resource } from "../../policy-pack/testing";
import type { Case } from "./by-hand";

const bring = cluster("aks", {
  networkProfile: {
    networkPlugin: "none",
    podCidr: "10.244.0.0/16",
    serviceCidr: "172.16.0.0/16",
    dnsServiceIP: "172.16.0.10",
  },
  agentPoolProfiles: [{ name: "system", mode: "System", count: 3 }],
});

const elsewhere = { ipam: { operator: { clusterPoolIPv4PodCIDRList: ["10.9.0.0/16"] } } };

function release(chart: string, properties: object = { values: elsewhere }): Example {
  return [bring, helmRelease("cni", { chart, namespace: "kube-system", ...properties })];
}

function object(type: string, properties: Readonly<Record<string, unknown>>): Example {
  return [bring, resource(`kubernetes:${type}`, "object", properties)];
}

const calicoNode = (...env: readonly object[]) =>
  object("apps/v1:DaemonSet", {
    kind: "DaemonSet",
    metadata: { name: "calico-node", namespace: "kube-system" },
    spec: { template: { spec: { containers: [{ name: "calico-node", env }] } } },
  });

const variable = (name: string, value: string) => ({ name, value });

/** The ways in which a program brings its own CNI, and what the pack says of each on a first preview. */
export const cases: readonly Case[] = [
  {
    what: "Cilium from a registry, with a tag",
    stack: () => release("oci://quay.io/cilium/charts/cilium:1.20.0"),
    says: [
      'advisory aks-byo-cni-pool-differs-from-pod-cidr: values.ipam.operator.clusterPoolIPv4PodCIDRList[0] 10.9.0.0/16 is not networkProfile.podCidr 10.244.0.0/16 of cluster "aks", by which the control plane routes; set it to 10.244.0.0/16.',
    ],
  },
  {
    what: "Cilium from a registry, with a digest",
    stack: () => release("oci://quay.io/cilium/charts/cilium@sha256:0123"),
    says: [
      'advisory aks-byo-cni-pool-differs-from-pod-cidr: values.ipam.operator.clusterPoolIPv4PodCIDRList[0] 10.9.0.0/16 is not networkProfile.podCidr 10.244.0.0/16 of cluster "aks", by which the control plane routes; set it to 10.244.0.0/16.',
    ],
  },
  {
    what: "Cilium from a folder on Windows",
    stack: () => release("charts\\cilium"),
    says: [
      'advisory aks-byo-cni-pool-differs-from-pod-cidr: values.ipam.operator.clusterPoolIPv4PodCIDRList[0] 10.9.0.0/16 is not networkProfile.podCidr 10.244.0.0/16 of cluster "aks", by which the control plane routes; set it to 10.244.0.0/16.',
    ],
  },
  {
    what: "Cilium with an empty list of files",
    stack: () => release("cilium", { values: {}, valueYamlFiles: [] }),
    says: [
      'advisory aks-byo-cni-pool-differs-from-pod-cidr: values.ipam.operator.clusterPoolIPv4PodCIDRList 10.0.0.0/8 (the chart\'s default) is not networkProfile.podCidr 10.244.0.0/16 of cluster "aks", by which the control plane routes; set it to 10.244.0.0/16.',
    ],
  },
  {
    what: "Cilium with the keys of --set, which the chart doesn't read as values",
    stack: () =>
      release("cilium", {
        values: { "ipam.operator.clusterPoolIPv4PodCIDRList": ["10.244.0.0/16"] },
      }),
    says: [
      'advisory aks-byo-cni-pool-differs-from-pod-cidr: values.ipam.operator.clusterPoolIPv4PodCIDRList 10.0.0.0/8 (the chart\'s default) is not networkProfile.podCidr 10.244.0.0/16 of cluster "aks", by which the control plane routes; set it to 10.244.0.0/16.',
    ],
  },
  {
    what: "a ConfigMap of Cilium without a kind",
    stack: () =>
      object("core/v1:ConfigMap", {
        metadata: { name: "cilium-config" },
        data: { ipam: "cluster-pool", "cluster-pool-ipv4-cidr": "10.9.0.0/16" },
      }),
    says: [
      'advisory aks-byo-cni-pool-differs-from-pod-cidr: data.cluster-pool-ipv4-cidr 10.9.0.0/16 is not networkProfile.podCidr 10.244.0.0/16 of cluster "aks", by which the control plane routes; set it to 10.244.0.0/16.',
    ],
  },
  {
    what: "a patch of Cilium's ConfigMap",
    stack: () =>
      object("core/v1:ConfigMapPatch", {
        metadata: { name: "cilium-config" },
        data: { ipam: "cluster-pool", "routing-mode": "native" },
      }),
    says: [
      'mandatory aks-byo-cni-direct-routing: data.routing-mode native in cluster "aks" sends pod packets without encapsulation, and Azure has no routes to the pods of a CNI that you bring; use tunnel.',
    ],
  },
  {
    what: "a pool of Cilium beside its chart",
    stack: () => [
      ...release("cilium", {
        values: {
          ipam: {
            mode: "multi-pool",
            operator: {
              autoCreateCiliumPodIPPools: { default: { ipv4: { cidrs: ["10.244.0.0/17"] } } },
            },
          },
        },
      }),
      resource("kubernetes:cilium.io/v2:CiliumPodIPPool", "blue", {
        apiVersion: "cilium.io/v2",
        kind: "CiliumPodIPPool",
        metadata: { name: "blue" },
        spec: { ipv4: { cidrs: ["10.9.0.0/16"], maskSize: 24 } },
      }),
    ],
    says: [
      'advisory aks-byo-cni-pool-differs-from-pod-cidr: spec.ipv4.cidrs[0] 10.9.0.0/16 is not networkProfile.podCidr 10.244.0.0/16 of cluster "aks", by which the control plane routes; set it to 10.244.0.0/16.',
    ],
  },
  {
    what: "Calico's manifest, as it is",
    stack: () => calicoNode(variable("CALICO_IPV4POOL_IPIP", "Always")),
    says: [
      'advisory aks-byo-cni-pool-differs-from-pod-cidr: spec.template.spec.containers[0].env 192.168.0.0/16 (Calico\'s default) is not networkProfile.podCidr 10.244.0.0/16 of cluster "aks", by which the control plane routes; set it to 10.244.0.0/16.',
      'mandatory aks-byo-cni-encapsulation-dropped: spec.template.spec.containers[0].env[0].value Always in cluster "aks" sends packets as IP-in-IP, which Azure drops; use Never, and VXLAN for all packets.',
    ],
  },
  {
    what: "Calico's manifest with VXLAN between subnets alone",
    stack: () =>
      calicoNode(
        variable("CALICO_IPV4POOL_IPIP", "Never"),
        variable("CALICO_IPV4POOL_VXLAN", "CrossSubnet"),
        variable("CALICO_IPV4POOL_CIDR", "10.244.0.0/16"),
      ),
    says: [
      'mandatory aks-byo-cni-direct-routing: spec.template.spec.containers[0].env[1].value CrossSubnet in cluster "aks" sends pod packets without encapsulation, and Azure has no routes to the pods of a CNI that you bring; use Always.',
    ],
  },
  {
    what: "Calico's manifest with VXLAN for all",
    stack: () =>
      calicoNode(
        variable("CALICO_IPV4POOL_IPIP", "Never"),
        variable("CALICO_IPV4POOL_VXLAN", "Always"),
        variable("CALICO_IPV4POOL_CIDR", "10.244.0.0/16"),
      ),
    says: [],
  },
  {
    what: "Calico's manifest for policies alone",
    stack: () =>
      calicoNode(
        variable("CALICO_NETWORKING_BACKEND", "none"),
        variable("CALICO_IPV4POOL_IPIP", "Always"),
      ),
    says: [],
  },
  {
    what: "a range of Calico's manifest from another object",
    stack: () =>
      calicoNode({ name: "CALICO_IPV4POOL_CIDR", valueFrom: { configMapKeyRef: { name: "x" } } }),
    says: [
      "advisory aks-ranges-undecided: spec.template.spec.containers[0].env[0].value is taken from another object (aks-byo-cni-pool-overlaps-cluster-range).",
    ],
  },
  {
    what: "a pool of Calico without encapsulation",
    stack: () =>
      object("crd.projectcalico.org/v1:IPPool", {
        apiVersion: "crd.projectcalico.org/v1",
        kind: "IPPool",
        metadata: { name: "pods" },
        spec: { cidr: "10.244.0.0/16" },
      }),
    says: [
      'mandatory aks-byo-cni-direct-routing: spec.vxlanMode Never (Calico\'s default) in cluster "aks" sends pod packets without encapsulation, and Azure has no routes to the pods of a CNI that you bring; use Always.',
    ],
  },
  {
    what: "a pool of Calico with IP-in-IP, elsewhere",
    stack: () =>
      object("projectcalico.org/v3:IPPool", {
        apiVersion: "projectcalico.org/v3",
        kind: "IPPool",
        metadata: { name: "pods" },
        spec: { cidr: "10.9.0.0/16", ipipMode: "Always", vxlanMode: "Never" },
      }),
    says: [
      'advisory aks-byo-cni-pool-differs-from-pod-cidr: spec.cidr 10.9.0.0/16 is not networkProfile.podCidr 10.244.0.0/16 of cluster "aks", by which the control plane routes; set it to 10.244.0.0/16.',
      'mandatory aks-byo-cni-encapsulation-dropped: spec.ipipMode Always in cluster "aks" sends packets as IP-in-IP, which Azure drops; use Never, and VXLAN for all packets.',
    ],
  },
  {
    what: "a group of manifests that shows nothing on a first preview",
    stack: () => object("yaml/v2:ConfigGroup", { files: ["canal.yaml"] }),
    says: [
      "advisory aks-ranges-undecided: whether it renders a CNI isn't shown, and no other CNI of the cluster is in the program (aks-byo-cni-cloud-plugin-missing, aks-byo-cni-direct-routing, aks-byo-cni-encapsulation-dropped and 3 more).",
    ],
  },
];

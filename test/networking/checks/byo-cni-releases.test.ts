import assert from "node:assert/strict";
import { describe, it } from "mocha";
import { type ArmResource, ArmType } from "../../../networking/index";
import { answersOf, arm, notYet } from "./answers";

function cluster(name = "aks", networkProfile: object = {}): ArmResource {
  return arm(ArmType.managedCluster, name, {
    agentPoolProfiles: [{ name: "system" }],
    networkProfile: { networkPlugin: "none", podCidr: "10.244.0.0/16", ...networkProfile },
  });
}

function release(properties: object, from: Record<string, string[]> = {}): ArmResource {
  return arm(ArmType.helmRelease, "cni", properties, from);
}

const cilium = (values: object, more: object = {}) =>
  release({ chart: "cilium", values: { ipam: { mode: "cluster-pool" }, ...values }, ...more });
const pool = (ranges: unknown) => ({
  ipam: { operator: { clusterPoolIPv4PodCIDRList: ranges } },
});
const calico = (...ipPools: object[]) =>
  release({ chart: "tigera-operator", values: { installation: { calicoNetwork: { ipPools } } } });

type Case = readonly [
  reason: string,
  resources: readonly ArmResource[],
  expected: readonly string[],
];

function table(check: string, cases: readonly Case[]): void {
  describe(check, () => {
    for (const [reason, resources, expected] of cases) {
      it(reason, () => assert.deepEqual(answersOf(check, resources), expected));
    }
  });
}

const differs = (path: string, shown: string, name = "aks") =>
  `cni: values.${path} ${shown} is not networkProfile.podCidr 10.244.0.0/16 of cluster "${name}", by which the control plane routes; set it to 10.244.0.0/16.`;
const list = "ipam.operator.clusterPoolIPv4PodCIDRList";

table("aks-byo-cni-pool-differs-from-pod-cidr", [
  [
    "knows the default of Cilium's chart",
    [cluster(), cilium({})],
    [differs(list, "10.0.0.0/8 (the chart's default)")],
  ],
  [
    "and of Calico's and Flannel's",
    [cluster(), release({ chart: "tigera-operator" }), release({ chart: "oci://example/flannel" })],
    [differs("installation.calicoNetwork.ipPools", "192.168.0.0/16 (the chart's default)")],
  ],
  ["takes a text for a list", [cluster(), cilium(pool("10.244.0.0/16"))], []],
  [
    "takes pools that make up the pod CIDR",
    [cluster(), cilium(pool(["10.244.0.0/17", "10.244.128.0/17"]))],
    [],
  ],
  ["takes a part of it", [cluster(), cilium(pool(["10.244.0.0/17"]))], []],
  [
    "refuses one of several that isn't a part of it",
    [cluster(), cilium(pool("10.244.0.0/17 10.246.0.0/17"))],
    [differs(list, "10.246.0.0/17")],
  ],
  [
    "reads a chart's file name",
    [cluster(), release({ chart: "./charts/cilium-1.20.0.tgz", values: pool(["10.9.0.0/16"]) })],
    [differs(`${list}[0]`, "10.9.0.0/16")],
  ],
  [
    "is undecided about values in files",
    [cluster(), cilium({}, { valueYamlFiles: ["cilium.yaml"] })],
    [`cni?: values.${list} may be given in a file of valueYamlFiles`],
  ],
  [
    "is undecided between two clusters",
    [cluster("a"), cluster("b"), cilium(pool(["10.244.0.0/16"]))],
    ['cni?: which cluster Helm release "cni" is for isn\'t known'],
  ],
  [
    "goes by what the release depends on",
    [
      cluster("a"),
      cluster("b", { podCidr: "10.8.0.0/16" }),
      release({ chart: "cilium", values: pool(["10.8.0.0/16"]) }, { values: ["a"] }),
    ],
    [differs(`${list}[0]`, "10.8.0.0/16", "a")],
  ],
  [
    "says nothing of Cilium's other modes",
    [cluster(), cilium({ ipam: { mode: "multi-pool" } })],
    [],
  ],
  ["says nothing of other charts", [cluster(), release({ chart: "ingress-nginx" })], []],
  [
    "says nothing without such a cluster",
    [cluster("aks", { networkPlugin: "azure" }), cilium({})],
    [],
  ],
]);

table("aks-byo-cni-encapsulation-dropped", [
  [
    "knows what Calico takes without",
    [cluster(), calico({ cidr: "10.244.0.0/16" })],
    [
      'cni: values.installation.calicoNetwork.ipPools[0].encapsulation IPIP (Calico\'s default) in cluster "aks" sends packets as IP-in-IP, which Azure drops; use VXLAN.',
    ],
  ],
  ["takes Flannel's default", [cluster(), release({ chart: "flannel", values: {} })], []],
  [
    "refuses Flannel's ipip",
    [cluster(), release({ chart: "flannel", values: { flannel: { backend: "ipip" } } })],
    [
      'cni: values.flannel.backend ipip in cluster "aks" sends packets as IP-in-IP, which Azure drops; use vxlan.',
    ],
  ],
]);

const direct =
  'in cluster "aks" sends pod packets without encapsulation, and Azure has no routes to the pods of a CNI that you bring';

table("aks-byo-cni-direct-routing", [
  [
    "refuses host-gw",
    [cluster(), release({ chart: "flannel", values: { flannel: { backend: "host-gw" } } })],
    [`cni: values.flannel.backend host-gw ${direct}; use vxlan.`],
  ],
  [
    "refuses encapsulation between subnets alone",
    [cluster(), calico({ encapsulation: "VXLANCrossSubnet" })],
    [
      `cni: values.installation.calicoNetwork.ipPools[0].encapsulation VXLANCrossSubnet ${direct}; use VXLAN.`,
    ],
  ],
  [
    "refuses direct node routes and the legacy Azure IPAM",
    [cluster(), cilium({ autoDirectNodeRoutes: true, azure: { enabled: true } })],
    [
      `cni: values.autoDirectNodeRoutes true ${direct}; use false, with routingMode tunnel.`,
      'cni: values.azure.enabled true in cluster "aks" asks for Cilium\'s legacy Azure IPAM, and Azure has no routes to the pods of a CNI that you bring; use aksbyocni.enabled true instead.',
    ],
  ],
  ["takes Cilium's defaults", [cluster(), cilium({ aksbyocni: { enabled: true } })], []],
  [
    "is undecided about a value that isn't known yet",
    [cluster(), cilium({ routingMode: notYet })],
    [
      "cni?: values.routingMode isn't known yet: it is an output of a resource that doesn't exist yet",
    ],
  ],
]);

table("aks-pod-cidr-missing", [
  [
    "takes the list for the text",
    [cluster("aks", { podCidr: undefined, podCidrs: ["10.244.0.0/16"] })],
    [],
  ],
  [
    "asks nothing of other plugins",
    [cluster("aks", { networkPlugin: "azure", podCidr: undefined })],
    [],
  ],
]);

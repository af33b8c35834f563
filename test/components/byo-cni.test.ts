import assert from "node:assert/strict";
import * as pulumi from "@pulumi/pulumi";
import { ByoCniCluster, type ByoCniClusterArgs, type CniArgs } from "../../components/byo-cni";
import { KubeconfigKind, OsType } from "../../components/index";
import type { Capacity } from "../../networking";
import { inputsOf, type RecordedResource, recordResources, refusalOf } from "./record-resources";

const resourceGroupName = "group";
const podCidr = "10.240.0.0/16";
const byoCniPage = "https://learn.microsoft.com/azure/aks/use-byo-cni";

function cluster(cni: CniArgs, args: object = {}): ByoCniCluster {
  return new ByoCniCluster("shop", { resourceGroupName, podCidr, cni, ...args });
}

/** What is registered in the cluster, without the provider: type, name and inputs. */
function inCluster(resources: readonly RecordedResource[]) {
  return resources
    .filter(({ type }) => type.startsWith("kubernetes:"))
    .map(({ type, name, inputs }) => [type, name, inputs]);
}

function providerInputs(resources: readonly RecordedResource[]) {
  return resources.find(({ type }) => type === "pulumi:providers:kubernetes")?.inputs ?? {};
}

/** The inputs that @pulumi/kubernetes adds to each release. */
const release = { compat: "true", skipAwait: false };
/** What waits until the CNI runs. */
const readyDaemonSet = (cni: string, namespaceName: string, daemonSet: string) => [
  "kubernetes:apps/v1:DaemonSetPatch",
  `shop-${cni}-ready`,
  {
    apiVersion: "apps/v1",
    kind: "DaemonSet",
    metadata: { name: daemonSet, namespace: namespaceName },
  },
];
/** How a secret comes to a provider. */
const secret = (value: unknown) => ({
  [pulumi.runtime.specialSigKey]: pulumi.runtime.specialSecretSig,
  value,
});
const privileged = { "pod-security.kubernetes.io/enforce": "privileged" };
const namespace = (name: string) => [
  "kubernetes:core/v1:Namespace",
  `shop-${name}`,
  { apiVersion: "v1", kind: "Namespace", metadata: { name, labels: privileged } },
];

// The values that the charts' own pages document for AKS, or for a pod range and VXLAN where AKS has no page:
// docs.cilium.io (installation with Helm, AKS), docs.tigera.io (AKS, option 3), the README and values of Flannel's chart.
const ciliumValues = {
  aksbyocni: { enabled: true },
  azure: { enabled: false },
  routingMode: "tunnel",
  autoDirectNodeRoutes: false,
  ipam: {
    mode: "cluster-pool",
    operator: { clusterPoolIPv4PodCIDRList: [podCidr], clusterPoolIPv4MaskSize: 24 },
  },
};
const calicoValues = {
  installation: {
    kubernetesProvider: "AKS",
    cni: { type: "Calico" },
    calicoNetwork: { bgp: "Disabled", ipPools: [{ cidr: podCidr, encapsulation: "VXLAN" }] },
  },
};
const flannelValues = { podCidr, flannel: { backend: "vxlan", directRouting: false } };

describe("a cluster with a CNI of one's own", () => {
  const { warn } = console;
  let warned: string[] = [];
  before(() => {
    console.warn = (line: string) => warned.push(line);
  });
  after(() => {
    console.warn = warn;
  });

  it("tells Azure the pod range, without a network plugin", async () => {
    const { resources } = await recordResources(() => {
      cluster({ cilium: {} }, { userPools: { web: { count: 2 } } });
    });
    const { networkProfile } = inputsOf(resources, "ManagedCluster", "shop");
    assert.deepEqual(networkProfile, {
      networkPlugin: "none",
      podCidr,
      serviceCidr: "10.0.0.0/16",
      dnsServiceIP: "10.0.0.10",
      loadBalancerSku: "standard",
      outboundType: "loadBalancer",
    });
    assert.equal(inputsOf(resources, "AgentPool", "shop-web").osType, "Linux");
    assert.deepEqual(providerInputs(resources), {
      clusterIdentifier: "/id-of/shop",
      kubeconfig: secret("user: user, login: devicecode"),
    });
  });

  const installed: [string, CniArgs, unknown[]][] = [
    [
      "Cilium: its own pool replaced by the pod range, a /24 for each node",
      { cilium: {} },
      [
        [
          "kubernetes:helm.sh/v3:Release",
          "shop-cilium",
          {
            ...release,
            name: "cilium",
            namespace: "kube-system",
            chart: "cilium",
            version: "1.20.2",
            repositoryOpts: { repo: "https://helm.cilium.io/" },
            values: ciliumValues,
          },
        ],
        readyDaemonSet("cilium", "kube-system", "cilium"),
      ],
    ],
    [
      "Cilium Enterprise: chart and values of the licence's holder, with the same values",
      {
        ciliumEnterprise: {
          chart: "cilium-enterprise",
          version: "1.18.4",
          repo: "https://charts.example.com/",
          username: "shop",
          password: pulumi.secret("s3cret"),
          values: { hubble: { enabled: true }, ipam: { operator: { replicas: 2 } } },
          skipAwait: true,
        },
      },
      [
        [
          "kubernetes:helm.sh/v3:Release",
          "shop-cilium",
          {
            ...release,
            skipAwait: true,
            name: "cilium",
            namespace: "kube-system",
            chart: "cilium-enterprise",
            version: "1.18.4",
            repositoryOpts: secret({
              repo: "https://charts.example.com/",
              username: "shop",
              password: "s3cret",
            }),
            values: {
              ...ciliumValues,
              hubble: { enabled: true },
              ipam: {
                ...ciliumValues.ipam,
                operator: { ...ciliumValues.ipam.operator, replicas: 2 },
              },
            },
          },
        ],
      ],
    ],
    [
      "Calico: definitions first, then the operator, with VXLAN and without BGP",
      {
        calico: {
          values: { installation: { calicoNetwork: { ipPools: [{ natOutgoing: "Enabled" }] } } },
        },
      },
      [
        namespace("tigera-operator"),
        [
          "kubernetes:helm.sh/v4:Chart",
          "shop-calico-crds",
          {
            skipAwait: false,
            name: "calico-crds",
            namespace: "tigera-operator",
            chart: "crd.projectcalico.org.v1",
            version: "v3.32.2",
            repositoryOpts: { repo: "https://docs.tigera.io/calico/charts" },
            values: {},
          },
        ],
        [
          "kubernetes:helm.sh/v3:Release",
          "shop-calico",
          {
            ...release,
            name: "calico",
            namespace: "tigera-operator",
            chart: "tigera-operator",
            version: "v3.32.2",
            repositoryOpts: { repo: "https://docs.tigera.io/calico/charts" },
            values: {
              installation: {
                ...calicoValues.installation,
                calicoNetwork: {
                  bgp: "Disabled",
                  ipPools: [{ cidr: podCidr, encapsulation: "VXLAN", natOutgoing: "Enabled" }],
                },
              },
            },
          },
        ],
        [
          "kubernetes:operator.tigera.io/v1:InstallationPatch",
          "shop-calico-ready",
          {
            apiVersion: "operator.tigera.io/v1",
            kind: "Installation",
            metadata: {
              name: "default",
              annotations: { "pulumi.com/waitFor": "condition=Ready" },
            },
          },
        ],
      ],
    ],
    [
      "Flannel, where nodes have ranges: a privileged namespace, and VXLAN",
      { flannel: { nodePodCidrsAssigned: true, version: "v0.28.8" } },
      [
        namespace("kube-flannel"),
        [
          "kubernetes:helm.sh/v3:Release",
          "shop-flannel",
          {
            ...release,
            name: "flannel",
            namespace: "kube-flannel",
            chart: "flannel",
            version: "v0.28.8",
            repositoryOpts: { repo: "https://flannel-io.github.io/flannel/" },
            values: flannelValues,
          },
        ],
        readyDaemonSet("flannel", "kube-flannel", "kube-flannel-ds"),
      ],
    ],
    [
      "Canal, where nodes have ranges: Calico's manifest",
      { canal: { nodePodCidrsAssigned: true } },
      [
        [
          "kubernetes:yaml/v2:ConfigGroup",
          "shop-canal",
          {
            files: [
              "https://raw.githubusercontent.com/projectcalico/calico/v3.32.2/manifests/canal.yaml",
            ],
            skipAwait: false,
          },
        ],
      ],
    ],
    [
      "Weave: the manifest of the fork",
      { weave: {} },
      [
        [
          "kubernetes:yaml/v2:ConfigGroup",
          "shop-weave",
          {
            files: [
              "https://github.com/rajch/weave/releases/download/v2.9.0/weave-daemonset-k8s-1.11.yaml",
            ],
            skipAwait: false,
          },
        ],
      ],
    ],
  ];
  for (const [title, cni, expected] of installed) {
    it(`installs ${title}`, async () => {
      const { resources } = await recordResources(() => {
        cluster(cni);
      });
      assert.deepEqual(inCluster(resources), expected);
    });
  }

  it("plans the pod range for the CNI too: a /24 for each of maxNodes and an upgrade's", async () => {
    const values = async (cni: CniArgs) => {
      const { resources } = await recordResources(() => {
        new ByoCniCluster("shop", { resourceGroupName, maxNodes: 500, cni });
      });
      const { networkProfile } = inputsOf(resources, "ManagedCluster", "shop");
      const { podCidr: azure } = networkProfile as { podCidr: string };
      return [azure, JSON.stringify(inCluster(resources)).split(azure).length - 1];
    };
    assert.deepEqual(await values({ cilium: {} }), ["10.240.0.0/14", 1]);
    assert.deepEqual(await values({ calico: {} }), ["10.244.0.0/16", 1]);
  });

  it("warns each time of what is experimental or deprecated", async () => {
    const warnings = async (cni: CniArgs) => {
      warned = [];
      await recordResources(() => {
        cluster(cni);
      });
      return warned;
    };
    assert.deepEqual(await warnings({ cilium: {} }), []);
    assert.deepEqual(await warnings({ calico: {} }), []);
    assert.deepEqual(await warnings({ flannel: { nodePodCidrsAssigned: true } }), [
      "warning: [runtime] Flannel is not among the ways that AKS documents for a CNI of your own: it gives pods addresses only on nodes whose spec.podCIDR you assign, also those that scaling and upgrades add.",
    ]);
    assert.deepEqual(await warnings({ canal: { nodePodCidrsAssigned: true } }), [
      "warning: [runtime] Canal is experimental on AKS: neither AKS nor Calico document it there, and the Flannel in it is far behind (v0.24.4 in Calico v3.32.2). Choose cni.calico, which has the same policies.",
    ]);
    assert.deepEqual(await warnings({ weave: {} }), [
      "warning: [runtime] Weave Net is deprecated: its company closed in February 2024, and the fork had its last release in December 2024. Choose cni.cilium or cni.calico.",
    ]);
  });

  const ciliumsOwn: [string, object, object][] = [
    [
      "blocks of nodes of another size",
      { ipam: { operator: { clusterPoolIPv4MaskSize: 26 } } },
      {
        ...ciliumValues,
        ipam: {
          mode: "cluster-pool",
          operator: { clusterPoolIPv4PodCIDRList: [podCidr], clusterPoolIPv4MaskSize: 26 },
        },
      },
    ],
    [
      "several pools, of which one is there from the start",
      { ipam: { mode: "multi-pool" } },
      {
        ...ciliumValues,
        ipam: {
          mode: "multi-pool",
          operator: {
            autoCreateCiliumPodIPPools: { default: { ipv4: { cidrs: [podCidr], maskSize: 27 } } },
          },
        },
      },
    ],
    [
      "Geneve, Hubble, and no kube-proxy",
      {
        tunnelProtocol: "geneve",
        kubeProxyReplacement: true,
        hubble: { relay: { enabled: true }, ui: { enabled: true } },
      },
      {
        ...ciliumValues,
        tunnelProtocol: "geneve",
        kubeProxyReplacement: true,
        hubble: { relay: { enabled: true }, ui: { enabled: true } },
      },
    ],
    [
      "parts of the pod range, in one text",
      {
        ipam: { operator: { clusterPoolIPv4PodCIDRList: "10.240.0.0/17 10.240.128.0/17" } },
      },
      {
        ...ciliumValues,
        ipam: {
          mode: "cluster-pool",
          operator: {
            clusterPoolIPv4PodCIDRList: "10.240.0.0/17 10.240.128.0/17",
            clusterPoolIPv4MaskSize: 24,
          },
        },
      },
    ],
  ];
  for (const [title, values, expected] of ciliumsOwn) {
    it(`lets Cilium have ${title}`, async () => {
      const { resources } = await recordResources(() => {
        cluster({ cilium: { values } });
      });
      const [found] = resources.filter(({ type }) => type === "kubernetes:helm.sh/v3:Release");
      assert.deepEqual(found?.inputs.values, expected);
    });
  }

  it("sets Cilium's values inside of a chart that contains it", async () => {
    const { resources } = await recordResources(() => {
      cluster({
        ciliumEnterprise: {
          chart: "oci://charts.example.com/cilium-enterprise",
          version: "1.18.4",
          values: { licence: "key", cilium: { hubble: { enabled: true } } },
        },
      });
    });
    const [found] = resources.filter(({ type }) => type === "kubernetes:helm.sh/v3:Release");
    assert.deepEqual(found?.inputs.values, {
      licence: "key",
      cilium: { ...ciliumValues, hubble: { enabled: true } },
    });
  });

  it("takes other backends of Flannel that encapsulate, and waits for nothing where it shouldn't", async () => {
    const { resources } = await recordResources(() => {
      cluster({
        flannel: {
          nodePodCidrsAssigned: true,
          skipAwait: true,
          values: { flannel: { backend: "wireguard" } },
        },
      });
    });
    const types = inCluster(resources).map(([type]) => type);
    assert.deepEqual(types, ["kubernetes:core/v1:Namespace", "kubernetes:helm.sh/v3:Release"]);
    const values = resources.find(({ name }) => name === "shop-flannel")?.inputs.values;
    assert.deepEqual(values, {
      podCidr,
      flannel: { backend: "wireguard", directRouting: false },
    });
  });

  it("counts what fits as the CNI hands out addresses", async () => {
    const limit = async (cni: CniArgs) => {
      const { result } = await recordResources(() => ({
        capacity: cluster(cni, { podCidr: "10.240.0.0/22" }).capacity,
      }));
      return (result.capacity as Capacity).limitedBy.kind;
    };
    assert.equal(await limit({ cilium: {} }), "podCidr");
    assert.equal(await limit({ calico: {} }), "nodeSubnet");
  });

  it("has no Windows pools, by its types", () => {
    const args: ByoCniClusterArgs = {
      resourceGroupName,
      cni: { cilium: {} },
      // @ts-expect-error: pools of Linux nodes only
      userPools: { win: { osType: OsType.Windows } },
    };
    assert.ok(args);
  });

  it("installs with credentials that ask nobody", async () => {
    const adminGroupObjectIds = ["7d1e7c4e-0e0b-4b5e-9b34-7f2f1b2f6d0a"];
    const kubeconfig = async (args: object) => {
      const { resources } = await recordResources(() => {
        cluster({ cilium: {} }, args);
      });
      return providerInputs(resources).kubeconfig;
    };
    assert.deepEqual(
      await kubeconfig({ adminGroupObjectIds }),
      secret("user: admin, login: devicecode"),
    );
    assert.deepEqual(
      await kubeconfig({ adminGroupObjectIds, disableLocalAccounts: true }),
      secret("user: user, login: azurecli"),
    );
  });
});

describe("what a cluster with a CNI of one's own refuses", () => {
  const head = 'ByoCniCluster "shop" can\'t be created:';
  const refused: [string, CniArgs, object, string[]][] = [
    [
      "no CNI",
      {},
      {},
      [
        "- cni has nothing, but a cluster runs one CNI; give exactly one of cilium, ciliumEnterprise, calico, canal, flannel, weave.",
      ],
    ],
    [
      "two CNIs",
      { cilium: {}, weave: {} },
      {},
      [
        "- cni has cilium and weave, but a cluster runs one CNI; give exactly one of cilium, ciliumEnterprise, calico, canal, flannel, weave.",
      ],
    ],
    [
      "pools outside the pod range",
      {
        cilium: {
          values: {
            ipam: { operator: { clusterPoolIPv4PodCIDRList: ["10.240.0.0/17", "10.0.0.0/8"] } },
          },
        },
      },
      {},
      [
        `- cni.cilium.values.ipam.operator.clusterPoolIPv4PodCIDRList[1] "10.0.0.0/8" is not in the pod range ${podCidr}, which Azure is told; leave it out, and set podCidr for another range.`,
      ],
    ],
    [
      "pools outside the pod range, with several of them",
      {
        cilium: {
          values: {
            ipam: {
              mode: "multi-pool",
              operator: {
                autoCreateCiliumPodIPPools: {
                  default: { ipv4: { cidrs: [podCidr], maskSize: 26 } },
                  blue: { ipv4: { cidrs: ["10.9.0.0/16"], maskSize: 26 } },
                },
              },
            },
          },
        },
      },
      {},
      [
        `- cni.cilium.values.ipam.operator.autoCreateCiliumPodIPPools.blue.ipv4.cidrs[0] "10.9.0.0/16" is not in the pod range ${podCidr}, which Azure is told; leave it out, and set podCidr for another range.`,
      ],
    ],
    [
      "addresses from ranges of nodes, and routes without encapsulation",
      { cilium: { values: { routingMode: "native", ipam: { mode: "kubernetes" } } } },
      {},
      [
        `- cni.cilium.values.ipam.mode "kubernetes" takes the addresses of pods from node.spec.podCIDR, which AKS does not assign with networkPlugin none; use cluster-pool or multi-pool. See ${byoCniPage}`,
        '- Helm release "shop-cilium": values.routingMode native in cluster "shop" sends pod packets without encapsulation, and Azure has no routes to the pods of a CNI that you bring; use tunnel. See https://docs.cilium.io/en/stable/installation/requirements-aks/',
      ],
    ],
    [
      "IPIP, and values that aren't known",
      {
        calico: {
          values: {
            installation: {
              cni: pulumi.output({ type: "Calico" }),
              calicoNetwork: { ipPools: [{ cidr: podCidr, encapsulation: "IPIP" }] },
            },
          },
        },
      },
      {},
      [
        "- cni.calico.values.installation.cni is an output, but the pod range is checked before anything is created; use a plain value.",
        '- Helm release "shop-calico": values.installation.calicoNetwork.ipPools[0].encapsulation IPIP in cluster "shop" sends packets as IP-in-IP, which Azure drops; use VXLAN. See https://learn.microsoft.com/azure/virtual-network/virtual-networks-faq',
      ],
    ],
    [
      "a Calico that installs nothing, or takes addresses from ranges of nodes",
      {
        calico: {
          values: { installation: { enabled: false, cni: { ipam: { type: "HostLocal" } } } },
        },
      },
      {},
      [
        "- cni.calico.values.installation.enabled false leaves out the Installation, so that no node gets Calico; leave it out.",
        `- cni.calico.values.installation.cni.ipam.type "HostLocal" takes the addresses of pods from node.spec.podCIDR, which AKS does not assign with networkPlugin none; use "Calico". See ${byoCniPage}`,
      ],
    ],
    [
      "a chart of Calico without one for the definitions",
      { calico: { version: "v3.31.7" } },
      {},
      [
        '- cni.calico.version "v3.31.7" is not supported: the values fit charts from v3.32.0 to below v4.0.0, older ones have no chart of their own for the custom resource definitions; use v3.32.2.',
      ],
    ],
    [
      "a version that is none of one chart, and settings that don't exist",
      { cilium: { version: "^1.20", valuse: {}, skipAwait: "yes" } as object },
      {},
      [
        "- cni.cilium.valuse is an unknown setting; did you mean cni.cilium.values?",
        '- cni.cilium.skipAwait "yes" must be true or false.',
        '- cni.cilium.version "^1.20" is not the exact version of a chart; use one such as 1.20.2.',
      ],
    ],
    [
      "a range of versions",
      { cilium: { version: "^1.20" } },
      {},
      ['- cni.cilium.version "^1.20" is not the exact version of a chart; use one such as 1.20.2.'],
    ],
    [
      "a CNI that it doesn't know",
      { antrea: {} } as object,
      {},
      [
        "- cni.antrea is an unknown setting; use one of cilium, ciliumEnterprise, calico, canal, flannel, weave.",
        "- cni has nothing, but a cluster runs one CNI; give exactly one of cilium, ciliumEnterprise, calico, canal, flannel, weave.",
      ],
    ],
    [
      "Flannel without ranges of nodes, and with direct routes",
      { flannel: { values: { podCidr: "10.0.0.0/8", flannel: { backend: "host-gw" } } } },
      {},
      [
        `- cni.flannel takes the addresses of pods from node.spec.podCIDR, which AKS does not assign with networkPlugin none; choose cni.cilium or cni.calico, which hand out addresses themselves, or assign a /24 of podCidr to each node and say so with cni.flannel.nodePodCidrsAssigned: true. See ${byoCniPage}`,
        `- cni.flannel.values.podCidr "10.0.0.0/8" is not in the pod range ${podCidr}, which Azure is told; leave it out, and set podCidr for another range.`,
        '- Helm release "shop-flannel": values.flannel.backend host-gw in cluster "shop" sends pod packets without encapsulation, and Azure has no routes to the pods of a CNI that you bring; use vxlan. See https://docs.cilium.io/en/stable/installation/requirements-aks/',
      ],
    ],
    [
      "Canal without ranges of nodes",
      { canal: {} },
      {},
      [
        `- cni.canal takes the addresses of pods from node.spec.podCIDR, which AKS does not assign with networkPlugin none; choose cni.cilium or cni.calico, which hand out addresses themselves, or assign a /24 of podCidr to each node and say so with cni.canal.nodePodCidrsAssigned: true. See ${byoCniPage}`,
      ],
    ],
    [
      "more nodes than the pod range has blocks for",
      { cilium: {} },
      { podCidr: "10.240.0.0/20", userPools: { web: { count: 2, maxCount: 20, maxSurge: "33%" } } },
      [
        "- podCidr 10.240.0.0/20 has 16 blocks of a /24, but cni.cilium gives one to each of 31 nodes, which the pools have at full scale and in an upgrade; use a /19, or fewer nodes.",
      ],
    ],
    [
      "more nodes than the pod range has blocks for, of another size",
      {
        cilium: { values: { ipam: { operator: { clusterPoolIPv4MaskSize: 22 } } } },
      },
      { podCidr: "10.240.0.0/20", userPools: { web: { count: 2, maxCount: 20, maxSurge: "33%" } } },
      [
        "- podCidr 10.240.0.0/20 has 4 blocks of a /22, but cni.cilium gives one to each of 31 nodes, which the pools have at full scale and in an upgrade; use a /17, or fewer nodes.",
      ],
    ],
    [
      "a chart that is too old for the values",
      { cilium: { version: "1.13.18" } },
      {},
      [
        '- cni.cilium.version "1.13.18" is not supported: the values fit charts from 1.15.0 to below 2.0.0, older charts name the routing mode otherwise and have reached the end of their support; use 1.20.2.',
      ],
    ],
    [
      "credentials that ask for a sign-in",
      { weave: {} },
      { adminGroupObjectIds: ["group"], kubeconfig: KubeconfigKind.User },
      [
        '- kubeconfig "user" asks for a sign-in in the browser with adminGroupObjectIds, which the installation of the CNI can\'t answer; use KubeconfigKind.Admin, or KubeconfigKind.Kubelogin with disableLocalAccounts.',
      ],
    ],
  ];
  for (const [title, cni, args, problems] of refused) {
    it(title, async () => {
      assert.deepEqual(await refusalOf(() => cluster(cni, args)), [head, ...problems]);
    });
  }
});

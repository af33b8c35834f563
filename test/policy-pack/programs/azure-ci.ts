import { agentPool, identity, idOf, nameOf } from "../../../policy-pack/testing";
import { cliCluster, overlay, type Program, userAssigned, vnet, within } from "./program";

const makefile = (target: string) => ({
  source: `Azure/azure-container-networking hack/aks/Makefile ${target}`,
  azure: "accepted",
});

const basicLoadBalancer =
  "Basic load balancers are retired since 2025-09-30, the Makefile's copy is older";
const basic = { loadBalancerSku: "basic" };
const small = { count: 2, vmSize: "Standard_B2s", vnetSubnetID: idOf("nodenet") };
const inPodnet = { ...small, podSubnetID: idOf("podnet"), osSKU: "Ubuntu" };
const none = { networkPlugin: "none" };
const azure = { networkPlugin: "azure" };
const pods = { podCidr: "192.168.0.0/16" };
const noKubeProxy = { kubeProxyConfig: { enabled: false } };

const overlayNet = [vnet("10.0.0.0/8"), within("nodenet", "10.10.0.0/16")];
const swiftNet = [
  vnet("10.0.0.0/8"),
  within("nodenet", "10.240.0.0/16"),
  within("podnet", "10.241.0.0/16"),
];

const windows = agentPool("npwin", {
  agentPoolName: "npwin",
  resourceName: nameOf("aks"),
  mode: "User",
  osType: "Windows",
  osSKU: "Windows2022",
  maxPods: 250,
  count: 2,
  vmSize: "Standard_B2s",
});

/** Its CI takes the subnet's id from a secret. */
const existing =
  "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/byo/providers/Microsoft.Network/virtualNetworks/byo/subnets/aks";

/** Clusters that the pipelines of Azure's own CNI make, and those of AKS-Construction. */
export const azureCi: readonly Program[] = [
  {
    what: "Azure's CI: overlay without a CNI",
    ...makefile("overlay-byocni-up"),
    stack: () => [
      ...overlayNet,
      cliCluster({ ...none, networkPluginMode: "overlay", ...pods }, small),
    ],
    reports: [],
  },
  {
    what: "Azure's CI: overlay without a CNI, on a Basic load balancer",
    ...makefile("overlay-byocni-up"),
    exception: basicLoadBalancer,
    stack: () => [
      ...overlayNet,
      cliCluster({ ...none, ...basic, networkPluginMode: "overlay", ...pods }, small),
    ],
    reports: ["mandatory aks-load-balancer-sku-basic-retired"],
  },
  {
    what: "Azure's CI: overlay without a CNI and without kube-proxy",
    ...makefile("overlay-no-kube-proxy-up"),
    stack: () => [
      ...overlayNet,
      cliCluster({ ...none, networkPluginMode: "overlay", ...pods, ...noKubeProxy }, small),
    ],
    reports: [],
  },
  {
    what: "Azure's CI: overlay with Cilium",
    ...makefile("overlay-cilium-up"),
    stack: () => [
      ...overlayNet,
      cliCluster({ ...overlay, networkDataplane: "cilium", ...pods }, small),
    ],
    reports: [],
  },
  {
    what: "Azure's CI: overlay",
    ...makefile("overlay-up"),
    stack: () => [...overlayNet, cliCluster({ ...overlay, ...pods }, small)],
    reports: [],
  },
  {
    what: "Azure's CI: pods of a pod subnet without a CNI and without a pod range",
    ...makefile("swift-byocni-up"),
    stack: () => [...swiftNet, cliCluster(none, inPodnet)],
    reports: [],
  },
  {
    what: "Azure's CI: the same without kube-proxy",
    ...makefile("swift-no-kube-proxy-up"),
    stack: () => [...swiftNet, cliCluster({ ...none, ...noKubeProxy }, inPodnet)],
    reports: [],
  },
  {
    what: "Azure's CI: Cilium on a pod subnet",
    ...makefile("swift-cilium-up"),
    stack: () => [
      ...swiftNet,
      cliCluster({ ...azure, networkDataplane: "cilium" }, { ...inPodnet, osSKU: undefined }),
    ],
    reports: [],
  },
  {
    what: "Azure's CI: a pod subnet",
    ...makefile("swift-up"),
    stack: () => [...swiftNet, cliCluster(azure, { ...inPodnet, osSKU: undefined })],
    reports: [],
  },
  {
    what: "Azure's CI: a node subnet with a Windows pool of 250 pods, no subnet named",
    ...makefile("windows-cniv1-up"),
    stack: () => [
      ...overlayNet,
      cliCluster(azure, small, {
        windowsProfile: { adminUsername: "azureuser", adminPassword: "p" },
      }),
      windows,
    ],
    reports: ["advisory aks-os-sku-retired"],
  },
  {
    what: "Azure's CI: a Windows pool on overlay without a CNI",
    source: "Azure/azure-container-networking hack/aks/Makefile windows-nodepool-up",
    azure: "accepted",
    stack: () => [
      ...overlayNet,
      cliCluster({ ...none, networkPluginMode: "overlay", ...pods }, small),
      windows,
    ],
    reports: ["advisory aks-os-sku-retired", "advisory aks-windows-pool-byo-cni"],
  },
  {
    what: "Azure's CI: a pool with a pod subnet and no node subnet of its own",
    source: "Azure/azure-container-networking hack/aks/Makefile windows-swift-nodepool-up",
    azure: "accepted",
    stack: () => [
      ...swiftNet,
      cliCluster(azure, { ...inPodnet, osSKU: undefined }),
      agentPool("npwin", {
        agentPoolName: "npwin",
        resourceName: nameOf("aks"),
        mode: "User",
        osType: "Windows",
        osSKU: "Windows2022",
        count: 2,
        podSubnetID: idOf("podnet"),
      }),
    ],
    reports: ["advisory aks-os-sku-retired"],
    firstPreview: ["advisory aks-os-sku-retired", "advisory aks-ranges-undecided"],
  },
  {
    what: "Azure's CI: dual-stack overlay",
    ...makefile("dualstack-overlay-up"),
    stack: () => [cliCluster({ ...overlay, ipFamilies: ["IPv4", "IPv6"] }, { count: 2 })],
    reports: [],
  },
  {
    what: "Azure's CI: dual-stack overlay without a CNI",
    ...makefile("dualstack-overlay-byocni-up"),
    stack: () => [
      cliCluster(
        { ...none, networkPluginMode: "overlay", ipFamilies: ["IPv4", "IPv6"] },
        { count: 2 },
      ),
    ],
    reports: ["advisory aks-pod-cidr-missing"],
  },
  {
    what: "Azure's CI: a node subnet with 250 pods a node",
    ...makefile("linux-cniv1-up"),
    stack: () => [...overlayNet, cliCluster(azure, { ...small, maxPods: 250, osSKU: "Ubuntu" })],
    reports: [],
  },
  {
    what: "AKS-Construction's CI: a service range of 172.10.0.0/16 with Azure's policies",
    source: "Azure/AKS-Construction .github/workflows_dep/AksDeploy-ByoVnet.parameters.json",
    azure: "accepted",
    stack: () => [
      identity("identity"),
      cliCluster(
        {
          ...azure,
          outboundType: "userAssignedNATGateway",
          networkPolicy: "azure",
          serviceCidr: "172.10.0.0/16",
          dnsServiceIP: "172.10.0.10",
        },
        {
          vnetSubnetID: existing,
          count: 1,
          enableAutoScaling: true,
          minCount: 1,
          maxCount: 2,
          vmSize: "Standard_DS3_v2",
          availabilityZones: ["1", "2", "3"],
        },
        userAssigned,
      ),
    ],
    reports: [
      "advisory aks-network-policy-azure-retired",
      "advisory aks-ranges-undecided",
      "advisory aks-service-cidr-not-private",
    ],
  },
];

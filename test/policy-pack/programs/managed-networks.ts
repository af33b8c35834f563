import { agentPool, cluster, helmRelease, nameOf, resource } from "../../../policy-pack/testing";
import { overlay, type Program, systemAssigned, systemPool } from "./program";

const agentPoolProfiles = [systemPool];

/** Clusters whose VNet AKS makes. */
export const managedNetworks: readonly Program[] = [
  {
    what: "the quickstart: nothing but a pool",
    stack: () => [
      cluster("aks", {
        dnsPrefix: "aks",
        ...systemAssigned,
        agentPoolProfiles: [
          { name: "agentpool", mode: "System", count: 3, vmSize: "Standard_D2s_v3" },
        ],
        linuxProfile: {
          adminUsername: "azureuser",
          ssh: { publicKeys: [{ keyData: "ssh-rsa AAAA" }] },
        },
      }),
    ],
    reports: [],
  },
  {
    what: "the quickstart of Pulumi's examples, with a service principal",
    stack: () => [
      cluster("aks", {
        dnsPrefix: "aks",
        enableRBAC: true,
        kubernetesVersion: "1.33.3",
        servicePrincipalProfile: { clientId: "00000000-0000-0000-0000-000000000001", secret: "s" },
        nodeResourceGroup: "MC_azure-native-go_aks",
        agentPoolProfiles: [
          { ...systemPool, maxPods: 110, osDiskSizeGB: 30, type: "VirtualMachineScaleSets" },
        ],
      }),
    ],
    reports: ["mandatory aks-kubernetes-version-unsupported"],
  },
  {
    what: 'networkProfile: { networkPlugin: "azure" } and no more',
    stack: () => [
      cluster("aks", {
        ...systemAssigned,
        agentPoolProfiles,
        networkProfile: { networkPlugin: "azure" },
      }),
    ],
    reports: [],
  },
  {
    what: "a networkProfile without a plugin, with the ranges that the SDK fills in",
    stack: () => [
      cluster("aks", {
        ...systemAssigned,
        agentPoolProfiles,
        networkProfile: {
          loadBalancerSku: "standard",
          outboundType: "loadBalancer",
          podCidr: "10.244.0.0/16",
          serviceCidr: "10.0.0.0/16",
          dnsServiceIP: "10.0.0.10",
        },
      }),
    ],
    reports: [],
  },
  {
    what: "kubenet as it was the default",
    stack: () => [
      cluster("aks", {
        ...systemAssigned,
        agentPoolProfiles,
        networkProfile: { networkPlugin: "kubenet" },
      }),
    ],
    reports: ["advisory aks-network-plugin-kubenet-retired"],
  },
  {
    what: "overlay with Cilium, network policies and an autoscaled user pool",
    stack: () => [
      cluster("aks", {
        ...systemAssigned,
        kubernetesVersion: "1.33",
        agentPoolProfiles,
        networkProfile: {
          ...overlay,
          networkDataplane: "cilium",
          networkPolicy: "cilium",
          podCidr: "192.168.0.0/16",
        },
      }),
      agentPool("user", {
        resourceName: nameOf("aks"),
        mode: "User",
        enableAutoScaling: true,
        minCount: 1,
        maxCount: 20,
        count: 1,
        vmSize: "Standard_D8s_v5",
      }),
    ],
    reports: ["mandatory aks-kubernetes-version-unsupported"],
  },
  {
    what: "overlay with its enums in other cases",
    stack: () => [
      cluster("aks", {
        identity: { type: "systemAssigned" },
        agentPoolProfiles: [{ ...systemPool, mode: "system", osType: "linux" }],
        networkProfile: {
          networkPlugin: "Azure",
          networkPluginMode: "Overlay",
          networkDataplane: "Cilium",
          networkPolicy: "Cilium",
          loadBalancerSku: "Standard",
          outboundType: "LoadBalancer",
        },
      }),
    ],
    reports: [],
  },
  {
    what: "dual-stack overlay",
    stack: () => [
      cluster("aks", {
        ...systemAssigned,
        agentPoolProfiles,
        networkProfile: {
          ...overlay,
          ipFamilies: ["IPv4", "IPv6"],
          podCidrs: ["10.244.0.0/16", "fd12:3456:789a::/64"],
          serviceCidrs: ["10.0.0.0/16", "fd12:3456:789a:1::/108"],
          loadBalancerProfile: { managedOutboundIPs: { count: 1, countIPv6: 1 } },
        },
      }),
    ],
    reports: [],
  },
  {
    what: "dual-stack overlay with the ranges left to Azure",
    stack: () => [
      cluster("aks", {
        ...systemAssigned,
        agentPoolProfiles,
        networkProfile: { ...overlay, ipFamilies: ["IPv4", "IPv6"] },
      }),
    ],
    reports: [],
  },
  {
    what: "Windows as a pool of its own",
    stack: () => [
      cluster("aks", {
        ...systemAssigned,
        agentPoolProfiles,
        windowsProfile: { adminUsername: "azureuser", adminPassword: "p" },
        networkProfile: { ...overlay },
      }),
      agentPool("win", {
        resourceName: nameOf("aks"),
        agentPoolName: "win",
        mode: "User",
        osType: "Windows",
        osSKU: "Windows2022",
        count: 2,
        vmSize: "Standard_D4s_v5",
      }),
    ],
    reports: ["advisory aks-os-sku-retired"],
  },
  {
    what: "Windows inline beside Linux, with network policies of Calico",
    stack: () => [
      cluster("aks", {
        ...systemAssigned,
        agentPoolProfiles: [
          systemPool,
          { name: "win22", mode: "User", osType: "Windows", osSKU: "Windows2022", count: 2 },
        ],
        windowsProfile: { adminUsername: "azureuser", adminPassword: "p" },
        networkProfile: { ...overlay, networkPolicy: "calico" },
      }),
    ],
    reports: ["advisory aks-os-sku-retired"],
  },
  {
    what: "AKS Automatic with everything left to it",
    stack: () => [
      cluster("aks", {
        ...systemAssigned,
        sku: { name: "Automatic", tier: "Standard" },
        agentPoolProfiles: [{ name: "systempool", mode: "System", count: 3 }],
      }),
    ],
    reports: [],
  },
  {
    what: "AKS Automatic, no pool written",
    stack: () => [
      cluster("aks", { ...systemAssigned, sku: { name: "Automatic", tier: "Standard" } }),
    ],
    reports: [],
  },
  {
    what: "VirtualMachines pools, which have no count",
    stack: () => [
      cluster("aks", {
        ...systemAssigned,
        agentPoolProfiles: [
          {
            name: "system",
            mode: "System",
            type: "VirtualMachines",
            virtualMachinesProfile: { scale: { manual: [{ size: "Standard_D4s_v5", count: 3 }] } },
          },
        ],
        networkProfile: { ...overlay },
      }),
      agentPool("vms", { resourceName: nameOf("aks"), mode: "User", type: "VirtualMachines" }),
    ],
    reports: ["advisory aks-ranges-undecided"],
  },
  {
    what: "node auto-provisioning with overlay and Cilium",
    stack: () => [
      cluster("aks", {
        ...systemAssigned,
        agentPoolProfiles,
        nodeProvisioningProfile: { mode: "Auto" },
        networkProfile: { ...overlay, networkDataplane: "cilium", networkPolicy: "cilium" },
      }),
    ],
    reports: [],
  },
  {
    what: "advanced networking with security",
    stack: () => [
      cluster("aks", {
        ...systemAssigned,
        kubernetesVersion: "1.33.2",
        agentPoolProfiles,
        networkProfile: {
          ...overlay,
          networkDataplane: "cilium",
          networkPolicy: "cilium",
          advancedNetworking: {
            enabled: true,
            observability: { enabled: true },
            security: { enabled: true, advancedNetworkPolicies: "L7" },
          },
        },
      }),
    ],
    reports: ["mandatory aks-kubernetes-version-unsupported"],
  },
  {
    what: "a managed NAT gateway without a VNet of one's own",
    stack: () => [
      cluster("aks", {
        ...systemAssigned,
        agentPoolProfiles,
        networkProfile: {
          ...overlay,
          outboundType: "managedNATGateway",
          natGatewayProfile: { managedOutboundIPProfile: { count: 2 }, idleTimeoutInMinutes: 4 },
        },
      }),
    ],
    reports: [],
  },
  {
    what: "a private cluster with a zone of AKS, and authorized ranges on a public one",
    stack: () => [
      cluster("inside", {
        ...systemAssigned,
        agentPoolProfiles,
        apiServerAccessProfile: { enablePrivateCluster: true, privateDNSZone: "system" },
        networkProfile: { ...overlay },
      }),
      cluster("outside", {
        ...systemAssigned,
        agentPoolProfiles,
        apiServerAccessProfile: { authorizedIPRanges: ["203.0.113.0/24", "198.51.100.7"] },
        networkProfile: { ...overlay },
      }),
    ],
    reports: [],
  },
  {
    what: "Cilium of one's own, by Helm",
    stack: () => [
      cluster("aks", {
        ...systemAssigned,
        agentPoolProfiles,
        networkProfile: { networkPlugin: "none", podCidr: "192.168.0.0/16" },
      }),
      helmRelease("cilium", {
        chart: "cilium",
        namespace: "kube-system",
        repositoryOpts: { repo: "https://helm.cilium.io" },
        values: {
          aksbyocni: { enabled: true },
          ipam: { operator: { clusterPoolIPv4PodCIDRList: ["192.168.0.0/16"] } },
        },
      }),
      helmRelease("ingress", { chart: "ingress-nginx", values: { controller: { replicas: 2 } } }),
    ],
    reports: [],
  },
  {
    what: "Calico of one's own without a pool of addresses, and nginx as a chart of another repository",
    stack: () => [
      cluster("aks", {
        ...systemAssigned,
        agentPoolProfiles,
        networkProfile: { networkPlugin: "none" },
      }),
      resource("kubernetes:helm.sh/v4:Chart", "nginx", { chart: "ingress-nginx" }),
    ],
    reports: ["advisory aks-pod-cidr-missing"],
  },
];

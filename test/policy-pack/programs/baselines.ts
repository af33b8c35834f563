import { builtInRoles } from "@aks-networking/networking";
import {
  agentPool,
  cluster,
  type ExampleProperties,
  identity,
  idOf,
  idWithin,
  nameOf,
  privateDnsZone,
  routeTable,
  securityGroup,
  virtualNetwork,
} from "../../../policy-pack/testing";
import { roleOn } from "./own-networks";
import { overlay, type Program, systemAssigned, userAssigned, vnet, within } from "./program";

const accepted = (source: string) => ({ source, azure: "accepted" });
const construction = (name: string) =>
  accepted(`Azure/AKS-Construction .github/workflows_dep/regressionparams/${name}.json`);

const toFirewall = (nextHopIpAddress: string) =>
  routeTable("routes", {
    routes: [
      {
        name: "default",
        addressPrefix: "0.0.0.0/0",
        nextHopType: "VirtualAppliance",
        nextHopIpAddress,
      },
    ],
  });
const behindFirewall = { routeTable: { id: idOf("routes") } };
const delegations = [{ name: "aks", serviceName: "Microsoft.ContainerService/managedClusters" }];
const scaleSet = { osType: "Linux", type: "VirtualMachineScaleSets", maxPods: 30 };
const surge = { upgradeSettings: { maxSurge: "33%" } };
const autoscaled = (minCount: number, maxCount: number) => ({
  enableAutoScaling: true,
  count: minCount,
  minCount,
  maxCount,
});

/** What AKS-Construction sends: empty texts for what isn't chosen. */
function constructed(
  networkProfile: ExampleProperties,
  { ofSystem = {}, ofUser = {}, ...properties }: Record<string, ExampleProperties> = {},
) {
  return [
    cluster("aks", {
      location: "westeurope",
      dnsPrefix: "aks-dns",
      sku: { name: "Base", tier: "Free" },
      ...systemAssigned,
      agentPoolProfiles: [
        { name: "npsystem", mode: "System", count: 1, ...scaleSet, ...surge, ...ofSystem },
      ],
      networkProfile: {
        networkPlugin: "azure",
        networkPluginMode: "",
        networkPolicy: "",
        networkDataplane: "",
        podCidr: null,
        serviceCidr: "172.10.0.0/16",
        dnsServiceIP: "172.10.0.10",
        loadBalancerSku: "standard",
        outboundType: "loadBalancer",
        ...networkProfile,
      },
      apiServerAccessProfile: { enablePrivateCluster: false },
      ...properties,
    }),
    agentPool("npuser01", {
      agentPoolName: "npuser01",
      resourceName: nameOf("aks"),
      mode: "User",
      count: 3,
      ...scaleSet,
      ...surge,
      ...ofUser,
    }),
  ];
}

const constructedNetwork = (aksPrefix: string, properties: ExampleProperties = {}) => [
  identity("identity"),
  virtualNetwork("vnet", {
    addressSpace: { addressPrefixes: ["10.240.0.0/16"] },
    subnets: [
      { name: "aks-sn", addressPrefix: aksPrefix, ...properties },
      { name: "appgw-sn", addressPrefix: "10.240.5.0/24" },
    ],
  }),
  roleOn("vnet"),
];
const inAksSubnet = { vnetSubnetID: idWithin("vnet", "subnets/aks-sn") };
const inNetwork = { ...userAssigned, ofSystem: inAksSubnet };

/** Baselines and accelerators that many clusters start from, and what tools other than Pulumi send. */
export const baselines: readonly Program[] = [
  {
    what: "the AKS baseline: private, overlay behind a hub's firewall, all subnets inline",
    ...accepted("mspnp/aks-baseline workload-team/cluster-stamp.bicep"),
    stack: () => [
      toFirewall("10.200.0.4"),
      securityGroup("nsg", {}),
      virtualNetwork("vnet", {
        addressSpace: { addressPrefixes: ["10.240.0.0/16"] },
        subnets: [
          {
            name: "snet-clusternodes",
            addressPrefix: "10.240.0.0/22",
            ...behindFirewall,
            networkSecurityGroup: { id: idOf("nsg") },
          },
          {
            name: "snet-clusteringressservices",
            addressPrefix: "10.240.4.0/28",
            ...behindFirewall,
          },
          { name: "snet-applicationgateway", addressPrefix: "10.240.5.0/24" },
          { name: "snet-privatelinkendpoints", addressPrefix: "10.240.4.32/28" },
          {
            name: "snet-privatecluster",
            addressPrefix: "10.240.7.0/28",
            ...behindFirewall,
            delegations,
          },
        ],
      }),
      identity("identity"),
      roleOn("vnet"),
      cluster("aks", {
        ...userAssigned,
        location: "eastus2",
        dnsPrefix: "aks",
        sku: { name: "Base", tier: "Standard" },
        agentPoolProfiles: [
          { name: "npsystem", mode: "System", ...autoscaled(3, 4) },
          { name: "npuser01", mode: "User", ...autoscaled(2, 5) },
        ].map((pool) => ({
          ...pool,
          ...scaleSet,
          ...surge,
          osSKU: "AzureLinux",
          scaleSetPriority: "Regular",
          scaleSetEvictionPolicy: "Delete",
          availabilityZones: ["1", "2", "3"],
          vnetSubnetID: idWithin("vnet", "subnets/snet-clusternodes"),
        })),
        networkProfile: {
          ...overlay,
          podCidr: "192.168.0.0/16",
          networkPolicy: "azure",
          outboundType: "userDefinedRouting",
          loadBalancerSku: "standard",
          loadBalancerProfile: null,
          serviceCidr: "172.16.0.0/16",
          dnsServiceIP: "172.16.0.10",
        },
        apiServerAccessProfile: {
          authorizedIPRanges: [],
          enablePrivateCluster: true,
          enablePrivateClusterPublicFQDN: true,
        },
        addonProfiles: {
          ingressApplicationGateway: { enabled: false },
          aciConnectorLinux: { enabled: false },
        },
      }),
    ],
    reports: ["advisory aks-network-policy-azure-retired"],
    firstPreview: ["advisory aks-network-policy-azure-retired", "advisory aks-ranges-undecided"],
  },
  {
    what: "the landing zone accelerator's private baseline: kubenet and a load balancer behind a firewall's route, pods on the range of Docker's bridge",
    ...accepted(
      "Azure/AKS-Landing-Zone-Accelerator Scenarios/AKS-Secure-Baseline-PrivateCluster/Bicep",
    ),
    stack: () => [
      toFirewall("10.0.1.4"),
      identity("identity"),
      privateDnsZone("zone", { privateZoneName: "privatelink.westeurope.azmk8s.io" }),
      vnet("10.1.0.0/16"),
      within("default", "10.1.0.0/24"),
      within("nodes", "10.1.1.0/24", behindFirewall),
      within("gateway", "10.1.2.0/27"),
      roleOn("routes"),
      roleOn("vnet"),
      roleOn("zone", builtInRoles.privateDnsZoneContributor),
      cluster("aks", {
        ...userAssigned,
        location: "westeurope",
        dnsPrefix: "aks",
        agentPoolProfiles: [
          {
            name: "defaultpool",
            mode: "System",
            ...scaleSet,
            ...autoscaled(1, 3),
            count: 3,
            vnetSubnetID: idOf("nodes"),
          },
        ],
        networkProfile: {
          networkPlugin: "kubenet",
          networkPolicy: "calico",
          outboundType: "loadBalancer",
          podCidr: "172.17.0.0/16",
          serviceCidr: "192.168.100.0/24",
          dnsServiceIP: "192.168.100.10",
        },
        apiServerAccessProfile: {
          enablePrivateCluster: true,
          privateDNSZone: idOf("zone"),
          enablePrivateClusterPublicFQDN: false,
        },
      }),
    ],
    reports: ["advisory aks-network-plugin-kubenet-retired"],
  },
  {
    what: "AKS-Construction: Cilium on overlay, the mode with a capital",
    ...construction("cilium-cni-overlay"),
    stack: () =>
      constructed({
        networkPluginMode: "Overlay",
        networkDataplane: "cilium",
        podCidr: "10.240.100.0/22",
      }),
    reports: ["advisory aks-pod-cidr-full-during-upgrade", "advisory aks-service-cidr-not-private"],
  },
  {
    what: "AKS-Construction: overlay in a subnet of /28 with Azure's policies",
    ...construction("cni-overlay"),
    stack: () => [
      ...constructedNetwork("10.240.0.0/28"),
      ...constructed(
        { networkPluginMode: "Overlay", networkPolicy: "azure", podCidr: "10.240.100.0/22" },
        { ...inNetwork, ofUser: inAksSubnet },
      ),
    ],
    reports: [
      "advisory aks-network-policy-azure-retired",
      "advisory aks-pod-cidr-full-during-upgrade",
      "advisory aks-service-cidr-not-private",
    ],
  },
  {
    what: "AKS-Construction: private behind a firewall with Calico and an application gateway",
    ...construction("managed-private"),
    stack: () => [
      toFirewall("10.240.50.4"),
      ...constructedNetwork("10.240.0.0/22", behindFirewall),
      ...constructed(
        { networkPolicy: "calico", outboundType: "userDefinedRouting" },
        {
          ...inNetwork,
          ofUser: { ...inAksSubnet, ...autoscaled(3, 20) },
          apiServerAccessProfile: {
            enablePrivateCluster: true,
            privateDNSZone: "system",
            enablePrivateClusterPublicFQDN: false,
          },
          addonProfiles: {
            ingressApplicationGateway: {
              enabled: true,
              config: {
                applicationGatewayId:
                  "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/rg/providers/Microsoft.Network/applicationGateways/agw",
              },
            },
          },
        },
      ),
    ],
    reports: ["advisory aks-service-cidr-not-private"],
    firstPreview: ["advisory aks-ranges-undecided", "advisory aks-service-cidr-not-private"],
  },
  {
    what: "AKS-Construction: a user pool that starts without a node",
    ...construction("scale-userpool-from-zero"),
    stack: () => constructed({}, { ofUser: { ...autoscaled(0, 3), count: 0 } }),
    reports: ["advisory aks-service-cidr-not-private"],
  },
  {
    what: "AKS-Construction: well-architected, with authorised ranges and zones",
    ...construction("optimised-for-well-architected"),
    stack: () => [
      ...constructedNetwork("10.240.0.0/22"),
      ...constructed(
        { networkPolicy: "azure" },
        {
          ...inNetwork,
          ofSystem: { ...inAksSubnet, ...autoscaled(2, 3) },
          ofUser: { ...inAksSubnet, ...autoscaled(3, 20) },
          apiServerAccessProfile: { authorizedIPRanges: ["20.36.64.4/32", "20.36.64.5/32"] },
        },
      ),
    ],
    reports: ["advisory aks-network-policy-azure-retired", "advisory aks-service-cidr-not-private"],
    firstPreview: [
      "advisory aks-network-policy-azure-retired",
      "advisory aks-ranges-undecided",
      "advisory aks-service-cidr-not-private",
    ],
  },
  {
    what: "Cluster API's CI: a VNet of 10.0.0.0/8 and services in 192.168.0.0/16, a Windows pool without a profile",
    ...accepted(
      "kubernetes-sigs/cluster-api-provider-azure templates/test/ci/cluster-template-prow-aks.yaml",
    ),
    stack: () => [
      vnet("10.0.0.0/8"),
      within("nodes", "10.240.0.0/16"),
      cluster("aks", {
        ...systemAssigned,
        dnsPrefix: "capz",
        servicePrincipalProfile: { clientId: "msi" },
        agentPoolProfiles: [
          { name: "pool0", mode: "System", maxPods: 30, availabilityZones: ["1", "2"] },
          { name: "pool1", mode: "User" },
          { name: "pool2", mode: "User", osType: "Windows" },
        ].map((pool) => ({
          count: 2,
          type: "VirtualMachineScaleSets",
          vnetSubnetID: idOf("nodes"),
          ...pool,
        })),
        networkProfile: {
          networkPlugin: "azure",
          serviceCidr: "192.168.0.0/16",
          dnsServiceIP: "192.168.0.10",
          loadBalancerSku: "standard",
        },
      }),
    ],
    reports: [],
  },
  {
    what: "Azure Service Operator's sample on Azure Container Linux",
    ...accepted(
      "Azure/azure-service-operator v2/samples/containerservice/v20260501/v20260501_managedcluster.yaml",
    ),
    stack: () => [
      cluster("aks", {
        ...systemAssigned,
        location: "westus3",
        dnsPrefix: "aso",
        agentPoolProfiles: [
          {
            name: "pool1",
            mode: "System",
            count: 1,
            vmSize: "Standard_DS2_v2",
            osType: "Linux",
            osSKU: "AzureContainerLinux",
          },
        ],
      }),
    ],
    reports: [],
  },
  {
    what: "Pulumi's example with services in the VNet, which no subnet has, as azure-native, version left out",
    ...accepted("pulumi/examples classic-azure-ts-aks-keda/cluster.ts"),
    stack: () => [
      vnet("10.2.0.0/16"),
      within("nodes", "10.2.1.0/24"),
      cluster("aks", {
        dnsPrefix: "keda",
        servicePrincipalProfile: { clientId: "app", secret: "secret" },
        agentPoolProfiles: [
          {
            name: "aksagentpool",
            mode: "System",
            count: 3,
            vmSize: "Standard_B2s",
            vnetSubnetID: idOf("nodes"),
          },
        ],
        networkProfile: {
          networkPlugin: "azure",
          serviceCidr: "10.2.2.0/24",
          dnsServiceIP: "10.2.2.254",
        },
      }),
    ],
    reports: [],
  },
];

import { agentPool, cluster } from "../../../policy-pack/testing";
import type { Program } from "./program";

const example = (name: string) => ({
  source: `Azure/azure-rest-api-specs containerservice/aks/stable/2025-08-01/examples/${name}.json`,
  azure: "accepted",
});

const newest = (name: string) => ({
  ...example(name),
  source: `Azure/azure-rest-api-specs containerservice/aks/stable/2026-06-01/examples/${name}.json`,
});

/** The cluster that all of the specification's examples of creation start from. */
function specified(
  networkProfile: object,
  ofPool: object = {},
  properties: Readonly<Record<string, unknown>> = {},
) {
  return cluster("aks", {
    sku: { name: "Basic", tier: "Free" },
    kubernetesVersion: "",
    dnsPrefix: "dnsprefix1",
    agentPoolProfiles: [
      {
        name: "nodepool1",
        count: 3,
        vmSize: "Standard_DS2_v2",
        osType: "Linux",
        type: "VirtualMachineScaleSets",
        enableNodePublicIP: true,
        mode: "System",
        ...ofPool,
      },
    ],
    linuxProfile: { adminUsername: "azureuser", ssh: { publicKeys: [{ keyData: "keydata" }] } },
    networkProfile: { loadBalancerSku: "standard", ...networkProfile },
    autoScalerProfile: { scanInterval: "20s", scaleDownDelayAfterAdd: "15m" },
    windowsProfile: { adminUsername: "azureuser", adminPassword: "replaced" },
    servicePrincipalProfile: { clientId: "clientid", secret: "secret" },
    addonProfiles: {},
    enableRBAC: true,
    ...properties,
  });
}

const loadBalancer = {
  outboundType: "loadBalancer",
  loadBalancerProfile: { managedOutboundIPs: { count: 2 } },
};

const identity =
  "/subscriptions/00000000-0000-0000-0000-000000000000/resourcegroups/rgName1/providers/Microsoft.ManagedIdentity/userAssignedIdentities/identity1";

const zone =
  "/subscriptions/00000000-0000-0000-0000-000000000000/resourcegroups/rg1/providers/Microsoft.Network/privateDnsZones/privatelink.location1.azmk8s.io";

/** The examples of the API specification. No cluster of anyone is known from them; Azure publishes them as valid requests. */
export const apiSpecification: readonly Program[] = [
  {
    what: "the specification's dual-stack cluster, its plugin and ranges left to Azure",
    ...example("ManagedClustersCreate_DualStackNetworking"),
    stack: () => [
      specified(
        { ...loadBalancer, ipFamilies: ["IPv4", "IPv6"] },
        {
          vmSize: "Standard_DS1_v2",
          scaleDownMode: "Deallocate",
          availabilityZones: ["1", "2", "3"],
        },
        { identity: { type: "UserAssigned", userAssignedIdentities: [identity] } },
      ),
    ],
    reports: [],
  },
  {
    what: "the specification's private cluster with a public name",
    ...example("ManagedClustersCreate_PrivateClusterPublicFQDN"),
    stack: () => [
      specified(
        loadBalancer,
        { enableEncryptionAtHost: true },
        {
          apiServerAccessProfile: {
            enablePrivateCluster: true,
            enablePrivateClusterPublicFQDN: true,
          },
        },
      ),
    ],
    reports: [],
  },
  {
    what: "the specification's private cluster with a subdomain, its region a placeholder",
    ...example("ManagedClustersCreate_PrivateClusterFQDNSubdomain"),
    stack: () => [
      specified(
        loadBalancer,
        { enableEncryptionAtHost: true },
        {
          location: "location1",
          dnsPrefix: undefined,
          fqdnSubdomain: "domain1",
          apiServerAccessProfile: { enablePrivateCluster: true, privateDNSZone: zone },
        },
      ),
    ],
    reports: [],
  },
  {
    what: "the specification's NAT gateway of one's own, no subnet written",
    ...example("ManagedClustersCreate_UserAssignedNATGateway"),
    stack: () => [
      specified({ outboundType: "userAssignedNATGateway" }, { enableNodePublicIP: false }),
    ],
    reports: ["advisory aks-outbound-type-needs-custom-vnet"],
  },
  {
    what: "the specification's Windows pool without outbound NAT, of a cluster outside the program",
    ...example("AgentPoolsCreate_WindowsDisableOutboundNAT"),
    stack: () => [
      agentPool("windows", {
        agentPoolName: "wnp2",
        resourceName: "clustername1",
        orchestratorVersion: "1.23.8",
        count: 3,
        vmSize: "Standard_D4s_v3",
        osType: "Windows",
        osSKU: "Windows2022",
        windowsProfile: { disableOutboundNat: true },
      }),
    ],
    reports: ["advisory aks-os-sku-retired", "advisory aks-ranges-undecided"],
  },
  {
    what: "the specification's pool of single virtual machines",
    ...example("AgentPoolsCreate_TypeVirtualMachines"),
    stack: () => [
      agentPool("machines", {
        agentPoolName: "agentpool1",
        resourceName: "clustername1",
        orchestratorVersion: "1.9.6",
        osType: "Linux",
        nodeLabels: { key1: "val1" },
        nodeTaints: ["Key1=Value1:NoSchedule"],
        type: "VirtualMachines",
        virtualMachinesProfile: {
          scale: {
            manual: [
              { size: "Standard_D2_v2", count: 3 },
              { size: "Standard_D2_v3", count: 2 },
            ],
          },
        },
      }),
    ],
    reports: [],
  },
  {
    what: "the specification's Spot pool",
    ...example("AgentPoolsCreate_Spot"),
    stack: () => [
      agentPool("spot", {
        agentPoolName: "agentpool1",
        resourceName: "clustername1",
        orchestratorVersion: "",
        count: 3,
        vmSize: "Standard_DS1_v2",
        osType: "Linux",
        nodeLabels: { key1: "val1" },
        nodeTaints: ["Key1=Value1:NoSchedule"],
        scaleSetPriority: "Spot",
        scaleSetEvictionPolicy: "Delete",
      }),
    ],
    reports: [],
  },
  {
    what: "the specification's pool of single virtual machines with the autoscaler",
    ...newest("AgentPoolsCreate_TypeVirtualMachines_Autoscale"),
    stack: () => [
      agentPool("machines", {
        agentPoolName: "agentpool1",
        resourceName: "clustername1",
        orchestratorVersion: "1.35.0",
        osType: "Linux",
        type: "VirtualMachines",
        virtualMachinesProfile: {
          scale: { autoscale: [{ size: "Standard_D2_v2", minCount: 1, maxCount: 5 }] },
        },
      }),
    ],
    reports: [],
  },
  {
    what: "the specification's Cilium with WireGuard and policies by name, observability off",
    ...newest("AdvancedNetworkingTransitEncryption"),
    stack: () => [
      specified({
        ...loadBalancer,
        networkPlugin: "azure",
        networkPluginMode: "overlay",
        networkDataplane: "cilium",
        advancedNetworking: {
          enabled: true,
          observability: { enabled: false },
          security: {
            enabled: true,
            advancedNetworkPolicies: "FQDN",
            transitEncryption: { type: "WireGuard" },
          },
        },
      }),
    ],
    reports: [],
  },
  {
    what: "the specification's autoscaled pool with more nodes than its maximum",
    ...example("AgentPools_Update"),
    stack: () => [
      agentPool("scaled", {
        agentPoolName: "agentpool1",
        resourceName: "clustername1",
        orchestratorVersion: "",
        count: 3,
        enableAutoScaling: true,
        minCount: 2,
        maxCount: 2,
        vmSize: "Standard_DS1_v2",
        osType: "Linux",
        scaleSetEvictionPolicy: "Delete",
        nodeTaints: ["Key1=Value1:NoSchedule"],
      }),
    ],
    reports: ["advisory aks-autoscaler-count-outside-bounds"],
  },
];

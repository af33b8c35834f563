import {
  agentPool,
  cluster,
  type ExampleProperties,
  idOf,
  nameOf,
} from "../../../policy-pack/testing";
import { docs } from "./documentation-commands";
import { cliCluster, overlay, type Program, systemAssigned, vnet, within } from "./program";

const module = (example: string) => ({
  source: `Azure/terraform-azurerm-aks examples/${example}/main.tf`,
  azure: "accepted",
});

const network = [vnet("10.52.0.0/16"), within("test", "10.52.0.0/24")];
const inTest = { vnetSubnetID: idOf("test") };
const standard = { sku: { name: "Base", tier: "Standard" } };
const policies = {
  networkPlugin: "azure",
  networkPolicy: "azure",
  loadBalancerSku: "standard",
  serviceCidr: "10.0.0.0/16",
  dnsServiceIP: "10.0.0.10",
};
/** 100 pods a node: two nodes fit a /24, the surge of an upgrade doesn't. */
const dense = {
  name: "testnodepool",
  mode: "System",
  type: "VirtualMachineScaleSets",
  osType: "Linux",
  enableAutoScaling: true,
  minCount: 1,
  maxCount: 2,
  count: 1,
  maxPods: 100,
};

function gateway(subnetCIDR: string) {
  const config = { applicationGatewayName: "ingress", subnetCIDR };
  return { addonProfiles: { ingressApplicationGateway: { enabled: true, config } } };
}

function ofCluster(ofPool: object, properties: ExampleProperties) {
  return cluster("aks", {
    ...standard,
    dnsPrefix: "prefix",
    agentPoolProfiles: [ofPool],
    ...properties,
  });
}

/** Azure's Terraform module, whose pipelines deploy its examples; Cluster API's CI; and commands that add pools. */
export const modules: readonly Program[] = [
  {
    what: "the module's startup example: private, 100 pods a node in a /24",
    ...module("startup"),
    stack: () => [
      ...network,
      ofCluster(
        { ...dense, ...inTest, availabilityZones: ["1", "2"] },
        {
          servicePrincipalProfile: { clientId: "clientid", secret: "secret" },
          networkProfile: policies,
          apiServerAccessProfile: { enablePrivateCluster: true },
          ...gateway("10.52.1.0/24"),
        },
      ),
    ],
    reports: [
      "advisory aks-network-policy-azure-retired",
      "advisory aks-node-subnet-full-during-upgrade",
    ],
  },
  {
    what: "the module's three worker pools in one subnet, kubenet",
    ...module("multiple_node_pools"),
    stack: () => [
      ...network,
      ofCluster(
        { name: "nodepool", mode: "System", osType: "Linux", count: 2, ...inTest },
        {
          ...systemAssigned,
          networkProfile: { networkPlugin: "kubenet", loadBalancerSku: "standard" },
        },
      ),
      ...[0, 1, 2].map((i) =>
        agentPool(`worker${i}`, {
          agentPoolName: `worker${i}abcde`,
          resourceName: nameOf("aks"),
          mode: "User",
          osType: "Linux",
          count: 1,
          vmSize: "Standard_D2s_v3",
          ...inTest,
        }),
      ),
    ],
    reports: ["advisory aks-network-plugin-kubenet-retired"],
  },
  {
    what: "the module's application gateway in a VNet of one's own",
    ...module("application_gateway_ingress"),
    stack: () => [
      ...network,
      ofCluster(
        { ...dense, ...inTest },
        { ...systemAssigned, networkProfile: policies, ...gateway("10.52.1.0/24") },
      ),
    ],
    reports: [
      "advisory aks-network-policy-azure-retired",
      "advisory aks-node-subnet-full-during-upgrade",
    ],
  },
  {
    what: "the module's application gateway in the VNet that AKS makes",
    ...module("application_gateway_ingress"),
    stack: () => [
      ofCluster(dense, {
        ...systemAssigned,
        networkProfile: policies,
        ...gateway("10.225.0.0/16"),
      }),
    ],
    reports: ["advisory aks-network-policy-azure-retired"],
  },
  {
    what: "Cluster API's CI: a Windows pool without a windowsProfile",
    source:
      "kubernetes-sigs/cluster-api-provider-azure templates/test/ci/cluster-template-prow-aks-aso.yaml",
    azure: "accepted",
    stack: () => [
      cluster("aks", {
        ...systemAssigned,
        dnsPrefix: "capz",
        servicePrincipalProfile: { clientId: "msi" },
        agentPoolProfiles: [
          { name: "pool0", mode: "System", type: "VirtualMachineScaleSets", count: 2 },
          { name: "pool1", mode: "User", type: "VirtualMachineScaleSets", count: 2 },
          {
            name: "pool2",
            mode: "User",
            type: "VirtualMachineScaleSets",
            count: 1,
            osType: "Windows",
          },
        ],
        networkProfile: { networkPlugin: "azure" },
      }),
    ],
    reports: [],
  },
  {
    what: "the documentation's Windows quickstart, Windows Server 2025 with FIPS",
    ...docs("learn/quick-windows-container-deploy-cli"),
    stack: () => [
      cliCluster(
        { networkPlugin: "azure" },
        { count: 2 },
        { windowsProfile: { adminUsername: "azureuser", adminPassword: "replaced" } },
      ),
      agentPool("npwin", {
        agentPoolName: "npwin",
        resourceName: nameOf("aks"),
        mode: "User",
        osType: "Windows",
        osSKU: "Windows2025",
        enableFIPS: true,
        count: 1,
      }),
    ],
    reports: [],
  },
  {
    what: "the documentation's nodes with public addresses on dual-stack overlay",
    ...docs("use-node-public-ips"),
    stack: () => [
      cliCluster({ ...overlay, ipFamilies: ["IPv4", "IPv6"] }, { enableNodePublicIP: true }),
    ],
    reports: [],
  },
  {
    what: "the documentation's second pool for a second load balancer, backends by address",
    ...docs("use-multiple-standard-load-balancer"),
    stack: () => [
      cliCluster({ loadBalancerProfile: { backendPoolType: "nodeIP" } }),
      agentPool("team1", {
        agentPoolName: "team1pool",
        resourceName: nameOf("aks"),
        mode: "User",
        osType: "Linux",
        count: 2,
      }),
    ],
    reports: [],
  },
];

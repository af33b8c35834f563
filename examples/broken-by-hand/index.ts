// Two clusters as one finds them in the field, without our components. Each range looks harmless by itself; what is
// wrong shows only when two of them are compared. Azure would say so after the VNets exist, or at an upgrade.
import { ManagedCluster } from "@pulumi/azure-native/containerservice";
import { Subnet, VirtualNetwork } from "@pulumi/azure-native/network";
import { ResourceGroup } from "@pulumi/azure-native/resources";

const group = new ResourceGroup("shop");
const resourceGroupName = group.name;

const vnet = new VirtualNetwork("shop-vnet", {
  resourceGroupName,
  addressSpace: { addressPrefixes: ["10.240.0.0/12"] },
});
const inVnet = { resourceGroupName, virtualNetworkName: vnet.name };

const nodes = new Subnet("nodes", { ...inVnet, addressPrefix: "10.240.0.0/22" });

// Overlaps the pod CIDR of the cluster below (10.244.0.0/16, which is also Azure's default).
const databases = new Subnet(
  "databases",
  { ...inVnet, addressPrefix: "10.244.16.0/24" },
  { dependsOn: nodes },
);

// 10.240.2.0/24 is already part of the nodes' subnet.
const ingress = new Subnet(
  "ingress",
  { ...inVnet, addressPrefix: "10.240.2.0/24" },
  { dependsOn: databases },
);

// Outside the VNet, which ends at 10.255.255.255.
new Subnet("build-agents", { ...inVnet, addressPrefix: "10.32.0.0/24" }, { dependsOn: ingress });

new ManagedCluster("shop", {
  resourceGroupName,
  dnsPrefix: "shop",
  identity: { type: "SystemAssigned" },
  agentPoolProfiles: [
    {
      name: "system",
      mode: "System",
      count: 3,
      vmSize: "Standard_D4s_v5",
      vnetSubnetID: nodes.id,
    },
  ],
  networkProfile: {
    networkPlugin: "azure",
    networkPluginMode: "overlay",
    podCidr: "10.244.0.0/16",
    // Contains 172.30.0.0/16 and 172.31.0.0/16, which AKS keeps for itself.
    serviceCidr: "172.24.0.0/13",
    // Belongs to Azure's default service CIDR, not to this one.
    dnsServiceIP: "10.0.0.10",
  },
});

new ManagedCluster("reports", {
  resourceGroupName,
  dnsPrefix: "reports",
  identity: { type: "SystemAssigned" },
  agentPoolProfiles: [
    {
      name: "system",
      mode: "System",
      count: 3,
      vmSize: "Standard_D4s_v5",
      vnetSubnetID: nodes.id,
    },
  ],
  networkProfile: {
    networkPlugin: "azure",
    networkPluginMode: "overlay",
    // Pods and services in one range: an address can't be both.
    podCidr: "192.168.0.0/16",
    serviceCidr: "192.168.128.0/20",
    dnsServiceIP: "192.168.128.1",
  },
});

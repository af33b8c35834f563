// Windows services that callers on premises reach by the addresses of their pods. Each node reserves 31 addresses of the
// subnet, which is why its size is worth a look: see the output `capacity`.
import { AzureCniNodeSubnetCluster, OsType } from "@aks-networking/components";
import { ResourceGroup } from "@pulumi/azure-native/resources";
import { Config } from "@pulumi/pulumi";

const config = new Config();
const group = new ResourceGroup("billing");

const cluster = new AzureCniNodeSubnetCluster("billing", {
  resourceGroupName: group.name,
  // Windows Server 2022 needs a version before 1.37.
  kubernetesVersion: "1.35",
  addressSpace: ["10.20.0.0/20"],
  // The datacenter routes these, so neither the VNet nor services may have addresses of them.
  takenRanges: { datacenter: { cidr: "10.0.0.0/12" } },
  maxNodes: 50,
  maxPods: 30,
  windows: { adminUsername: "azureuser", adminPassword: config.requireSecret("windowsPassword") },
  userPools: {
    win: { osType: OsType.Windows, osSKU: "Windows2022", count: config.requireNumber("nodes") },
  },
  nodeSubnet: {
    securityRules: {
      DatacenterToServices: {
        priority: 200,
        direction: "Inbound",
        access: "Allow",
        protocol: "Tcp",
        sourceAddressPrefix: "10.0.0.0/12",
        destinationPortRange: "8080",
      },
    },
  },
});

export const clusterName = cluster.clusterName;
export const serviceCidrs = cluster.plan.serviceCidrs;
export const capacity = cluster.capacity;

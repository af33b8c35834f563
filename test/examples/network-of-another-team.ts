import { RouteTable, Subnet, VirtualNetwork } from "@pulumi/azure-native/network";
import { ResourceGroup } from "@pulumi/azure-native/resources";

/** The network that the example existing-virtual-network builds on. */
export function networkOfAnotherTeam() {
  const resourceGroupName = new ResourceGroup("network").name;
  const routeTable = new RouteTable("to-firewall", {
    resourceGroupName,
    routes: [
      {
        name: "default",
        addressPrefix: "0.0.0.0/0",
        nextHopType: "VirtualAppliance",
        nextHopIpAddress: "10.0.0.4",
      },
    ],
  });
  const virtualNetworkName = new VirtualNetwork("spoke", {
    resourceGroupName,
    addressSpace: { addressPrefixes: ["10.60.0.0/16"] },
  }).name;
  const inSpoke = { resourceGroupName, virtualNetworkName };
  const databases = new Subnet("databases", { ...inSpoke, addressPrefix: "10.60.0.0/24" });
  const nodes = new Subnet(
    "nodes",
    {
      ...inSpoke,
      addressPrefix: "10.60.4.0/22",
      routeTable: { id: routeTable.id },
      defaultOutboundAccess: false,
    },
    { dependsOn: databases },
  );
  return { nodeSubnetId: nodes.id, routeTableId: routeTable.id };
}

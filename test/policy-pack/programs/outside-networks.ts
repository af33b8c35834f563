import { ArmType } from "@aks-networking/networking";
import {
  agentPool,
  cluster,
  identity,
  idWithin,
  nameOf,
  resource,
  subnet,
  virtualNetwork,
} from "../../../policy-pack/testing";
import { roleOn } from "./own-networks";
import { inSubnet, overlay, type Program, systemAssigned, userAssigned } from "./program";

const maxPods = 110;

const existing =
  "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/network/providers/Microsoft.Network/virtualNetworks/hub/subnets/aks";

/** Its outputs are ids of a VNet; a first preview may know them or not. */
const networkOfAnotherStack = resource(
  "pulumi:pulumi:StackReference",
  "network",
  { name: "org/network/prod" },
  ArmType.virtualNetwork,
);

/** Clusters in networks that the program doesn't make, or whose ranges somebody else chooses. */
export const outsideNetworks: readonly Program[] = [
  {
    what: "an existing subnet by its id, as getSubnet answers too",
    stack: () => [
      cluster("aks", {
        ...systemAssigned,
        agentPoolProfiles: [inSubnet("", { maxPods, vnetSubnetID: existing })],
        networkProfile: { ...overlay },
      }),
    ],
    reports: ["advisory aks-ranges-undecided"],
  },
  {
    what: "an existing subnet by its id, and a pool of a cluster outside the stack",
    stack: () => [
      agentPool("user", {
        resourceName: "platform",
        mode: "User",
        count: 3,
        maxPods,
        vnetSubnetID: existing,
      }),
    ],
    reports: ["advisory aks-ranges-undecided"],
  },
  {
    what: "a subnet of another stack",
    stack: () => [
      networkOfAnotherStack,
      cluster("aks", {
        ...systemAssigned,
        agentPoolProfiles: [
          inSubnet("", { maxPods, vnetSubnetID: idWithin("network", "subnets/nodes") }),
        ],
        networkProfile: { ...overlay },
      }),
    ],
    reports: ["advisory aks-ranges-undecided"],
  },
  {
    what: "pod and node subnets of another stack",
    stack: () => [
      networkOfAnotherStack,
      cluster("aks", {
        ...systemAssigned,
        agentPoolProfiles: [
          inSubnet("", {
            maxPods,
            vnetSubnetID: idWithin("network", "subnets/nodes"),
            podSubnetID: idWithin("network", "subnets/pods"),
          }),
        ],
        networkProfile: { networkPlugin: "azure" },
      }),
    ],
    reports: ["advisory aks-ranges-undecided"],
  },
  {
    what: "a VNet and subnet from an IPAM pool",
    stack: () => [
      virtualNetwork("vnet", {
        addressSpace: {
          ipamPoolPrefixAllocations: [{ numberOfIpAddresses: "1024", id: "/pool" }],
        },
      }),
      subnet("nodes", {
        virtualNetworkName: nameOf("vnet"),
        ipamPoolPrefixAllocations: [{ numberOfIpAddresses: "256", id: "/pool" }],
      }),
      identity("identity"),
      roleOn("nodes"),
      cluster("aks", {
        ...userAssigned,
        agentPoolProfiles: [inSubnet("nodes", { maxPods })],
        networkProfile: { ...overlay },
      }),
    ],
    reports: ["advisory aks-ranges-undecided"],
  },
];

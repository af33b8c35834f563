import {
  cluster,
  type Example,
  type ExampleProperties,
  idOf,
  nameOf,
  peering,
  subnet,
  virtualNetwork,
} from "../../policy-pack/testing";
import type { Case } from "./by-hand";

const network = [
  virtualNetwork("vnet", { addressSpace: { addressPrefixes: ["10.1.0.0/16"] } }),
  subnet("nodes", { virtualNetworkName: nameOf("vnet"), addressPrefix: "10.1.0.0/22" }),
];

function overlay(networkProfile: ExampleProperties, properties: ExampleProperties = {}): Example {
  return [
    ...network,
    cluster("aks", {
      networkProfile: {
        networkPlugin: "azure",
        networkPluginMode: "overlay",
        serviceCidr: "172.16.0.0/16",
        dnsServiceIP: "172.16.0.10",
        ...networkProfile,
      },
      agentPoolProfiles: [
        { name: "system", mode: "System", count: 3, maxPods: 110, vnetSubnetID: idOf("nodes") },
      ],
      ...properties,
    }),
  ];
}

/** Programs under the edition of 2023, and what the pack says of them on a first preview. */
export const cases: readonly Case[] = [
  {
    what: "a Docker bridge on a peered VNet",
    stack: () => [
      virtualNetwork("hub", { addressSpace: { addressPrefixes: ["10.9.0.0/16"] } }),
      ...overlay({ dockerBridgeCidr: "10.9.8.1/24" }),
      peering("vnet-hub", {
        virtualNetworkName: nameOf("vnet"),
        remoteVirtualNetwork: { id: idOf("hub") },
      }),
    ],
    says: [
      'mandatory aks-docker-bridge-cidr-overlaps: networkProfile.dockerBridgeCidr 10.9.8.1/24 (that is 10.9.8.0/24) overlaps 10.9.0.0/16 of VNet "hub", a peer of the cluster\'s VNet; use a range outside it, such as 10.245.0.1/24.',
    ],
  },
  {
    what: "services on the range that the Docker bridge had by default",
    stack: () => overlay({ serviceCidr: "172.17.0.0/16", dnsServiceIP: "172.17.0.10" }),
    says: [
      "mandatory aks-docker-bridge-cidr-overlaps: networkProfile.dockerBridgeCidr 172.17.0.1/16 (the default of 2023) overlaps networkProfile.serviceCidr 172.17.0.0/16; use a range outside it, such as 10.245.0.1/16.",
    ],
  },
  {
    what: "a Docker bridge on a range of its own",
    stack: () => overlay({ dockerBridgeCidr: "192.168.0.1/24" }),
    says: [],
  },
  {
    what: "an application gateway on overlay",
    stack: () =>
      overlay(
        {},
        {
          addonProfiles: {
            ingressApplicationGateway: { enabled: true, config: { subnetCIDR: "10.1.8.0/24" } },
          },
        },
      ),
    says: [
      "advisory aks-agic-unsupported-by-mode: addonProfiles.ingressApplicationGateway.enabled true isn't supported with Azure CNI Overlay (supported today, since 2025-03-16); switch the add-on off, or use a mode that supports it, such as Azure CNI Node Subnet.",
    ],
  },
];

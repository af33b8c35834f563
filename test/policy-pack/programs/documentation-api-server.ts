import { identity, idOf, privateDnsZone } from "../../../policy-pack/testing";
import { docs, identityOnVnet, inNodes } from "./documentation-commands";
import { roleOn } from "./own-networks";
import { cliCluster, type Program, userAssigned, vnet, within } from "./program";

const azure = { networkPlugin: "azure" };

const integrated = [
  vnet("172.19.0.0/16"),
  within("api-server", "172.19.0.0/28", {
    delegations: [{ name: "aks", serviceName: "Microsoft.ContainerService/managedClusters" }],
  }),
  within("nodes", "172.19.1.0/24"),
  identity("identity"),
  roleOn("api-server"),
  roleOn("nodes"),
];
const integratedApiServer = { enableVnetIntegration: true, subnetId: idOf("api-server") };

/** The commands of Azure's own documentation for private and VNet-integrated API servers. */
export const documentationApiServer: readonly Program[] = [
  {
    what: "the documentation's private cluster, all left to AKS",
    ...docs("private-clusters"),
    stack: () => [cliCluster({}, {}, { apiServerAccessProfile: { enablePrivateCluster: true } })],
    reports: [],
  },
  {
    what: "the documentation's private cluster without a public name",
    ...docs("private-clusters"),
    stack: () => [
      identity("identity"),
      cliCluster(
        {},
        {},
        {
          ...userAssigned,
          apiServerAccessProfile: {
            enablePrivateCluster: true,
            privateDNSZone: "system",
            enablePrivateClusterPublicFQDN: false,
          },
        },
      ),
    ],
    reports: [],
  },
  {
    what: "the documentation's private cluster without a zone",
    ...docs("private-clusters"),
    stack: () => [
      identity("identity"),
      cliCluster(
        {},
        {},
        {
          ...userAssigned,
          apiServerAccessProfile: { enablePrivateCluster: true, privateDNSZone: "none" },
        },
      ),
    ],
    reports: [],
  },
  {
    what: "the documentation's private cluster with a zone and a subdomain of one's own",
    ...docs("private-clusters"),
    stack: () => [
      identity("identity"),
      privateDnsZone("zone", { privateZoneName: "privatelink.westeurope.azmk8s.io" }),
      roleOn("zone", "b12aa53e-6015-4669-85d0-8515ebb3ae7f"),
      cliCluster(
        {},
        {},
        {
          ...userAssigned,
          dnsPrefix: undefined,
          fqdnSubdomain: "subdomain",
          location: "westeurope",
          apiServerAccessProfile: { enablePrivateCluster: true, privateDNSZone: idOf("zone") },
        },
      ),
    ],
    reports: [],
  },
  {
    what: "the documentation's API server in a VNet that AKS makes",
    ...docs("api-server-vnet-integration"),
    stack: () => [
      cliCluster(azure, {}, { apiServerAccessProfile: { enableVnetIntegration: true } }),
    ],
    reports: [],
  },
  {
    what: "the documentation's API server in a subnet of one's own",
    ...docs("api-server-vnet-integration"),
    stack: () => [
      ...integrated,
      cliCluster(azure, inNodes, { ...userAssigned, apiServerAccessProfile: integratedApiServer }),
    ],
    reports: [],
  },
  {
    what: "the documentation's private API server in a subnet of one's own",
    ...docs("api-server-vnet-integration"),
    stack: () => [
      ...integrated,
      cliCluster(azure, inNodes, {
        ...userAssigned,
        apiServerAccessProfile: { ...integratedApiServer, enablePrivateCluster: true },
      }),
    ],
    reports: [],
  },
  {
    what: "the documentation's network isolated cluster in a VNet of one's own, version left out",
    ...docs("network-isolated"),
    stack: () => [
      vnet("192.168.0.0/16"),
      within("nodes", "192.168.1.0/24"),
      within("registry", "192.168.2.0/24", { privateEndpointNetworkPolicies: "Disabled" }),
      ...identityOnVnet,
      cliCluster({ ...azure, outboundType: "none" }, inNodes, {
        ...userAssigned,
        bootstrapProfile: { artifactSource: "Cache" },
        apiServerAccessProfile: { enablePrivateCluster: true },
      }),
    ],
    reports: [],
  },
  {
    what: "the documentation's service tag among the ranges that may reach the API server",
    ...docs("api-server-service-tags"),
    stack: () => [
      cliCluster(
        {},
        {},
        {
          apiServerAccessProfile: { authorizedIPRanges: ["AzureCloud", "20.20.20.20"] },
        },
      ),
    ],
    reports: [],
  },
];

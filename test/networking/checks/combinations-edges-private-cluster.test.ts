import assert from "node:assert/strict";
import { describe, it } from "mocha";
import { type ArmResource, ArmType } from "../../../networking/index";
import { arm, clusterIn, hub, idOf, notYet, placedAnswersOf, subnetIn } from "./answers";

const kubenet = { networkProfile: { networkPlugin: "kubenet" } };
const ownDns = { dhcpOptions: { dnsServers: ["10.1.0.4"] } };
const withTable = { routeTable: { id: notYet } };
const nodes = subnetIn("nodes");
const system = { privateDNSZone: "system" };

function privateCluster(access: object = {}, rest: object = {}, ofPool: object = {}): ArmResource {
  const apiServerAccessProfile = { enablePrivateCluster: true, ...access };
  return clusterIn({ location: "westeurope", apiServerAccessProfile, ...rest }, ofPool);
}

function zoneNamed(name: string): string {
  return `/subscriptions/s/resourceGroups/rg/providers/Microsoft.Network/privateDnsZones/${name}`;
}

const named = (name: string, access: object = {}, rest: object = {}) => [
  privateCluster({ privateDNSZone: zoneNamed(name), ...access }, rest),
];
const zone = (properties: object) =>
  arm(ArmType.privateDnsZone, "zone", { name: undefined, ...properties });
const ofZone = { privateDNSZone: notYet };
const fromZone = (resource: ArmResource) => ({
  ...resource,
  dependencies: { apiServerAccessProfile: ["zone"] },
});

const cases: [id: string, why: string, resources: ArmResource[], expected: string[]][] = [
  [
    "aks-authorized-ip-ranges-private-cluster",
    "one range",
    [privateCluster({ authorizedIPRanges: ["203.0.113.0/24"] })],
    [
      "aks: apiServerAccessProfile.authorizedIPRanges isn't supported with enablePrivateCluster; leave it out, and guard the API server by its VNet. Azure refuses it with InvalidParameter.",
    ],
  ],
  [
    "aks-authorized-ip-ranges-private-cluster",
    "an empty list",
    [privateCluster({ authorizedIPRanges: [] })],
    [],
  ],
  [
    "aks-private-dns-zone-none-needs-public-fqdn",
    "None in any case, without a public FQDN",
    [privateCluster({ privateDNSZone: "None", enablePrivateClusterPublicFQDN: false })],
    [
      "aks: apiServerAccessProfile.privateDNSZone None isn't supported with enablePrivateClusterPublicFQDN false; set apiServerAccessProfile.enablePrivateClusterPublicFQDN to true, or privateDNSZone to system. Azure refuses it with NonePrivateDNSZonePublicFQDNDisabledError.",
    ],
  ],
  [
    "aks-private-dns-zone-none-needs-public-fqdn",
    "a zone of the program, whose id isn't known",
    [zone({}), fromZone(privateCluster({ ...ofZone, enablePrivateClusterPublicFQDN: false }))],
    [],
  ],
  [
    "aks-private-dns-zone-none-needs-public-fqdn",
    "a text that isn't known and comes from no zone",
    [privateCluster({ ...ofZone, enablePrivateClusterPublicFQDN: false })],
    [
      "aks? apiServerAccessProfile.privateDNSZone: apiServerAccessProfile.privateDNSZone isn't known yet: it is an output of a resource that doesn't exist yet",
    ],
  ],
  [
    "aks-private-cluster-basic-load-balancer",
    "Basic in any case",
    [privateCluster({}, { networkProfile: { loadBalancerSku: "Basic" } })],
    [
      "aks: networkProfile.loadBalancerSku Basic isn't supported with enablePrivateCluster; set it to standard. Azure refuses it with PrivateClusterNotSupportedWithBasicLoadBalancer.",
    ],
  ],
  [
    "aks-private-cluster-basic-load-balancer",
    "with VNet integration",
    [
      privateCluster(
        { enableVnetIntegration: true },
        { networkProfile: { loadBalancerSku: "basic" } },
      ),
    ],
    [],
  ],
  [
    "aks-private-cluster-kubenet-custom-dns",
    "DNS servers and a route table",
    [hub(ownDns), subnetIn("nodes", withTable), privateCluster({}, kubenet)],
    [
      'aks: networkProfile.networkPlugin kubenet makes a private cluster with your own route table fail in VNet "hub", which has DNS servers of its own; use networkPlugin azure with networkPluginMode overlay, or Azure\'s DNS in the VNet.',
    ],
  ],
  [
    "aks-private-cluster-kubenet-custom-dns",
    "DNS servers without a route table",
    [hub(ownDns), nodes, privateCluster({}, kubenet)],
    [],
  ],
  [
    "aks-private-cluster-kubenet-custom-dns",
    "an empty list of DNS servers",
    [
      hub({ dhcpOptions: { dnsServers: [] } }),
      subnetIn("nodes", withTable),
      privateCluster({}, kubenet),
    ],
    [],
  ],
  [
    "aks-private-cluster-kubenet-custom-dns",
    "DNS servers that aren't known",
    [hub({ dhcpOptions: notYet }), subnetIn("nodes", withTable), privateCluster({}, kubenet)],
    [
      "aks? agentPoolProfiles: dhcpOptions.dnsServers isn't known yet: it is an output of a resource that doesn't exist yet (VNet \"hub\")",
    ],
  ],
  [
    "aks-private-cluster-kubenet-custom-dns",
    "a node subnet outside the program",
    [hub(ownDns), privateCluster({}, kubenet)],
    ["aks? agentPoolProfiles[0].vnetSubnetID: its subnet isn't known yet"],
  ],
  [
    "aks-private-cluster-kubenet-custom-dns",
    "a pool without a subnet beside one with",
    [
      hub(ownDns),
      nodes,
      privateCluster(
        {},
        {
          ...kubenet,
          agentPoolProfiles: [
            { name: "system", vnetSubnetID: idOf("subnets/nodes") },
            { name: "user" },
          ],
        },
      ),
    ],
    [],
  ],
  [
    "aks-private-cluster-kubenet-custom-dns",
    "a VNet outside the program",
    [privateCluster({}, kubenet)],
    [
      "aks? agentPoolProfiles: agentPoolProfiles refers to /subscriptions/s/resourceGroups/rg/providers/Microsoft.Network/virtualNetworks/hub, which is neither in the program nor in the network environment",
    ],
  ],
  [
    "aks-private-cluster-kubenet-custom-dns",
    "Azure CNI in a VNet outside the program",
    [privateCluster({}, { networkProfile: { networkPlugin: "azure" } })],
    [],
  ],
  [
    "aks-private-dns-zone-custom-dns",
    "the zone that AKS makes by default",
    [hub(ownDns), nodes, privateCluster()],
    [
      'aks: apiServerAccessProfile.privateDNSZone leaves the zone to AKS, but VNet "hub" has its own DNS servers, which have to resolve that zone; make them forward to 168.63.129.16, or set apiServerAccessProfile.privateDNSZone to the id of your own zone, linked to the VNet that they are in.',
    ],
  ],
  [
    "aks-private-dns-zone-custom-dns",
    "the zone that AKS makes, by its name",
    [hub(ownDns), nodes, privateCluster({ privateDNSZone: "System" })],
    [
      'aks: apiServerAccessProfile.privateDNSZone System leaves the zone to AKS, but VNet "hub" has its own DNS servers, which have to resolve that zone; make them forward to 168.63.129.16, or set apiServerAccessProfile.privateDNSZone to the id of your own zone, linked to the VNet that they are in.',
    ],
  ],
  [
    "aks-private-dns-zone-custom-dns",
    "an empty text",
    [hub(ownDns), nodes, privateCluster({ privateDNSZone: "" })],
    [
      'aks: apiServerAccessProfile.privateDNSZone leaves the zone to AKS, but VNet "hub" has its own DNS servers, which have to resolve that zone; make them forward to 168.63.129.16, or set apiServerAccessProfile.privateDNSZone to the id of your own zone, linked to the VNet that they are in.',
    ],
  ],
  [
    "aks-private-dns-zone-custom-dns",
    "a zone of one's own",
    [hub(ownDns), nodes, ...named("privatelink.westeurope.azmk8s.io")],
    [],
  ],
  [
    "aks-private-dns-zone-custom-dns",
    "a zone of one's own in a VNet outside the program",
    named("privatelink.westeurope.azmk8s.io"),
    [],
  ],
  [
    "aks-private-dns-zone-custom-dns",
    "DNS servers that aren't known",
    [hub({ dhcpOptions: { dnsServers: notYet } }), nodes, privateCluster(system)],
    [
      "aks? agentPoolProfiles: dhcpOptions.dnsServers isn't known yet: it is an output of a resource that doesn't exist yet (VNet \"hub\")",
    ],
  ],
  [
    "aks-private-dns-zone-custom-dns",
    "a VNet outside the program",
    [privateCluster(system)],
    [
      "aks? agentPoolProfiles: agentPoolProfiles refers to /subscriptions/s/resourceGroups/rg/providers/Microsoft.Network/virtualNetworks/hub, which is neither in the program nor in the network environment",
    ],
  ],
  [
    "aks-private-dns-zone-name",
    "the name that AKS expects, in any case",
    named("PrivateLink.WestEurope.azmk8s.io"),
    [],
  ],
  [
    "aks-private-dns-zone-name",
    "one label before it",
    named("team.privatelink.westeurope.azmk8s.io"),
    [],
  ],
  [
    "aks-private-dns-zone-name",
    "two labels before it",
    named("my.team.privatelink.westeurope.azmk8s.io"),
    [
      "aks: apiServerAccessProfile.privateDNSZone is the zone my.team.privatelink.westeurope.azmk8s.io, but AKS expects privatelink.westeurope.azmk8s.io, with one label of 1 to 32 letters, digits and hyphens before it at most; use a zone named privatelink.westeurope.azmk8s.io. Azure refuses it with InvalidPrivateDNSZoneResourceID.",
    ],
  ],
  [
    "aks-private-dns-zone-name",
    "another text before it, without a dot",
    named("myprivatelink.westeurope.azmk8s.io"),
    [
      "aks: apiServerAccessProfile.privateDNSZone is the zone myprivatelink.westeurope.azmk8s.io, but AKS expects privatelink.westeurope.azmk8s.io, with one label of 1 to 32 letters, digits and hyphens before it at most; use a zone named privatelink.westeurope.azmk8s.io. Azure refuses it with InvalidPrivateDNSZoneResourceID.",
    ],
  ],
  [
    "aks-private-dns-zone-name",
    "another region",
    named("privatelink.northeurope.azmk8s.io"),
    [
      "aks: apiServerAccessProfile.privateDNSZone is the zone privatelink.northeurope.azmk8s.io, but AKS expects privatelink.westeurope.azmk8s.io, with one label of 1 to 32 letters, digits and hyphens before it at most; use a zone named privatelink.westeurope.azmk8s.io. Azure refuses it with InvalidPrivateDNSZoneResourceID.",
    ],
  ],
  [
    "aks-private-dns-zone-name",
    "the name of VNet integration without it",
    named("private.westeurope.azmk8s.io"),
    [
      "aks: apiServerAccessProfile.privateDNSZone is the zone private.westeurope.azmk8s.io, but AKS expects privatelink.westeurope.azmk8s.io, with one label of 1 to 32 letters, digits and hyphens before it at most; use a zone named privatelink.westeurope.azmk8s.io. Azure refuses it with InvalidPrivateDNSZoneResourceID.",
    ],
  ],
  [
    "aks-private-dns-zone-name",
    "the name of VNet integration with it",
    named("private.westeurope.azmk8s.io", { enableVnetIntegration: true }),
    [],
  ],
  [
    "aks-private-dns-zone-name",
    "a VNet integration that isn't known",
    named("private.westeurope.azmk8s.io", { enableVnetIntegration: notYet }),
    [
      "aks? apiServerAccessProfile.enableVnetIntegration: apiServerAccessProfile.enableVnetIntegration isn't known yet: it is an output of a resource that doesn't exist yet",
    ],
  ],
  [
    "aks-private-dns-zone-name",
    "a location that is not set",
    named("privatelink.westeurope.azmk8s.io", {}, { location: undefined }),
    [],
  ],
  [
    "aks-private-dns-zone-name",
    "the cloud of usgovvirginia",
    named("privatelink.x.cx.aks.containerservice", {}, { location: "usgovvirginia" }),
    [],
  ],
  [
    "aks-private-dns-zone-name",
    "the cloud of China North 3",
    named("privatelink.x.cx.aks.containerservice", {}, { location: "China North 3" }),
    [],
  ],
  [
    "aks-private-dns-zone-name",
    "a text that is not the id of a zone",
    [privateCluster({ privateDNSZone: "my.zone" })],
    [],
  ],
  [
    "aks-private-dns-zone-name",
    "an id of something else",
    [privateCluster({ privateDNSZone: idOf() })],
    [],
  ],
  [
    "aks-private-dns-zone-name",
    "a zone that isn't known",
    [privateCluster(ofZone)],
    [
      "aks? apiServerAccessProfile.privateDNSZone: apiServerAccessProfile.privateDNSZone isn't known yet: it is an output of a resource that doesn't exist yet",
    ],
  ],
  [
    "aks-private-dns-zone-name",
    'no own zone: "system"',
    [privateCluster({ privateDNSZone: "system" }, { location: undefined })],
    [],
  ],
  [
    "aks-private-dns-zone-name",
    'no own zone: "NONE"',
    [privateCluster({ privateDNSZone: "NONE" }, { location: undefined })],
    [],
  ],
  [
    "aks-private-dns-zone-name",
    'no own zone: ""',
    [privateCluster({ privateDNSZone: "" }, { location: undefined })],
    [],
  ],
  [
    "aks-private-dns-zone-name",
    "no zone given, and no location",
    [privateCluster({}, { location: undefined })],
    [],
  ],
  [
    "aks-private-dns-zone-name",
    "the name of a zone of the program",
    [zone({ privateZoneName: "PrivateLink.eastus.azmk8s.io" }), fromZone(privateCluster(ofZone))],
    [
      "aks: apiServerAccessProfile.privateDNSZone is the zone privatelink.eastus.azmk8s.io, but AKS expects privatelink.westeurope.azmk8s.io, with one label of 1 to 32 letters, digits and hyphens before it at most; use a zone named privatelink.westeurope.azmk8s.io. Azure refuses it with InvalidPrivateDNSZoneResourceID.",
    ],
  ],
  [
    "aks-private-dns-zone-name",
    "a zone of the program whose name isn't known",
    [zone({ privateZoneName: notYet }), fromZone(privateCluster(ofZone))],
    [
      "aks? apiServerAccessProfile.privateDNSZone: apiServerAccessProfile.privateDNSZone isn't known yet: it is an output of a resource that doesn't exist yet",
    ],
  ],
  [
    "aks-api-server-subnet-vnet-encryption",
    "an encrypted VNet",
    [
      hub({ encryption: { enabled: true } }),
      nodes,
      privateCluster({ enableVnetIntegration: true }),
    ],
    [
      'aks: apiServerAccessProfile.enableVnetIntegration true isn\'t supported in VNet "hub", which has encryption enabled; set encryption.enabled of the VNet to false, or leave enableVnetIntegration out.',
    ],
  ],
  [
    "aks-api-server-subnet-vnet-encryption",
    "an encryption that isn't known",
    [
      hub({ encryption: { enabled: notYet } }),
      nodes,
      privateCluster({ enableVnetIntegration: true }),
    ],
    [
      "aks? agentPoolProfiles: encryption.enabled isn't known yet: it is an output of a resource that doesn't exist yet (VNet \"hub\")",
    ],
  ],
  [
    "aks-api-server-subnet-vnet-encryption",
    "a VNet outside the program",
    [privateCluster({ enableVnetIntegration: true })],
    [
      "aks? agentPoolProfiles: agentPoolProfiles refers to /subscriptions/s/resourceGroups/rg/providers/Microsoft.Network/virtualNetworks/hub, which is neither in the program nor in the network environment",
    ],
  ],
  [
    "aks-api-server-subnet-vnet-encryption",
    "a VNet outside the program, without VNet integration",
    [privateCluster()],
    [],
  ],
  [
    "aks-api-server-subnet-region",
    "location QatarCentral",
    [privateCluster({ enableVnetIntegration: true }, { location: "QatarCentral" })],
    [
      "aks: apiServerAccessProfile.enableVnetIntegration true isn't available in qatarcentral, the location of the cluster; use another region, or leave enableVnetIntegration out.",
    ],
  ],
  [
    "aks-api-server-subnet-region",
    "location Qatar Central",
    [privateCluster({ enableVnetIntegration: true }, { location: "Qatar Central" })],
    [
      "aks: apiServerAccessProfile.enableVnetIntegration true isn't available in qatarcentral, the location of the cluster; use another region, or leave enableVnetIntegration out.",
    ],
  ],
  [
    "aks-api-server-subnet-region",
    "location qatarnorth",
    [privateCluster({ enableVnetIntegration: true }, { location: "qatarnorth" })],
    [],
  ],
  [
    "aks-api-server-subnet-region",
    "location undefined",
    [privateCluster({ enableVnetIntegration: true }, { location: undefined })],
    ["aks? location: location is not set"],
  ],
];

describe("checks of combinations at their edges: private clusters", () => {
  for (const [id, why, resources, expected] of cases) {
    it(`${id}: ${why}`, () => assert.deepEqual(placedAnswersOf(id, resources), expected));
  }
});

import assert from "node:assert/strict";
import { problemText, readAzure, readEnvironmentValue, Topology } from "@aks-networking/networking";

const scope = "/subscriptions/0/resourceGroups/rg/providers";
const vnetId = `${scope}/Microsoft.Network/virtualNetworks/hub`;
const clusterId = `${scope}/Microsoft.ContainerService/managedClusters/old`;
const subnetId = `${vnetId}/subnets/nodes`;

/** A cluster as `az aks show` prints it: in the CLI's spelling, null for what isn't set. */
const printed = {
  aadProfile: null,
  agentPoolProfiles: [
    {
      count: 3,
      enableNodePublicIp: false,
      maxPods: 110,
      mode: "System",
      name: "system",
      osSku: "Ubuntu",
      podIpAllocationMode: null,
      podSubnetId: null,
      type: "VirtualMachineScaleSets",
      vnetSubnetId: subnetId,
    },
  ],
  apiServerAccessProfile: { authorizedIpRanges: ["203.0.113.0/24"], privateDnsZone: "system" },
  id: clusterId,
  name: "old",
  networkProfile: {
    dnsServiceIp: "10.0.0.10",
    loadBalancerProfile: {
      outboundIPs: null,
      outboundIpPrefixes: { publicIpPrefixes: [{ id: "/p" }] },
    },
    networkPlugin: "azure",
    networkPluginMode: "overlay",
    podCidr: "10.244.0.0/16",
    podCidrs: ["10.244.0.0/16"],
    serviceCidr: "10.0.0.0/16",
    serviceCidrs: ["10.0.0.0/16"],
  },
  resourceGroup: "rg",
  tags: { owner: "a person" },
  type: "Microsoft.ContainerService/ManagedClusters",
};

const read = {
  agentPoolProfiles: [
    {
      count: 3,
      enableNodePublicIP: false,
      maxPods: 110,
      mode: "System",
      name: "system",
      osSKU: "Ubuntu",
      type: "VirtualMachineScaleSets",
      vnetSubnetID: subnetId,
    },
  ],
  apiServerAccessProfile: { authorizedIPRanges: ["203.0.113.0/24"], privateDNSZone: "system" },
  id: clusterId,
  name: "old",
  networkProfile: {
    dnsServiceIP: "10.0.0.10",
    loadBalancerProfile: { outboundIPPrefixes: { publicIPPrefixes: [{ id: "/p" }] } },
    networkPlugin: "azure",
    networkPluginMode: "overlay",
    podCidr: "10.244.0.0/16",
    podCidrs: ["10.244.0.0/16"],
    serviceCidr: "10.0.0.0/16",
    serviceCidrs: ["10.0.0.0/16"],
  },
  resourceGroup: "rg",
  resourceGroupName: "rg",
};

const vnet = {
  id: vnetId,
  type: "Microsoft.Network/virtualNetworks",
  addressSpace: { addressPrefixes: ["10.1.0.0/16"] },
  subnets: [{ id: subnetId, name: "nodes", addressPrefix: "10.1.0.0/24", delegations: [] }],
};

describe("what Azure prints", () => {
  const { agentPoolProfiles, networkProfile, apiServerAccessProfile } = read;
  const asRest = {
    id: clusterId,
    name: "old",
    resourceGroup: "rg",
    type: "microsoft.containerservice/managedclusters",
    properties: { agentPoolProfiles, networkProfile, apiServerAccessProfile, powerState: null },
  };
  const forms: [string, unknown][] = [
    ["az aks show", printed],
    ["az aks list", [printed]],
    ["az rest, one resource", asRest],
    ["az rest, a list", { value: [asRest], nextLink: null }],
    ["az graph query", { count: 1, data: [asRest], skip_token: null, total_records: 1 }],
  ];
  for (const [form, value] of forms) {
    it(`is read from ${form}`, () => {
      const { value: resources, problems } = readAzure(value, "azure.json");
      assert.deepEqual(problems, []);
      assert.deepEqual(resources, [
        {
          key: clusterId,
          type: "Microsoft.ContainerService/managedClusters",
          name: "old",
          properties: read,
        },
      ]);
    });
  }

  it("has a pool of its own with its type and the name of its cluster", () => {
    const id = `${clusterId}/agentPools/web`;
    const type = "Microsoft.ContainerService/managedClusters/agentPools";
    const az = { id, type, name: "web", typePropertiesType: "VirtualMachines", vnetSubnetId: null };
    const rest = { id, type, name: "web", properties: { type: "VirtualMachines" } };
    for (const form of [az, rest]) {
      const [pool] = readAzure([form], "pools.json").value;
      assert.deepEqual(pool?.properties, {
        id,
        name: "web",
        type: "VirtualMachines",
        resourceGroupName: "rg",
        resourceName: "old",
      });
    }
  });

  it("flattens what is inside a VNet, and links it", () => {
    const rest = {
      id: vnetId,
      type: "Microsoft.Network/virtualNetworks",
      properties: {
        addressSpace: { addressPrefixes: ["10.1.0.0/16"] },
        subnets: [
          {
            id: subnetId,
            name: "nodes",
            properties: {
              addressPrefix: "10.1.0.0/24",
              delegations: [{ name: "d", properties: { serviceName: "Microsoft.Web" } }],
            },
          },
        ],
        virtualNetworkPeerings: [
          {
            id: `${vnetId}/virtualNetworkPeerings/p`,
            name: "p",
            properties: { remoteVirtualNetwork: { id: "x" } },
          },
        ],
      },
    };
    const topology = new Topology(readAzure(rest, "vnet.json").value);
    const [hub] = topology.virtualNetworks;
    assert.ok(hub);
    assert.deepEqual(
      topology
        .subnetsOf(hub)
        .map(({ ranges, properties }) => [
          ranges.map(({ text }) => text),
          properties.text("delegations[0].serviceName"),
        ]),
      [[[{ state: "known", value: "10.1.0.0/24" }], { state: "known", value: "Microsoft.Web" }]],
    );
    assert.equal(
      topology.childrenOf(hub, "Microsoft.Network/virtualNetworks/virtualNetworkPeerings").length,
      1,
    );
  });

  it("isn't read where it lists the addresses in use", () => {
    const addresses = Array.from({ length: 65_536 }, (_, i) => ({ id: `${vnetId}/ip/${i}` }));
    const large = {
      ...vnet,
      subnets: [{ ...vnet.subnets[0], ipConfigurations: addresses, privateEndpoints: addresses }],
    };
    const [resource] = readAzure([large], "vnets.json").value;
    assert.deepEqual(resource, readAzure([vnet], "vnets.json").value[0]);
  });

  it("passes over resources that no rule looks at", () => {
    const disk = { id: `${scope}/Microsoft.Compute/disks/d`, type: "Microsoft.Compute/disks" };
    const { value, problems } = readAzure([disk, vnet], "azure.json");
    assert.deepEqual(problems, []);
    assert.deepEqual(
      value.map(({ name }) => name),
      ["hub"],
    );
  });

  const other =
    "az.json does not hold Azure resources; write the file with a command such as az network vnet list -o json.";
  const range = "must be an address range such as 10.64.0.0/12.";
  const faults: [string, unknown, string[]][] = [
    ["a list of something else", [1, "secret"], [other]],
    ["names alone, by --query", [{ name: "secret" }], [other]],
    [
      "a list with something else in it",
      [vnet, "secret"],
      [
        "az.json: [1] must be a resource with its id and type; write the file with a command such as az network vnet list -o json.",
      ],
    ],
    [
      "a letter for a digit in one prefix",
      [{ ...vnet, addressSpace: { addressPrefixes: ["10.1.0.0/16", "10.244.O.0/24"] } }],
      [`az.json: [0].addressSpace.addressPrefixes[1] ${range}`],
    ],
    [
      "a wrong prefix of a subnet, one resource",
      { ...vnet, subnets: [{ name: "nodes", addressPrefix: "secret" }] },
      [`az.json: subnets[0].addressPrefix ${range}`],
    ],
    [
      "a VNet without its ranges",
      [{ id: vnetId, type: vnet.type }],
      [
        "az.json: [0].addressSpace is not set or not an object; print the whole resource, without --query.",
      ],
    ],
    [
      "a subnet without its ranges",
      [{ id: subnetId, type: "Microsoft.Network/virtualNetworks/subnets" }],
      [
        "az.json: [0] has neither addressPrefix nor addressPrefixes; print the whole resource, without --query.",
      ],
    ],
    [
      "a pod range that is none",
      { value: [{ ...printed, networkProfile: { podCidr: "secret", serviceCidr: 7 } }] },
      [
        `az.json: value[0].networkProfile.podCidr ${range}`,
        `az.json: value[0].networkProfile.serviceCidr ${range}`,
      ],
    ],
    [
      "the first page of a query",
      { count: 1, data: [vnet], skip_token: "secret", total_records: 250 },
      [
        "az.json: data has 1 of the 250 results of the query; add a file for each of its other pages.",
      ],
    ],
  ];
  for (const [what, value, problems] of faults) {
    it(`is refused for ${what}`, () =>
      assert.deepEqual(readAzure(value, "az.json").problems.map(problemText), problems));
  }

  it("gives an environment from one resource as az shows it", () => {
    const { value, problems } = readEnvironmentValue(vnet, "vnet.json");
    assert.deepEqual(problems, []);
    assert.deepEqual(
      value.existing.map(({ key }) => key),
      [vnetId],
    );
  });

  it("gives an environment: networks that ids lead to, and ranges of clusters", () => {
    const { value, problems } = readEnvironmentValue([vnet, printed], "azure.json");
    assert.deepEqual(problems, []);
    assert.deepEqual(
      value.existing.map(({ key, existing }) => [key, existing]),
      [[vnetId, true]],
    );
    assert.deepEqual(
      value.clusters.map(({ key, existing }) => [key, existing]),
      [[clusterId, true]],
    );
    assert.deepEqual(
      value.clusterRanges.map(({ cluster, range: { name, kind, cidr } }) => [
        cluster,
        name,
        kind,
        String(cidr),
      ]),
      [
        [clusterId, "old", "clusterPods", "10.244.0.0/16"],
        [clusterId, "old", "clusterServices", "10.0.0.0/16"],
      ],
    );
  });
});

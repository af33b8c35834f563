import assert from "node:assert/strict";
import { describe, it } from "mocha";
import { type ArmResource, ArmType } from "../../../networking/index";
import { answersOf, arm, clusterIn, hub, notYet, subnetIn } from "./answers";

const burst = (SubnetName: unknown, enabled: unknown = true) =>
  clusterIn({
    networkProfile: { networkPlugin: "azure" },
    addonProfiles: { aciConnectorLinux: { enabled, config: { SubnetName } } },
  });
const other = (properties: object = {}) =>
  subnetIn("burst", { addressPrefix: "10.1.4.0/24", ...properties });
const webApps = { delegations: [{ serviceName: "Microsoft.Web/serverFarms" }] };
const network = [hub(), subnetIn("nodes")];
const at = "addonProfiles.aciConnectorLinux.config.SubnetName";

const missing = "aks-virtual-nodes-subnet-missing";
const delegated = "aks-virtual-nodes-subnet-delegated";
const hasNodes = "aks-virtual-nodes-subnet-has-nodes";
const notDelegated = "subnet-virtual-nodes-not-delegated";

const noSubnet = `aks: ${at} burst is not the name of a subnet of VNet "hub", where the nodes are; use the name of one of its subnets.`;
const cases: readonly (readonly [
  title: string,
  rule: string,
  resources: readonly ArmResource[],
  expected: readonly string[],
])[] = [
  ["a VNet without a subnet of that name", missing, [...network, burst("burst")], [noSubnet]],
  ["a subnet by its name in another case", missing, [...network, other(), burst("BURST")], []],
  [
    "a subnet of that name in another VNet",
    missing,
    [...network, other({ virtualNetworkName: "spoke" }), burst("burst")],
    [noSubnet],
  ],
  ["the add-on switched off", missing, [...network, burst("burst", false)], []],
  ["a VNet that isn't in the program", missing, [subnetIn("nodes"), burst("burst")], []],
  [
    "a VNet that was there before, of which not all is known",
    missing,
    [{ ...hub(), existing: true }, subnetIn("nodes"), burst("burst")],
    [],
  ],
  [
    "a VNet whose subnets aren't known yet",
    missing,
    [hub({ subnets: notYet }), subnetIn("nodes"), burst("burst")],
    [
      `aks?: subnets isn't known yet: it is an output of a resource that doesn't exist yet (VNet "hub")`,
    ],
  ],
  [
    "a subnet whose name isn't known yet",
    missing,
    [...network, other({ name: notYet, id: undefined }), burst("burst")],
    [`aks?: the name of subnet "burst" (subnetName) isn't known yet`],
  ],
  [
    "a name that isn't known yet",
    missing,
    [...network, burst(notYet)],
    [`aks?: ${at} isn't known yet: it is an output of a resource that doesn't exist yet`],
  ],
  [
    "delegations that aren't known yet",
    delegated,
    [...network, other({ delegations: notYet }), burst("burst")],
    [
      `aks?: delegations isn't known yet: it is an output of a resource that doesn't exist yet (subnet "burst")`,
    ],
  ],
  ["a subnet without delegations", delegated, [...network, other(), burst("burst")], []],
  [
    "no word of a missing delegation where another is there",
    notDelegated,
    [...network, other(webApps), burst("burst")],
    [],
  ],
  [
    "the node subnet by a name that comes from it",
    hasNodes,
    [...network, { ...burst(notYet), dependencies: { addonProfiles: ["nodes"] } }],
    [
      `aks: ${at} is the subnet that node pool "system" uses as agentPoolProfiles[0].vnetSubnetID, and the connector can't delegate a subnet that is in use; use another subnet, delegated to Microsoft.ContainerInstance/containerGroups. Azure refuses it with SubnetDelegationsCannotChangeWhenSubnetUsedByResource.`,
    ],
  ],
  [
    "a subnet with a route table",
    hasNodes,
    [
      ...network,
      arm(ArmType.routeTable, "routes", { resourceGroupName: "rg" }),
      other({ routeTable: { id: notYet } }),
      burst("burst"),
    ],
    [
      `aks: ${at} burst is subnet "burst", which has a route table, and the connector can't delegate such a subnet; use a subnet without a route table.`,
    ],
  ],
];

describe("virtual nodes and their subnet", () => {
  for (const [title, rule, resources, expected] of cases) {
    it(title, () => assert.deepEqual(answersOf(rule, resources), expected));
  }
});

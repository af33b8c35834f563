import assert from "node:assert/strict";
import { describe, it } from "mocha";
import { type ArmResource, ArmType } from "../../../networking/index";
import { answersOf, arm, clusterIn, hub, idOf, notYet, subnetIn } from "./answers";

type Case = readonly [
  reason: string,
  resources: readonly ArmResource[],
  expected: readonly string[],
];

function table(check: string, cases: readonly Case[]): void {
  describe(check, () => {
    for (const [reason, resources, expected] of cases) {
      it(reason, () => assert.deepEqual(answersOf(check, resources), expected));
    }
  });
}

const kubenet = { networkProfile: { networkPlugin: "Kubenet" } };
const overlay = { networkProfile: { networkPlugin: "azure", networkPluginMode: "overlay" } };
const nodes = subnetIn("nodes");
const of = (source: string, resource: ArmResource): ArmResource => ({
  ...resource,
  dependencies: { location: [source] },
});
const alone = "and a kubenet cluster must have it alone; give the cluster a subnet of its own.";

const aks = { delegations: [{ serviceName: "Microsoft.ContainerService/managedClusters" }] };
const refused =
  "which is delegated to Microsoft.ContainerService/managedClusters; remove the delegation, or use a subnet without one. Azure refuses it with SubnetIsDelegated.";

table("aks-node-subnet-delegated", [
  [
    "reports a subnet that is named by its id, whatever others there are",
    [hub(), subnetIn("nodes", aks), subnetIn("other"), clusterIn(overlay)],
    [`aks: agentPoolProfiles[0].vnetSubnetID refers to subnet "nodes", ${refused}`],
  ],
  [
    "reports the only subnet that an id that isn't known may be of",
    [
      hub(),
      subnetIn("nodes", aks),
      { ...clusterIn(overlay, { vnetSubnetID: notYet }), dependencies: fromSubnets("nodes") },
    ],
    [`aks: agentPoolProfiles[0].vnetSubnetID refers to subnet "nodes", ${refused}`],
  ],
  [
    "takes the delegated one of two for the pods'",
    [
      hub(),
      nodes,
      subnetIn("pods", aks),
      {
        ...clusterIn(overlay, { vnetSubnetID: notYet, podSubnetID: notYet }),
        dependencies: fromSubnets("nodes", "pods"),
      },
    ],
    [],
  ],
]);

function fromSubnets(...names: string[]): Record<string, string[]> {
  return { agentPoolProfiles: names };
}

table("aks-docker-bridge-cidr-ignored", [
  [
    "is undecided while networkProfile isn't known",
    [clusterIn({ networkProfile: notYet })],
    [
      "aks?: networkProfile.dockerBridgeCidr isn't known yet: it is an output of a resource that doesn't exist yet",
    ],
  ],
  [
    "reports it also while its value isn't known",
    [clusterIn({ networkProfile: { dockerBridgeCidr: notYet } })],
    [
      "aks: networkProfile.dockerBridgeCidr has no effect, and APIs since 2023-04-01 may refuse it; remove it.",
    ],
  ],
]);

table("aks-node-subnet-shared-kubenet", [
  [
    "lets two overlay clusters share",
    [hub(), nodes, clusterIn(overlay), clusterIn(overlay, {}, "b")],
    [],
  ],
  [
    "reports on the kubenet cluster alone",
    [hub(), nodes, clusterIn(overlay), clusterIn(kubenet, {}, "b")],
    [
      `b: agentPoolProfiles[0].vnetSubnetID uses subnet "nodes", which cluster "aks" uses too, ${alone}`,
    ],
  ],
  [
    "compares subnets outside the program by their ids, in any case",
    [clusterIn(kubenet), clusterIn(overlay, { vnetSubnetID: idOf("subnets/NODES") }, "b")],
    [
      `aks: agentPoolProfiles[0].vnetSubnetID uses ${idOf("subnets/nodes")}, which cluster "b" uses too, ${alone}`,
    ],
  ],
  [
    "is undecided where networkPlugin is not set",
    [hub(), nodes, clusterIn(), clusterIn(overlay, {}, "b")],
    ["aks?: networkProfile.networkPlugin is not set, and its default isn't documented"],
  ],
  ["lets one cluster's pools share", [hub(), nodes, clusterIn(kubenet), poolIn("nodes")], []],
]);

function poolIn(name: string, properties: object = {}): ArmResource {
  return arm(ArmType.agentPool, "users", {
    resourceName: "aks",
    resourceGroupName: "rg",
    vnetSubnetID: idOf(`subnets/${name}`),
    ...properties,
  });
}

const routes = (name: string) => ({ routeTable: { id: `/tables/${name}` } });

table("aks-route-table-differs-between-subnets", [
  [
    "compares tables outside the program by their ids",
    [
      hub(),
      subnetIn("nodes", routes("a")),
      subnetIn("b", routes("B")),
      clusterIn(kubenet),
      poolIn("b"),
    ],
    [
      'users: vnetSubnetID is subnet "b" with route table /tables/B, but node pool "system" of cluster "aks" is in subnet "nodes" with route table /tables/a, and kubenet needs one table for all; set routeTable.id of both subnets to the same table.',
    ],
  ],
  [
    "takes one table in any case",
    [
      hub(),
      subnetIn("nodes", routes("a")),
      subnetIn("b", routes("A")),
      clusterIn(kubenet),
      poolIn("b"),
    ],
    [],
  ],
  [
    "asks nothing of other modes",
    [hub(), subnetIn("nodes", routes("a")), subnetIn("b"), clusterIn(overlay), poolIn("b")],
    [],
  ],
]);

table("aks-pools-in-different-vnets", [
  [
    "compares a VNet of the program with one outside",
    [hub(), nodes, clusterIn(), poolIn("x", { vnetSubnetID: idOf("subnets/x", "other") })],
    [
      `users: vnetSubnetID is in VNet ${idOf("", "other")}, but node pool "system" of cluster "aks" is in VNet "hub"; use a subnet of VNet "hub".`,
    ],
  ],
  ["takes a subnet outside the program in a VNet of it", [hub(), clusterIn(), poolIn("x")], []],
  [
    "takes two subnets outside the program in one VNet, in any case",
    [clusterIn(), poolIn("x", { vnetSubnetID: idOf("subnets/x").toUpperCase() })],
    [],
  ],
  [
    "is undecided about what is not the id of a subnet",
    [hub(), nodes, clusterIn(), poolIn("x", { vnetSubnetID: "nodes" })],
    ["users?: nodes is not the id of a subnet"],
  ],
]);

table("aks-pools-mix-custom-and-managed-vnet", [
  [
    "lets a further pool leave it out: it has the first pool's subnet",
    [hub(), nodes, clusterIn(), arm(ArmType.agentPool, "users", { resourceName: "aks" })],
    [],
  ],
  [
    "reports a pool with a subnet in a cluster whose first pool has none",
    [
      hub(),
      nodes,
      clusterIn({}, { vnetSubnetID: undefined }),
      arm(ArmType.agentPool, "users", { resourceName: "aks", vnetSubnetID: idOf("subnets/nodes") }),
    ],
    [
      'users: vnetSubnetID is set, but node pool "system" of cluster "aks" has no subnet, so its nodes are in a VNet that AKS makes; set vnetSubnetID of that pool too, or leave it out here. Azure refuses it with InvalidParameter.',
    ],
  ],
  ["takes none at all", [clusterIn({}, { vnetSubnetID: undefined })], []],
]);

table("aks-vnet-in-other-region", [
  [
    "takes both names of a region",
    [hub({ location: "westeurope" }), clusterIn({ location: "West Europe" })],
    [],
  ],
  [
    "says nothing where a location is left to the provider",
    [hub(), clusterIn({ location: "x" })],
    [],
  ],
  [
    "takes one region that isn't known, of the resource group of both",
    [of("group", hub({ location: notYet })), of("group", clusterIn({ location: notYet }))],
    [],
  ],
  [
    "is undecided about the regions of two resource groups",
    [of("group", hub({ location: notYet })), of("other", clusterIn({ location: notYet }))],
    [`aks?: location isn't known yet: ${notYet.reason}`],
  ],
]);

const service = "Microsoft.ContainerService/managedClusters";
const integrated = clusterIn({
  apiServerAccessProfile: { enableVnetIntegration: true, subnetId: idOf("subnets/api") },
});

table("subnet-api-server-not-delegated", [
  [
    "takes the delegation in any case, beside others",
    [
      hub(),
      subnetIn("api", {
        delegations: [{ serviceName: "x" }, { serviceName: service.toLowerCase() }],
      }),
      integrated,
    ],
    [],
  ],
  [
    "names the service that has it",
    [
      hub(),
      subnetIn("api", { delegations: [{ serviceName: "Microsoft.Web/serverFarms" }] }),
      integrated,
    ],
    [
      `api: delegations Microsoft.Web/serverFarms is to another service, but the subnet holds the API server of cluster "aks"; add a delegation with serviceName ${service}.`,
    ],
  ],
  [
    "reads subnets inside of their VNet",
    [hub({ subnets: [{ name: "api", addressPrefix: "10.1.8.0/28" }] }), integrated],
    [
      `hub: subnets[0].delegations is not set, but the subnet holds the API server of cluster "aks"; add a delegation with serviceName ${service}.`,
    ],
  ],
]);

table("aks-api-server-subnet-shared", [
  [
    "knows the pods of other clusters",
    [
      hub(),
      nodes,
      subnetIn("api"),
      integrated,
      clusterIn({}, { podSubnetID: idOf("subnets/api") }, "b"),
    ],
    [
      'aks: apiServerAccessProfile.subnetId is subnet "api", which node pool "system" uses as agentPoolProfiles[0].podSubnetID; use a subnet of /28 or larger that holds nothing else. Azure refuses it with SubnetIsDelegated.',
    ],
  ],
]);

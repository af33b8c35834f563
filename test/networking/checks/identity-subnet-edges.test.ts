import assert from "node:assert/strict";
import { describe, it } from "mocha";
import { type ArmResource, ArmType } from "../../../networking/index";
import { answersOf, arm, clusterIn, hub, idOf, notYet, subnetIn } from "./answers";

type Case = readonly [why: string, resources: readonly ArmResource[], expected: readonly string[]];

/** Cases of one check, in the VNet "hub". */
function table(id: string, cases: readonly Case[]) {
  describe(`${id}, at its edges`, () => {
    for (const [why, resources, expected] of cases) {
      it(why, () => assert.deepEqual(answersOf(id, [hub(), ...resources]), expected));
    }
  });
}

const later = "isn't known yet: it is an output of a resource that doesn't exist yet";
const subnetPath = "apiServerAccessProfile.subnetId";
const aks = "Microsoft.ContainerService/managedClusters";
const nodes = idOf("subnets/nodes");

const delegatedTo = (...serviceNames: unknown[]) => ({
  delegations: serviceNames.map((serviceName, i) => ({ name: `to${i}`, serviceName })),
});

/** A cluster without known pools of its own, whose API server is in a subnet. */
function serverIn(subnetId: unknown, from: string[] = [], name = "aks"): ArmResource {
  return arm(
    ArmType.managedCluster,
    name,
    { resourceGroupName: "rg", apiServerAccessProfile: { enableVnetIntegration: true, subnetId } },
    { apiServerAccessProfile: from },
  );
}

const undelegated = (subnet: string, is: string, path = "delegations") =>
  `${subnet}: ${path} ${is}, but the subnet holds the API server of cluster "aks"; add a delegation with serviceName ${aks}.`;
const api = idOf("subnets/api");

table("subnet-api-server-not-delegated", [
  ["refuses no delegation", [subnetIn("api"), serverIn(api)], [undelegated("api", "is not set")]],
  [
    "refuses an empty list",
    [subnetIn("api", delegatedTo()), serverIn(api)],
    [undelegated("api", "is not set")],
  ],
  [
    "finds it on a subnet inside of a VNet",
    [serverIn(idOf("subnets/api", "two")), spokeWith("api")],
    [undelegated("spoke", "is not set", "subnets[0].delegations")],
  ],
  [
    "names the services that have it",
    [
      subnetIn("api", delegatedTo("Microsoft.Web/serverFarms", "Microsoft.Sql/managedInstances")),
      serverIn(api),
    ],
    [
      undelegated(
        "api",
        "Microsoft.Web/serverFarms, Microsoft.Sql/managedInstances is to another service",
      ),
    ],
  ],
  ["takes AKS, in any case", [subnetIn("api", delegatedTo(aks.toUpperCase())), serverIn(api)], []],
  [
    "takes AKS besides one that isn't known",
    [subnetIn("api", delegatedTo(notYet, aks)), serverIn(api)],
    [],
  ],
  [
    "is undecided while delegations aren't known",
    [subnetIn("api", { delegations: notYet }), serverIn(api)],
    [`api?: delegations ${later}`],
  ],
  [
    "is undecided while one of them isn't",
    [subnetIn("api", delegatedTo("Microsoft.Web/serverFarms", notYet)), serverIn(api)],
    [`api?: delegations[1].serviceName ${later}`],
  ],
  [
    "says it once for two clusters",
    [subnetIn("api"), serverIn(api), serverIn(api, [], "two")],
    [undelegated("api", "is not set")],
  ],
  [
    "is undecided while it holds for one of two subnets",
    [subnetIn("api"), subnetIn("good", delegatedTo(aks)), serverIn(notYet, ["api", "good"])],
    [`aks?: ${subnetPath} ${later}, and it is a violation for some of these`],
  ],
  [
    "refuses both of two subnets, at the first",
    [subnetIn("api"), subnetIn("other"), serverIn(notYet, ["api", "other"])],
    [undelegated("api", "is not set")],
  ],
  [
    "is undecided about a subnet outside the program",
    [serverIn(api)],
    [
      `aks?: ${subnetPath} refers to ${api}, which is neither in the program nor in the network environment`,
    ],
  ],
  ["has nothing to say where AKS makes the subnet", [serverIn(undefined)], []],
]);

function spokeWith(name: string): ArmResource {
  return arm(ArmType.virtualNetwork, "spoke", {
    id: idOf("", "two"),
    virtualNetworkName: "hub",
    resourceGroupName: "two",
    addressSpace: { addressPrefixes: ["10.2.0.0/16"] },
    subnets: [{ name, addressPrefix: "10.2.0.0/28" }],
  });
}

table("subnet-pod-subnet-not-delegated", [
  [
    "says it once for two pools",
    [
      subnetIn("pods"),
      clusterIn({
        agentPoolProfiles: ["a", "b"].map((name) => ({ name, podSubnetID: idOf("subnets/pods") })),
      }),
    ],
    [
      `pods: delegations is not set, but the subnet holds the pods of cluster "aks"; add a delegation with serviceName ${aks}.`,
    ],
  ],
  [
    "takes one that AKS has",
    [subnetIn("pods", delegatedTo(aks)), clusterIn({}, { podSubnetID: idOf("subnets/pods") })],
    [],
  ],
  [
    "is undecided while the subnet isn't known",
    [subnetIn("pods"), clusterIn({}, { podSubnetID: notYet })],
    [`aks?: agentPoolProfiles[0].podSubnetID ${later}`],
  ],
]);

function integrated(
  enableVnetIntegration: unknown,
  subnetId?: unknown,
  ofPool: object = {},
  more: object = {},
): ArmResource {
  return clusterIn(
    { apiServerAccessProfile: { enableVnetIntegration, subnetId }, ...more },
    ofPool,
  );
}

const notSet = `aks: ${subnetPath} is not set, but enableVnetIntegration is true and the node pools are in your own VNet; set it to a subnet of /28 or larger in that VNet, used for nothing else.`;
const poolsLater = `aks?: agentPoolProfiles ${later}`;

table("aks-api-server-subnet-missing", [
  ["refuses none in a VNet of one's own", [integrated(true)], [notSet]],
  ["takes one", [integrated(true, api)], []],
  ["takes one that is still to be made", [integrated(true, notYet)], []],
  ["asks for none without VNet integration", [integrated(false)], []],
  ["asks for none by default", [integrated(undefined)], []],
  [
    "asks for none where AKS makes the VNet",
    [integrated(true, undefined, { vnetSubnetID: undefined })],
    [],
  ],
  ["has nothing to ask where there is one", [integrated(notYet, api)], []],
  [
    "is undecided while VNet integration isn't known",
    [integrated(notYet)],
    [`aks?: apiServerAccessProfile.enableVnetIntegration ${later}`],
  ],
  [
    "is undecided while the pools aren't known",
    [integrated(true, undefined, {}, { agentPoolProfiles: notYet })],
    [poolsLater],
  ],
]);

const sharedAs = (subnet: string, path: string) =>
  `aks: ${subnetPath} is ${subnet}, which node pool "system" uses as agentPoolProfiles[0].${path}; use a subnet of /28 or larger that holds nothing else. Azure refuses it with SubnetIsDelegated.`;

table("aks-api-server-subnet-shared", [
  [
    "refuses the subnet of the nodes",
    [subnetIn("nodes"), integrated(true, nodes)],
    [sharedAs('subnet "nodes"', "vnetSubnetID")],
  ],
  [
    "refuses the subnet of the pods",
    [
      subnetIn("nodes"),
      subnetIn("pods"),
      integrated(true, idOf("subnets/pods"), { podSubnetID: idOf("subnets/pods") }),
    ],
    [sharedAs('subnet "pods"', "podSubnetID")],
  ],
  [
    "refuses the subnet of another cluster's nodes",
    [subnetIn("nodes"), clusterIn({}, {}, "other"), serverIn(nodes)],
    [sharedAs('subnet "nodes"', "vnetSubnetID")],
  ],
  [
    "names the first of two pools",
    [
      subnetIn("nodes"),
      clusterIn({
        apiServerAccessProfile: { subnetId: nodes },
        agentPoolProfiles: ["system", "user"].map((name) => ({ name, vnetSubnetID: nodes })),
      }),
    ],
    [sharedAs('subnet "nodes"', "vnetSubnetID")],
  ],
  [
    "compares ids outside the program in any case",
    [integrated(true, idOf("subnets/NODES"))],
    [sharedAs(idOf("subnets/NODES"), "vnetSubnetID")],
  ],
  ["takes another id outside the program", [integrated(true, api)], []],
  ["takes a subnet of its own", [subnetIn("nodes"), subnetIn("api"), integrated(true, api)], []],
  ["has nothing to say without one", [subnetIn("nodes"), integrated(true)], []],
  [
    "is undecided while it isn't known",
    [integrated(true, notYet)],
    [`aks?: ${subnetPath} ${later}`],
  ],
  [
    "is undecided while it may be either of two",
    [subnetIn("a"), subnetIn("b"), serverIn(notYet, ["a", "b"])],
    [`aks?: ${subnetPath} ${later}`],
  ],
  [
    "is undecided while the subnet of a pool isn't known",
    [
      subnetIn("api"),
      clusterIn({
        apiServerAccessProfile: { subnetId: api },
        agentPoolProfiles: [{ name: "system", vnetSubnetID: notYet }],
      }),
    ],
    [`aks?: agentPoolProfiles[0].vnetSubnetID ${later}`],
  ],
  [
    "is undecided while the pools aren't known",
    [subnetIn("api"), integrated(true, api, {}, { agentPoolProfiles: notYet })],
    [poolsLater],
  ],
  [
    "asks for no pools without one",
    [integrated(true, undefined, {}, { agentPoolProfiles: notYet })],
    [],
  ],
]);

const elsewhere = idOf("", "other");

table("aks-api-server-subnet-in-other-vnet", [
  ["takes one of the nodes' VNet", [subnetIn("nodes"), subnetIn("api"), integrated(true, api)], []],
  ["has nothing to say without one", [subnetIn("nodes"), integrated(true)], []],
  [
    "asks for no pools without one",
    [integrated(true, undefined, {}, { agentPoolProfiles: notYet })],
    [],
  ],
  [
    "refuses one of a VNet outside the program",
    [subnetIn("nodes"), integrated(true, idOf("subnets/api", "other"))],
    [
      `aks: ${subnetPath} is in VNet ${elsewhere}, but the node pools are in VNet "hub"; use a subnet of VNet "hub".`,
    ],
  ],
  [
    "is undecided while it isn't known",
    [subnetIn("nodes"), integrated(true, notYet)],
    [`aks?: ${subnetPath} ${later}`],
  ],
]);

import assert from "node:assert/strict";
import { describe, it } from "mocha";
import { type ArmResource, ArmType } from "../../../networking/index";
import { answersOf, arm, clusterIn, hub, idOf, notYet, subnetIn } from "./answers";

const check = "aks-identity-node-subnet-role-missing";
const contributor = "b24988ac-6180-42a0-ab88-20f7382dd24c";
const network = "4d97b98b-1d4f-4787-a291-c67834d212e7";

const principal = "11111111-0000-0000-0000-000000000000";
const identity = arm(ArmType.userAssignedIdentity, "me", { principalId: principal });
const newIdentity = arm(ArmType.userAssignedIdentity, "me", { principalId: notYet });
const nodes = subnetIn("nodes");

const cluster = clusterIn({
  identity: { type: "UserAssigned", userAssignedIdentities: [notYet] },
});
const mine: ArmResource = { ...cluster, dependencies: { identity: ["me"] } };

function role(properties: object, from: Record<string, string[]> = {}): ArmResource {
  const given = { principalId: principal, scope: idOf("subnets/nodes"), roleDefinitionId: network };
  return arm(ArmType.roleAssignment, "role", { ...given, ...properties }, from);
}

const missing = `aks: agentPoolProfiles[0].vnetSubnetID uses subnet "nodes", on which identity "me" has no Network Contributor role in this program; assign Network Contributor (role definition ${network}) to it on subnet "nodes".`;

function table(cases: readonly (readonly [string, readonly ArmResource[], readonly string[]])[]) {
  for (const [reason, resources, expected] of cases) {
    it(reason, () => assert.deepEqual(answersOf(check, resources), expected));
  }
}

describe(`${check}: where the role is`, () => {
  const all = (...more: ArmResource[]) => [hub(), nodes, identity, mine, ...more];
  table([
    ["takes it on the subnet", all(role({})), []],
    ["takes an id in any case", all(role({ scope: idOf("SUBNETS/Nodes").toUpperCase() })), []],
    ["takes it on the VNet", all(role({ scope: idOf() })), []],
    [
      "takes it on the resource group",
      all(role({ scope: "/subscriptions/s/resourcegroups/RG" })),
      [],
    ],
    [
      "takes it on a management group",
      all(role({ scope: "/providers/Microsoft.Management/managementGroups/all" })),
      [],
    ],
    ["refuses it on another subnet", all(role({ scope: idOf("subnets/pods") })), [missing]],
    [
      "refuses it on another resource group",
      all(role({ scope: "/subscriptions/s/resourceGroups/other" })),
      [missing],
    ],
    [
      "says nothing about a subscription while the subnet has no id",
      [
        hub({ id: undefined }),
        subnetIn("nodes", { id: undefined }),
        identity,
        { ...mine, dependencies: { identity: ["me"], agentPoolProfiles: ["nodes"] } },
        role({ scope: "/subscriptions/s" }),
      ],
      [],
    ],
    ["refuses none", all(), [missing]],
  ]);
  it("takes it on the subscription of a VNet with an id", () => {
    const resources = [hub({ id: idOf() }), nodes, identity, mine];
    assert.deepEqual(answersOf(check, [...resources, role({ scope: "/subscriptions/S" })]), []);
    assert.deepEqual(answersOf(check, [...resources, role({ scope: "/subscriptions/t" })]), [
      missing,
    ]);
  });
  it("follows a scope that isn't known yet by where it comes from", () => {
    const from = (scope: string[]) =>
      all(role({ scope: notYet }, { scope }), arm(ArmType.resourceGroup, "rg"), subnetIn("pods"));
    assert.deepEqual(answersOf(check, from(["nodes"])), []);
    assert.deepEqual(answersOf(check, from(["hub"])), []);
    assert.deepEqual(answersOf(check, from(["rg"])), []);
    assert.deepEqual(answersOf(check, from(["pods"])), [missing]);
    // A container registry, say, which no topology has.
    assert.deepEqual(answersOf(check, from(["registry"])), [missing]);
    assert.deepEqual(answersOf(check, from([])), []);
  });
  it("can't tell the VNet from its other inline subnets", () => {
    const inline = (...names: string[]) => [
      hub({ subnets: names.map((name) => ({ name, addressPrefix: "10.1.0.0/24" })) }),
      identity,
      mine,
      role({ scope: notYet }, { scope: ["hub"] }),
    ];
    assert.deepEqual(answersOf(check, inline("nodes")), []);
    assert.deepEqual(answersOf(check, inline("nodes", "pods")), []);
  });
});

describe(`${check}: which role it is`, () => {
  const all = (roleDefinitionId: unknown) => [
    hub(),
    nodes,
    identity,
    mine,
    role({ roleDefinitionId }),
  ];
  const path = "/subscriptions/s/providers/Microsoft.Authorization/roleDefinitions";
  table([
    [
      "takes Contributor, by a full id in any case",
      all(`${path}/${contributor.toUpperCase()}`),
      [],
    ],
    ["refuses a role for DNS zones", all("b12aa53e-6015-4669-85d0-8515ebb3ae7f"), [missing]],
    ["says nothing about a custom role", all(`${path}/99999999-0000-0000-0000-000000000000`), []],
    ["says nothing about a role that isn't known yet", all(notYet), []],
  ]);
});

describe(`${check}: whose the role is`, () => {
  const all = (who: ArmResource, ...more: ArmResource[]) => [hub(), nodes, who, mine, ...more];
  table([
    ["refuses somebody else's", all(identity, role({ principalId: "somebody" })), [missing]],
    [
      "takes one that comes from the identity",
      all(newIdentity, role({ principalId: notYet }, { principalId: ["me"] })),
      [],
    ],
    [
      "takes a known one that comes from an identity whose own id isn't read",
      all(newIdentity, role({}, { principalId: ["me"] })),
      [],
    ],
    [
      "refuses one that comes from a resource of another kind",
      all(newIdentity, role({ principalId: notYet }, { principalId: ["application"] })),
      [missing],
    ],
    [
      "says nothing about one that may be anybody's",
      all(newIdentity, role({ principalId: notYet })),
      [],
    ],
    [
      "takes a system-assigned identity's, which comes from the cluster",
      [
        hub(),
        nodes,
        clusterIn({ identity: { type: "systemassigned" } }),
        role({ principalId: notYet }, { principalId: ["aks"] }),
      ],
      [],
    ],
    [
      "says nothing without it: a system-assigned identity gets roles after the cluster is made",
      [hub(), nodes, clusterIn({ identity: { type: "SystemAssigned" } })],
      [],
    ],
    [
      "says nothing of a service principal",
      [hub(), nodes, clusterIn({ servicePrincipalProfile: { clientId: "x" } })],
      [],
    ],
    [
      "says nothing of an identity outside the program",
      [
        hub(),
        nodes,
        clusterIn({ identity: { type: "UserAssigned", userAssignedIdentities: { "/ids/x": {} } } }),
      ],
      [],
    ],
  ]);
  it("reads identities as an object by id", () => {
    const id =
      "/subscriptions/s/resourceGroups/rg/providers/Microsoft.ManagedIdentity/userAssignedIdentities/me";
    const byId = clusterIn({
      identity: { type: "UserAssigned", userAssignedIdentities: { [id]: {} } },
    });
    assert.deepEqual(answersOf(check, [hub(), nodes, identity, byId]), [missing]);
    assert.deepEqual(answersOf(check, [hub(), nodes, identity, byId, role({})]), []);
  });
});

describe(`${check}: what it is asked for`, () => {
  it("says nothing about a subnet outside the program, and silent where AKS makes the VNet", () => {
    assert.deepEqual(answersOf(check, [identity, mine]), []);
    const alone = { ...mine, properties: { agentPoolProfiles: [{ name: "system" }] } };
    assert.deepEqual(answersOf(check, [identity, alone]), []);
  });
  it("asks for the API server's subnet by a rule of its own, since Azure refuses that", () => {
    const pools = ["a", "b"].map((name) => ({ name, vnetSubnetID: idOf("subnets/nodes") }));
    const properties = {
      identity: { type: "UserAssigned", userAssignedIdentities: [notYet] },
      apiServerAccessProfile: { subnetId: idOf("subnets/api") },
    };
    const two = {
      ...clusterIn({ ...properties, agentPoolProfiles: pools }),
      dependencies: { identity: ["me"] },
    };
    const resources = [hub(), nodes, subnetIn("api"), identity, two, role({})];
    assert.deepEqual(answersOf(check, resources), []);
    assert.deepEqual(answersOf("aks-identity-subnet-role-missing", resources), [
      `aks: apiServerAccessProfile.subnetId uses subnet "api", on which identity "me" has no Network Contributor role in this program; assign Network Contributor (role definition ${network}) to it on subnet "api". Azure refuses it with ResourceMissingPermissionError.`,
    ]);
  });
});

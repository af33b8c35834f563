import assert from "node:assert/strict";
import { describe, it } from "mocha";
import { type ArmResource, ArmType } from "../../../networking/index";
import { answersOf, arm, clusterIn, hub, idOf, notYet, subnetIn } from "./answers";

type Case = readonly [why: string, resources: readonly ArmResource[], expected: readonly string[]];

function table(id: string, cases: readonly Case[]) {
  describe(`${id}, at its edges`, () => {
    for (const [why, resources, expected] of cases) {
      it(why, () => assert.deepEqual(answersOf(id, resources), expected));
    }
  });
}

const network = "4d97b98b-1d4f-4787-a291-c67834d212e7";

const identityId = (name: string) =>
  `/subscriptions/s/resourceGroups/rg/providers/Microsoft.ManagedIdentity/userAssignedIdentities/${name}`;
const identity = (name: string) =>
  arm(ArmType.userAssignedIdentity, name, { principalId: `principal-of-${name}` });
const roleOf = (name: string) =>
  arm(ArmType.roleAssignment, `role-of-${name}`, {
    principalId: `principal-of-${name}`,
    scope: idOf("subnets/nodes"),
    roleDefinitionId: network,
  });

/** A cluster in the subnet "nodes" by its identity, with what that may come from. */
function actingAs(given: unknown, from: string[] = []): ArmResource {
  return { ...clusterIn({ identity: given }), dependencies: { identity: from } };
}

const userAssigned = (userAssignedIdentities: unknown, from: string[] = []) =>
  actingAs({ type: "UserAssigned", userAssignedIdentities }, from);
const inHub = (...more: ArmResource[]) => [hub(), subnetIn("nodes"), ...more];
const me = identity("me");
const you = identity("you");
const missing = `aks: agentPoolProfiles[0].vnetSubnetID uses subnet "nodes", on which identity "me" has no Network Contributor role in this program; assign Network Contributor (role definition ${network}) to it on subnet "nodes".`;

table("aks-identity-node-subnet-role-missing", [
  ["says nothing of a cluster without identity", inHub(actingAs({ type: "none" })), []],
  ["says nothing where none is written", inHub(actingAs(undefined)), []],
  ["says nothing about an identity that isn't known", inHub(me, actingAs(notYet)), []],
  [
    "reads identities where their type is left out",
    inHub(me, actingAs({ userAssignedIdentities: [identityId("me")] })),
    [missing],
  ],
  ["says nothing without a list", inHub(me, userAssigned(undefined)), []],
  ["says nothing about an empty list", inHub(me, userAssigned([])), []],
  ["says nothing about an empty object", inHub(me, userAssigned({})), []],
  ["says nothing about a list that comes from nowhere", inHub(me, userAssigned(notYet)), []],
  [
    "takes a list that isn't known for all that it comes from",
    inHub(me, you, userAssigned(notYet, ["me", "you"])),
    [missing],
  ],
  [
    "is content when the second of them has the role",
    inHub(me, you, roleOf("you"), userAssigned(notYet, ["me", "you"])),
    [],
  ],
  [
    "refuses two that have no role",
    inHub(me, you, userAssigned([identityId("me"), identityId("you")])),
    [missing],
  ],
  [
    "is content when the second of two has the role",
    inHub(me, you, roleOf("you"), userAssigned([identityId("me"), identityId("you")])),
    [],
  ],
  [
    "says nothing when one of two is outside the program",
    inHub(me, userAssigned([identityId("me"), identityId("away")])),
    [],
  ],
  [
    "says nothing when the first key of two is outside the program",
    inHub(me, userAssigned({ [identityId("away")]: {}, [identityId("me")]: {} })),
    [],
  ],
  [
    "says nothing when one of two isn't known",
    inHub(me, you, userAssigned([identityId("me"), notYet])),
    [],
  ],
  [
    "says nothing when one entry may be either of two",
    inHub(me, you, userAssigned([notYet], ["me", "you"])),
    [],
  ],
  [
    "knows no roles of an identity that the program only reads",
    inHub({ ...me, existing: true }, userAssigned([identityId("me")])),
    [],
  ],
]);

const nodes = idOf("subnets/nodes");

function kubenet(type: unknown, networkPlugin: unknown, vnetSubnetID: unknown): ArmResource {
  return clusterIn({ identity: { type }, networkProfile: { networkPlugin } }, { vnetSubnetID });
}

const ownTable = {
  routeTable: {
    id: "/subscriptions/s/resourceGroups/rg/providers/Microsoft.Network/routeTables/own",
  },
};
const withTable = [hub(), subnetIn("nodes", ownTable)];
const refused =
  'aks: identity.type SystemAssigned is not supported with kubenet and a route table of your own, which subnet "nodes" has; use UserAssigned with an identity that has Network Contributor on the route table. Azure refuses it with CustomRouteTableWithUnsupportedMSIType.';
const notYetKnown = "isn't known yet: it is an output of a resource that doesn't exist yet";

table("aks-identity-not-user-assigned", [
  [
    "refuses a system-assigned one with a route table on the node subnet",
    [...withTable, kubenet("SystemAssigned", "kubenet", nodes)],
    [refused],
  ],
  [
    "reads type and plugin in any case",
    [...withTable, kubenet("systemassigned", "Kubenet", nodes)],
    [refused],
  ],
  [
    "sees the subnet of a pool of its own",
    [
      ...withTable,
      kubenet("SystemAssigned", "kubenet", undefined),
      arm(ArmType.agentPool, "user", {
        resourceGroupName: "rg",
        resourceName: "aks",
        agentPoolName: "user",
        vnetSubnetID: nodes,
      }),
    ],
    [refused],
  ],
  [
    "takes it without a route table: AKS makes one",
    [hub(), subnetIn("nodes"), kubenet("SystemAssigned", "kubenet", nodes)],
    [],
  ],
  ["takes a user-assigned one", [...withTable, kubenet("UserAssigned", "kubenet", nodes)], []],
  ["asks nothing of another plugin", [...withTable, kubenet(notYet, "azure", nodes)], []],
  [
    "asks nothing where no plugin is named",
    [...withTable, kubenet("SystemAssigned", undefined, nodes)],
    [],
  ],
  ["takes it where AKS makes the VNet", [kubenet("SystemAssigned", "kubenet", undefined)], []],
  [
    "is undecided about a subnet outside the program",
    [kubenet("SystemAssigned", "kubenet", nodes)],
    [`aks?: agentPoolProfiles[0].vnetSubnetID ${nodes} isn't part of the program`],
  ],
  [
    "is undecided while the type isn't known",
    [...withTable, kubenet(notYet, "kubenet", nodes)],
    [`aks?: identity.type ${notYetKnown}`],
  ],
  [
    "is undecided while the plugin isn't known",
    [...withTable, kubenet("SystemAssigned", notYet, nodes)],
    [`aks?: networkProfile.networkPlugin ${notYetKnown}`],
  ],
]);

const zoneId =
  "/subscriptions/s/resourceGroups/rg/providers/Microsoft.Network/privateDnsZones/privatelink.westeurope.azmk8s.io";
const zonePath = "apiServerAccessProfile.privateDNSZone";

function withZone(type: unknown, privateDNSZone: unknown, enablePrivateCluster: unknown = true) {
  return clusterIn({
    identity: { type },
    apiServerAccessProfile: { privateDNSZone, enablePrivateCluster },
  });
}

const noZone = `aks: identity.type SystemAssigned can't write to the DNS zone of ${zonePath} before the cluster exists; use UserAssigned, or ${zonePath} system. Azure refuses it with SystemAssignedIdentityNotSupportedForCustomPrivateDNSZone.`;

table("aks-private-dns-zone-needs-user-assigned-identity", [
  ["refuses a system-assigned one", [withZone("SystemAssigned", zoneId)], [noZone]],
  [
    "refuses it with a zone that is still to be made",
    [
      arm(ArmType.privateDnsZone, "zone"),
      {
        ...withZone("SystemAssigned", notYet),
        dependencies: { apiServerAccessProfile: ["zone"] },
      },
    ],
    [noZone],
  ],
  ["takes a user-assigned one", [withZone("UserAssigned", zoneId)], []],
  ["takes AKS's own zone, in any case", [withZone("SystemAssigned", "System")], []],
  ["takes no zone, in any case", [withZone("SystemAssigned", "NONE")], []],
  ["takes Azure's default", [withZone("SystemAssigned", undefined)], []],
  ["asks nothing of a public cluster", [withZone("SystemAssigned", zoneId, false)], []],
  ["has nothing to ask with AKS's own zone", [withZone(notYet, "system", notYet)], []],
  ["has nothing to ask of a user-assigned one", [withZone("UserAssigned", notYet, notYet)], []],
  [
    "is undecided while the type isn't known",
    [withZone(notYet, zoneId)],
    [`aks?: identity.type ${notYetKnown}`],
  ],
  [
    "is undecided while it isn't known whether it is private",
    [withZone("SystemAssigned", zoneId, notYet)],
    [`aks?: apiServerAccessProfile.enablePrivateCluster ${notYetKnown}`],
  ],
  [
    "is undecided while the zone isn't known",
    [withZone("SystemAssigned", notYet)],
    [`aks?: ${zonePath} ${notYetKnown}`],
  ],
]);

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

const later = "isn't known yet: it is an output of a resource that doesn't exist yet";
const network = "4d97b98b-1d4f-4787-a291-c67834d212e7";
const listPath = "identity.userAssignedIdentities";

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
const missing = `aks: agentPoolProfiles[0].vnetSubnetID leads to subnet "nodes", on which identity "me" has no Network Contributor role in this program; assign Network Contributor (role definition ${network}) to it on subnet "nodes".`;
const noIdentity =
  "aks?: the cluster has no identity, and roles of a service principal aren't seen here";
const away = `aks?: the roles of ${identityId("away")}, an identity outside the program, aren't known here`;
const namesNone = `aks?: ${listPath} names no identity of the program`;

table("aks-identity-subnet-role-missing", [
  ["knows nothing of a cluster without identity", inHub(actingAs({ type: "none" })), [noIdentity]],
  ["knows nothing where none is written", inHub(actingAs(undefined)), [noIdentity]],
  [
    "is undecided about an identity that isn't known",
    inHub(me, actingAs(notYet)),
    [`aks?: ${listPath} ${later}`],
  ],
  [
    "reads identities where their type is left out",
    inHub(me, actingAs({ userAssignedIdentities: [identityId("me")] })),
    [missing],
  ],
  ["is undecided without a list", inHub(me, userAssigned(undefined)), [namesNone]],
  ["is undecided about an empty list", inHub(me, userAssigned([])), [namesNone]],
  ["is undecided about an empty object", inHub(me, userAssigned({})), [namesNone]],
  [
    "is undecided about a list that comes from nowhere",
    inHub(me, userAssigned(notYet)),
    [`aks?: ${listPath} ${later}`],
  ],
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
    "is undecided when one of two is outside the program",
    inHub(me, userAssigned([identityId("me"), identityId("away")])),
    [away],
  ],
  [
    "is undecided when the first key of two is outside the program",
    inHub(me, userAssigned({ [identityId("away")]: {}, [identityId("me")]: {} })),
    [away],
  ],
  [
    "is undecided when one of two isn't known",
    inHub(me, you, userAssigned([identityId("me"), notYet])),
    [`aks?: ${listPath}[1] ${later}`],
  ],
  [
    "is undecided when one entry may be either of two",
    inHub(me, you, userAssigned([notYet], ["me", "you"])),
    [`aks?: ${listPath}[0] ${later}`],
  ],
  [
    "knows no roles of an identity that the program only reads",
    inHub({ ...me, existing: true }, userAssigned([identityId("me")])),
    [namesNone],
  ],
]);

const nodes = idOf("subnets/nodes");

function kubenet(type: unknown, networkPlugin: unknown, vnetSubnetID: unknown): ArmResource {
  return clusterIn({ identity: { type }, networkProfile: { networkPlugin } }, { vnetSubnetID });
}

const tooLate =
  "aks: identity.type SystemAssigned can't have its role on the node subnet before the cluster exists, and kubenet needs it then; use UserAssigned with an identity that has the role.";

table("aks-identity-not-user-assigned", [
  ["refuses a system-assigned one", [kubenet("SystemAssigned", "kubenet", nodes)], [tooLate]],
  ["reads type and plugin in any case", [kubenet("systemassigned", "Kubenet", nodes)], [tooLate]],
  [
    "refuses it in a subnet still to be made",
    [kubenet("SystemAssigned", "kubenet", notYet)],
    [tooLate],
  ],
  [
    "sees the subnet of a pool of its own",
    [
      kubenet("SystemAssigned", "kubenet", undefined),
      arm(ArmType.agentPool, "user", {
        resourceGroupName: "rg",
        resourceName: "aks",
        agentPoolName: "user",
        vnetSubnetID: nodes,
      }),
    ],
    [tooLate],
  ],
  ["takes a user-assigned one", [kubenet("UserAssigned", "kubenet", nodes)], []],
  ["asks nothing of another plugin", [kubenet("SystemAssigned", "azure", nodes)], []],
  ["asks nothing where no plugin is named", [kubenet("SystemAssigned", undefined, nodes)], []],
  ["takes it where AKS makes the VNet", [kubenet("SystemAssigned", "kubenet", undefined)], []],
  ["has nothing to ask of another plugin", [kubenet(notYet, "azure", nodes)], []],
  [
    "is undecided while the type isn't known",
    [kubenet(notYet, "kubenet", nodes)],
    [`aks?: identity.type ${later}`],
  ],
  [
    "is undecided while the plugin isn't known",
    [kubenet("SystemAssigned", notYet, nodes)],
    [`aks?: networkProfile.networkPlugin ${later}`],
  ],
  [
    "is undecided while the pools aren't known",
    [
      clusterIn({
        identity: { type: "SystemAssigned" },
        networkProfile: { networkPlugin: "kubenet" },
        agentPoolProfiles: notYet,
      }),
    ],
    [`aks?: agentPoolProfiles ${later}`],
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

const noZone = `aks: identity.type SystemAssigned can't write to the DNS zone of ${zonePath} before the cluster exists; use UserAssigned, or ${zonePath} system.`;

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
    [`aks?: identity.type ${later}`],
  ],
  [
    "is undecided while nobody knows whether it is private",
    [withZone("SystemAssigned", zoneId, notYet)],
    [`aks?: apiServerAccessProfile.enablePrivateCluster ${later}`],
  ],
  [
    "is undecided while the zone isn't known",
    [withZone("SystemAssigned", notYet)],
    [`aks?: ${zonePath} ${later}`],
  ],
]);

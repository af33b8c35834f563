import assert from "node:assert/strict";
import { describe, it } from "mocha";
import { builtInRoleOf, builtInRoles, roleNames } from "../../networking/facts/roles";

// As the page on built-in roles lists them, which is where a slip of one digit would show: a role assignment with an
// id that nobody has is refused.
const listed = {
  Owner: "8e3af657-a8ff-443c-a75c-2fe8c4bcb635",
  Contributor: "b24988ac-6180-42a0-ab88-20f7382dd24c",
  "Network Contributor": "4d97b98b-1d4f-4787-a291-c67834d212e7",
  "Private DNS Zone Contributor": "b12aa53e-6015-4669-85d0-8515ebb3ae7f",
  "Managed Identity Operator": "f1a07417-d97a-45cb-824c-7a7467783830",
};

describe("built-in roles", () => {
  it("have the ids of the page that lists them", () => {
    const ours = Object.entries(roleNames).map(([role, name]) => [
      name,
      builtInRoles[role as keyof typeof builtInRoles],
    ]);
    assert.deepEqual(Object.fromEntries(ours), listed);
  });

  it("are known by their definition id, whatever its scope and case", () => {
    const id = listed["Network Contributor"];
    const scopes = [
      "",
      "/providers/Microsoft.Authorization/roleDefinitions/",
      "/subscriptions/s/x/",
    ];
    for (const scope of scopes) {
      assert.equal(builtInRoleOf(`${scope}${id.toUpperCase()}`), "networkContributor");
    }
    assert.equal(builtInRoleOf("4d97b98b-1d4f-4787-a291-c67834d212e8"), undefined);
  });
});

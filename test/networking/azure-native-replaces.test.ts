import assert from "node:assert/strict";
import {
  azureNativeReplacements,
  azureNativeReplacementsBefore321,
  type Replacement,
} from "../../networking/index";
import {
  replacedProperties,
  replacedUntil3_20_0,
} from "../../offline-azure/azure-native/replaced-properties";

/** Modules of azure-native by the resources that changes look at. */
const tokens: Record<Replacement["resource"], string> = {
  ManagedCluster: "containerservice:ManagedCluster",
  AgentPool: "containerservice:AgentPool",
  VirtualNetwork: "network:VirtualNetwork",
  RoleAssignment: "authorization:RoleAssignment",
};

describe("what azure-native replaces, and what its stand-in replaces", () => {
  for (const [title, table, standIn] of [
    ["from version 3.21 on", azureNativeReplacements, replacedProperties],
    ["up to version 3.20.0", azureNativeReplacementsBefore321, replacedUntil3_20_0],
  ] as const) {
    it(`are the same ${title}`, () => {
      for (const [resource, token] of Object.entries(tokens)) {
        const listed = table
          .filter((each) => each.resource === resource && each.file.endsWith("replacement.go"))
          .map(({ property }) => property);
        const known = standIn[token] ?? [];
        // The stand-in has `scope` among the properties, and here it is a part of the id.
        const compared = (properties: readonly string[]) =>
          properties
            .filter((property) => property !== "scope")
            .map((property) => property.replace("[]", ""))
            .sort();
        assert.deepEqual(compared(listed), compared(known), resource);
      }
    });
  }
});

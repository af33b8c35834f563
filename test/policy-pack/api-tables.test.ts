import assert from "node:assert/strict";
import { securityRuleOf } from "@aks-networking/networking/testing";
import { apiBounds, type NumberBounds } from "../../networking/facts/api-bounds";
import { apiEnums } from "../../networking/facts/api-enums";
import { policies } from "../../policy-pack/policies";
import {
  agentPool,
  cluster,
  type Example,
  type ExampleProperties,
  idOf,
  nameOf,
  natGateway,
  publicIPAddress,
  publicIPPrefix,
  route,
  routeTable,
  securityGroup,
  securityRule,
  subnet,
  virtualNetwork,
} from "../../policy-pack/testing";
import { runTogether } from "../../policy-pack/testing/run";

const pack = policies({ settings: { today: "2026-11-22" } });

const location = "westeurope";
const pool = {
  mode: "System",
  count: 3,
  vmSize: "Standard_D4s_v5",
  osType: "Linux",
  maxPods: 110,
  vnetSubnetID: idOf("subnet"),
};

/** One sound resource of each type that the tables have, by the name of its table. */
const sound: Example = [
  virtualNetwork("virtualNetwork", {
    location,
    addressSpace: { addressPrefixes: ["10.1.0.0/16"] },
  }),
  subnet("subnet", {
    virtualNetworkName: nameOf("virtualNetwork"),
    addressPrefix: "10.1.0.0/24",
    defaultOutboundAccess: false,
  }),
  routeTable("routes", { location }),
  route("route", {
    routeTableName: nameOf("routes"),
    addressPrefix: "10.9.0.0/16",
    nextHopType: "VnetLocal",
  }),
  securityGroup("nsg", { location }),
  securityRule("securityRule", {
    ...securityRuleOf("securityRule", 200, "Allow", "*", "*"),
    networkSecurityGroupName: nameOf("nsg"),
  }),
  publicIPAddress("publicIPAddress", { location, sku: { name: "Standard" } }),
  publicIPPrefix("publicIPPrefix", { location, sku: { name: "Standard" }, prefixLength: 30 }),
  natGateway("natGateway", { location, sku: { name: "Standard" } }),
  cluster("cluster", {
    location,
    identity: { type: "SystemAssigned" },
    networkProfile: { networkPlugin: "azure", networkPluginMode: "overlay" },
    agentPoolProfiles: [{ name: "system", ...pool }],
  }),
  agentPool("pool", { resourceName: nameOf("cluster"), ...pool, mode: "User" }),
];

/** The stack with a value at a path of one of its resources: `[]` is a list of one element, `{}` an object with one key. */
function withValue(name: string, path: string, value: unknown): Example {
  return sound.map((each) =>
    each.name === name
      ? { ...each, properties: put(each.properties, path.split("."), value) }
      : each,
  );
}

function put(bag: unknown, [head = "", ...rest]: readonly string[], value: unknown) {
  const before = Object(bag) as ExampleProperties;
  const name = head.replace(/\[\]|\{\}/, "");
  const inner = (old: unknown): unknown => (rest.length === 0 ? value : put(old, rest, value));
  return {
    ...before,
    [name]: head.endsWith("[]")
      ? [inner(undefined)]
      : head.endsWith("{}")
        ? { one: inner(undefined) }
        : inner(before[name]),
  };
}

/** The path as messages show it. */
function shown(path: string): string {
  return path.replace("[]", "[0]").replace("{}", ".one");
}

async function isRefused(
  name: string,
  path: string,
  value: unknown,
  stack = withValue(name, path, value),
) {
  const reports = await runTogether(pack, stack);
  const found = reports.filter(
    ({ resource, message, enforcementLevel }) =>
      resource === name && message.startsWith(shown(path)) && enforcementLevel === "mandatory",
  );
  const all = reports.map(({ policy, message }) => `${policy} ${message}`).join("\n");
  assert.ok(found.length > 0, `${name} ${path} ${JSON.stringify(value)} passes\n${all}`);
}

describe("what the API's own specification refuses", () => {
  it("isn't in the program that the others are made from", async () => {
    assert.deepEqual(await runTogether(pack, sound), []);
  });

  for (const [name, table] of Object.entries(apiBounds)) {
    for (const [path, bounds] of Object.entries<NumberBounds>(table)) {
      const { min, max } = bounds;
      it(`${name} ${path} outside ${min} to ${max ?? "any number"} is mandatory`, async () => {
        for (const value of [min - 1, min + 0.5, ...(max === undefined ? [] : [max + 1])]) {
          await isRefused(name, path, value);
        }
      });
    }
  }

  for (const [name, table] of Object.entries(apiEnums)) {
    for (const path of Object.keys(table)) {
      it(`${name} ${path} with a value that the API doesn't have is mandatory`, () =>
        isRefused(name, path, "Unheard-of"));
    }
  }
});

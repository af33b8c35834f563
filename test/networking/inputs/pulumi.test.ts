import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import {
  isPulumiOutput,
  NotKnown,
  positionsOf,
  problemText,
  readPulumi,
} from "@aks-networking/networking";

const group = "/subscriptions/0/resourceGroups/rg/providers";
const urn = (type: string, name: string) => `urn:pulumi:dev::shop::${type}::${name}`;
const vnetUrn = urn("azure-native:network:VirtualNetwork", "hub");
const signature = "4dabf18193072939515e22adb298388d";

const vnet = {
  urn: vnetUrn,
  custom: true,
  type: "azure-native:network:VirtualNetwork",
  id: `${group}/Microsoft.Network/virtualNetworks/hub`,
  inputs: { addressSpace: { addressPrefixes: ["10.1.0.0/16"] }, resourceGroupName: "rg" },
  outputs: {
    addressSpace: { addressPrefixes: ["10.1.0.0/16"] },
    name: "hub",
    subnets: [{ name: "nodes", addressPrefix: "10.1.0.0/24", ipConfigurations: [{ id: "x" }] }],
  },
};

function read(value: unknown) {
  const { value: stack, problems } = readPulumi(value, "export.json");
  assert.deepEqual(problems, []);
  assert.ok(stack);
  return stack;
}

describe("a stack of Pulumi", () => {
  it("is read from an export: outputs, with what only the inputs have", () => {
    const stack = read({ version: 3, deployment: { resources: [vnet] } });
    assert.deepEqual([stack.project, stack.stack, stack.source], ["shop", "dev", "state"]);
    const [hub] = stack.resources;
    assert.equal(hub?.exists, true);
    assert.deepEqual(hub?.resource.properties, {
      addressSpace: { addressPrefixes: ["10.1.0.0/16"] },
      id: vnet.id,
      name: "hub",
      resourceGroupName: "rg",
      subnets: [{ name: "nodes", addressPrefix: "10.1.0.0/24" }],
    });
  });

  it("is read from the file of a backend, without what is to be deleted", () => {
    const resources = [vnet, { ...vnet, urn: `${vnetUrn}2`, delete: true }];
    const stack = read({ version: 3, checkpoint: { stack: "dev", latest: { resources } } });
    assert.deepEqual(
      stack.resources.map(({ resource }) => resource.key),
      [vnetUrn],
    );
  });

  it("is read from a preview, whose steps say what exists", () => {
    const state = (name: string) => ({ ...vnet, urn: urn(vnet.type, name) });
    const stack = read({
      steps: [
        { op: "same", urn: "", oldState: state("a"), newState: state("a") },
        { op: "update", urn: "", oldState: state("b"), newState: { ...state("b"), id: undefined } },
        { op: "create", urn: "", newState: { ...state("c"), id: "" } },
        { op: "create-replacement", urn: "", oldState: state("d"), newState: state("d") },
        { op: "replace", urn: "", oldState: state("d"), newState: state("d") },
        { op: "delete-replaced", urn: "", oldState: state("d") },
        { op: "delete", urn: "", oldState: state("e") },
      ],
    });
    assert.deepEqual(
      stack.resources.map(({ resource, exists }) => [resource.name, exists]),
      [
        ["a", true],
        ["b", true],
        ["c", false],
        ["d", false],
      ],
    );
  });

  it("holds what isn't known as not known, and secrets as such", () => {
    const inputs = {
      name: "04da6b54-80e4-46f7-96ec-b56ff0331ba9",
      location: "[secret]",
      addressSpace: { [signature]: "1b47061264138c4ac30d75fd1eb44270", ciphertext: "v1:secret" },
      subnets: { [signature]: "d0e6a833031e9bbcd3f4e8bde6ca49a4", value: [{ name: "s" }] },
      ipAllocations: { [signature]: "d0e6a833031e9bbcd3f4e8bde6ca49a4" },
      ddosProtectionPlan: { [signature]: "5cf8f73096256a8f31e491e813e4eb8e", id: "/x", urn: "y" },
      asset: { [signature]: "c44067f5952c0a294b673a41bacd8c17", hash: "h" },
    };
    const [hub] = read({
      steps: [{ op: "create", newState: { ...vnet, id: "", inputs, outputs: {} } }],
    }).resources;
    const notYet = new NotKnown("it is an output of a resource that doesn't exist yet");
    const secret = new NotKnown("it is a secret, and messages show what they judge");
    assert.deepEqual(hub?.resource.properties, {
      name: notYet,
      location: secret,
      addressSpace: secret,
      subnets: [{ name: "s" }],
      ipAllocations: notYet,
      ddosProtectionPlan: "/x",
    });
  });

  it("links resources by the graph where ids aren't known", () => {
    const subnet = {
      urn: urn("azure-native:network/v20250101:Subnet", "nodes"),
      type: "azure-native:network/v20250101:Subnet",
      inputs: { virtualNetworkName: "04da6b54-80e4-46f7-96ec-b56ff0331ba9" },
      propertyDependencies: { virtualNetworkName: [vnetUrn] },
    };
    const stack = read({ steps: [vnet, subnet].map((newState) => ({ op: "create", newState })) });
    assert.deepEqual(
      stack.resources.map(({ resource: { dependencies } }) => dependencies),
      [{}, { virtualNetworkName: [vnetUrn] }],
    );
  });

  it("knows where in the program a resource was made, and the components around it", () => {
    const component = {
      urn: urn("shop:index:Hub", "net"),
      type: "shop:index:Hub",
    };
    const child = {
      ...vnet,
      parent: component.urn,
      sourcePosition: "project:///components/virtual%20network.ts#47,33",
      stackTrace: [
        { sourcePosition: "project:///components/virtual%20network.ts#47,33" },
        { sourcePosition: "project:///index.ts#9,17" },
        { sourcePosition: "nonsense" },
        7,
      ],
    };
    const { states } = read({
      deployment: { resources: [{ ...component, sourcePosition: "project:///index.ts#9" }, child] },
    });
    const inner = { file: "components/virtual network.ts", line: 47, column: 33 };
    assert.deepEqual(positionsOf(states, child.urn), [
      inner,
      inner,
      { file: "index.ts", line: 9, column: 17 },
      { file: "index.ts", line: 9, column: 1 },
    ]);
  });

  it("was made where the component of this project is that it is a part of", () => {
    const type = "aks-networking:index:VirtualNetwork";
    const place = { sourcePosition: "project:///index.ts#9,17" };
    const component = { urn: urn(type, "net"), type, ...place };
    const inside = { sourcePosition: "project:///node_modules/x/declared.ts#47,33" };
    const child = { ...vnet, parent: component.urn, ...inside };
    const { states } = read({ deployment: { resources: [component, child] } });
    assert.deepEqual(positionsOf(states, child.urn), [{ file: "index.ts", line: 9, column: 17 }]);
  });

  it("has a pool with its own type, not that of the resource", () => {
    const type = "azure-native:containerservice:AgentPool";
    const armType = "Microsoft.ContainerService/managedClusters/agentPools";
    const pool = { urn: urn(type, "web"), type, inputs: { type: "VirtualMachineScaleSets" } };
    const outputs = [
      { type: armType },
      { type: armType, typePropertiesType: "VirtualMachineScaleSets" },
      {},
    ];
    for (const each of outputs) {
      const [web] = read({ deployment: { resources: [{ ...pool, outputs: each }] } }).resources;
      assert.deepEqual(web?.resource.properties, { type: "VirtualMachineScaleSets" });
    }
  });

  it("may be in the spelling of the classic provider", () => {
    const type = "azure:network/subnet:Subnet";
    const state = {
      ...vnet,
      urn: urn(type, "s"),
      type,
      outputs: { addressPrefixes: ["10.1.0.0/24"], name: "s" },
      inputs: {},
    };
    const [subnet] = read({ deployment: { resources: [state] } }).resources;
    assert.equal(subnet?.resource.type, "Microsoft.Network/virtualNetworks/subnets");
  });

  it("may be empty", () => {
    for (const deployment of [{}, { resources: [] }]) {
      assert.deepEqual(read({ version: 3, deployment }).resources, []);
    }
  });

  const faults: [string, unknown, string[]][] = [
    [
      "resources that are no list",
      { deployment: { resources: "secret" } },
      ["export.json: deployment.resources must be a list of resources."],
    ],
    [
      "a resource that is none, and one without a type",
      { deployment: { resources: [7, { urn: "secret", type: null }] } },
      [
        "export.json: deployment.resources[0] must be a resource as pulumi stack export writes it.",
        "export.json: deployment.resources[1].urn must be a URN such as urn:pulumi:dev::shop::….",
        "export.json: deployment.resources[1].type must be a string.",
      ],
    ],
    [
      "a step that is none",
      { steps: ["secret"] },
      ["export.json: steps[0] must be a step as pulumi preview --json prints it."],
    ],
  ];
  for (const [what, value, problems] of faults) {
    it(`is refused for ${what}`, () => {
      assert.equal(isPulumiOutput(value), true);
      assert.deepEqual(readPulumi(value, "export.json").problems.map(problemText), problems);
    });
  }

  for (const example of ["overlay", "broken-by-hand", "kubenet-and-overlay"]) {
    it(`is read from the state of the example ${example}`, () => {
      const file = path.join(__dirname, `../../golden/upgrade/${example}/state.json`);
      const { stack, resources } = read(JSON.parse(readFileSync(file, "utf8")));
      assert.equal(stack, "offline");
      assert.ok(
        resources.some(
          ({ resource }) => resource.type === "Microsoft.ContainerService/managedClusters",
        ),
      );
    });
  }
});

import assert from "node:assert/strict";
import { ArmType, NotKnown, readableType } from "@aks-networking/networking";
import { unknownCheckingProxy } from "@pulumi/policy";
import { readResource, readStack, type SeenResource } from "../../policy-pack/reader/read";
import { snapshot } from "../../policy-pack/reader/snapshot";
import { unknownValue } from "../../policy-pack/testing/resolve";

const isOutput = new NotKnown("it is an output of a resource that doesn't exist yet");

function seen(type: string, name: string, props: object, more: Partial<SeenResource> = {}) {
  return { type, urn: `urn:pulumi:s::p::${type}::${name}`, name, props, ...more };
}

describe("type tokens", () => {
  for (const [token, expected] of [
    ["azure-native:containerservice:ManagedCluster", ArmType.managedCluster],
    ["azure-native:containerservice/v20190601:ManagedCluster", ArmType.managedCluster],
    ["azure-native:containerservice/v20250802preview:AgentPool", ArmType.agentPool],
    [
      "azure-native_containerservice_v20240801:containerservice:ManagedCluster",
      ArmType.managedCluster,
    ],
    ["azure-native_network_v20240101:network:Subnet", ArmType.subnet],
    ["azure:containerservice/kubernetesCluster:KubernetesCluster", ArmType.managedCluster],
    ["azure:network/subnet:Subnet", ArmType.subnet],
    ["kubernetes:helm.sh/v3:Release", ArmType.helmRelease],
    ["kubernetes:helm.sh/v4:Chart", ArmType.helmRelease],
  ] as const) {
    it(`${token} is ${expected}`, () => assert.equal(readableType(token)?.armType, expected));
  }

  for (const token of [
    "azure-native:containerservice:Fleet",
    "azure-native:compute:Subnet",
    "aks-networking:index:KubenetCluster",
    "pulumi:pulumi:Stack",
    "azure-native:containerservice:toString",
    "constructor",
    "",
  ]) {
    it(`${token || "an empty token"} is left alone, its properties unread`, () => {
      const props = new Proxy(
        {},
        { get: () => assert.fail("read"), ownKeys: () => assert.fail("read") },
      );
      assert.equal(readResource(seen(token, "other", props)), undefined);
    });
  }
});

describe("snapshot", () => {
  it("keeps what is known around a value that isn't, in the SDK's own proxy", () => {
    const pool = { name: "system", vnetSubnetID: unknownValue, count: 3 };
    assert.deepEqual(snapshot(unknownCheckingProxy({ agentPoolProfiles: [pool] })), {
      agentPoolProfiles: [{ name: "system", vnetSubnetID: isOutput, count: 3 }],
    });
  });

  it("takes a whole list that isn't known as one value", () => {
    assert.deepEqual(snapshot(unknownCheckingProxy({ subnets: unknownValue })), {
      subnets: isOutput,
    });
  });

  it("says of a getter that throws that it can't be read, and reads the rest", () => {
    const hostile = Object.defineProperty({ a: 1 }, "b", {
      enumerable: true,
      get: () => {
        throw new TypeError("no");
      },
    });
    assert.deepEqual(snapshot(hostile), { a: 1, b: new NotKnown("it can't be read") });
  });

  it("ends at a cycle", () => {
    const cycle: Record<string, unknown> = { name: "x" };
    cycle.self = cycle;
    assert.deepEqual(snapshot(cycle), { name: "x", self: new NotKnown("it contains itself") });
  });

  it("reads a VNet as large as Azure answers with, without the list of each address in use", () => {
    const inUse = Array.from({ length: 65_536 }, (_, i) => ({
      id: `nic-${i}`,
      subnet: { id: "x" },
    }));
    const subnets = Array.from({ length: 5_001 }, (_, i) => ({
      name: `s${i}`,
      addressPrefix: "10.0.0.0/24",
      ...(i < 10 && { ipConfigurations: inUse }),
    }));
    const network = readResource(seen("azure-native:network:VirtualNetwork", "v", { subnets }));
    assert.deepEqual(network?.properties, {
      subnets: subnets.map(({ name, addressPrefix }) => ({ name, addressPrefix })),
    });
  });

  it("ends at a depth and at a size that no resource has", () => {
    const tooLarge = new NotKnown("it is larger or deeper than any Azure resource");
    assert.deepEqual(snapshot({ list: new Array(200_000).fill(0) }), { list: tooLarge });
    let deep: unknown = "end";
    for (let i = 0; i < 100; i++) {
      deep = [deep];
    }
    assert.match(JSON.stringify(snapshot(deep)), /^\[{17}\{"reason":"it is larger or deeper/);
  });

  it("never shows a value that is marked as a secret", () => {
    const secret = {
      "4dabf18193072939515e22adb298388d": "1b47061264138c4ac30d75fd1eb44270",
      value: "10.0.0.0/16",
    };
    const hidden = new NotKnown("it is a secret, and messages show what they judge");
    assert.deepEqual(snapshot({ podCidr: secret }), { podCidr: hidden });
    const resource = readResource(
      seen(
        "azure-native:network:Subnet",
        "s",
        { addressPrefix: "10.0.0.0/24" },
        {
          opts: { additionalSecretOutputs: ["addressPrefix"] },
        },
      ),
    );
    assert.deepEqual(resource?.properties, { addressPrefix: hidden });
  });
});

describe("a stack on a preview", () => {
  const token = "azure-native:containerservice:ManagedCluster";
  const read = (outputs: object, inputs: object) => {
    const before = readResource(seen(token, "aks", unknownCheckingProxy(inputs)));
    assert.ok(before);
    const after = seen(token, "aks", unknownCheckingProxy(outputs));
    return readStack([after], new Map([[before.key, before]]))[0]?.properties;
  };

  it("takes what the program left out as left out, though the output isn't known yet", () => {
    assert.deepEqual(read({ networkProfile: unknownValue, id: unknownValue }, { dnsPrefix: "a" }), {
      dnsPrefix: "a",
    });
  });

  it("takes from the inputs what the outputs don't show yet", () => {
    const inputs = { networkProfile: { podCidr: "10.4.0.0/16", serviceCidr: unknownValue } };
    const outputs = { networkProfile: { podCidr: unknownValue, serviceCidr: unknownValue } };
    assert.deepEqual(read(outputs, inputs), {
      networkProfile: { podCidr: "10.4.0.0/16", serviceCidr: isOutput },
    });
  });

  it("takes what Azure answered before what was asked for", () => {
    const outputs = { networkProfile: { podCidr: "10.5.0.0/16" }, id: "/x" };
    assert.deepEqual(read(outputs, { networkProfile: {} }), outputs);
  });

  it("is in the order in which the program registered it, in whatever order it comes", () => {
    const one = seen("azure-native:network:Subnet", "one", {});
    const two = seen("azure-native:network:Subnet", "two", {});
    const inputs = new Map(
      [one, two].flatMap((each) => {
        const resource = readResource(each);
        return resource === undefined ? [] : [[resource.key, resource] as const];
      }),
    );
    assert.deepEqual(
      readStack([two, one], inputs).map(({ name }) => name),
      ["one", "two"],
    );
  });
});

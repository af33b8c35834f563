import assert from "node:assert/strict";
import path from "node:path";
import { Analyzer } from "@pulumi/pulumi/provider/experimental/analyzer";

const names = ["NodeSubnet", "Overlay", "PodSubnet", "Kubenet", "ByoCni", "Network"];

describe("args of components", function () {
  this.timeout(60_000);

  it("stay within what Pulumi can offer to every language, each with its documentation", () => {
    const folder = path.join(__dirname, "args-schema");
    const { components, typeDefinitions } = new Analyzer(
      folder,
      "aks-networking",
      { name: "aks-networking" },
      new Set(names),
    ).analyze();
    const types = [
      ...Object.values(components).map(({ name, inputs }) => ({ name, properties: inputs })),
      ...Object.values(typeDefinitions).filter((type) => "properties" in type),
    ];
    assert.deepEqual(Object.keys(components).sort(), [...names].sort());
    const undocumented = types.flatMap(({ name, properties }) =>
      Object.entries(properties ?? {})
        .filter(([, property]) => !property.description)
        .map(([property]) => `${name}.${property}`),
    );
    assert.deepEqual(undocumented, []);
  });
});

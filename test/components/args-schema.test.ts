import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";

const generator = path.join(__dirname, "..", "..", "components", "args", "generate.mjs");

/** What `Analyzer` of the Pulumi SDK says of the classes. */
interface Analysis {
  readonly components: Record<string, { inputs: Properties; outputs: Properties }>;
  readonly typeDefinitions: Record<string, { name: string; properties?: Properties }>;
}
type Properties = Readonly<Record<string, { description?: string; $ref?: string }>>;

describe("the classes of components", function () {
  this.timeout(120_000);
  let analysis: Analysis;
  let generated: { classes: string[]; file: string; schemaText(analysis: Analysis): string };

  before(async () => {
    generated = await import(pathToFileURL(generator).href);
    analysis = (await import(pathToFileURL(generator).href)).analyze();
  });

  it("can be offered to every language by Pulumi, as they are", () => {
    assert.deepEqual(Object.keys(analysis.components).sort(), [...generated.classes].sort());
  });

  it("have documentation for each arg and output", () => {
    const types = [
      ...Object.entries(analysis.components).flatMap(([name, { inputs, outputs }]) => [
        { name, properties: inputs },
        { name, properties: outputs },
      ]),
      ...Object.values(analysis.typeDefinitions),
    ];
    const undocumented = types.flatMap(({ name, properties }) =>
      Object.entries(properties ?? {})
        .filter(([, property]) => !property.description)
        .map(([property]) => `${name}.${property}`),
    );
    assert.deepEqual(undocumented, []);
  });

  it("have the same outputs in each network mode", () => {
    const { VirtualNetwork: _, ...clusters } = analysis.components;
    const outputs = Object.entries(clusters).map(([name, component]) => [
      name,
      Object.keys(component.outputs).sort(),
    ]);
    const [first] = outputs;
    assert.deepEqual(
      outputs,
      outputs.map(([name]) => [name, first?.[1]]),
    );
    assert.equal(first?.[1]?.length, 14);
  });

  it("are checked at run time by what their interfaces say", () => {
    assert.equal(
      fs.readFileSync(generated.file, "utf8"),
      generated.schemaText(analysis),
      "run npm run args --workspace components",
    );
  });
});

import { XMLParser, XMLValidator } from "fast-xml-parser";

interface Element {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Element[];
}

/** What an element may have: a pattern for each attribute, those that it must have, and its children in their order. */
interface Shape {
  readonly attributes: Readonly<Record<string, RegExp>>;
  readonly required: readonly string[];
  readonly children: RegExp;
}

const any = /^/;
const int = /^\d{1,9}$/;
const decimal = /^\d+(?:\.\d+)?$/;

/**
 * What both published schemas of JUnit XML allow: that of Ant, https://github.com/windyroad/JUnit-Schema, and junit-10.xsd of
 * Jenkins' xUnit plugin, https://github.com/jenkinsci/xunit-plugin.
 */
const shapes: Readonly<Record<string, Shape>> = {
  testsuites: { attributes: {}, required: [], children: /^(?:testsuite )*$/ },
  testsuite: {
    attributes: {
      name: /\S/,
      package: any,
      id: int,
      timestamp: /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/,
      hostname: /\S/,
      tests: int,
      failures: int,
      errors: int,
      skipped: int,
      time: decimal,
    },
    required: [
      "name",
      "package",
      "id",
      "timestamp",
      "hostname",
      "tests",
      "failures",
      "errors",
      "time",
    ],
    children: /^properties (?:testcase )*system-out system-err $/,
  },
  properties: { attributes: {}, required: [], children: /^$/ },
  testcase: {
    attributes: { name: any, classname: any, time: decimal },
    required: ["name", "classname", "time"],
    children: /^(?:(?:skipped|error|failure) )?$/,
  },
  skipped: { attributes: { message: any }, required: [], children: /^$/ },
  failure: { attributes: { message: any, type: any }, required: ["type"], children: /^$/ },
  "system-out": { attributes: {}, required: [], children: /^$/ },
  "system-err": { attributes: {}, required: [], children: /^$/ },
};

/** What the schemas would refuse of a report, by element. */
export function junitFaults(text: string): readonly string[] {
  const valid = XMLValidator.validate(text);
  // What XML 1.0 has no character for, raw or as a reference.
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for.
  if (valid !== true || /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/.test(text)) {
    return ["is not XML"];
  }
  const [top, ...others] = treeOf(text);
  return top === undefined || top.tag !== "testsuites" || others.length > 0
    ? ["must be testsuites"]
    : faultsOf(top);
}

/** The attributes of each element of a name. */
export function elementsOf(text: string, tag: string): readonly Readonly<Record<string, string>>[] {
  const all = (element: Element): readonly Element[] => [element, ...element.children.flatMap(all)];
  return treeOf(text)
    .flatMap(all)
    .flatMap((element) => (element.tag === tag ? [element.attributes] : []));
}

function faultsOf({ tag, attributes, children }: Element): readonly string[] {
  const shape = Object.hasOwn(shapes, tag) ? shapes[tag] : undefined;
  if (shape === undefined) {
    return [`${tag} is not in the schema`];
  }
  const tags = children.map((each) => `${each.tag} `).join("");
  return [
    ...shape.required.flatMap((name) => (name in attributes ? [] : [`${tag} has no ${name}`])),
    ...Object.entries(attributes).flatMap(([name, value]) =>
      shape.attributes[name]?.test(value) ? [] : [`${tag} may not have ${name}="${value}"`],
    ),
    ...(shape.children.test(tags) ? [] : [`${tag} may not hold ${tags.slice(0, 200)}`]),
    ...children.flatMap(faultsOf),
  ];
}

type Node = Readonly<Record<string, unknown>>;

function treeOf(text: string): readonly Element[] {
  const parser = new XMLParser({
    preserveOrder: true,
    ignoreAttributes: false,
    attributeNamePrefix: "",
    parseAttributeValue: false,
    trimValues: false,
    htmlEntities: true,
    processEntities: { maxTotalExpansions: 1_000_000 },
    ignoreDeclaration: true,
  });
  const elements = (nodes: readonly Node[]): readonly Element[] =>
    nodes.flatMap((node): Element[] => {
      const tag = Object.keys(node).find((key) => key !== ":@" && key !== "#text");
      return tag === undefined
        ? []
        : [
            {
              tag,
              attributes: (node[":@"] ?? {}) as Record<string, string>,
              children: elements(node[tag] as Node[]),
            },
          ];
    });
  return elements(parser.parse(text));
}

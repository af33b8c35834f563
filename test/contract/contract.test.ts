import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { renamedRules, rules } from "@aks-networking/networking";
import { ByoCniCluster } from "../../components/byo-cni/index";
import {
  AzureCniNodeSubnetCluster,
  AzureCniOverlayCluster,
  AzureCniPodSubnetCluster,
  KubenetCluster,
  VirtualNetwork,
} from "../../components/index";
import { recordResources } from "../components/record-resources";

// What programs, configurations, states and plan files of users depend on. A name may be added; one that goes away breaks
// them. `UPDATE_CONTRACT=1 npx mocha test/contract/contract.test.ts` adds what is new. Taking a name out of a list is a
// major version, and an entry in CHANGELOG.md.
const root = path.join(__dirname, "..", "..");
const json = (...file: string[]) => JSON.parse(fs.readFileSync(path.join(root, ...file), "utf8"));

const names: Readonly<Record<string, () => Promise<string[]> | string[]>> = {
  rules: () => [...rules.map(({ id }) => id), ...Object.keys(renamedRules)],
  settings: () => membersOf(json("policy-pack", "settings", "settings.schema.json")),
  "plan-file": () => {
    const { properties, $defs } = json("networking", "address-plan", "address-plan.schema.json");
    return [...membersOf(properties), ...membersOf($defs)];
  },
  components: () => {
    const { resources, types }: Schema = json("components", "provider", "schema.json");
    return Object.entries({ ...resources, ...types }).flatMap(([token, object]) => [
      ...Object.keys(object.inputProperties ?? {}).map((name) => `${token} arg ${name}`),
      ...Object.keys(object.properties ?? {}).map((name) => `${token} property ${name}`),
      ...(object.enum ?? []).map(({ value }) => `${token} value ${value}`),
    ]);
  },
  "child-names": async () => {
    const { resources } = await recordResources(everyComponent);
    return resources.map(({ type, name }) => `${type} ${name}`);
  },
};

interface Schema {
  readonly resources: Record<string, SchemaObject>;
  readonly types: Record<string, SchemaObject>;
}
interface SchemaObject {
  readonly inputProperties?: object;
  readonly properties?: object;
  readonly enum?: { value: string }[];
}

/** Each component, with what adds resources of its own to it. */
function everyComponent() {
  const resourceGroupName = "shop";
  const spoke = new VirtualNetwork("spoke", { resourceGroupName, addressSpace: ["10.2.0.0/16"] });
  const virtualNetwork = new VirtualNetwork("hub", {
    resourceGroupName,
    addressSpace: ["10.1.0.0/16"],
    natGateway: { publicIpCount: 2 },
    subnets: {
      apps: {
        addressPrefix: "10.1.250.0/24",
        natGateway: true,
        routes: { default: { addressPrefix: "0.0.0.0/0", nextHopType: "Internet" } },
        securityRules: { web: { priority: 100, direction: "Inbound", access: "Allow" } },
      },
    },
    peerings: { spoke: { remoteVirtualNetwork: spoke } },
  });
  const shared = { resourceGroupName, maxNodes: 20, userPools: { web: { count: 2 } } };
  new AzureCniOverlayCluster("in-hub", { ...shared, virtualNetwork });
  new AzureCniOverlayCluster("overlay", {
    ...shared,
    nodeSubnet: {
      routes: { default: { addressPrefix: "0.0.0.0/0", nextHopType: "Internet" } },
      securityRules: { web: { priority: 100, direction: "Inbound", access: "Allow" } },
    },
  });
  new AzureCniPodSubnetCluster("pod-subnet", shared);
  new AzureCniNodeSubnetCluster("node-subnet", shared);
  new KubenetCluster("kubenet", shared);
  new ByoCniCluster("byo", { ...shared, cni: { cilium: {} } });
}

/** The paths of all properties that a schema names, at any depth. */
function propertiesOf(schema: unknown, at: string): string[] {
  if (typeof schema !== "object" || schema === null) return [];
  return Object.entries(schema).flatMap(([key, value]) =>
    key === "properties" ? membersOf(value, at) : propertiesOf(value, at),
  );
}

/** The same for schemas by their names. */
function membersOf(schemas: object, at = ""): string[] {
  return Object.entries(schemas).flatMap(([name, schema]) => [
    `${at}${name}`,
    ...propertiesOf(schema, `${at}${name}.`),
  ]);
}

describe("the public contract", function () {
  this.timeout(60_000);
  for (const [what, current] of Object.entries(names)) {
    it(`keeps the ${what.replace("-", " ")} that users depend on`, async () => {
      const file = path.join(__dirname, `${what}.json`);
      const now = new Set(await current());
      assert.ok(now.size > 5, `${what}: ${now.size}`);
      if (process.env.UPDATE_CONTRACT) {
        const known: string[] = fs.existsSync(file) ? json("test", "contract", `${what}.json`) : [];
        const all = [...new Set([...known, ...now])].sort();
        fs.writeFileSync(file, `${JSON.stringify(all, undefined, 2)}\n`);
      }
      const kept: string[] = json("test", "contract", `${what}.json`);
      assert.ok(kept.length > 5);
      assert.deepEqual(
        kept.filter((name) => !now.has(name)),
        [],
        "gone: that is a major version",
      );
    });
  }
});

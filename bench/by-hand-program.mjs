// One program of by-hand.ts, in plain JavaScript: a loader of TypeScript would be measured with it.
// Arguments: `component` or `resources`, the file with the resources that the component has registered, and how many
// clusters there are.
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import authorization from "@pulumi/azure-native/authorization/index.js";
import containerservice from "@pulumi/azure-native/containerservice/index.js";
import managedidentity from "@pulumi/azure-native/managedidentity/index.js";
import network from "@pulumi/azure-native/network/index.js";
import pulumi from "@pulumi/pulumi";

const [which, file, clusters] = process.argv.slice(2);
const classes = { ...authorization, ...containerservice, ...managedidentity, ...network };
const recorded = [];
/** What the ids that the mocks give begin with, and the properties that name another resource. */
const idOf = "/id-of/";
const namesOfOthers = ["virtualNetworkName", "resourceName"];

await pulumi.runtime.setMocks({
  newResource: ({ type, name, inputs, custom }) => {
    if (custom !== false) {
      recorded.push({ type, name, inputs });
    }
    const state = { ...inputs, name, principalId: "principal", clientId: "client" };
    return { id: custom === false ? "" : `${idOf}${name}`, state };
  },
  call: () => ({ kubeconfigs: [] }),
});

function byComponent() {
  // Loaded here, since a program by hand loads none of the components.
  const ours = createRequire(import.meta.url)("@aks-networking/components");
  for (let i = 0; i < Number(clusters); i++) {
    new ours.AzureCniOverlayCluster(`shop-${i}`, {
      resourceGroupName: "group",
      userPools: { web: { maxCount: 9 } },
    });
  }
}

/** As anybody writes it: what a resource says of another one is an output of that. */
function byHand() {
  const made = new Map();
  const wired = (value, key) => {
    if (typeof value === "string") {
      const id = value.startsWith(idOf) ? made.get(value.slice(idOf.length))?.id : undefined;
      const name = namesOfOthers.includes(key) ? made.get(value)?.name : undefined;
      return id ?? name ?? value;
    }
    if (Array.isArray(value)) {
      return value.map((each) => wired(each, key));
    }
    return typeof value === "object" && value !== null
      ? Object.fromEntries(Object.entries(value).map(([name, each]) => [name, wired(each, name)]))
      : value;
  };
  for (const { type, name, inputs } of JSON.parse(readFileSync(file, "utf8"))) {
    made.set(name, new classes[type.split(":").at(-1)](name, wired(inputs)));
  }
}

await pulumi.runtime.runInPulumiStack(async () => {
  (which === "component" ? byComponent : byHand)();
});
await pulumi.runtime.disconnect();
// Of the whole process, from its start.
const time = performance.now();
const { user, system } = process.cpuUsage();
if (which === "component") {
  writeFileSync(file, JSON.stringify(recorded));
}
console.log(JSON.stringify({ time, cpu: user + system, memory: process.resourceUsage().maxRSS }));

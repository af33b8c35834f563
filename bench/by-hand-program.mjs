// One program of by-hand.ts, in plain JavaScript: a loader of TypeScript would be measured with it.
// Arguments: `component` or `resources`, and the file with the resources that the component has registered.
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import authorization from "@pulumi/azure-native/authorization/index.js";
import containerservice from "@pulumi/azure-native/containerservice/index.js";
import managedidentity from "@pulumi/azure-native/managedidentity/index.js";
import network from "@pulumi/azure-native/network/index.js";
import pulumi from "@pulumi/pulumi";

const clusters = 10;
const [which, file] = process.argv.slice(2);
const classes = { ...authorization, ...containerservice, ...managedidentity, ...network };
const recorded = [];

await pulumi.runtime.setMocks({
  newResource: ({ type, name, inputs, custom }) => {
    if (custom !== false) {
      recorded.push({ type, name, inputs });
    }
    const state = { ...inputs, name, principalId: "principal", clientId: "client" };
    return { id: custom === false ? "" : `/id-of/${name}`, state };
  },
  call: () => ({ kubeconfigs: [] }),
});

function byComponent() {
  // Loaded here, since a program by hand loads none of the components.
  const ours = createRequire(import.meta.url)("@aks-networking/components");
  for (let i = 0; i < clusters; i++) {
    new ours.AzureCniOverlayCluster(`shop-${i}`, {
      resourceGroupName: "group",
      userPools: { web: { maxCount: 9 } },
    });
  }
}

function byHand() {
  for (const { type, name, inputs } of JSON.parse(readFileSync(file, "utf8"))) {
    new classes[type.split(":").at(-1)](name, inputs);
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

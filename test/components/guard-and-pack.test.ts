import assert from "node:assert/strict";
import { classifyChange, isStopped } from "@aks-networking/networking";
import { readable } from "../../components/clusters/live-state";
import { type GuardedInputs, refusedChanges } from "../../components/clusters/refused-changes";
import { AzureCniOverlayCluster, AzureCniPodSubnetCluster } from "../../components/index";
import { recordResources } from "./record-resources";

const classes = { AzureCniOverlayCluster, AzureCniPodSubnetCluster };
type ClassName = keyof typeof classes;

/** What a run registers: the component, its cluster and its pools, as the next run finds them in the state. */
async function registered(className: ClassName, args: object) {
  const Class = classes[className];
  const { resources } = await recordResources(
    () => new Class("shop", { resourceGroupName: "group", ...args }),
  );
  const inputsOf = (type: string) =>
    resources.filter((each) => each.type.endsWith(type)).map(({ inputs }) => readable(inputs));
  const [component] = inputsOf(`:${className}`) as GuardedInputs[];
  const [cluster] = inputsOf(":ManagedCluster");
  const pools = inputsOf(":AgentPool") as { agentPoolName: string }[];
  return { component: component ?? {}, cluster, pools };
}

const windows = { adminUsername: "azureuser", adminPassword: "Correct-Horse-7" };
const web = (pool: object) => ({ userPools: { web: pool } });

/** Args before and after, and the start of each sentence of the guard. */
const pairs: [ClassName, object, object, string[]][] = [
  ["AzureCniOverlayCluster", {}, { tags: { team: "shop" }, tier: "Premium" }, []],
  ["AzureCniOverlayCluster", {}, { systemPool: { count: 5 }, ...web({}) }, []],
  ["AzureCniOverlayCluster", web({}), {}, []],
  ["AzureCniOverlayCluster", web({ osSKU: "Ubuntu" }), web({ osSKU: "AzureLinux" }), []],
  [
    "AzureCniOverlayCluster",
    web({ osDiskSizeGB: 128 }),
    web({ osDiskSizeGB: 200 }),
    ["userPools.web.osDiskSizeGB"],
  ],
  ["AzureCniOverlayCluster", web({}), web({ vmSize: "Standard_D8s_v5" }), ["userPools.web.vmSize"]],
  [
    "AzureCniOverlayCluster",
    { windows, ...web({ osType: "Windows" }) },
    { windows, ...web({ maxPods: 110 }) },
    ["userPools.web.osType"],
  ],
  [
    "AzureCniOverlayCluster",
    { windows },
    { windows: { ...windows, adminPassword: "Other-Horse-78" } },
    [
      "windows.adminPassword the old value → another value: The Windows password can change. azure-native would delete the cluster and create a new one. Instead: run az aks update -g group -n <cluster> --windows-admin-password <password>, and set the new one in the program and, with pulumi stack export and pulumi stack import, in the state of the cluster, since pulumi refresh doesn't read it.",
    ],
  ],
  ["AzureCniOverlayCluster", { kubernetesVersion: "1.34" }, { kubernetesVersion: "1.35" }, []],
  [
    "AzureCniOverlayCluster",
    { kubernetesVersion: "1.34" },
    { kubernetesVersion: "1.36" },
    ["kubernetesVersion 1.34 → 1.36"],
  ],
  ["AzureCniOverlayCluster", {}, { oidcIssuer: false, workloadIdentity: false }, ["oidcIssuer"]],
  ["AzureCniOverlayCluster", { oidcIssuer: false, workloadIdentity: false }, {}, []],
  [
    "AzureCniOverlayCluster",
    {},
    { dualStack: {} },
    [
      "dualStack Azure CNI Overlay → Azure CNI Overlay, dual-stack: The documentation doesn't cover the change to dual-stack; it is reported to work in place (hashicorp/terraform-provider-azurerm#32814). Try it on another cluster first. azure-native would delete the cluster and create a new one. Instead, with no pulumi up in between: run az aks update -g group -n <cluster> --ip-families ipv4,ipv6",
    ],
  ],
  [
    "AzureCniPodSubnetCluster",
    {},
    { podIPAllocationMode: "StaticBlock", maxPods: 110 },
    [
      "podIPAllocationMode of systemPool DynamicIndividual → StaticBlock: A pod subnet has one allocation mode: the other needs a pool with its own pod subnet. Keep DynamicIndividual, or create a new cluster beside this one and move the workloads.",
    ],
  ],
];

describe("the guard of components, held against what is said of programs without them", () => {
  for (const [className, before, after, starts] of pairs) {
    it(`${className} ${JSON.stringify(before)} to ${JSON.stringify(after)}`, async () => {
      const [old, now] = [await registered(className, before), await registered(className, after)];
      const said = await refusedChanges(old.component, now.component);
      const about = said.filter((line) => !line.includes(".addressPrefix "));
      assert.deepEqual(
        about.map((line, i) => line.slice(0, starts[i]?.length)),
        starts,
      );
      const inCluster = classifyChange(old.cluster, now.cluster);
      const inPools = now.pools.flatMap((pool) => {
        const name = pool.agentPoolName;
        const same = old.pools.find((each) => each.agentPoolName === name);
        const as = (settings: object | undefined) => ({
          agentPoolProfiles: [{ ...settings, name }],
        });
        return classifyChange(as(same), as(pool), { separatePools: new Set([name]) });
      });
      const stopped = [...inCluster, ...(old.pools.length > 0 ? inPools : [])].filter(isStopped);
      assert.equal(
        stopped.length > 0,
        about.length > 0,
        stopped.map(({ property }) => property).join(),
      );
    });
  }
});

// One run of a program with a plan file, as a process of its own: see plan-file.test.ts.
// Arguments: the file, the cluster's name, and a folder where the runs wait for each other before they end.
import fs from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { AzureCniOverlayCluster } from "../../components/index";
import { recordResources } from "./record-resources";

const [addressPlanFile = "", name = "", gate = "", count = "1"] = process.argv.slice(2);

process.on("unhandledRejection", (error) => {
  console.log(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
});

async function main(): Promise<void> {
  await recordResources(async () => {
    new AzureCniOverlayCluster(name, { resourceGroupName: "group", addressPlanFile });
    fs.writeFileSync(path.join(gate, name), "");
    while (fs.readdirSync(gate).length < Number(count)) {
      await sleep(10);
    }
  });
}

void main();

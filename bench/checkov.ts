/**
 * Checkov on a Terraform configuration of clusters, where it is installed (`pip install checkov`), beside the pack on the
 * same clusters, whose pod and service ranges overlap their VNets: time, memory, and what each finds.
 */
import { spawn, spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { type Figure, figureOf } from "./figure";
import { cluster, network, subnetId } from "./growth";
import { PackProcess } from "./pack-process";
import type { Packs } from "./packs";

const clusters = 20;

const terraform = Array.from(
  { length: clusters },
  (_, i) => `
resource "azurerm_virtual_network" "v${i}" {
  name                = "v${i}"
  location            = "westeurope"
  resource_group_name = "rg"
  address_space       = ["10.${i}.0.0/16"]
}
resource "azurerm_subnet" "s${i}" {
  name                 = "s0"
  resource_group_name  = "rg"
  virtual_network_name = azurerm_virtual_network.v${i}.name
  address_prefixes     = ["10.${i}.0.0/24"]
}
resource "azurerm_kubernetes_cluster" "c${i}" {
  name                = "c${i}"
  location            = "westeurope"
  resource_group_name = "rg"
  dns_prefix          = "c${i}"
  identity { type = "SystemAssigned" }
  default_node_pool {
    name           = "system"
    node_count     = 3
    vm_size        = "Standard_D4s_v5"
    max_pods       = 110
    vnet_subnet_id = azurerm_subnet.s${i}.id
  }
  network_profile {
    network_plugin      = "azure"
    network_plugin_mode = "overlay"
    pod_cidr            = "10.${i}.0.0/16"
    service_cidr        = "10.${i}.0.0/24"
    dns_service_ip      = "10.${i}.0.10"
  }
}
`,
).join("");

const resources = Array.from({ length: clusters }, (_, i) => [
  ...network(`v${i}`, i, 1),
  cluster(`c${i}`, subnetId(`v${i}`, 0), {
    podCidr: `10.${i}.0.0/16`,
    serviceCidr: `10.${i}.0.0/24`,
    dnsServiceIP: `10.${i}.0.10`,
  }),
]).flat();

interface Run {
  readonly time: number;
  readonly memory: number;
  readonly found: readonly string[];
}

export async function benchCheckov(rounds: number, packs: Packs): Promise<Figure[]> {
  if (spawnSync("checkov", ["--version"]).status !== 0) {
    console.log("Checkov is not installed (pip install checkov): the pack isn't compared with it.");
    return [];
  }
  const folder = path.join(packs.folder, "terraform");
  mkdirSync(folder);
  writeFileSync(path.join(folder, "main.tf"), terraform);
  const runs: { readonly ours: Run; readonly theirs: Run }[] = [];
  for (let round = 0; round < rounds; round++) {
    runs.push({ ours: await runPack(packs.ours), theirs: await runCheckov(folder) });
  }
  const [first] = runs;
  console.log(`The pack finds ${first?.ours.found.join(", ")}.`);
  console.log(`Checkov finds ${first?.theirs.found.join(", ")}.`);
  const ratios = (of: (run: Run) => number) =>
    runs.map(({ ours, theirs }) => of(ours) / of(theirs));
  const what = `${clusters} clusters: the pack / Checkov`;
  return [
    figureOf(
      `${what}, time`,
      "ratio",
      ratios(({ time }) => time),
    ),
    figureOf(
      `${what}, memory`,
      "ratio",
      ratios(({ memory }) => memory),
    ),
  ];
}

async function runPack(folder: string): Promise<Run> {
  const started = performance.now();
  const pack = await PackProcess.start(folder);
  const found = await pack.judge(resources);
  const run = { time: performance.now() - started, memory: pack.memory(), found: [...found] };
  pack.stop();
  return run;
}

function runCheckov(folder: string): Promise<Run> {
  const started = performance.now();
  const args = ["-d", folder, "--framework", "terraform", "-o", "json", "--quiet", "--compact"];
  const child = spawn("checkov", [...args, "--skip-download"], {
    stdio: ["ignore", "pipe", "ignore"],
  });
  let [said, memory] = ["", 0];
  child.stdout.on("data", (text) => {
    said += text;
  });
  const timer = setInterval(() => {
    const { stdout } = spawnSync("ps", ["-o", "rss=", "-p", `${child.pid}`], { encoding: "utf8" });
    memory = Math.max(memory, Number(stdout) * 1024);
  }, 250);
  return new Promise((done) => {
    child.once("close", () => {
      clearInterval(timer);
      const { failed_checks: failed = [] } = JSON.parse(said).results ?? {};
      const found = new Set<string>(
        failed.map(({ check_name }: { check_name: string }) => check_name),
      );
      done({ time: performance.now() - started, memory, found: [...found] });
    });
  });
}

// The map at the end of the demo: what its stacks would have made, and what the rules say about it.
import fs from "node:fs";
import path from "node:path";
import {
  addressMapOf,
  factsOf,
  judge,
  type PulumiResource,
  readPulumi,
  rules,
  Topology,
} from "@aks-networking/networking";
import { pageHtml } from "@aks-networking/page";
import type { OfflineStack } from "./run";

/**
 * The resources of a stack with their ids, which a preview doesn't know: the stand-in makes them, and refuses nothing
 * that Azure would.
 */
export async function madeBy(stack: OfflineStack): Promise<readonly PulumiResource[]> {
  await stack.up({ policyPacks: [] });
  const state: unknown = JSON.parse(fs.readFileSync(await stack.exportState(), "utf8"));
  return readPulumi(state, "export.json").value?.resources ?? [];
}

/** Writes the page with the map of all stacks, each judged by itself, and returns its path. */
export function writeDemoMap(stacks: readonly (readonly PulumiResource[])[]): string {
  const today = new Date().toISOString().slice(0, 10);
  const resources = stacks.map((stack) => stack.map(({ resource }) => resource));
  const contextOf = (each: (typeof resources)[number]) => ({
    topology: new Topology(each),
    facts: factsOf(),
    today,
    environment: [],
  });
  const map = addressMapOf({
    title: "the demo",
    ...contextOf(resources.flat()),
    findings: resources.flatMap((each) => judge(contextOf(each), rules)),
  });
  const file = path.join(__dirname, "dist", "address-map.html");
  fs.writeFileSync(file, pageHtml(map));
  return file;
}

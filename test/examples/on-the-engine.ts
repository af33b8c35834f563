import assert from "node:assert/strict";
import path from "node:path";
import { type Project, projectIn } from "../../offline-azure/project";
import type { RunResult } from "../../offline-azure/run";

export const root = path.join(__dirname, "..", "..");

/** The project in a folder of this repository. */
export function project(...folder: readonly string[]): Project {
  return projectIn(path.join(root, ...folder));
}

/** The policy pack, at a fixed day: what it says of retirements depends on it. */
export const judged = {
  policyPacks: [path.join(root, "policy-pack")],
  policyPackConfigs: [path.join(__dirname, "policy-pack-config.json")],
};

export function assertOk(result: RunResult): void {
  assert.equal(result.ok, true, result.error);
}

/** "aks-pod-cidr-overlaps-subnet shop" for each violation, mandatory and advisory. */
export function verdicts({ violations }: RunResult): string[] {
  return violations.map(({ policyName, urn }) => `${policyName} ${nameIn(urn)}`).sort();
}

/** "update AgentPool shop-web" for each resource of Azure that isn't left as it is. */
export function changes({ steps }: RunResult): string[] {
  return steps
    .filter(({ op, type }) => op !== "same" && type.startsWith("azure-native:"))
    .map(({ op, type, urn }) => `${op} ${type.split(":").at(-1)} ${nameIn(urn)}`)
    .sort();
}

/** The errors of a run, each once: the engine reports one on the resource and again on the stack. */
export function errors({ diagnostics }: RunResult): string[] {
  const messages = diagnostics.flatMap(({ severity, message }) =>
    severity === "error" ? message : [],
  );
  return [...new Set(messages)].filter((message) => message !== "preview failed");
}

function nameIn(urn: string | undefined): string | undefined {
  return urn?.split("::").at(-1);
}

import type { Finding, Topology } from "@aks-networking/networking";
import { homes } from "./homes";

/** What one cluster, or one resource that belongs to none, breaks as it stands. */
export interface ExistingReport {
  readonly resource: string;
  readonly message: string;
}

/** Gathers what exists and breaks a rule: one report for each cluster, a line for each violation. */
export function existingReports(
  findings: readonly Finding[],
  topology: Topology,
): readonly ExistingReport[] {
  const home = homes(topology);
  const lines = new Map<string, Set<string>>();
  for (const { answer, resource, rule, message } of findings) {
    if (answer === "violation") {
      const at = home.get(resource) ?? resource;
      const said = lines.get(at) ?? new Set();
      lines.set(at, said.add(`- ${message} (${rule.id})`));
    }
  }
  return [...lines].map(([resource, said]) => ({ resource, message: [...said].join("\n") }));
}

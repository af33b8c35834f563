import type { Finding, Topology } from "@aks-networking/networking";
import { type HomeReport, homes } from "./homes";

/** Gathers what exists and breaks a rule: one report for each cluster, a line for each violation. */
export function existingReports(
  findings: readonly Finding[],
  topology: Topology,
): readonly HomeReport[] {
  const homeOf = homes(topology);
  const lines = new Map<string, Set<string>>();
  for (const { answer, resource, rule, message } of findings) {
    if (answer === "violation") {
      const at = homeOf(resource);
      const said = lines.get(at) ?? new Set();
      lines.set(at, said.add(`- ${message} (${rule.id})`));
    }
  }
  return [...lines].map(([resource, said]) => ({ resource, message: [...said].join("\n") }));
}

// What `npm run demo` shows: two stacks, previewed by the real Pulumi engine and judged by the policy pack, and a map of
// their addresses.
import path from "node:path";
import { madeBy, writeDemoMap } from "./demo-map";
import { findEngine } from "./engine";
import { projectIn } from "./project";
import { type RunResult, withOfflineStack } from "./run";

interface Show {
  readonly example: string;
  readonly about: string;
  /** What the pack is to say. */
  readonly verdict: "passes" | "refused";
}

const shows: readonly Show[] = [
  {
    example: "kubenet-and-overlay",
    about: "a kubenet cluster and an Azure CNI Overlay cluster in one VNet, from our components",
    verdict: "passes",
  },
  {
    example: "broken-by-hand",
    about: "two clusters written by hand with azure-native",
    verdict: "refused",
  },
];

const root = path.dirname(require.resolve("@aks-networking/policy-pack/package.json"));

async function main(): Promise<boolean> {
  const engine = await findEngine();
  console.log(
    `Pulumi ${engine.version}, a stand-in for Azure, and the policy pack aks-networking.`,
  );
  const rows: string[][] = [["Stack", "Resources", "Violations", "Time", "Verdict"]];
  let asExpected = true;
  const made: Awaited<ReturnType<typeof madeBy>>[] = [];
  for (const { example, about, verdict } of shows) {
    console.log(`\n── ${example}: ${about}\n`);
    const project = projectIn(path.join(__dirname, "..", "examples", example));
    const result = await withOfflineStack(
      { ...project, engine, policyPacks: [root], onOutput: (text) => process.stdout.write(text) },
      (stack) => stack.preview(),
    );
    made.push(await withOfflineStack({ ...project, engine, refuses: false }, madeBy));
    const violated = violationsByRule(result);
    const refused = !result.ok && violated.length > 0;
    if (!result.ok && !refused) {
      console.error(result.error);
    }
    asExpected &&= verdict === "refused" ? refused : result.ok && violated.length === 0;
    const advice = result.violations.length - count(result, "mandatory");
    const [first = "none", ...others] = violated;
    if (advice > 0) {
      others.push(`${advice} × advice`);
    }
    const resources = result.steps.filter(({ type }) => type !== "pulumi:pulumi:Stack").length;
    rows.push([
      example,
      `${resources}`,
      first,
      `${(result.durationMs / 1000).toFixed(1)} s`,
      refused ? "refused" : result.ok ? "passes" : "failed",
    ]);
    rows.push(...others.map((violation) => ["", "", violation, "", ""]));
  }
  console.log(`\n${table(rows)}\n`);
  const map = writeDemoMap(made);
  console.log(`Address map of both stacks: ${path.relative(process.cwd(), map)}`);
  return asExpected;
}

function count({ violations }: RunResult, level: string): number {
  return violations.filter(({ enforcementLevel }) => enforcementLevel === level).length;
}

/** "2 × aks-pod-cidr-overlaps-subnet" for each rule that was violated. */
function violationsByRule({ violations }: RunResult): string[] {
  const counts = new Map<string, number>();
  for (const { policyName, enforcementLevel } of violations) {
    if (enforcementLevel === "mandatory") {
      counts.set(policyName, (counts.get(policyName) ?? 0) + 1);
    }
  }
  return [...counts].sort().map(([rule, count]) => `${count} × ${rule}`);
}

function table(rows: readonly string[][]): string {
  const widths = (rows[0] ?? []).map((_, i) => Math.max(...rows.map((row) => row[i]?.length ?? 0)));
  const lines = rows.map((row) =>
    row
      .map((cell, i) => cell.padEnd(widths[i] ?? 0))
      .join("  ")
      .trimEnd(),
  );
  lines.splice(1, 0, widths.map((width) => "─".repeat(width)).join("  "));
  return lines.join("\n");
}

main().then(
  (asExpected) => {
    process.exitCode = asExpected ? 0 : 1;
  },
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  },
);

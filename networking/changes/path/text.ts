import type { Cost } from "../change";
import type { ClusterPath, Outcome, Step } from "./path";

const headings: Record<Outcome, string> = {
  arrived: "Nothing to do: the cluster is what is wanted.",
  ready: "Possible: the steps can start.",
  notNow: "Possible, but something is in the way.",
  newCluster: "Not possible in place.",
};

/** What every step outside of Pulumi needs, in the order that keeps the next `pulumi up` from undoing it. */
export const afterEachStep =
  "Let no pulumi up run from the first step on. After each step that the Azure CLI makes: wait until provisioningState is Succeeded, write into the program what az aks show prints, run pulumi refresh on the whole stack, since AKS changes route tables and subnets too, and go on when pulumi preview --diff --expect-no-changes passes. Without the refresh the preview replaces the cluster, or the next pulumi up puts the old values back.";

/** The path as lines of plain text. */
export function pathLines(path: ClusterPath): readonly string[] {
  const { outcome, blocks, steps, warnings, checks, alternatives } = path;
  const reimages = steps.filter(({ cost }) => cost.reimage).length;
  const summary = [
    reimages > 0 && `up to ${reimages === 1 ? "one reimage" : `${reimages} reimages`} of all nodes`,
    steps.some(({ cost }) => cost.downtime) && "connections break",
    steps.some(({ cost }) => cost.irreversible) && "it can't be undone",
  ].filter(Boolean);
  return [
    headings[outcome],
    ...(summary.length > 0 ? [`Cost: ${summary.join("; ")}.`] : []),
    ...section("In the way:", blocks),
    ...(steps.length > 0 ? ["Steps:", ...steps.flatMap(stepLines)] : []),
    ...section("Warnings:", warnings),
    ...section("Only the cluster knows:", checks),
    ...(steps.some(({ outsidePulumi }) => outsidePulumi) ? [afterEachStep] : []),
    ...alternatives.flatMap(({ title, path: other }) => [
      `${title}:`,
      ...pathLines(other).map((line) => `  ${line}`),
    ]),
  ];
}

function section(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [title, ...lines.map((line) => `- ${line}`)];
}

function stepLines(step: Step, index: number): string[] {
  const { title, commands, program, outsidePulumi, notes, page } = step;
  const cost = costText(step.cost);
  return [
    `${index + 1}. ${title}${cost && ` (${cost})`}`,
    ...commands.map((command) => `   ${command}`),
    `   ${outsidePulumi ? "Program, before pulumi refresh" : "Program"}: ${program.join(", ")}`,
    ...notes.map((note) => `   ${note}`),
    `   See ${page}`,
  ];
}

function costText({ reimage, downtime, irreversible }: Cost): string {
  return [
    reimage && "reimages all nodes",
    downtime && "connections break",
    irreversible && "can't be undone",
  ]
    .filter(Boolean)
    .join(", ");
}

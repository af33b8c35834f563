import type { Source } from "../facts/fact";
import { type Replaced, Verdict } from "./change";
import { Comparison, shown } from "./settings";

/** A finding for what Azure doesn't call a change, where azure-native sees one. */
export function spelling<T extends { from: unknown; to: unknown; source: Source }>(
  found: T,
  replaced: Replaced = "cluster",
) {
  return {
    ...found,
    verdict: Verdict.Spelling,
    reason: `This is no change for Azure, but azure-native compares the text, and would delete the ${replaced} and create a new one.`,
    nextStep:
      found.from === undefined
        ? "Leave it out, as before."
        : `Keep ${shown(found.from)} in the program.`,
  };
}

/** As azure-native compares: by text, and `location` and the resource group without case. */
export function differsAsText(before: unknown, after: unknown, comparison?: Comparison): boolean {
  if (comparison === Comparison.Location) {
    return false;
  }
  const text = (value: unknown): string =>
    Array.isArray(value)
      ? value.map(text).join()
      : typeof value === "object" && value !== null
        ? Object.values(value).map(text).join()
        : String(value ?? "");
  return text(before) !== text(after) || (before === undefined) !== (after === undefined);
}

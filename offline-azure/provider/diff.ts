import { isDeepStrictEqual } from "node:util";
import { isUnknown, isValues, type Value, type Values } from "./values";

// What counts as a change and what replaces is written after pulumi-azure-native, provider/pkg/provider/diff.go: objectDiff,
// valueDiff, calculateDetailedDiff and calculateChangesAndReplacements for updates, applyDiff for refreshes.

export interface Change {
  /** `networkProfile.podCidr`, `agentPoolProfiles[0].count` */
  readonly path: string;
  readonly kind: "add" | "delete" | "update";
  readonly replaces: boolean;
}

/**
 * The properties that differ, each with the path at which it was added, deleted or updated. A value that is not known yet
 * differs from every other. `replaceKeys` has the paths whose change replaces, as far as the provider looks for them: a
 * property, a property of an object, `list[].property`.
 */
export function changesBetween(
  olds: Values,
  news: Values,
  replaceKeys: ReadonlySet<string> = new Set(),
): Change[] {
  return objectChanges(olds, news, "", replaceKeys).filter(
    ({ path }) => !sameToAzure(path, olds[path], news[path]),
  );
}

function objectChanges(
  olds: Values,
  news: Values,
  base: string,
  replaceKeys: ReadonlySet<string>,
): Change[] {
  const keys = [...new Set([...Object.keys(olds), ...Object.keys(news)])];
  return keys
    .filter((key) => !key.startsWith("__"))
    .flatMap((key) => {
      const path = base === "" ? key : `${base}.${key}`;
      const [before, after] = [olds[key] ?? undefined, news[key] ?? undefined];
      if (before === undefined || after === undefined) {
        const kind = before === undefined ? "add" : "delete";
        return before === after
          ? []
          : [{ path, kind, replaces: replaceKeys.has(bare(path)) } as const];
      }
      return valueChanges(before, after, path, replaceKeys);
    });
}

function valueChanges(
  before: Value,
  after: Value,
  path: string,
  replaceKeys: ReadonlySet<string>,
): Change[] {
  if (isValues(before) && isValues(after)) {
    // Where an object replaces, so does the update of a value in it, but not a value that comes or goes.
    const inside = replaceKeys.has(bare(path));
    return objectChanges(before, after, path, replaceKeys).map((change) =>
      inside && change.kind === "update" ? { ...change, replaces: true } : change,
    );
  }
  if (Array.isArray(before) && Array.isArray(after)) {
    const length = Math.max(before.length, after.length);
    return Array.from({ length }, (_, i) => i).flatMap((i): Change[] => {
      const element = `${path}[${i}]`;
      const [old, now] = [before[i], after[i]];
      if (old === undefined || now === undefined) {
        return [{ path: element, kind: old === undefined ? "add" : "delete", replaces: false }];
      }
      return valueChanges(old, now, element, replaceKeys);
    });
  }
  return before === after && !isUnknown(after)
    ? []
    : [{ path, kind: "update", replaces: replaceKeys.has(bare(path)) }];
}

/** The path without the positions in lists: `agentPoolProfiles[].count`. */
function bare(path: string): string {
  return path.replaceAll(/\[\d+\]/g, "[]");
}

/** applyAzureSpecificDiff: "West Europe" is westeurope, and the name of a resource group has no case. */
function sameToAzure(path: string, old: Value | undefined, now: Value | undefined): boolean {
  if (typeof old !== "string" || typeof now !== "string") {
    return false;
  }
  const plain = (text: string) => text.toLowerCase();
  switch (path) {
    case "location":
      return plain(old).replaceAll(" ", "") === plain(now).replaceAll(" ", "");
    case "resourceGroupName":
      return plain(old) === plain(now);
    default:
      return false;
  }
}

/** The inputs with what differs between two projections of outputs: what was changed in Azure, and nothing else. */
export function withChangesInAzure(inputs: Values, before: Values, after: Values): Values {
  const result: Values = {};
  for (const [key, value] of Object.entries(inputs)) {
    if (!(key in before) || key in after) {
      result[key] = value;
    }
  }
  for (const [key, now] of Object.entries(after)) {
    const [old, own] = [before[key], inputs[key]];
    if (!isDeepStrictEqual(old, now)) {
      result[key] = own === undefined || old === undefined ? now : changedValue(own, old, now);
    }
  }
  return result;
}

function changedValue(own: Value, old: Value, now: Value): Value {
  if (isValues(own) && isValues(old) && isValues(now)) {
    return withChangesInAzure(own, old, now);
  }
  if (Array.isArray(own) && Array.isArray(old) && Array.isArray(now)) {
    return now.map((element, i) => {
      const [ownElement, oldElement] = [own[i], old[i]];
      return ownElement === undefined || oldElement === undefined
        ? element
        : changedValue(ownElement, oldElement, element);
    });
  }
  return now;
}

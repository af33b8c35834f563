import { isUnknown, isValues, type Value, type Values } from "./values";

export interface Change {
  /** `networkProfile.podCidr`, `agentPoolProfiles[0].count` */
  readonly path: string;
  readonly kind: "add" | "delete" | "update";
}

/** The properties that differ, each with its path. A value that is not known yet differs from every other. */
export function changesBetween(olds: Values, news: Values): Change[] {
  return valueChanges(olds, news, "");
}

function valueChanges(old: Value | undefined, now: Value | undefined, path: string): Change[] {
  const before = old ?? undefined;
  const after = now ?? undefined;
  if (before === undefined && after === undefined) {
    return [];
  }
  const objects = isValues(before) && isValues(after);
  if (
    objects ||
    (isValues(before ?? {}) && isValues(after ?? {}) && hasProperties(before ?? after))
  ) {
    const [a, b] = [before ?? {}, after ?? {}] as [Values, Values];
    const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
    return [...keys].flatMap((key) =>
      valueChanges(a[key], b[key], path === "" ? key : `${path}.${key}`),
    );
  }
  if (before === undefined) {
    return [{ path, kind: "add" }];
  }
  if (after === undefined) {
    return [{ path, kind: "delete" }];
  }
  if (Array.isArray(before) && Array.isArray(after)) {
    const length = Math.max(before.length, after.length);
    return Array.from({ length }, (_, i) => i).flatMap((i) =>
      valueChanges(before[i], after[i], `${path}[${i}]`),
    );
  }
  return before === after && !isUnknown(after) ? [] : [{ path, kind: "update" }];
}

function hasProperties(value: Value | undefined): boolean {
  return isValues(value) && Object.keys(value).length > 0;
}

/** Whether a change at `path` touches `property`: is it, is inside it, or contains it. */
export function touches(path: string, property: string): boolean {
  const bare = path.replaceAll(/\[\d+\]/g, "");
  return bare === property || bare.startsWith(`${property}.`) || property.startsWith(`${bare}.`);
}

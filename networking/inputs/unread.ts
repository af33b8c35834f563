import { ArmType, armTypes, childTypes } from "../resources/arm-types";

/** What no rule reads of any resource. */
const ofAll = ["tags", "systemData", "etag", "eTag", "resourceGuid"];

const listsByType: ReadonlyMap<ArmType, ReadonlySet<string>> = new Map(
  Object.values(ArmType).map((type) => {
    const inside = childTypes.filter(({ parent }) => parent === type).map((child) => child.type);
    return [type, new Set([type, ...inside].flatMap((each) => armTypes[each].unreadLists ?? []))];
  }),
);
const byType: ReadonlyMap<ArmType, ReadonlySet<string>> = new Map(
  [...listsByType].map(([type, lists]) => [type, new Set([...ofAll, ...lists])]),
);
const none: ReadonlySet<string> = new Set();

/**
 * The lists that Azure fills in and no rule reads, of a type and of what is inside it: a VNet lists each address that is
 * in use.
 */
export function unreadListsOf(type: ArmType): ReadonlySet<string> {
  return listsByType.get(type) ?? none;
}

/** The names of all that no rule reads of a type and of what is inside it. */
export function unreadOf(type: ArmType): ReadonlySet<string> {
  return byType.get(type) ?? none;
}

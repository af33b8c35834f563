import { ArmType, armTypes, childTypes } from "../resources";

/** What no rule reads of any resource. */
const ofAll = ["tags", "systemData", "etag", "eTag", "resourceGuid"];

const byType: ReadonlyMap<ArmType, ReadonlySet<string>> = new Map(
  Object.values(ArmType).map((type) => {
    const inside = childTypes.filter(({ parent }) => parent === type).map((child) => child.type);
    const lists = [type, ...inside].flatMap((each) => armTypes[each].unreadLists ?? []);
    return [type, new Set([...ofAll, ...lists])];
  }),
);

/** The names of what no rule reads of a type and of what is inside it: a VNet lists each address that is in use. */
export function unreadOf(type: ArmType): ReadonlySet<string> {
  return byType.get(type) ?? new Set();
}

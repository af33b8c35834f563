import { type Cidr, parseCidr } from "../cidr";
import type { Properties } from "./properties";
import { absent, known, notKnown, type Value } from "./value";

/** One place in a program where an address range stands. */
export interface RangeSlot {
  /** Its ARM path in its resource: `networkProfile.podCidr`, `addressSpace.addressPrefixes[0]`. */
  readonly path: string;
  /** What was written there. */
  readonly text: Value<string>;
  /** The range it means; not known when the text is not a range. */
  readonly cidr: Value<Cidr>;
  /** Whether the text has host bits set (10.0.0.5/16), which Azure accepts in some fields and `cidr` drops. */
  readonly hostBits: boolean;
  /** Whether nothing was written and this is the default of Azure. */
  readonly isDefault: boolean;
}

export function rangeSlot(path: string, text: Value<string>, isDefault = false): RangeSlot {
  if (text.state !== "known") {
    return { path, text, cidr: text, hostBits: false, isDefault };
  }
  const parsed = parseCidr(text.value);
  return parsed.ok
    ? { path, text, cidr: known(parsed.cidr), hostBits: parsed.hostBits, isDefault }
    : { path, text, cidr: notKnown(`${path} ${parsed.problem}`), hostBits: false, isDefault };
}

/**
 * The ranges of a property that Azure has in two spellings: one text (`addressPrefix`, `podCidr`) and a list
 * (`addressPrefixes`, `podCidrs`). Azure's answers carry both, so a range in the list that the text repeats counts once.
 */
export function rangeSlots(
  properties: Properties,
  single: string,
  list: string,
): readonly RangeSlot[] {
  const slots: RangeSlot[] = [];
  const listed = properties.texts(list);
  if (listed.state === "known") {
    slots.push(...listed.value.map(({ path, text }) => rangeSlot(path, text)));
  } else if (listed.state === "notKnown") {
    slots.push(rangeSlot(properties.pathOf(list), listed));
  }
  const one = single === "" ? absent : properties.text(single);
  const repeated =
    one.state === "known" &&
    slots.some((slot) => slot.text.state === "known" && slot.text.value === one.value);
  if (one.state !== "absent" && !repeated) {
    slots.unshift(rangeSlot(properties.pathOf(single), one));
  }
  return slots;
}

/** "10.0.0.0/16", "10.0.0.5/16 (that is 10.0.0.0/16)", "10.0.0.0/16 (Azure's default)": a range as messages show it. */
export function showRange(slot: RangeSlot, range: Cidr): string {
  const text = slot.text.state === "known" ? slot.text.value : String(range);
  if (slot.hostBits) {
    return `${text} (that is ${range})`;
  }
  return slot.isDefault ? `${text} (Azure's default)` : text;
}

/** Why a slot's range isn't known, as a clause; empty for one that is. */
export function unknownBecause(slot: RangeSlot): string {
  if (slot.cidr.state === "notKnown") {
    return slot.cidr.reason;
  }
  return slot.cidr.state === "absent" ? `${slot.path} is not set` : "";
}

/** The slots whose range is known, with it. */
export function knownSlots(
  slots: readonly RangeSlot[],
): readonly { slot: RangeSlot; cidr: Cidr }[] {
  return slots.flatMap((slot) =>
    slot.cidr.state === "known" ? [{ slot, cidr: slot.cidr.value }] : [],
  );
}

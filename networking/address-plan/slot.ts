import { Cidr } from "../cidr";
import { type PlannedSlot, roomOf } from "./plan";
import type { SlotWish } from "./request";

/** A settled slot with no more than is wished of it: the lower part of the range, and of the room. */
export function reduced(before: PlannedSlot, wish: SlotWish): PlannedSlot {
  const cidr = lowerPart(before.cidr, Math.max(before.cidr.prefixLength, wish.prefixLength));
  const growTo = Math.max(roomOf(before).prefixLength, wantedRoom(wish));
  return slotOf({ ...wish, growTo }, cidr);
}

export function slotOf(
  { name, kind, vnet, growTo }: Pick<SlotWish, "name" | "kind" | "vnet" | "growTo">,
  cidr: Cidr,
): PlannedSlot {
  return {
    name,
    kind,
    ...(vnet !== undefined && { vnet }),
    cidr,
    ...(growTo !== undefined && growTo < cidr.prefixLength && { growTo }),
  };
}

export function wishOf({ name, kind, vnet, cidr, growTo }: PlannedSlot): SlotWish {
  const { family, prefixLength } = cidr;
  return { name, kind, vnet, family, prefixLength, growTo, pin: undefined };
}

/** The prefix length of all that is to be kept for a slot. */
export function wantedRoom({ prefixLength, growTo }: SlotWish): number {
  return growTo ?? prefixLength;
}

export function isMoved({ pin }: SlotWish, before: PlannedSlot): boolean {
  return pin !== undefined && !pin.equals(before.cidr);
}

export function isSame(wish: SlotWish, before: PlannedSlot): boolean {
  return (
    wish.kind === before.kind && wish.vnet === before.vnet && wish.family === before.cidr.family
  );
}

export function lowerPart({ family, first }: Cidr, prefixLength: number): Cidr {
  return new Cidr(family, first, prefixLength);
}

/** The range at the same place with another size. */
export function resized(range: Cidr, prefixLength: number): Cidr {
  return prefixLength < range.prefixLength
    ? range.supernet(prefixLength)
    : lowerPart(range, prefixLength);
}

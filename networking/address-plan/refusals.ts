import type { Cidr } from "../cidr";
import {
  type AddressPlanProblem,
  compareNames,
  type PlannedSlot,
  type RangeOffers,
  rangeText,
  slotPath,
} from "./plan";
import type { SlotWish } from "./request";

/** What a slot wanted and doesn't get. */
export interface Refusal {
  readonly wish: SlotWish;
  /** The property of the request that can't be kept to. */
  readonly property: "kind" | "vnet" | "family" | "cidr" | "prefixLength" | "growTo";
  /** What is wrong, from the value on. */
  readonly about: string;
  /** What to do, where no offer can help. */
  readonly advice?: string;
  /** Where the slot stays, if it wanted to grow to `wanted` there. */
  readonly growth?: { readonly from: Cidr; readonly wanted: Cidr };
}

/** Refusals of one plan, at most one for each slot: the first is what has to be solved first. */
export class Refusals {
  readonly #refusals = new Map<string, Refusal>();

  has(name: string): boolean {
    return this.#refusals.has(name);
  }

  get(name: string): Refusal | undefined {
    return this.#refusals.get(name);
  }

  changedSlot(wish: SlotWish, before: PlannedSlot): void {
    const was = { ...before, family: before.cidr.family };
    const property =
      (["kind", "vnet"] as const).find((name) => wish[name] !== was[name]) ?? "family";
    this.add({
      wish,
      property,
      about: `${wish[property]} is not what the plan has for ${before.cidr}, ${was[property]}`,
      advice: "keep that, or ask for the new range under another name",
    });
  }

  shrink(wish: SlotWish, before: PlannedSlot, range: Cidr, stranded: PlannedSlot): void {
    this.add({
      wish,
      property: "prefixLength",
      about: `${wish.prefixLength} would leave ${slotPath(stranded.name)} ${rangeText(stranded)} outside ${range}`,
      advice: `keep ${before.cidr.prefixLength}, or move or remove that subnet first`,
    });
  }

  conflict(wish: SlotWish, room: Cidr, obstacle: string): void {
    this.add({ wish, property: "cidr", about: `${room}, given before, ${obstacle}` });
  }

  pin(wish: SlotWish, pin: Cidr, obstacle: string): void {
    this.add({ wish, property: "cidr", about: `${pin} ${obstacle}` });
  }

  pinOffSubnet(wish: SlotWish, pin: Cidr, stranded: PlannedSlot): void {
    this.add({
      wish,
      property: "cidr",
      about: `${pin} would leave ${slotPath(stranded.name)} ${rangeText(stranded)} outside`,
      advice: "pin that subnet inside it too, or remove it",
    });
  }

  growth(wish: SlotWish, from: Cidr, wanted: Cidr, obstacle: string): void {
    this.add({
      wish,
      property: "prefixLength",
      about: `${wish.prefixLength} can't be reached from ${from}: ${wanted} ${obstacle}`,
      growth: { from, wanted },
    });
  }

  room(wish: SlotWish, from: Cidr, wanted: Cidr, obstacle: string): void {
    this.add({
      wish,
      property: "growTo",
      about: `${wanted.prefixLength} can't be kept free around ${from}: ${wanted} ${obstacle}`,
      growth: { from, wanted },
    });
  }

  missingVnet(wish: SlotWish, vnet: string): void {
    this.add({
      wish,
      property: "vnet",
      about: `${JSON.stringify(vnet)} has no range to draw from`,
      advice: `solve the problem of ${slotPath(vnet)} first`,
    });
  }

  noRoom(wish: SlotWish, spaces: readonly Cidr[], largest: Cidr | undefined): void {
    const property = wish.growTo === undefined ? "prefixLength" : "growTo";
    this.add({
      wish,
      property,
      about: `${wish[property]} has no free range in ${spaces.join(", ")}`,
      advice:
        largest === undefined
          ? "nothing is free there: add a space or remove a slot"
          : `the largest that is free there is ${largest}: use ${property} ${largest.prefixLength} or add a space`,
    });
  }

  /** The refusals as problems, by slot name. `offersFor` is called in that order. */
  problems(offersFor: (refusal: Refusal) => RangeOffers): AddressPlanProblem[] {
    return [...this.#refusals.values()]
      .sort((a, b) => compareNames(a.wish.name, b.wish.name))
      .map((refusal) => {
        const path = `${slotPath(refusal.wish.name)}.${refusal.property}`;
        if (refusal.advice !== undefined) {
          return { path, message: `${path} ${refusal.about}; ${refusal.advice}.` };
        }
        const offers = offersFor(refusal);
        return {
          path,
          message: `${path} ${refusal.about}; ${adviceFor(refusal, offers)}.`,
          offers,
        };
      });
  }

  add(refusal: Refusal): void {
    if (!this.has(refusal.wish.name)) {
      this.#refusals.set(refusal.wish.name, refusal);
    }
  }
}

function adviceFor({ property, growth }: Refusal, { inPlace, elsewhere }: RangeOffers): string {
  const options: string[] = [];
  if (inPlace !== undefined) {
    options.push(`use ${property} ${inPlace.prefixLength}, which is free as ${inPlace}`);
  }
  if (elsewhere !== undefined) {
    options.push(`pin cidr ${elsewhere}${growth ? " to move it" : ", which is free"}`);
  }
  return options.length > 0
    ? options.join(", or ")
    : "no other range of that size is free: add a space, or remove what is in the way";
}

import type { Cidr } from "../cidr";
import {
  type AddressPlanProblem,
  byName,
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

  get(name: string): Refusal | undefined {
    return this.#refusals.get(name);
  }

  changedSlot(wish: SlotWish, before: PlannedSlot): void {
    const was = { ...before, family: before.cidr.family };
    const property =
      (["kind", "vnet"] as const).find((name) => wish[name] !== was[name]) ?? "family";
    const about = `${wish[property]} is not what the plan has for ${before.cidr}, ${was[property]}`;
    const advice = "keep that, or ask for the new range under another name";
    this.add({ wish, property, about, advice });
  }

  shrink(wish: SlotWish, before: PlannedSlot, range: Cidr, stranded: PlannedSlot): void {
    const about = `${wish.prefixLength} would leave ${slotPath(stranded.name)} ${rangeText(stranded)} outside ${range}`;
    const advice = `keep ${before.cidr.prefixLength}, or move or remove that subnet first`;
    this.add({ wish, property: "prefixLength", about, advice });
  }

  pinOffSubnet(wish: SlotWish, pin: Cidr, stranded: PlannedSlot): void {
    const about = `${pin} would leave ${slotPath(stranded.name)} ${rangeText(stranded)} outside`;
    const advice = "pin that subnet inside it too, or remove it";
    this.add({ wish, property: "cidr", about, advice });
  }

  growth(wish: SlotWish, from: Cidr, wanted: Cidr, obstacle: string): void {
    const about = `${wish.prefixLength} can't be reached from ${from}: ${wanted} ${obstacle}`;
    this.add({ wish, property: "prefixLength", about, growth: { from, wanted } });
  }

  room(wish: SlotWish, from: Cidr, wanted: Cidr, obstacle: string): void {
    const about = `${wanted.prefixLength} can't be kept free around ${from}: ${wanted} ${obstacle}`;
    this.add({ wish, property: "growTo", about, growth: { from, wanted } });
  }

  missingVnet(wish: SlotWish, vnet: string): void {
    const about = `${JSON.stringify(vnet)} has no range to draw from`;
    const advice = `solve the problem of ${slotPath(vnet)} first`;
    this.add({ wish, property: "vnet", about, advice });
  }

  noRoom(wish: SlotWish, spaces: readonly Cidr[], largest: Cidr | undefined): void {
    const property = wish.growTo === undefined ? "prefixLength" : "growTo";
    const about = `${wish[property]} has no free range in ${spaces.join(", ")}`;
    const advice =
      largest === undefined
        ? "nothing is free there: add a space or remove a slot"
        : `the largest that is free there is ${largest}: use ${property} ${largest.prefixLength} or add a space`;
    this.add({ wish, property, about, advice });
  }

  /** The refusals as problems, by slot name. `offersFor` is called in that order. */
  problems(offersFor: (refusal: Refusal) => RangeOffers): AddressPlanProblem[] {
    return [...this.#refusals.values()]
      .sort((a, b) => byName(a.wish, b.wish))
      .map((refusal) => {
        const { wish, property, about, advice } = refusal;
        const path = `${slotPath(wish.name)}.${property}`;
        if (advice !== undefined) {
          return { path, message: `${path} ${about}; ${advice}.` };
        }
        const offers = offersFor(refusal);
        return { path, message: `${path} ${about}; ${adviceFor(refusal, offers)}.`, offers };
      });
  }

  add(refusal: Refusal): void {
    if (!this.#refusals.has(refusal.wish.name)) {
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

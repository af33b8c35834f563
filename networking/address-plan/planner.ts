import { coveredBy } from "../address-ranges";
import type { Cidr } from "../cidr";
import { addTo } from "../lists-by-key";
import { holdingOf, type NamedHolding, type Occupancy, occupancyOf } from "./occupancy";
import {
  type AddressPlan,
  type AddressPlanProblem,
  byName,
  inOrder,
  type PlannedSlot,
  type RangeOffers,
  type RepeatableKind,
  roomOf,
  slotPath,
  slotsByName,
} from "./plan";
import { type Refusal, Refusals } from "./refusals";
import type { ReadRequest, SlotWish } from "./request";
import { isMoved, isSame, lowerPart, reduced, resized, slotOf, wantedRoom, wishOf } from "./slot";
import type { RangeKind } from "./suggest";

/** All that has a range of its own, in the order that new ranges are placed in; then what lies in a VNet. */
const phases: ReadonlyArray<readonly RangeKind[]> = [
  ["serviceCidr", "podCidr", "vnet"],
  ["subnet"],
];

/** One attempt at a plan. Whoever has a range comes before whoever wants one. */
export class Planner {
  readonly #request: ReadRequest;
  readonly #schema: string | undefined;
  readonly #mayRepeat: readonly RepeatableKind[];
  readonly #previous: ReadonlyMap<string, PlannedSlot>;
  readonly #wishes: Map<string, SlotWish>;
  readonly #subnets = new Map<string, PlannedSlot[]>();
  readonly #slots = new Map<string, PlannedSlot>();
  readonly #released = new Map<string, PlannedSlot>();
  readonly #holdings = new Map<string, NamedHolding>();
  readonly #occupancy: Occupancy;
  readonly #refusals = new Refusals();

  /** `refused` are slots that must stay where they are, and why. */
  constructor(
    request: ReadRequest,
    previous: AddressPlan | undefined,
    refused: ReadonlyMap<string, Refusal>,
  ) {
    this.#request = request;
    this.#schema = previous?.$schema;
    this.#mayRepeat = inOrder((request.isBlind && previous?.mayRepeat) || request.mayRepeat);
    this.#occupancy = occupancyOf(request, this.#mayRepeat);
    this.#previous = slotsByName(previous);
    this.#wishes = new Map(request.wishes);
    for (const [name, refusal] of refused) {
      const before = this.#before(name);
      this.#refusals.add(refusal);
      if (before !== undefined) {
        this.#wishes.set(name, wishOf(before));
      }
    }
    this.#keepWhatIsUnclear();
  }

  run(): void {
    // A VNet shrinks only as far as its subnets allow, and they are placed after it.
    for (const wish of this.#wishes.values()) {
      const before = this.#settled(wish);
      if (wish.vnet !== undefined && before !== undefined) {
        addTo(this.#subnets, wish.vnet, reduced(before, wish));
      }
    }
    for (const kinds of phases) {
      const wishes = [...this.#wishes.values()]
        .filter(({ kind }) => kinds.includes(kind))
        .sort(byName);
      this.#keepSettled(wishes);
      this.#placePins(wishes);
      this.#restoreReleased(wishes);
      this.#holdReleased(kinds);
      this.#resizeSettled(wishes);
      this.#placeNew(wishes, kinds);
    }
  }

  /** Slots that were given before have their range first, shrunk where less is wanted. */
  #keepSettled(wishes: readonly SlotWish[]): void {
    for (const wish of wishes) {
      const before = this.#settled(wish);
      if (before === undefined) {
        continue;
      }
      let slot = reduced(before, wish);
      const stranded = this.#stranded(wish, slot.cidr);
      if (stranded !== undefined) {
        this.#refusals.shrink(wish, before, slot.cidr, stranded);
        slot = before;
      }
      const blocker = this.#occupancy.blocker(slot, roomOf(slot));
      if (blocker !== undefined) {
        const about = `${roomOf(slot)}, given before, overlaps ${blocker.label()}`;
        this.#refusals.add({ wish, property: "cidr", about });
      }
      this.#place(slot);
    }
  }

  /** New pins come before everything that can give way. */
  #placePins(wishes: readonly SlotWish[]): void {
    for (const wish of wishes) {
      const { pin } = wish;
      if (pin === undefined || this.#slots.has(wish.name)) {
        continue;
      }
      const stranded = this.#stranded(wish, pin);
      const obstacle = this.#obstacle(wish, pin);
      if (wish.vnet !== undefined && !this.#slots.has(wish.vnet)) {
        this.#refusals.missingVnet(wish, wish.vnet);
      } else if (obstacle !== undefined) {
        this.#refusals.add({ wish, property: "cidr", about: `${pin} ${obstacle}` });
      } else if (stranded !== undefined) {
        this.#refusals.pinOffSubnet(wish, pin, stranded);
      } else {
        this.#place(this.#withRoom(wish, pin));
        continue;
      }
      const before = this.#before(wish.name);
      if (before && this.#obstacle(wish, roomOf(before)) === undefined) {
        this.#place(before);
      }
    }
  }

  /** A released slot that is wanted again gets its range back, if that is free in the size that is wanted now. */
  #restoreReleased(wishes: readonly SlotWish[]): void {
    for (const wish of wishes) {
      const before = this.#previous.get(wish.name);
      if (!before?.released || wish.pin || this.#slots.has(wish.name) || !isSame(wish, before)) {
        continue;
      }
      const slot = slotOf(wish, resized(before.cidr, wish.prefixLength));
      if (this.#obstacle(wish, roomOf(slot)) === undefined) {
        this.#place(slot);
      }
    }
  }

  /** Slots that are no longer wanted keep others from their range as long as there is another. */
  #holdReleased(kinds: readonly RangeKind[]): void {
    for (const slot of [...this.#previous.values()].sort(byName)) {
      if (!this.#wishes.has(slot.name) && kinds.includes(slot.kind)) {
        this.#release(slot);
      }
    }
  }

  /** Slots that want more than they have get it where they are, or stay as they are. */
  #resizeSettled(wishes: readonly SlotWish[]): void {
    for (const wish of wishes) {
      const slot = this.#slots.get(wish.name);
      const isWished =
        slot && wish.prefixLength === slot.cidr.prefixLength && wish.growTo === slot.growTo;
      if (!slot || isWished || this.#refusals.get(wish.name)) {
        continue;
      }
      this.#remove(slot);
      const target = resized(slot.cidr, wish.prefixLength);
      const obstacle = this.#growthObstacle(wish, slot.cidr, target);
      if (obstacle === undefined) {
        this.#place(this.#withRoom(wish, target, slot.growTo));
      } else {
        this.#refusals.growth(wish, slot.cidr, target, obstacle);
        this.#place(slot);
      }
    }
  }

  /** The large before the small, so that the small ones fill what is left between them. */
  #placeNew(wishes: readonly SlotWish[], kinds: readonly RangeKind[]): void {
    const wanted = wishes.filter(({ name }) => !this.#slots.has(name) && !this.#refusals.get(name));
    wanted.sort(
      (a, b) =>
        kinds.indexOf(a.kind) - kinds.indexOf(b.kind) ||
        wantedRoom(a) - wantedRoom(b) ||
        byName(a, b),
    );
    for (const wish of wanted) {
      const spaces = this.#spacesOf(wish);
      const room = this.#occupancy.bestFit(wish, wantedRoom(wish), spaces);
      if (room !== undefined) {
        this.#place(slotOf(wish, lowerPart(room, wish.prefixLength)));
      } else if (wish.vnet !== undefined && spaces.length === 0) {
        this.#refusals.missingVnet(wish, wish.vnet);
      } else {
        this.#refusals.noRoom(wish, spaces, this.#occupancy.largest(wish, spaces));
      }
    }
  }

  /** Slots that had a range, were refused another, and could not keep theirs because another slot got it. */
  lost(): Refusal[] {
    return [...this.#previous.keys()].flatMap((name) => {
      const isLost = this.#before(name) && this.#wishes.has(name) && !this.#slots.has(name);
      return (isLost && this.#refusals.get(name)) || [];
    });
  }

  plan(): AddressPlan {
    const released = [...this.#released.values()].filter((slot) => !this.#isOrphan(slot));
    const slots = [...this.#slots.values(), ...released];
    return {
      ...(this.#schema !== undefined && { $schema: this.#schema }),
      mayRepeat: this.#mayRepeat,
      slots: slots.sort(byName),
    };
  }

  problems(): AddressPlanProblem[] {
    // Whoever takes up an offer must not find himself in the way of a pin that comes free by it.
    for (const { pin, ...wish } of this.unmetPins()) {
      this.#occupancy.occupy(holdingOf(slotOf(wish, pin)));
    }
    const refused = this.#refusals.problems((refusal) => this.#offersFor(refusal));
    return [...this.#request.problems, ...refused];
  }

  /** What can't be read, or would make another thing of a slot, leaves the slot as it was. */
  #keepWhatIsUnclear(): void {
    const { unclear, isBlind } = this.#request;
    const kept: PlannedSlot[] = [];
    for (const before of this.#previous.values()) {
      const wish = this.#wishes.get(before.name);
      if (before.released) {
        continue;
      }
      if (wish && !isSame(wish, before)) {
        this.#refusals.changedSlot(wish, before);
        kept.push(before);
      } else if (unclear.has(before.name) || (wish && isBlind)) {
        kept.push(before);
      }
    }
    if (isBlind) {
      this.#wishes.clear();
    }
    for (const before of kept) {
      this.#wishes.set(before.name, wishOf(before));
      const vnet = before.vnet === undefined ? undefined : this.#before(before.vnet);
      if (vnet && !this.#wishes.has(vnet.name)) {
        this.#wishes.set(vnet.name, wishOf(vnet));
      }
    }
  }

  /** Pins that their slots are not at. */
  unmetPins(): Array<SlotWish & { pin: Cidr }> {
    return [...this.#request.wishes.values()].flatMap((wish) => {
      const { name, pin } = wish;
      return pin && !this.#slots.get(name)?.cidr.equals(pin) ? [{ ...wish, pin }] : [];
    });
  }

  /** What the slot had until now. */
  #before(name: string): PlannedSlot | undefined {
    const before = this.#previous.get(name);
    return before?.released ? undefined : before;
  }

  /** The same, unless the slot is pinned somewhere else now. */
  #settled(wish: SlotWish): PlannedSlot | undefined {
    const before = this.#before(wish.name);
    return before && !isMoved(wish, before) ? before : undefined;
  }

  /** A settled subnet, room included, that would lie outside its VNet if that had `range`. */
  #stranded({ name, kind }: SlotWish, range: Cidr): PlannedSlot | undefined {
    const subnets = kind === "vnet" ? this.#subnets.get(name) : undefined;
    return subnets?.filter((subnet) => !range.contains(roomOf(subnet))).sort(byName)[0];
  }

  /** Why a slot can't have `range`, from the verb on. */
  #obstacle(wish: SlotWish, range: Cidr): string | undefined {
    if (wish.vnet !== undefined) {
      const vnet = this.#slots.get(wish.vnet);
      if (vnet === undefined) {
        return `lies in ${slotPath(wish.vnet)}, which has no range`;
      }
      if (!vnet.cidr.contains(range)) {
        return `reaches outside ${slotPath(vnet.name)} ${vnet.cidr}`;
      }
    }
    const blocker = this.#occupancy.blocker(wish, range);
    return blocker && `overlaps ${blocker.label()}`;
  }

  /** The same for growing: what was drawn from the spaces stays in them. */
  #growthObstacle(wish: SlotWish, from: Cidr, to: Cidr): string | undefined {
    const spaces = this.#request.spaces[wish.kind][wish.family];
    return coveredBy(from, spaces) && !coveredBy(to, spaces)
      ? `reaches outside ${spaces.join(", ")}`
      : this.#obstacle(wish, to);
  }

  #spacesOf({ vnet, kind, family }: SlotWish): readonly Cidr[] {
    return vnet === undefined
      ? this.#request.spaces[kind][family]
      : [this.#slots.get(vnet)?.cidr ?? []].flat();
  }

  /** A slot at `cidr` with the growth room that it wants, else with `growTo` if that is still some room. */
  #withRoom(wish: SlotWish, cidr: Cidr, growTo?: number): PlannedSlot {
    if (wish.growTo === undefined) {
      return slotOf(wish, cidr);
    }
    const room = cidr.supernet(wish.growTo);
    const obstacle = this.#growthObstacle(wish, cidr, room);
    if (obstacle === undefined) {
      return slotOf(wish, cidr);
    }
    this.#refusals.room(wish, cidr, room, obstacle);
    return slotOf({ ...wish, growTo }, cidr);
  }

  #place(slot: PlannedSlot): void {
    const room = roomOf(slot);
    const overridden = this.#released.size > 0 ? this.#occupancy.releasedIn(slot, room) : [];
    for (const released of overridden) {
      this.#remove(released);
      this.#release(released, room);
    }
    this.#slots.set(slot.name, slot);
    this.#hold(slot);
  }

  /** Keeps a released range from others, as far as no slot has it; `over` is a range that a slot gets. */
  #release({ growTo, ...slot }: PlannedSlot, over?: Cidr): void {
    const isFree = (range: Cidr) =>
      !over?.overlaps(range) && this.#occupancy.blocker(slot, range) === undefined;
    const hasRoom = growTo !== undefined && isFree(slot.cidr.supernet(growTo));
    if (isFree(slot.cidr)) {
      const released: PlannedSlot = { ...slot, ...(hasRoom && { growTo }), released: true };
      this.#released.set(slot.name, released);
      this.#hold(released);
    }
  }

  #hold(slot: PlannedSlot): void {
    const holding = holdingOf(slot);
    this.#holdings.set(slot.name, holding);
    this.#occupancy.occupy(holding);
  }

  #remove({ name }: PlannedSlot): void {
    const holding = this.#holdings.get(name);
    if (holding !== undefined) {
      this.#occupancy.vacate(holding);
    }
    this.#holdings.delete(name);
    this.#slots.delete(name);
    this.#released.delete(name);
  }

  /** A released subnet whose VNet is gone, or somewhere else. */
  #isOrphan({ vnet, cidr }: PlannedSlot): boolean {
    const parent =
      vnet === undefined ? undefined : (this.#slots.get(vnet) ?? this.#released.get(vnet));
    return vnet !== undefined && !parent?.cidr.contains(cidr);
  }

  /** What is free after all that is placed, and after what was offered to others. */
  #offersFor({ wish, growth }: Refusal): RangeOffers {
    const offers: { inPlace?: Cidr; elsewhere?: Cidr } = {};
    const slot = this.#slots.get(wish.name);
    if (growth && slot) {
      this.#remove(slot);
      for (let n = growth.wanted.prefixLength + 1; n < growth.from.prefixLength; n++) {
        const range = growth.from.supernet(n);
        if (this.#growthObstacle(wish, growth.from, range) === undefined) {
          offers.inPlace = range;
          break;
        }
      }
      this.#place(slot);
    }
    const room = this.#occupancy.bestFit(wish, wantedRoom(wish), this.#spacesOf(wish));
    if (room !== undefined) {
      offers.elsewhere = lowerPart(room, wish.prefixLength);
    }
    for (const range of [offers.inPlace, room]) {
      if (range !== undefined) {
        this.#occupancy.occupy(holdingOf(slotOf({ ...wish, growTo: undefined }, range)));
      }
    }
    return offers;
  }
}

import { type Facts, factsOf } from "../facts/editions";
import type { AddressPlan, AddressPlanProblem } from "./plan";
import { Planner } from "./planner";
import type { Refusal } from "./refusals";
import { type AddressPlanRequest, type ReadRequest, readRequest } from "./request";

export interface AddressPlanResult {
  /**
   * The next plan, to be written back. With problems it still holds all that could be kept and placed; a slot that a
   * problem is about is as it was before, or missing when it is new.
   */
  readonly plan: AddressPlan;
  /** Everything that the plan can't give: what could not be read, then by slot name; empty when it gives all. */
  readonly problems: readonly AddressPlanProblem[];
}

/**
 * Gives each requested slot a range and never moves one that it gave before:
 *
 * - A slot of `previous` keeps its range. A smaller `prefixLength` shrinks it to its lower part, a larger range grows
 *   it over free neighbouring addresses, its growth room first. If something stands in the way it stays as it is,
 *   and the problem says what blocks it, how far it can grow, and which other range is free.
 * - A slot that is no longer requested is released. Its range is the last to be given to others, and its own again
 *   when the name comes back, unless a range had to be placed over it.
 * - A pinned slot (`cidr`) has that range; a new pin is the one way to move a slot.
 * - New slots get the smallest free block that holds them with their growth room, service ranges first, then pod
 *   ranges, VNets and subnets, the large before the small, then by name.
 *
 * Nothing overlaps a taken range or what AKS and Azure reserve; nothing overlaps anything else but a subnet its VNet,
 * and what `mayRepeat` allows. The same request and previous plan give the same plan, whatever the order of the
 * request. Takes O(n log n) steps. Never throws over what a request says. What is reserved is by the facts of today where
 * none are given.
 *
 * Whether Azure lets a deployed range grow or shrink is another question: the plan knows addresses, not deployments.
 */
export function planAddresses(
  request: AddressPlanRequest,
  previous?: AddressPlan,
  facts: Facts = factsOf(),
): AddressPlanResult {
  const read = readRequest(request, facts);
  let planner = attempt(read, previous);
  // A pin may have been refused for a slot that was on its way to another place. What has arrived stays, so that this
  // ends after as many rounds as there are pins, as a rule after none.
  for (let unmet = planner.unmetPins().length; unmet > 0; unmet = planner.unmetPins().length) {
    planner = attempt(read, planner.plan());
    if (planner.unmetPins().length === unmet) {
      break;
    }
  }
  return { plan: planner.plan(), problems: planner.problems() };
}

/** What is wrong with a request by itself, whatever the plan has and whether there is room: `planAddresses` says it too. */
export function requestProblems(
  request: AddressPlanRequest,
  facts: Facts = factsOf(),
): readonly AddressPlanProblem[] {
  return readRequest(request, facts).problems;
}

/** A plan in which every slot that had a range has one. */
function attempt(request: ReadRequest, previous: AddressPlan | undefined): Planner {
  const refused = new Map<string, Refusal>();
  for (;;) {
    const planner = new Planner(request, previous, refused);
    planner.run();
    const lost = planner.lost();
    if (lost.length === 0) {
      return planner;
    }
    // Another slot was pinned to the range of one that was pinned away in vain: that slot comes first then.
    for (const refusal of lost) {
      refused.set(refusal.wish.name, refusal);
    }
  }
}

import type { AddressPlan } from "./plan";
import { type AddressPlanResult, Planner } from "./planner";
import { type AddressPlanRequest, readRequest } from "./request";

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
 * request. Takes O(n log n) steps. Never throws over what a request says.
 *
 * Whether Azure lets a deployed range grow or shrink is another question: the plan knows addresses, not deployments.
 */
export function planAddresses(
  request: AddressPlanRequest,
  previous?: AddressPlan,
): AddressPlanResult {
  const planner = new Planner(readRequest(request), previous);
  planner.keepSettled();
  planner.placePins();
  planner.restoreReleased();
  planner.holdReleased();
  planner.resizeSettled();
  planner.placeNew();
  return planner.result();
}

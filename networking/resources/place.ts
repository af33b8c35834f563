import { NotKnown } from "./arm-resource";
import { ArmType } from "./arm-types";
import type { RangedEntity } from "./entity";
import { Properties } from "./properties";
import { rangeSlots } from "./range-slot";
import { known, notKnown } from "./value";

/** Where a resource is, in lower case; undefined where it isn't known. */
export interface Place {
  readonly subscription: string | undefined;
  readonly resourceGroup: string | undefined;
}

/** Whether two names mean one resource. An unknown one is no sure match and no sure mismatch. */
export const Match = { sure: "sure", possible: "possible", none: "none" } as const;
export type Match = (typeof Match)[keyof typeof Match];

/** Names compare in any case, as Azure does. */
export function compareNames(one: string | undefined, other: string | undefined): Match {
  if (one === undefined || other === undefined) {
    return Match.possible;
  }
  return one.toLowerCase() === other.toLowerCase() ? Match.sure : Match.none;
}

/** Whether a resource at `place` may have an id in another one. */
export function placeIn(place: Place, other: Place): Match {
  return worst([
    compareNames(place.subscription, other.subscription),
    compareNames(place.resourceGroup, other.resourceGroup),
  ]);
}

export function worst(matches: readonly Match[]): Match {
  if (matches.includes(Match.none)) {
    return Match.none;
  }
  return matches.includes(Match.possible) ? Match.possible : Match.sure;
}

/** A VNet of which only some subnets are known. It is never judged itself. */
export function unseenNetwork(name: string | undefined, label: string): RangedEntity {
  const reason = `${label} is neither in the program nor in the network environment`;
  const properties = new Properties(new NotKnown(reason));
  const resource = {
    key: `outside ${label}`,
    type: ArmType.virtualNetwork,
    name: name ?? label,
    properties: new NotKnown(reason),
    existing: true,
  };
  return {
    type: ArmType.virtualNetwork,
    resource,
    properties,
    name: name === undefined ? notKnown(reason) : known(name),
    inlineIn: undefined,
    ranges: rangeSlots(properties, "", "addressSpace.addressPrefixes"),
    label,
  };
}

import { freeRange } from "../../../address-ranges";
import type { Cidr } from "../../../cidr";
import { usedRanges } from "../../free-range";
import type { RuleContext } from "../../rule";

export function freePrefix(context: RuleContext, space: readonly Cidr[], wanted: Cidr): string {
  const within = space.filter(({ family }) => family === wanted.family);
  const free = freeRange(wanted.prefixLength, within, usedRanges(context));
  return free === undefined
    ? `no /${wanted.prefixLength} is free in it, so use a smaller prefix or add a range to the VNet`
    : `use a free prefix of the VNet, such as ${free}`;
}

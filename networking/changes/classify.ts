import { podCidrChange, serviceRangeChanges } from "./address-changes";
import { type Change, type ChangeContext, type ClassifiedChange, classified } from "./change";
import { fixedClusterChanges, fixedPoolChanges } from "./fixed-properties";
import { modeChange } from "./mode-changes";
import { apiServerChanges, identityChange, surroundingChanges } from "./network-changes";
import { outboundTypeChange } from "./outbound-changes";
import { dataplaneChange, networkPolicyChange, otherProfileChanges } from "./setting-changes";
import { bothSides } from "./side";

/**
 * What becomes of each changed property of a cluster and its pools: whether Azure makes the change and azure-native too,
 * under which conditions, what it costs, and the next step where it doesn't. No change, no entry. Both sides are in the
 * shape of ARM, as a program of azure-native, `az` or ARM has them; values that aren't known count as unchanged.
 *
 * A change of both the mode and its pod CIDR is one entry, and so is switching on Cilium with its policy engine.
 */
export function classifyChange(
  before: unknown,
  after: unknown,
  context: ChangeContext = {},
): readonly ClassifiedChange[] {
  const [from, to] = bothSides(before, after);
  const change: Change = { before: from, after: to, context };
  return [
    modeChange(change),
    podCidrChange(change),
    serviceRangeChanges(change),
    dataplaneChange(change),
    networkPolicyChange(change),
    outboundTypeChange(change),
    otherProfileChanges(change),
    fixedClusterChanges(change),
    identityChange(change),
    apiServerChanges(change),
    fixedPoolChanges(change),
    surroundingChanges(change),
  ]
    .flat()
    .flatMap((found) => (found === undefined ? [] : classified(found, change)));
}

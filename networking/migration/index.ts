import {
  type Change,
  type ChangeContext,
  type ClassifiedChange,
  type ClusterSettings,
  classified,
  sideOf,
} from "./change";
import { modeChange, podCidrChange, serviceRangeChanges } from "./mode-and-range-changes";
import { apiServerChange, networkChanges, poolChanges } from "./pool-and-network-changes";
import {
  dataplaneChange,
  networkPolicyChange,
  otherProfileChanges,
  outboundTypeChange,
} from "./setting-changes";

export {
  azureNativeReplaces,
  type ChangeContext,
  type ClassifiedChange,
  type ClusterSettings,
  type NetworkProfileSettings,
  type PoolSettings,
  Verdict,
} from "./change";
export { modeMigrations } from "./mode-and-range-changes";
export { outboundTypeChanges } from "./setting-changes";

/**
 * What becomes of each changed property: whether Azure makes the change, under which conditions, and the way round
 * where it does not, or where azure-native would delete the cluster for it. No change, no entry. A change of both the
 * mode and its pod CIDR is one entry, and so is switching on Cilium with its policy engine.
 */
export function classifyChange(
  before: ClusterSettings,
  after: ClusterSettings,
  context: ChangeContext = {},
): readonly ClassifiedChange[] {
  const change: Change = { before: sideOf(before), after: sideOf(after), context };
  return [
    ...modeChange(change),
    ...podCidrChange(change),
    ...serviceRangeChanges(change),
    ...dataplaneChange(change),
    ...networkPolicyChange(change),
    ...outboundTypeChange(change),
    ...otherProfileChanges(change),
    ...poolChanges(change),
    ...apiServerChange(change),
    ...networkChanges(change),
  ].map(classified);
}

import type { Check } from "../check";
import { podCidrMissing, poolDiffersFromPodCidr } from "./pools";
import { directRouting, encapsulationDropped } from "./routing";

/** Clusters that bring their own CNI, and the Helm releases that bring it. */
export const byoCniChecks: readonly Check[] = [
  podCidrMissing,
  poolDiffersFromPodCidr,
  encapsulationDropped,
  directRouting,
];

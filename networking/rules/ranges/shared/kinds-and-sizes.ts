import { serviceRanges } from "../../../cluster/network-profile";
import { reservedRanges, supportedPodRanges } from "../../../facts/ranges";
import { knownSlots } from "../../../resources/range-slot";
import type { Entity } from "../../../resources/topology";
import { unknownSlots } from "../../answers";
import type { Answer, RuleContext } from "../../rule";

export const privateRanges = supportedPodRanges.map(({ value }) => value);

/** What AKS reserves is another check's violation. */
export const reserved = reservedRanges.map(({ value }) => value);

export function* eachService(
  { topology }: RuleContext,
  judge: (cluster: Entity, range: ReturnType<typeof knownSlots>[number]) => Iterable<Answer>,
): Generator<Answer> {
  for (const cluster of topology.clusters) {
    const slots = serviceRanges(cluster);
    yield* unknownSlots(cluster, slots);
    for (const range of knownSlots(slots)) {
      yield* judge(cluster, range);
    }
  }
}

import type { Cidr } from "../../../cidr";
import { ArmType } from "../../../resources/arm-resource";
import { type RangeSlot, showRange } from "../../../resources/range-slot";
import { type Entity, labelOf, type Topology } from "../../../resources/topology";
import { isOneOf } from "../../../resources/value";
import { onlyIf, throughLink, undecided, unknownValue, violation } from "../../answers";
import type { Answer } from "../../rule";
import type { CniConfig, Fault } from "./cni-config";
import { chartsNotKnown, cniConfigs, isByo } from "./cni-configs";

/** Reports each setting that has one of these faults, with what it does: `problems` by fault. */
export function* judgeSettings(
  topology: Topology,
  problems: Readonly<Partial<Record<Fault, (text: string) => string>>>,
): Generator<Answer> {
  yield* chartsNotKnown(topology);
  for (const { entity, cluster, settings } of cniConfigs(topology)) {
    for (const { path, text, defaultOf, wrong, action } of settings) {
      const asked = Object.entries(wrong).filter(([, fault]) => problems[fault] !== undefined);
      const [, fault] = asked.find(([value]) => isOneOf(text, value)) ?? [];
      const problem = fault && problems[fault];
      if (text.state === "notKnown" && asked.length > 0) {
        yield undecided(entity, path, text.reason);
      } else if (text.state === "known" && problem !== undefined) {
        yield* inCluster({ entity, cluster }, path, (found) => [
          violation(entity, path, {
            value: defaultOf === undefined ? text.value : `${text.value} (${defaultOf} default)`,
            problem: `in ${labelOf(found)} ${problem(text.value)}`,
            action,
          }),
        ]);
      }
    }
  }
}

/** Judges each CNI with its pools and its cluster. */
export function* eachPools(
  topology: Topology,
  judge: (config: CniConfig, cluster: Entity, pools: readonly RangeSlot[]) => Iterable<Answer>,
): Generator<Answer> {
  yield* chartsNotKnown(topology);
  for (const config of cniConfigs(topology)) {
    const { entity, pools } = config;
    const { path, ranges } = pools;
    yield* unknownValue(entity, path, ranges);
    if (ranges.state === "known") {
      yield* inCluster(config, path, (cluster) => judge(config, cluster, ranges.value));
    }
  }
}

function* inCluster(
  { entity, cluster }: Pick<CniConfig, "entity" | "cluster">,
  path: string,
  judge: (cluster: Entity) => Iterable<Answer>,
): Generator<Answer> {
  yield* throughLink(cluster, entity, path, (found) =>
    onlyIf(isByo(found), entity, path, () => judge(found)),
  );
}

/** "10.0.0.0/8 (Cilium's default)", or `whose` default it is in a chart. */
export function showPool(
  { cni, entity }: CniConfig,
  slot: RangeSlot,
  range: Cidr,
  whose: string = cni,
): string {
  const owner = entity.type === ArmType.helmRelease ? whose : cni;
  return slot.isDefault ? `${range} (${owner}'s default)` : showRange(slot, range);
}

import type { Cidr } from "../../../cidr";
import { ArmType } from "../../../resources/arm-resource";
import { type RangeSlot, showRange } from "../../../resources/range-slot";
import { type Entity, labelOf } from "../../../resources/topology";
import { isOneOf } from "../../../resources/value";
import { onlyIf, throughLink, unknownValue, violation } from "../../answers";
import type { Answer, Rule, RuleContext } from "../../rule";
import { type About, check } from "../../subject";
import type { CniConfig, Fault } from "./cni-config";
import { chartsNotKnown, cniConfigs, isByo } from "./cni-configs";

/** A check of each CNI that a program installs. */
function cniCheck(
  about: About,
  judge: (config: CniConfig, context: RuleContext) => Iterable<Answer>,
): Rule {
  const subjects = [ArmType.helmRelease, ArmType.kubernetesObject];
  return check({ subjects, ...about }, function* (context) {
    yield* chartsNotKnown(context.topology);
    for (const config of cniConfigs(context.topology)) {
      yield* judge(config, context);
    }
  });
}

/** A check that reports each setting that has one of these faults, with what it does: `problems` by fault. */
export function settingsCheck(
  about: About,
  problems: Readonly<Partial<Record<Fault, (text: string) => string>>>,
): Rule {
  return cniCheck(about, function* (config) {
    const { entity, settings } = config;
    for (const { path, text, defaultOf, wrong, action } of settings) {
      const asked = Object.entries(wrong).flatMap(([value, fault]) => {
        const problem = problems[fault];
        return problem === undefined ? [] : [{ value, problem }];
      });
      if (asked.length > 0) {
        yield* unknownValue(entity, path, text);
      }
      const found = asked.find(({ value }) => isOneOf(text, value));
      if (text.state === "known" && found !== undefined) {
        yield* inCluster(config, path, (cluster) => [
          violation(entity, path, {
            value: defaultOf === undefined ? text.value : `${text.value} (${defaultOf} default)`,
            problem: `in ${labelOf(cluster)} ${found.problem(text.value)}`,
            action,
          }),
        ]);
      }
    }
  });
}

/** A check of each CNI with its pools and its cluster. */
export function poolsCheck(
  about: About,
  judge: (
    config: CniConfig,
    pools: readonly RangeSlot[],
    cluster: Entity,
    context: RuleContext,
  ) => Iterable<Answer>,
): Rule {
  return cniCheck(about, function* (config, context) {
    const { path, ranges } = config.pools;
    yield* unknownValue(config.entity, path, ranges);
    if (ranges.state === "known") {
      yield* inCluster(config, path, (cluster) => judge(config, ranges.value, cluster, context));
    }
  });
}

function inCluster(
  { entity, cluster }: CniConfig,
  path: string,
  judge: (cluster: Entity) => Iterable<Answer>,
): Iterable<Answer> {
  return throughLink(cluster, entity, path, (found) =>
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

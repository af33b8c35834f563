import { missingPools } from "../../../cluster/cluster-subnets";
import { daysLeft, isAnnounced, type Retirement } from "../../../facts/retirements";
import { allOf, anyOf, is, isFalse, known, notKnown, orElse } from "../../../resources/value";
import { forbidAt } from "../../answers";
import { type Condition, has } from "../../conditions";
import type { Rule } from "../../rule";
import { type About, clusterCheck, type poolCheck } from "../../subject";

interface RetirementCheck extends Omit<About, "facts" | "remediation" | "url"> {
  readonly retirement: Retirement;
  /** Why it is no use any more: left out, the date says it. */
  readonly because?: string;
  /** Where it is switched on, and by what. Default: the property of the retirement. */
  readonly path?: string;
  readonly value: string;
  /** Where it is used. Default: where the text at `path` is `value`. */
  readonly when?: readonly Condition[];
  /** Default: clusters. */
  readonly checkOf?: typeof clusterCheck | typeof poolCheck;
}

/** "which AKS supports until 2028-03-31", "which AKS hasn't supported since 2025-09-30". No text changes from day to day. */
export function showRetirement(retirement: Retirement, today: string): string {
  const { date, refusedSince } = retirement;
  if (isRefused(retirement, today)) {
    return `which Azure has refused for new resources since ${refusedSince}`;
  }
  const left = daysLeft(retirement, today);
  if (left === undefined) {
    return "which AKS no longer supports";
  }
  return left >= 0
    ? `which AKS supports until ${date}`
    : `which AKS hasn't supported since ${date}`;
}

/** Whether Azure refuses what is new of it. */
export function isRefused({ refusedSince }: Retirement, today: string): boolean {
  return refusedSince !== undefined && today >= refusedSince;
}

export function retirementCheck({
  retirement,
  because,
  path = retirement.property,
  value,
  when = [has(path, value)],
  checkOf = clusterCheck,
  ...fields
}: RetirementCheck): Rule {
  const about = {
    severity: "medium",
    facts: [retirement.id],
    remediation: `Use ${retirement.replacement}.`,
    url: retirement.page,
    ...fields,
  } as const;
  const rule = checkOf(about, (entity, context) => {
    const isUsed = allOf(...when.map((condition) => condition(entity, context)));
    return isFalse(isUsed)
      ? []
      : forbidAt(entity, entity.properties.pathOf(path), isUsed, {
          value,
          problem:
            because ?? `uses ${retirement.what}, ${showRetirement(retirement, context.today)}`,
          action: `use ${retirement.replacement}`,
        });
  });
  const run: Rule["run"] = (context) =>
    isAnnounced(retirement, context.today) ? rule.run(context) : [];
  return { ...rule, run };
}

/** Azure Network Policy Manager, by the systems of the nodes that it would run on. */
export function policyManagerOn(os: "Windows" | "Linux") {
  const hasNodes: Condition = (cluster, { topology }) => {
    const reason = missingPools(topology, cluster);
    return anyOf(
      ...topology
        .poolsOf(cluster)
        .pools.map(({ properties }) => is(orElse(properties.text("osType"), known("Linux")), os)),
      reason === undefined ? known(false) : notKnown(reason),
    );
  };
  return { value: "azure", when: [has("networkProfile.networkPolicy", "azure"), hasNodes] };
}

import { missingPools } from "../../../cluster/cluster-subnets";
import { daysLeft, isAnnounced, type Retirement } from "../../../facts/retirements";
import type { Entity, Topology } from "../../../resources/topology";
import { allOf, anyOf, is, known, notKnown, type Value } from "../../../resources/value";
import { forbidAt } from "../../answers";
import type { Rule } from "../../rule";
import { type About, check } from "../../subject";

/** A place where something that retires is switched on. */
export interface Use {
  readonly entity: Entity;
  /** The ARM path from the resource's root. */
  readonly property: string;
  readonly value?: string;
  readonly isUsed: Value<boolean>;
}

interface RetirementCheck
  extends Pick<
    About,
    "id" | "title" | "description" | "evidence" | "severity" | "subjects" | "asked"
  > {
  readonly retirement: Retirement;
  /** Why it is no use any more: left out, the date says it. */
  readonly because?: string;
  readonly usesOf: (topology: Topology) => Iterable<Use>;
}

/** "which AKS supports until 2028-03-31", "which AKS hasn't supported since 2025-09-30". No text changes from day to day. */
export function showRetirement(retirement: Retirement, today: string): string {
  const { date, refusedSince } = retirement;
  const left = daysLeft(retirement, today);
  if (refusedSince !== undefined && today >= refusedSince) {
    return `which Azure has refused for new resources since ${refusedSince}`;
  }
  if (left === undefined) {
    return "which AKS no longer supports";
  }
  return left >= 0
    ? `which AKS supports until ${date}`
    : `which AKS hasn't supported since ${date}`;
}

export function retirementCheck({ retirement, because, usesOf, ...fields }: RetirementCheck): Rule {
  return check(
    {
      severity: "medium",
      asked: "resource",
      facts: [retirement.id],
      remediation: `Use ${retirement.replacement}.`,
      url: retirement.page,
      ...fields,
    },
    function* ({ topology, today }) {
      if (!isAnnounced(retirement, today)) {
        return;
      }
      for (const { entity, property, value, isUsed } of usesOf(topology)) {
        yield* forbidAt(entity, property, isUsed, {
          value,
          problem: because ?? `uses ${retirement.what}, ${showRetirement(retirement, today)}`,
          action: `use ${retirement.replacement}`,
        });
      }
    },
  );
}

/** The clusters whose text at `property` is `value`. */
export function clustersWith(property: string, value: string) {
  return function* (topology: Topology): Generator<Use> {
    for (const entity of topology.clusters) {
      yield { entity, property, value, isUsed: is(entity.properties.text(property), value) };
    }
  };
}

const npmPath = "networkProfile.networkPolicy";

/** Azure Network Policy Manager, by the systems of the nodes that it would run on. */
export function policyManagerOn(os: "Windows" | "Linux") {
  return function* (topology: Topology): Generator<Use> {
    for (const entity of topology.clusters) {
      const reason = missingPools(topology, entity);
      const has = anyOf(
        ...topology.poolsOf(entity).pools.map(({ properties }) => {
          const system = properties.text("osType");
          return os === "Linux" && system.state === "absent" ? known(true) : is(system, os);
        }),
        reason === undefined ? known(false) : notKnown(reason),
      );
      const isUsed = allOf(is(entity.properties.text(npmPath), "azure"), has);
      yield { entity, property: npmPath, value: "azure", isUsed };
    }
  };
}

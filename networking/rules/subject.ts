import { poolSubnets } from "../cluster/cluster-subnets";
import { ArmType } from "../resources/arm-resource";
import { childTypes } from "../resources/arm-types";
import type { SubnetProperty } from "../resources/subnets-of-pool";
import type { Entity, RangedEntity } from "../resources/topology";
import { isFalse, known, type Value } from "../resources/value";
import { firstOfEach, onlyIf, throughLink, unknownLists, unknownPools } from "./answers";
import type { Evidence, Grade } from "./evidence";
import type { Answer, Rule, RuleContext, RuleSeverity } from "./rule";

/** What a check says of itself. Unless it says otherwise, it is asked at the end and reports on clusters. */
export interface About
  extends Pick<Rule, "id" | "facts" | "title" | "remediation" | "url">,
    Partial<Pick<Rule, "partOf" | "asked" | "subjects">> {
  /** Default: that nothing else is accepted. */
  readonly description?: string;
  /** Default of `holds`: `creation`. */
  readonly evidence: Omit<Evidence, "holds"> & Partial<Pick<Evidence, "holds">>;
  /** Default: what usually follows from what Azure does. */
  readonly severity?: Rule["severity"];
  /** A page of Microsoft Learn about Azure by its path, such as `aks/use-byo-cni`; any other as it is. */
  readonly url: string;
}

const usualSeverity: Readonly<Record<Grade, RuleSeverity>> = {
  refused: "critical",
  breaks: "high",
  breaksFeature: "high",
  documented: "critical",
  documentedLimit: "critical",
  retired: "medium",
  advised: "low",
};

const usualDescription: Readonly<Partial<Record<Grade, string>>> = {
  refused: "Azure refuses anything else.",
  documented: "The documentation asks for it. That Azure refuses anything else is not on record.",
  documentedLimit: "The documentation gives this limit.",
};

/** A check that looks at what it needs. */
export function check({ evidence, url, ...about }: About, run: Rule["run"]): Rule {
  return {
    severity: usualSeverity[evidence.grade],
    description: usualDescription[evidence.grade] ?? `${about.title}.`,
    subjects: [ArmType.managedCluster],
    asked: "stack",
    run,
    ...about,
    evidence: { holds: "creation", ...evidence },
    url: url.startsWith("https:") ? url : `https://learn.microsoft.com/azure/${url}`,
  };
}

/** A check of each cluster, which decides it alone unless it says otherwise. */
export function clusterCheck(
  about: About,
  judge: (cluster: Entity, context: RuleContext) => Iterable<Answer>,
): Rule {
  return resourceCheck({ of: ArmType.managedCluster, asked: "resource", ...about }, judge);
}

/** The types that have node pools, and those that have subnets, inline ones included. */
export const ofPools = [ArmType.managedCluster, ArmType.agentPool];
export const ofSubnets = [ArmType.subnet, ArmType.virtualNetwork];

/** A check of each resource of one type. Where parts of others are of this type, such as routes, all must be known. */
export function resourceCheck(
  { of, ...about }: About & { readonly of: ArmType },
  judge: (entity: Entity, context: RuleContext) => Iterable<Answer>,
): Rule {
  const parents = childTypes.filter(({ type }) => type === of).map(({ parent }) => parent);
  return check({ subjects: [of, ...parents], ...about }, function* (context) {
    yield* unknownLists(context.topology, of);
    for (const entity of context.topology.of(of)) {
      yield* judge(entity, context);
    }
  });
}

/** A check of each subnet that pools name by one of these properties, and of the first cluster that does. */
export function poolSubnetCheck(
  { named, ...about }: About & { readonly named: readonly SubnetProperty[] },
  judge: (
    subnet: RangedEntity,
    use: { readonly cluster: Entity; readonly pool: Entity; readonly path: string },
  ) => Iterable<Answer>,
): Rule {
  function* answers({ topology }: RuleContext): Generator<Answer> {
    for (const cluster of topology.clusters) {
      for (const { pool, path, link } of poolSubnets(topology, cluster, named)) {
        yield* throughLink(link, pool, path, (subnet) => judge(subnet, { cluster, pool, path }));
      }
    }
  }
  return check({ subjects: ofSubnets, ...about }, (context) => firstOfEach(answers(context)));
}

/** A check of each pool that the pool alone decides. */
export function poolCheck(
  about: About,
  judge: (pool: Entity, context: RuleContext) => Iterable<Answer>,
): Rule {
  return check({ subjects: ofPools, asked: "resource", ...about }, function* (context) {
    yield* unknownPools(context.topology);
    for (const pool of context.topology.pools) {
      yield* judge(pool, context);
    }
  });
}

/**
 * A check of each pool with its cluster. Pools that `concerns` leaves out aren't asked for theirs, and what would be wrong
 * is undecided while it isn't known whether it concerns a pool.
 */
export function poolInClusterCheck(
  about: About,
  judge: (pool: Entity, cluster: Entity, context: RuleContext) => Iterable<Answer>,
  concerns: (pool: Entity, context: RuleContext) => Value<boolean> = () => known(true),
): Rule {
  return check({ subjects: ofPools, asked: "early", ...about }, function* (context) {
    yield* unknownPools(context.topology);
    for (const pool of context.topology.pools) {
      const concern = concerns(pool, context);
      if (!isFalse(concern)) {
        const at = concern.state === "notKnown" ? (concern.property ?? "") : "";
        const link = context.topology.parentOf(pool);
        yield* throughLink(link, pool, pool.properties.pathOf("resourceName"), (cluster) =>
          onlyIf(concern, pool, at, () => judge(pool, cluster, context)),
        );
      }
    }
  });
}

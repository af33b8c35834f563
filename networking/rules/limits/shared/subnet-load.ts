import { freeRange } from "../../../address-ranges";
import type { Cidr } from "../../../cidr";
import { missingPools, subnetInForce } from "../../../cluster/cluster-subnets";
import { type PoolNeed, poolNeeds } from "../../../cluster/pool-need";
import { addTo } from "../../../lists-by-key";
import { type Link, targetsOf } from "../../../resources/link";
import { knownSlots } from "../../../resources/range-slot";
import type { SubnetProperty } from "../../../resources/subnets-of-pool";
import type { RangedEntity, Topology } from "../../../resources/topology";
import { undecided, unknownPools, unknownValue } from "../../answers";
import type { Answer, Rule, RuleContext } from "../../rule";
import { type About, check, ofPools } from "../../subject";

/** The pools of one subnet, which may be of several clusters, and why there may be more. */
export interface Load {
  readonly subnet: RangedEntity;
  readonly needs: readonly PoolNeed[];
  readonly more: string | undefined;
}

/** What is judged: the subnets that pools name by a property, with the pools that take addresses of them. */
interface Loads {
  readonly named: SubnetProperty;
  readonly concerns?: (need: PoolNeed) => boolean;
  readonly judge: (load: Load, context: RuleContext) => Iterable<Answer>;
}

export function subnetLoadCheck(about: About, loads: Loads): Rule {
  return check({ subjects: ofPools, ...about }, (context) => judgeLoads(context, loads));
}

/**
 * Judges each subnet with all its pools. A pool that may be in one of several subnets is a violation where it is one in
 * each of them, and none where all pools that may be there fit together.
 */
function* judgeLoads(
  context: RuleContext,
  { named, concerns = () => true, judge }: Loads,
): Generator<Answer> {
  const { topology } = context;
  const certain = new Map<RangedEntity, PoolNeed[]>();
  const possible = new Map<RangedEntity, PoolNeed[]>();
  const loose: { need: PoolNeed; link: Link<RangedEntity> }[] = [];
  yield* unknownPools(topology);
  for (const need of poolNeeds(context).values()) {
    if (!concerns(need)) {
      continue;
    }
    const link = subnetInForce(topology, need.cluster, need.pool, named);
    if (link.state === "known") {
      addTo(certain, link.target, need);
    } else if (link.state !== "absent") {
      // A pool in the first pool's subnet adds nothing to what is said of the first.
      if (topology.subnetOf(need.pool, named).state !== "absent") {
        loose.push({ need, link });
      }
      for (const target of targetsOf(link)) {
        addTo(possible, target, need);
      }
    }
  }
  for (const [subnet, needs] of certain) {
    yield* judge({ subnet, needs, more: missingPoolsOf(topology, needs) }, context);
  }
  const judgeWith = (subnet: RangedEntity, others: readonly PoolNeed[]) => {
    const needs = [...(certain.get(subnet) ?? []), ...others];
    return [...judge({ subnet, needs, more: undefined }, context)];
  };
  for (const { need, link } of loose) {
    const path = need.pool.properties.pathOf(named);
    yield* unknownValue(need.pool, path, link);
    if (link.state === "outside") {
      const reason = `${path} is outside the program, and the range of that subnet isn't known`;
      yield undecided(need.pool, path, reason);
    } else if (link.state === "candidates") {
      const violations = link.targets.map((subnet) =>
        judgeWith(subnet, [need]).find(({ answer }) => answer === "violation"),
      );
      const [first] = violations;
      if (first !== undefined && !violations.includes(undefined)) {
        yield first;
      } else if (
        link.targets.some((subnet) => judgeWith(subnet, possible.get(subnet) ?? []).length > 0)
      ) {
        const reason = `${link.reason}, and the pools don't fit into each of these subnets`;
        yield undecided(need.pool, path, reason);
      }
    }
  }
}

/** Why there may be more pools of the clusters that have these. */
export function missingPoolsOf(topology: Topology, needs: readonly PoolNeed[]): string | undefined {
  const clusters = new Set(needs.map(({ cluster }) => cluster));
  return [...clusters]
    .map((cluster) => missingPools(topology, cluster))
    .find((reason) => reason !== undefined);
}

/** The IPv4 ranges of a subnet, or why they aren't known. */
export function subnetSize(
  subnet: RangedEntity,
):
  | { readonly known: true; readonly cidrs: readonly Cidr[] }
  | { readonly known: false; readonly reason: string } {
  const unknown = subnet.ranges.find(({ cidr }) => cidr.state !== "known")?.cidr;
  if (unknown !== undefined || subnet.ranges.length === 0) {
    const reason =
      unknown?.state === "notKnown"
        ? unknown.reason
        : "the subnet has no prefix: it comes from an IPAM pool and is known after deployment";
    return { known: false, reason };
  }
  return { known: true, cidrs: cidrsOf(subnet) };
}

/** "use a /21, such as 10.1.8.0/21": a larger prefix that is free in the VNet, the one around the subnet if it can be. */
export function largerSubnet(
  context: RuleContext,
  subnet: RangedEntity,
  prefixLength: number | undefined,
): string | undefined {
  if (prefixLength === undefined) {
    return undefined;
  }
  const { topology } = context;
  const parent = topology.virtualNetworkOfSubnet(subnet);
  if (parent.state !== "known") {
    return `use a /${prefixLength}`;
  }
  const space = cidrsOf(parent.target);
  const others = topology
    .subnetsOf(parent.target)
    .filter((other) => other !== subnet)
    .flatMap(cidrsOf);
  const [own] = cidrsOf(subnet);
  const grown =
    own === undefined || prefixLength > own.prefixLength ? undefined : own.supernet(prefixLength);
  const inPlace =
    grown !== undefined &&
    space.some((range) => range.contains(grown)) &&
    !others.some((other) => other.overlaps(grown));
  const found = inPlace ? grown : freeRange(prefixLength, space, others);
  return found === undefined
    ? `use a /${prefixLength}, for which the VNet needs another range`
    : `use a /${prefixLength}, such as ${found}`;
}

function cidrsOf({ ranges }: RangedEntity): readonly Cidr[] {
  return knownSlots(ranges)
    .map(({ cidr }) => cidr)
    .filter(({ family }) => family === 4);
}

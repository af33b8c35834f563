import { freeRange } from "../../../address-ranges";
import type { Cidr } from "../../../cidr";
import { missingPools, subnetInForce } from "../../../cluster/cluster-subnets";
import { type PoolNeed, poolNeeds } from "../../../cluster/pool-need";
import { addTo } from "../../../lists-by-key";
import { type Link, targetsOf } from "../../../resources/link";
import { knownSlots } from "../../../resources/range-slot";
import type { RangedEntity, Topology } from "../../../resources/topology";
import { undecided, unknownPools } from "../../answers";
import type { Answer, RuleContext } from "../../rule";

/** The property of a pool that names a subnet. */
type SubnetProperty = "vnetSubnetID" | "podSubnetID";

/** Judges the pools of one subnet, which may be of several clusters. */
type JudgeSubnet = (
  subnet: RangedEntity,
  needs: readonly PoolNeed[],
  more: string | undefined,
) => Iterable<Answer>;

/**
 * Judges each subnet with all its pools. A pool that may be in one of several subnets is a violation where it is one in
 * each of them, and none where all pools that may be there fit together.
 */
export function* judgeSubnets(
  context: RuleContext,
  property: SubnetProperty,
  judge: JudgeSubnet,
  concerns: (need: PoolNeed) => boolean = () => true,
): Generator<Answer> {
  const { topology } = context;
  const certain = new Map<RangedEntity, PoolNeed[]>();
  const possible = new Map<RangedEntity, PoolNeed[]>();
  yield* unknownPools(context.topology);
  const loose: { need: PoolNeed; link: Link<RangedEntity> }[] = [];
  for (const need of poolNeeds(context).values()) {
    if (!concerns(need)) {
      continue;
    }
    const link = subnetInForce(topology, need.cluster, need.pool, property);
    if (link.state === "known") {
      addTo(certain, link.target, need);
    } else if (link.state !== "absent") {
      // A pool in the first pool's subnet adds nothing to what is said of the first.
      if (topology.subnetOf(need.pool, property).state !== "absent") {
        loose.push({ need, link });
      }
      for (const target of targetsOf(link)) {
        addTo(possible, target, need);
      }
    }
  }
  for (const [subnet, needs] of certain) {
    yield* judge(subnet, needs, incomplete(topology, needs));
  }
  for (const { need, link } of loose) {
    const path = need.pool.properties.pathOf(property);
    if (link.state === "outside") {
      yield undecided(
        need.pool,
        path,
        `${path} is outside the program, and the range of that subnet isn't known`,
      );
    } else if (link.state === "notKnown") {
      yield undecided(need.pool, path, link.reason);
    } else if (link.state === "candidates") {
      const alone = link.targets.map((subnet) => [
        ...judge(subnet, [...(certain.get(subnet) ?? []), need], undefined),
      ]);
      const violations = alone.map((answers) =>
        answers.find(({ answer }) => answer === "violation"),
      );
      const [first] = violations;
      if (first !== undefined && violations.every((violation) => violation !== undefined)) {
        yield first;
        continue;
      }
      const fits = link.targets.every((subnet) => {
        const together = [...(certain.get(subnet) ?? []), ...(possible.get(subnet) ?? [])];
        return [...judge(subnet, together, undefined)].length === 0;
      });
      if (!fits) {
        yield undecided(
          need.pool,
          path,
          `${link.reason}, and the pools don't fit into each of these subnets`,
        );
      }
    }
  }
}

/** The prefix lengths of the known IPv4 ranges of a subnet, or why they aren't known. */
export function subnetSize(
  subnet: RangedEntity,
):
  | { readonly known: true; readonly cidrs: readonly Cidr[] }
  | { readonly known: false; readonly reason: string } {
  const known = knownSlots(subnet.ranges);
  const unknown = subnet.ranges.find(({ cidr }) => cidr.state !== "known");
  if (unknown !== undefined || known.length === 0) {
    const reason =
      unknown?.cidr.state === "notKnown"
        ? unknown.cidr.reason
        : "the subnet has no prefix: it comes from an IPAM pool and is known after deployment";
    return { known: false, reason };
  }
  return { known: true, cidrs: known.map(({ cidr }) => cidr).filter(({ family }) => family === 4) };
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

function incomplete(topology: Topology, needs: readonly PoolNeed[]): string | undefined {
  const clusters = new Set(needs.map(({ cluster }) => cluster));
  for (const cluster of clusters) {
    const reason = missingPools(topology, cluster);
    if (reason !== undefined) {
      return reason;
    }
  }
  return undefined;
}

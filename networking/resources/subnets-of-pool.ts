import { ArmType } from "./arm-types";
import type { Entity, RangedEntity } from "./entity";
import { isFilled, isOneOf, isTrue, valueOr } from "./value";

/** Where a pool names the subnets of its nodes and of its pods. */
export const poolSubnetPaths = ["vnetSubnetID", "podSubnetID"] as const;

export type SubnetProperty = (typeof poolSubnetPaths)[number];

/** Where a cluster names the subnets of hosted system nodes and of what node auto-provisioning makes. */
export const hostedSubnets = [
  "hostedSystemProfile.nodeSubnetID",
  "hostedSystemProfile.systemNodeSubnetID",
] as const;

/**
 * The subnets of `candidates` that a pool's pods may be in. Nodes are in none that is delegated, so of the subnets that
 * the pools of a resource name, a delegated one is a pod subnet. It is this pool's where no other may name it, and
 * where the only one that isn't delegated is the nodes', which can't be a pod subnet too. Otherwise any may be meant:
 * AKS also takes a pod subnet without a delegation, and adds it.
 */
export function possiblePodSubnets(
  topology: { childrenOf(parent: Entity, type: ArmType): readonly Entity[] },
  pool: Entity,
  candidates: readonly RangedEntity[],
): readonly RangedEntity[] {
  const delegated = candidates.filter(isDelegatedToAks);
  // Of the subnets inside a VNet some may be named by no pool.
  if (delegated.length === 0 || candidates.some(({ inlineIn }) => inlineIn !== undefined)) {
    return candidates;
  }
  const { inlineIn } = pool;
  const pools =
    inlineIn === undefined
      ? [pool]
      : topology.childrenOf(inlineIn, ArmType.agentPool).filter((one) => one.inlineIn === inlineIn);
  const openIn = (property: string) =>
    pools.filter(({ properties }) => properties.text(property).state === "notKnown").length;
  const isOnlyOtherForNodes =
    candidates.length - delegated.length === 1 && openIn("vnetSubnetID") > 0;
  return openIn("podSubnetID") === 1 || isOnlyOtherForNodes ? delegated : candidates;
}

/**
 * The subnets of `candidates` that nodes may be in: Azure refuses them in a delegated one (SubnetIsDelegated). What is
 * said of the others holds for every program that Azure accepts.
 */
export function possibleNodeSubnets(candidates: readonly RangedEntity[]): readonly RangedEntity[] {
  const undelegated = candidates.filter(
    ({ properties }) => !isTrue(isFilled(properties.list("delegations"))),
  );
  return undelegated.length > 0 ? undelegated : candidates;
}

function isDelegatedToAks({ properties }: Entity): boolean {
  return valueOr(properties.list("delegations"), []).some((delegation) =>
    isOneOf(delegation.text("serviceName"), ArmType.managedCluster),
  );
}

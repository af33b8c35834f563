import { addonPath } from "../../../cluster/cluster-settings";
import { poolSubnets } from "../../../cluster/cluster-subnets";
import { knownSlots } from "../../../resources/range-slot";
import type { Entity, RangedEntity, Topology } from "../../../resources/topology";
import { anyOf, is, isFalse, isTrue, type Value, valueOr } from "../../../resources/value";
import { type Breach, forbid, unknownSlots } from "../../answers";
import { localPath } from "../../free-range";
import { leadsTo } from "../../links";
import type { Answer } from "../../rule";

/** What is wrong with what stands at a path that is known to the caller. */
export type Wrong = Omit<Breach, "path">;

/** The path of a setting of an add-on. Azure doesn't mind its case. */
export function configPath(cluster: Entity, addon: string, name: string): string {
  const config = `${addonPath(cluster, addon)}.config`;
  const keys: readonly string[] = valueOr(cluster.properties.keys(config), []);
  return `${config}.${keys.find((key) => key.toLowerCase() === name.toLowerCase()) ?? name}`;
}

/** Whether a subnet is delegated to a service. */
export function isDelegatedTo(subnet: Entity, service: string): Value<boolean> {
  const delegations = subnet.properties.list("delegations");
  return delegations.state === "known"
    ? anyOf(...delegations.value.map((delegation) => is(delegation.text("serviceName"), service)))
    : delegations;
}

/** The service that a subnet is delegated to, where that is known and another one than `service`. */
export function otherDelegation(subnet: Entity, service: string): string | undefined {
  return valueOr(subnet.properties.list("delegations"), [])
    .map((delegation) => valueOr(delegation.text("serviceName"), service))
    .find((name) => name.toLowerCase() !== service.toLowerCase());
}

/** Whether pools of a cluster are known to be in a subnet. */
export function holdsPools(topology: Topology, cluster: Entity, subnet: Entity): boolean {
  return poolSubnets(topology, cluster).some(({ link }) => isTrue(leadsTo(link, subnet)));
}

/** Judges the length of each IPv4 range of a subnet where `condition` holds; undecided while a range isn't known. */
export function* judgeLengths(
  subnet: RangedEntity,
  condition: Value<boolean>,
  wrongOf: (prefixLength: number) => Wrong | undefined,
): Generator<Answer> {
  if (isFalse(condition)) {
    return;
  }
  yield* unknownSlots(subnet, subnet.ranges);
  for (const { slot, cidr } of knownSlots(subnet.ranges)) {
    const wrong = cidr.family === 4 ? wrongOf(cidr.prefixLength) : undefined;
    if (wrong !== undefined) {
      yield* forbid(subnet, condition, { path: localPath(subnet, slot.path), ...wrong });
    }
  }
}

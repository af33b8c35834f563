import { type AddressMap, formatAddressPlan, parseAddressPlan } from "@aks-networking/networking";
import { addToMap, besideMap } from "./add-to-map";
import { inputsFrom, readNeeds } from "./needs";
import { type PlannedCluster, planCluster } from "./plan-cluster";

/** What a link has of a cluster that was planned onto the map. */
export interface AddedCluster {
  /** What was typed into the planner for it. */
  readonly planner: Readonly<Record<string, string>>;
  /** The ranges that it got, as a plan file has them: what comes later moves none of them. */
  readonly plan: string;
}

/** A planned cluster, for a link: its own ranges only, since what is around it stands on the map. */
export function addedOf(
  planner: AddedCluster["planner"],
  { map, plan }: PlannedCluster,
): AddedCluster {
  const slots = plan.slots.filter(({ name }) => !name.startsWith(`${map.title}/others/`));
  return { planner, plan: formatAddressPlan({ ...plan, slots }) };
}

/** The clusters of a link, planned again: each keeps the ranges that it got. What can't be read is left out. */
export function planAdded(
  base: AddressMap,
  added: readonly AddedCluster[],
  today: string,
): readonly PlannedCluster[] {
  const planned: PlannedCluster[] = [];
  let map = base;
  for (const { planner, plan } of added) {
    const inputs = inputsFrom(planner);
    const read = readNeeds(inputs);
    if (read.ok && planned.every((each) => nameOf(each) !== read.needs.name)) {
      const needs = inputs.beside === "yes" ? besideMap(read.needs, map) : read.needs;
      const before = parseAddressPlan(plan);
      const cluster = planCluster(needs, today, before.ok ? before.plan : undefined);
      planned.push(cluster);
      map = addToMap(map, cluster);
    }
  }
  return planned;
}

/** A map with planned clusters among what is there. */
export function mapWith(base: AddressMap, planned: readonly PlannedCluster[]): AddressMap {
  const map = planned.reduce(addToMap, base);
  return map.title === "" && planned.length > 0 ? { ...map, title: "planned clusters" } : map;
}

/** The name of what was typed into the planner. */
export function nameIn(planner: AddedCluster["planner"]): string {
  return inputsFrom(planner).name.trim();
}

/** The name of a planned cluster: one of a name is on the map. */
export function nameOf({ map }: PlannedCluster): string {
  return map.title;
}

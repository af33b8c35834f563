import { type Link, targetsOf } from "../resources/link";
import { type Entity, labelOf } from "../resources/topology";
import { known, notKnown, type Value } from "../resources/value";

/** Whether a link leads to this resource. It may while it isn't known where it leads. */
export function leadsTo(link: Link<Entity>, target: Entity | undefined): Value<boolean> {
  const mayLead = targetsOf(link).some((one) => one === target);
  return link.state === "notKnown" || (link.state === "candidates" && mayLead)
    ? notKnown(link.reason)
    : known(mayLead);
}

/** A value of another entity than the one that is judged: why it isn't known tells whose it is. */
export function valueIn<T>(other: Entity, value: Value<T>, property?: string): Value<T> {
  return value.state === "notKnown"
    ? notKnown(`${value.reason} (${labelOf(other)})`, property)
    : value;
}

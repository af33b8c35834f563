import type { Properties } from "../../../resources/properties";
import {
  absent,
  isOneOf,
  known,
  mapValue,
  notKnown,
  orElse,
  type Value,
  valueOr,
} from "../../../resources/value";

/** The environment of a container, and where it has a variable. */
interface Variables {
  readonly path: string;
  readonly find: (name: string) => Properties | undefined;
}

export const containersPath = "spec.template.spec.containers";

/** The variables of a container of a DaemonSet; absent where it has no such container. */
export function variablesOf(daemonSet: Properties, container: string): Value<Variables> {
  const containers = daemonSet.list(containersPath);
  const found = valueOr(containers, []).find((each) => isOneOf(each.text("name"), container));
  if (found === undefined) {
    return containers.state === "notKnown" ? containers : absent;
  }
  return mapValue(orElse(found.list("env"), known([])), (variables) => ({
    path: found.pathOf("env"),
    find: (name) => variables.find((each) => isOneOf(each.text("name"), name)),
  }));
}

/** What a variable is set to, and where it is. */
export function settingOf(variable: Properties) {
  const path = variable.pathOf("value");
  const text = variable.has("valueFrom")
    ? notKnown(`${path} is taken from another object`, path)
    : variable.text("value");
  return { path, text };
}

import { defaultRanges } from "../../../facts/ranges";
import type { Properties } from "../../../resources/properties";
import { type RangeSlot, rangeSlot } from "../../../resources/range-slot";
import { absent, isOneOf, known, notKnown, type Value } from "../../../resources/value";
import type { CniConfig } from "./cni-config";

/** Reads the DaemonSet of Weave Net: its range is a variable of its container. */
export function readWeave(daemonSet: Properties): Pick<CniConfig, "pools" | "settings"> {
  const path = "spec.template.spec.containers";
  return { pools: { path, ranges: ranges(daemonSet, path) }, settings: [] };
}

function ranges(daemonSet: Properties, path: string): Value<readonly RangeSlot[]> {
  const containers = daemonSet.list(path);
  if (containers.state !== "known") {
    return containers;
  }
  const weave = containers.value.find((container) => isOneOf(container.text("name"), "weave"));
  if (weave === undefined) {
    return absent;
  }
  const env = weave.list("env");
  if (env.state === "notKnown") {
    return env;
  }
  const variable =
    env.state === "known"
      ? env.value.find((each) => isOneOf(each.text("name"), "IPALLOC_RANGE"))
      : undefined;
  if (variable === undefined) {
    const at = weave.pathOf("env");
    return known([rangeSlot(at, known(String(defaultRanges.weavePool.value)), true)]);
  }
  const at = variable.pathOf("value");
  return variable.has("valueFrom")
    ? notKnown(`${at} is taken from another object`, at)
    : known([rangeSlot(at, variable.text("value"))]);
}

import { defaultRanges } from "../../../facts/ranges";
import type { Properties } from "../../../resources/properties";
import { type RangeSlot, rangeSlot } from "../../../resources/range-slot";
import { known, type Value } from "../../../resources/value";
import type { CniSettings } from "./cni-config";
import { defaultPool } from "./values";
import { containersPath, settingOf, variablesOf } from "./variables";

/** Reads the DaemonSet of Weave Net: its range is a variable of its container. */
export function readWeave(daemonSet: Properties): CniSettings {
  return { pools: { path: containersPath, ranges: rangesOf(daemonSet) }, settings: [] };
}

function rangesOf(daemonSet: Properties): Value<readonly RangeSlot[]> {
  const variables = variablesOf(daemonSet, "weave");
  if (variables.state !== "known") {
    return variables;
  }
  const range = variables.value.find("IPALLOC_RANGE");
  if (range === undefined) {
    return defaultPool(variables.value.path, defaultRanges.weavePool);
  }
  const { path, text } = settingOf(range);
  return range.has("valueFrom") && text.state === "notKnown"
    ? text
    : known([rangeSlot(path, text)]);
}

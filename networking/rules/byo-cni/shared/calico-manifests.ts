import { defaultRanges } from "../../../facts/ranges";
import type { Properties } from "../../../resources/properties";
import { rangeSlot } from "../../../resources/range-slot";
import { absent, isOneOf, known, type Value, valueOr } from "../../../resources/value";
import { type CniSettings, Fault, type Setting } from "./cni-config";
import { defaultPool, Values } from "./values";
import { containersPath, settingOf, variablesOf } from "./variables";

const ipip = {
  wrong: { Always: Fault.ipip, CrossSubnet: Fault.direct },
  action: "use Never, and VXLAN for all packets",
};
const vxlan = { wrong: { CrossSubnet: Fault.direct }, action: "use Always" };

/** Reads the DaemonSet of Calico without its operator (calico.yaml): variables of its container. */
export function readCalicoNode(daemonSet: Properties): CniSettings | undefined {
  const variables = variablesOf(daemonSet, "calico-node");
  if (variables.state === "absent") {
    return undefined;
  }
  if (variables.state === "notKnown") {
    return {
      pools: { path: variables.property ?? containersPath, ranges: variables },
      settings: [],
    };
  }
  const { path, find } = variables.value;
  const setting = (name: string) => {
    const variable = find(name);
    return variable === undefined ? { path, text: absent } : settingOf(variable);
  };
  // For policies alone, beside another CNI.
  if (isOneOf(setting("CALICO_NETWORKING_BACKEND").text, "none")) {
    return undefined;
  }
  return {
    pools: poolsOf(path, setting("CALICO_IPV4POOL_CIDR"), setting("NO_DEFAULT_POOLS").text),
    settings: [
      { ...setting("CALICO_IPV4POOL_IPIP"), ...ipip },
      { ...setting("CALICO_IPV4POOL_VXLAN"), ...vxlan },
    ],
  };
}

/** What Calico takes where no range is written, and there are pools. */
function poolsOf(
  env: string,
  cidr: { readonly path: string; readonly text: Value<string> },
  noPools: Value<string>,
): CniSettings["pools"] {
  if (isOneOf(noPools, "true")) {
    return { path: env, ranges: absent };
  }
  const { path, text } = cidr;
  return text.state === "absent"
    ? { path: env, ranges: defaultPool(env, defaultRanges.calicoPool) }
    : { path, ranges: known([rangeSlot(path, text)]) };
}

/** Reads a pool of Calico that is an object of its own. */
export function readIpPool(pool: Properties): CniSettings {
  const spec = new Values(pool.child("spec"));
  const path = spec.pathOf("cidr");
  if (isOneOf(spec.flag("disabled"), "true")) {
    return { pools: { path, ranges: absent }, settings: [] };
  }
  const cidr = spec.text("cidr");
  const ofIpip = spec.setting("ipipMode", ipip.wrong, ipip.action);
  const ofVxlan = spec.setting("vxlanMode", vxlan.wrong, vxlan.action);
  const isOff = ({ text }: Setting) => text.state === "absent" || isOneOf(text, "Never");
  const isIpv6 = valueOr(cidr, "").includes(":");
  const open: Setting = {
    ...ofVxlan,
    text: known("Never"),
    wrong: { Never: Fault.direct },
    ...(ofVxlan.text.state === "absent" && { defaultOf: "Calico's" }),
  };
  return {
    pools: { path, ranges: cidr.state === "absent" ? absent : known([rangeSlot(path, cidr)]) },
    // Without either, packets travel as they are.
    settings: [ofIpip, ofVxlan, ...(isOff(ofIpip) && isOff(ofVxlan) && !isIpv6 ? [open] : [])],
  };
}

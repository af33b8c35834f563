import { defaultRanges } from "../../../facts/ranges";
import type { Properties } from "../../../resources/properties";
import { type RangeSlot, rangeSlot } from "../../../resources/range-slot";
import { absent, isOneOf, known, notKnown, type Value } from "../../../resources/value";
import { type CniConfig, Fault, type Setting } from "./cni-config";
import type { Values } from "./values";

type Read = Pick<CniConfig, "pools" | "settings">;

const vxlan = "use Never, and VXLAN for all packets";
const ipip = { Always: Fault.ipip, CrossSubnet: Fault.direct } as const;

/** Reads the DaemonSet of Calico without its operator (calico.yaml): variables of its container. */
export function readCalicoNode(daemonSet: Properties): readonly Read[] {
  const path = "spec.template.spec.containers";
  const containers = daemonSet.list(path);
  const node =
    containers.state === "known"
      ? containers.value.find((container) => isOneOf(container.text("name"), "calico-node"))
      : undefined;
  if (node === undefined) {
    return containers.state === "notKnown"
      ? [{ pools: { path, ranges: containers }, settings: [] }]
      : [];
  }
  const env = node.list("env");
  if (env.state === "notKnown") {
    return [{ pools: { path: node.pathOf("env"), ranges: env }, settings: [] }];
  }
  const variable = (name: string) =>
    env.state === "known" ? env.value.find((each) => isOneOf(each.text("name"), name)) : undefined;
  // For policies alone, beside another CNI.
  if (isOneOf(textOf(variable("CALICO_NETWORKING_BACKEND")), "none")) {
    return [];
  }
  const settings = [
    ["CALICO_IPV4POOL_IPIP", ipip],
    ["CALICO_IPV4POOL_VXLAN", { CrossSubnet: Fault.direct }],
  ] as const;
  return [
    {
      pools: poolsOf(node, variable("CALICO_IPV4POOL_CIDR"), variable("NO_DEFAULT_POOLS")),
      settings: settings.flatMap(([name, wrong]): Setting[] => {
        const given = variable(name);
        const action = name === "CALICO_IPV4POOL_IPIP" ? vxlan : "use Always";
        return given === undefined
          ? []
          : [{ path: given.pathOf("value"), text: textOf(given), wrong, action }];
      }),
    },
  ];
}

function poolsOf(
  node: Properties,
  cidr: Properties | undefined,
  noPools: Properties | undefined,
): Read["pools"] {
  const path = node.pathOf("env");
  if (isOneOf(textOf(noPools), "true")) {
    return { path, ranges: absent };
  }
  const text = textOf(cidr);
  if (cidr === undefined || text.state === "absent") {
    return {
      path,
      ranges: known([rangeSlot(path, known(String(defaultRanges.calicoPool.value)), true)]),
    };
  }
  const at = cidr.pathOf("value");
  const ranges: Value<readonly RangeSlot[]> = known([rangeSlot(at, text)]);
  return { path: at, ranges };
}

function textOf(variable: Properties | undefined): Value<string> {
  if (variable === undefined) {
    return absent;
  }
  const at = variable.pathOf("value");
  return variable.has("valueFrom")
    ? notKnown(`${at} is taken from another object`, at)
    : variable.text("value");
}

/** Reads the spec of a pool of Calico that is an object of its own. */
export function readIpPool(spec: Values): Read {
  const path = spec.pathOf("cidr");
  const cidr = spec.text("cidr");
  if (isOneOf(spec.flag("disabled"), "true")) {
    return { pools: { path, ranges: absent }, settings: [] };
  }
  const [ipipMode, vxlanMode] = [spec.text("ipipMode"), spec.text("vxlanMode")];
  const isOff = (mode: Value<string>) => mode.state === "absent" || isOneOf(mode, "Never", "");
  const isIpv6 = cidr.state === "known" && cidr.value.includes(":");
  const open: Setting = {
    path: spec.pathOf("vxlanMode"),
    text: known("Never"),
    wrong: { Never: Fault.direct },
    action: "use Always",
    ...(vxlanMode.state === "absent" && { defaultOf: "Calico's" }),
  };
  return {
    pools: { path, ranges: cidr.state === "absent" ? absent : known([rangeSlot(path, cidr)]) },
    settings: [
      { path: spec.pathOf("ipipMode"), text: ipipMode, wrong: ipip, action: vxlan },
      {
        path: spec.pathOf("vxlanMode"),
        text: vxlanMode,
        wrong: { CrossSubnet: Fault.direct },
        action: "use Always",
      },
      // Without either, packets travel as they are.
      ...(isOff(ipipMode) && isOff(vxlanMode) && !isIpv6 ? [open] : []),
    ],
  };
}

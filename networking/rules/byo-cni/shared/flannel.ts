import { defaultRanges } from "../../../facts/ranges";
import type { Properties } from "../../../resources/properties";
import { type RangeSlot, rangeSlot } from "../../../resources/range-slot";
import { absent, known, mapValue, notKnown, type Value } from "../../../resources/value";
import { type CniConfig, Fault, type Setting } from "./cni-config";
import type { Values } from "./values";

type Read = Pick<CniConfig, "pools" | "settings">;

const backends = { ipip: Fault.ipip, "host-gw": Fault.direct } as const;

/** Reads the values of Flannel's chart. */
export function readFlannelValues(values: Values, release: Properties): Read {
  const path = values.pathOf("podCidr");
  const ranges = values.ranges("podCidr");
  const settings: Setting[] = [
    {
      path: values.pathOf("flannel.backend"),
      text: values.text("flannel.backend"),
      wrong: backends,
      action: "use vxlan",
    },
    {
      path: values.pathOf("flannel.directRouting"),
      text: values.flag("flannel.directRouting"),
      wrong: { true: Fault.direct },
      action: "use false",
    },
  ];
  const args = release.texts(values.pathOf("flannel.args"));
  const readsNodes =
    args.state !== "known" ||
    args.value.some(({ text }) => text.state !== "known" || text.value.includes("kube-subnet-mgr"));
  if (readsNodes) {
    settings.push({
      path: "chart",
      text: release.text("chart"),
      wrong: { [textOf(release.text("chart"))]: Fault.nodePodCidr },
      action: "use a CNI that assigns addresses itself, such as Cilium or Calico",
    });
  }
  return {
    pools: {
      path,
      ranges:
        ranges.state === "absent"
          ? known([rangeSlot(path, known(String(defaultRanges.flannelPool.value)), true)])
          : ranges,
    },
    settings,
  };
}

/** Reads `net-conf.json` of the ConfigMap of Flannel or Canal. Flannel reads its names in any case. */
export function readNetConf(object: Properties): Read {
  const path = 'data["net-conf.json"]';
  const text = object.child("data").own("net-conf.json");
  const network = text.state === "known" ? parse(text.value, path) : text;
  const field = (...names: string[]): Value<unknown> => {
    if (network.state !== "known") {
      return network;
    }
    let found: unknown = network.value;
    for (const name of names) {
      found = own(found, name);
    }
    return found === undefined ? absent : known(found);
  };
  const shown = (names: string) => `${path}.${names}`;
  const name = object.text("metadata.name");
  const settings: Setting[] = [
    {
      path: shown("Backend.Type"),
      text: mapValue(field("Backend", "Type"), String),
      wrong: backends,
      action: "use vxlan",
    },
    {
      path: shown("Backend.DirectRouting"),
      text: mapValue(field("Backend", "DirectRouting"), String),
      wrong: { true: Fault.direct },
      action: "use false",
    },
    {
      path: "metadata.name",
      text: name,
      wrong: { [textOf(name)]: Fault.nodePodCidr },
      action: "use a CNI that assigns addresses itself, such as Cilium or Calico",
    },
  ];
  return {
    pools: { path: shown("Network"), ranges: networkRanges(field("Network"), shown("Network")) },
    settings,
  };
}

function networkRanges(network: Value<unknown>, path: string): Value<readonly RangeSlot[]> {
  return network.state === "known" && typeof network.value !== "string"
    ? notKnown(`${path} is not a string`, path)
    : mapValue(network, (range) => [rangeSlot(path, known(String(range)))]);
}

function parse(text: string, path: string): Value<unknown> {
  try {
    return known(JSON.parse(text));
  } catch {
    return notKnown(`${path} is not JSON`, path);
  }
}

function own(value: unknown, name: string): unknown {
  if (typeof value !== "object" || value === null) {
    return undefined;
  }
  const key = Object.keys(value).find((each) => each.toLowerCase() === name.toLowerCase());
  return key === undefined ? undefined : (value as Record<string, unknown>)[key];
}

function textOf(text: Value<string>): string {
  return text.state === "known" ? text.value : "";
}

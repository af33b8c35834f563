import { defaultRanges } from "../../../facts/ranges";
import type { Properties } from "../../../resources/properties";
import { type RangeSlot, rangeSlot } from "../../../resources/range-slot";
import {
  absent,
  known,
  mapValue,
  notKnown,
  orElse,
  type Value,
  valueOr,
} from "../../../resources/value";
import { type CniSettings, Fault, type Setting } from "./cni-config";
import { defaultPool, type Values } from "./values";

const backend = { wrong: { ipip: Fault.ipip, "host-gw": Fault.direct }, action: "use vxlan" };
const directRouting = { wrong: { true: Fault.direct }, action: "use false" };

/** Reads the values of Flannel's chart. */
export function readFlannelValues(values: Values, release: Properties): CniSettings {
  const path = values.pathOf("podCidr");
  const args = release.texts(values.pathOf("flannel.args"));
  const readsNodes =
    args.state !== "known" ||
    args.value.some(({ text }) => text.state !== "known" || text.value.includes("kube-subnet-mgr"));
  return {
    pools: {
      path,
      ranges: orElse(values.ranges("podCidr"), defaultPool(path, defaultRanges.flannelPool)),
    },
    settings: [
      values.setting("flannel.backend", backend.wrong, backend.action),
      values.setting("flannel.directRouting", directRouting.wrong, directRouting.action),
      ...(readsNodes ? [nodePodCidrs("chart", release)] : []),
    ],
  };
}

/** What an object says by being there: Flannel takes addresses from the pod CIDRs of nodes. */
function nodePodCidrs(path: string, object: Properties): Setting {
  const text = object.text(path);
  return {
    path,
    text,
    wrong: { [valueOr(text, "")]: Fault.nodePodCidr },
    action: "use a CNI that assigns addresses itself, such as Cilium or Calico",
  };
}

/** Reads `net-conf.json` of the ConfigMap of Flannel or Canal. */
export function readNetConf(object: Properties): CniSettings {
  const path = 'data["net-conf.json"]';
  const text = object.child("data").own("net-conf.json");
  const config = text.state === "known" ? parse(text.value, path) : text;
  const ofBackend = (name: string) => ({
    path: `${path}.Backend.${name}`,
    text: mapValue(fieldOf(fieldOf(config, "Backend"), name), String),
  });
  const network = `${path}.Network`;
  return {
    pools: { path: network, ranges: networkRanges(fieldOf(config, "Network"), network) },
    settings: [
      { ...ofBackend("Type"), ...backend },
      { ...ofBackend("DirectRouting"), ...directRouting },
      nodePodCidrs("metadata.name", object),
    ],
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

/** A field of an object of JSON. Flannel reads its names in any case. */
function fieldOf(object: Value<unknown>, name: string): Value<unknown> {
  if (object.state !== "known") {
    return object;
  }
  const field = Object.entries(object.value ?? {}).find(
    ([key]) => key.toLowerCase() === name.toLowerCase(),
  );
  return field === undefined ? absent : known(field[1]);
}

import { defaultRanges } from "../../../facts/ranges";
import type { Properties } from "../../../resources/properties";
import type { RangeSlot } from "../../../resources/range-slot";
import {
  absent,
  isFalse,
  isFilled,
  isOneOf,
  isOtherThan,
  known,
  mapValue,
  orElse,
  type Value,
  valueOr,
} from "../../../resources/value";
import { type CniPools, type CniSettings, Fault } from "./cni-config";
import { defaultPool, rangesIn, Values } from "./values";

const multiPool = "ipam.operator.autoCreateCiliumPodIPPools";

/** Reads the values of Cilium's chart. */
export function readCiliumValues(values: Values): CniSettings {
  const mode = values.text("ipam.mode");
  return {
    pools: poolsOf(values, mode),
    // With a delegated plugin the addresses are Azure's, and the VNet routes them.
    settings: isOneOf(mode, "delegated-plugin")
      ? []
      : [
          values.setting("routingMode", { native: Fault.direct }, "use tunnel"),
          // Its name in older charts.
          values.setting("tunnel", { disabled: Fault.direct }, "use vxlan"),
          values.setting(
            "ipam.mode",
            { azure: Fault.azureIpam },
            "use cluster-pool with aksbyocni.enabled true",
          ),
          values.setting("ipam.mode", { kubernetes: Fault.nodePodCidr }, "use cluster-pool"),
          values.setting(
            "autoDirectNodeRoutes",
            { true: Fault.direct },
            "use false, with routingMode tunnel",
          ),
          values.setting(
            "azure.enabled",
            { true: Fault.azureIpam },
            "use aksbyocni.enabled true instead",
          ),
        ],
  };
}

function poolsOf(values: Values, mode: Value<string>): CniPools {
  const list = "ipam.operator.clusterPoolIPv4PodCIDRList";
  const path = values.pathOf(list);
  if (mode.state === "notKnown") {
    return { path, ranges: mode };
  }
  if (isOneOf(values.flag("ipv4.enabled"), "false")) {
    return { path, ranges: absent };
  }
  if (isOneOf(mode, "multi-pool")) {
    return { path: values.pathOf(multiPool), ranges: multiPools(values) };
  }
  if (isOtherThan(mode, "cluster-pool")) {
    return { path, ranges: absent };
  }
  const ranges = values.ranges(list);
  return {
    path,
    ranges: isFalse(isFilled(ranges)) ? defaultPool(path, defaultRanges.ciliumPool) : ranges,
    nodeBlock: orElse(values.number("ipam.operator.clusterPoolIPv4MaskSize"), known(24)),
  };
}

function multiPools(values: Values): Value<readonly RangeSlot[]> {
  const pools = mapValue(values.keys(multiPool), (names) =>
    names.map((name) => values.ranges(`${multiPool}.${name}.ipv4.cidrs`)),
  );
  return pools.state === "known"
    ? (pools.value.find(({ state }) => state === "notKnown") ??
        known(pools.value.flatMap((ranges) => valueOr(ranges, []))))
    : pools;
}

/** Reads the ConfigMap `cilium-config`, which the chart renders. */
export function readCiliumConfig(object: Properties): CniSettings {
  const data = new Values(object.child("data"));
  const mode = data.text("ipam");
  return {
    pools: isOneOf(mode, "multi-pool")
      ? poolsInText(data, "auto-create-cilium-pod-ip-pools")
      : {
          path: data.pathOf("cluster-pool-ipv4-cidr"),
          ranges: isOneOf(mode, "cluster-pool") ? data.ranges("cluster-pool-ipv4-cidr") : absent,
          nodeBlock: data.number("cluster-pool-ipv4-mask-size"),
        },
    settings: isOneOf(mode, "delegated-plugin")
      ? []
      : [
          data.setting("routing-mode", { native: Fault.direct }, "use tunnel"),
          data.setting(
            "auto-direct-node-routes",
            { true: Fault.direct },
            "use false, with routing-mode tunnel",
          ),
          data.setting(
            "ipam",
            { azure: Fault.azureIpam, kubernetes: Fault.nodePodCidr },
            "use cluster-pool",
          ),
        ],
  };
}

/** "default=ipv4-cidrs:10.240.0.0/16;ipv4-mask-size:27,blue=…" */
function poolsInText(data: Values, name: string): CniPools {
  const path = data.pathOf(name);
  const ranges = mapValue(data.text(name), (text) =>
    [...text.matchAll(/ipv4-cidrs:([\d./,]+)/g)].flatMap(([, cidrs = ""]) => rangesIn(cidrs, path)),
  );
  return { path, ranges };
}

/** Reads a pool of Cilium that is an object of its own. */
export function readPodIpPool(pool: Properties): CniSettings {
  const spec = new Values(pool.child("spec"));
  const path = spec.pathOf("ipv4.cidrs");
  return { pools: { path, ranges: spec.ranges("ipv4.cidrs") }, settings: [] };
}

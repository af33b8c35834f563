import { defaultRanges } from "../../../facts/ranges";
import { type RangeSlot, rangeSlot } from "../../../resources/range-slot";
import { absent, isOneOf, isOtherThan, known, orElse, type Value } from "../../../resources/value";
import { type CniConfig, type CniPools, Fault, type Setting } from "./cni-config";
import { rangesIn, type Values } from "./values";

type Read = Pick<CniConfig, "pools" | "settings">;

const clusterPool = "ipam.operator.clusterPoolIPv4PodCIDRList";
const multiPool = "ipam.operator.autoCreateCiliumPodIPPools";

/** Reads the values of Cilium's chart. */
export function readCiliumValues(values: Values): Read {
  const mode = values.text("ipam.mode");
  return {
    pools: ciliumPools(values, mode),
    // With a delegated plugin the addresses are Azure's, and the VNet routes them.
    settings: isOneOf(mode, "delegated-plugin") ? [] : ciliumSettings(values, mode),
  };
}

function ciliumPools(values: Values, mode: Value<string>): CniPools {
  const path = values.pathOf(clusterPool);
  const ipv4 = values.flag("ipv4.enabled");
  if (mode.state === "notKnown") {
    return { path, ranges: mode };
  }
  if (isOneOf(ipv4, "false")) {
    return { path, ranges: absent };
  }
  if (isOneOf(mode, "multi-pool")) {
    return { path: values.pathOf(multiPool), ranges: multiPools(values) };
  }
  if (isOtherThan(mode, "cluster-pool", "")) {
    return { path, ranges: absent };
  }
  return {
    path,
    ranges: orDefault(values.ranges(clusterPool), path),
    nodeBlock: orElse(values.number("ipam.operator.clusterPoolIPv4MaskSize"), known(24)),
  };
}

function orDefault(ranges: Value<readonly RangeSlot[]>, path: string): Value<readonly RangeSlot[]> {
  return ranges.state === "absent" || (ranges.state === "known" && ranges.value.length === 0)
    ? known([rangeSlot(path, known(String(defaultRanges.ciliumPool.value)), true)])
    : ranges;
}

function multiPools(values: Values): Value<readonly RangeSlot[]> {
  const names = values.keys(multiPool);
  if (names.state !== "known") {
    return names;
  }
  const found: RangeSlot[] = [];
  for (const name of names.value) {
    const ranges = values.ranges(`${multiPool}.${name}.ipv4.cidrs`);
    if (ranges.state === "notKnown") {
      return ranges;
    }
    found.push(...(ranges.state === "known" ? ranges.value : []));
  }
  return known(found);
}

function ciliumSettings(values: Values, mode: Value<string>): readonly Setting[] {
  const at = (path: string) => values.pathOf(path);
  return [
    {
      path: at("routingMode"),
      text: values.text("routingMode"),
      wrong: { native: Fault.direct },
      action: "use tunnel",
    },
    {
      // Its name in older charts.
      path: at("tunnel"),
      text: values.text("tunnel"),
      wrong: { disabled: Fault.direct },
      action: "use vxlan",
    },
    {
      path: at("ipam.mode"),
      text: mode,
      wrong: { azure: Fault.azureIpam },
      action: "use cluster-pool with aksbyocni.enabled true",
    },
    {
      path: at("ipam.mode"),
      text: mode,
      wrong: { kubernetes: Fault.nodePodCidr },
      action: "use cluster-pool",
    },
    {
      path: at("autoDirectNodeRoutes"),
      text: values.flag("autoDirectNodeRoutes"),
      wrong: { true: Fault.direct },
      action: "use false, with routingMode tunnel",
    },
    {
      path: at("azure.enabled"),
      text: values.flag("azure.enabled"),
      wrong: { true: Fault.azureIpam },
      action: "use aksbyocni.enabled true instead",
    },
  ];
}

/** Reads the ConfigMap `cilium-config`, which the chart renders. */
export function readCiliumConfig(data: Values): Read {
  const mode = data.text("ipam");
  const at = (name: string) => data.pathOf(name);
  const pools = at("cluster-pool-ipv4-cidr");
  return {
    pools: isOneOf(mode, "multi-pool")
      ? {
          path: at("auto-create-cilium-pod-ip-pools"),
          ranges: poolsInText(
            data.text("auto-create-cilium-pod-ip-pools"),
            at("auto-create-cilium-pod-ip-pools"),
          ),
        }
      : {
          path: pools,
          ranges: isOneOf(mode, "cluster-pool") ? data.ranges("cluster-pool-ipv4-cidr") : absent,
          nodeBlock: data.number("cluster-pool-ipv4-mask-size"),
        },
    settings: isOneOf(mode, "delegated-plugin")
      ? []
      : [
          {
            path: at("routing-mode"),
            text: data.text("routing-mode"),
            wrong: { native: Fault.direct },
            action: "use tunnel",
          },
          {
            path: at("auto-direct-node-routes"),
            text: data.flag("auto-direct-node-routes"),
            wrong: { true: Fault.direct },
            action: "use false, with routing-mode tunnel",
          },
          {
            path: at("ipam"),
            text: mode,
            wrong: { azure: Fault.azureIpam },
            action: "use cluster-pool",
          },
          {
            path: at("ipam"),
            text: mode,
            wrong: { kubernetes: Fault.nodePodCidr },
            action: "use cluster-pool",
          },
        ],
  };
}

/** "default=ipv4-cidrs:10.240.0.0/16;ipv4-mask-size:27,blue=…" */
function poolsInText(text: Value<string>, path: string): Value<readonly RangeSlot[]> {
  return text.state === "known"
    ? known(
        [...text.value.matchAll(/ipv4-cidrs:([\d./,]+)/g)].flatMap(([, cidrs = ""]) =>
          rangesIn(cidrs, path),
        ),
      )
    : text;
}

import { parseCidr } from "../../../cidr";
import { defaultRanges } from "../../../facts/ranges";
import type { Properties } from "../../../resources/properties";
import { rangeSlot } from "../../../resources/range-slot";
import {
  absent,
  isOneOf,
  isOtherThan,
  known,
  mapValue,
  orElse,
  type Value,
  valueOr,
} from "../../../resources/value";
import { type CniPools, type CniSettings, Fault, type Setting } from "./cni-config";
import { defaultPool, type Values } from "./values";

const poolsPath = "calicoNetwork.ipPools";

/** The CNI plugins that the operator takes on a cloud where none is named. */
const ofCloud: Readonly<Record<string, string>> = {
  AKS: "AzureVNET",
  EKS: "AmazonVPC",
  GKE: "GKE",
};

/** The plugins that take addresses from their cloud. */
const cloudPlugins = {
  AzureVNET: Fault.cloudPlugin,
  AmazonVPC: Fault.cloudPlugin,
  GKE: Fault.cloudPlugin,
} as const;

const encapsulations = {
  IPIP: Fault.ipip,
  IPIPCrossSubnet: Fault.direct,
  VXLANCrossSubnet: Fault.direct,
  None: Fault.direct,
} as const;

/** Reads the values of the operator's chart. */
export function readCalicoValues(values: Values): CniSettings | undefined {
  return isOneOf(values.flag("installation.enabled"), "false")
    ? undefined
    : readInstallation(values.child("installation"));
}

/**
 * Reads the spec of an Installation of Calico's operator, with what the operator takes for what is left out:
 * updateInstallationWithDefaults and fillDefaults in github.com/tigera/operator v1.42.3.
 */
export function readInstallation(spec: Values): CniSettings {
  const plugin = pluginOf(spec);
  if (isOtherThan(plugin.text, "Calico")) {
    return { pools: { path: spec.pathOf(poolsPath), ranges: absent }, settings: [plugin] };
  }
  const ipam = spec.setting("cni.ipam.type", { HostLocal: Fault.nodePodCidr }, "use Calico");
  const pools = spec.list(poolsPath);
  return {
    pools: poolsOf(spec, plugin.text.state === "notKnown" ? plugin.text : ipam.text, pools),
    settings: [
      plugin,
      ipam,
      ...encapsulationsOf(spec, pools).filter(
        // What Calico takes where nothing is written, it takes for a plugin of its own.
        ({ defaultOf }) => defaultOf === undefined || plugin.text.state === "known",
      ),
    ],
  };
}

function pluginOf(spec: Values): Setting {
  const setting = spec.setting("cni.type", cloudPlugins, "use Calico");
  const ofProvider = mapValue(
    spec.text("kubernetesProvider"),
    (cloud) => ofCloud[cloud.toUpperCase()] ?? "Calico",
  );
  return setting.text.state === "absent"
    ? { ...setting, text: orElse(ofProvider, known("Calico")), defaultOf: "Calico's" }
    : setting;
}

function poolsOf(spec: Values, ipam: Value<string>, pools: Value<readonly Properties[]>): CniPools {
  const path = spec.pathOf(poolsPath);
  if (ipam.state === "notKnown") {
    return { path, ranges: ipam };
  }
  // An empty list leaves the pools to others.
  const ranges = mapValue(pools, (list) =>
    list.map((pool) => rangeSlot(pool.pathOf("cidr"), pool.text("cidr"))),
  );
  const otherwise = isOneOf(ipam, "HostLocal")
    ? absent
    : defaultPool(path, defaultRanges.calicoPool);
  return { path, ranges: orElse(ranges, otherwise) };
}

function encapsulationsOf(spec: Values, pools: Value<readonly Properties[]>): readonly Setting[] {
  const setting = (path: string, text: Value<string>): Setting => ({
    path,
    wrong: encapsulations,
    action: "use VXLAN",
    ...(text.state === "absent" ? { text: known("IPIP"), defaultOf: "Calico's" } : { text }),
  });
  if (pools.state !== "known") {
    return [setting(spec.pathOf(poolsPath), pools)];
  }
  return pools.value.flatMap((pool) => {
    const text = pool.text("encapsulation");
    const range = parseCidr(valueOr(pool.text("cidr"), undefined));
    // Without it a pool of IPv6 isn't encapsulated, which a VNet may route.
    const isOpenIpv6 = text.state === "absent" && range.ok && range.cidr.family === 6;
    return isOpenIpv6 ? [] : [setting(pool.pathOf("encapsulation"), text)];
  });
}

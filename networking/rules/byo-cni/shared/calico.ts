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
  type Value,
} from "../../../resources/value";
import { type CniConfig, type CniPools, Fault, type Setting } from "./cni-config";
import type { Values } from "./values";

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

/**
 * Reads the spec of an Installation of Calico's operator, with what the operator takes for what is left out:
 * updateInstallationWithDefaults and fillDefaults in github.com/tigera/operator v1.42.3.
 */
export function readInstallation(spec: Values): Pick<CniConfig, "pools" | "settings"> {
  const plugin = pluginOf(spec);
  if (isOtherThan(plugin.text, "Calico")) {
    return { pools: { path: spec.pathOf(poolsPath), ranges: absent }, settings: [plugin] };
  }
  const ipam = spec.text("cni.ipam.type");
  const pools = spec.list(poolsPath);
  return {
    pools: poolsOf(spec, plugin.text.state === "notKnown" ? plugin.text : ipam, pools),
    settings: [
      plugin,
      {
        path: spec.pathOf("cni.ipam.type"),
        text: ipam,
        wrong: { HostLocal: Fault.nodePodCidr },
        action: "use Calico",
      },
      ...encapsulationsOf(spec, pools).filter(
        // What Calico takes where nothing is written, it takes for a plugin of its own.
        ({ defaultOf }) => defaultOf === undefined || plugin.text.state === "known",
      ),
    ],
  };
}

function pluginOf(spec: Values): Setting {
  const type = spec.text("cni.type");
  const setting = { path: spec.pathOf("cni.type"), wrong: cloudPlugins, action: "use Calico" };
  if (type.state !== "absent" && !isOneOf(type, "")) {
    return { ...setting, text: type };
  }
  const provider = spec.text("kubernetesProvider");
  const text = mapValue(provider, (cloud) => ofCloud[cloud.toUpperCase()] ?? "Calico");
  return {
    ...setting,
    text: text.state === "absent" ? known("Calico") : text,
    defaultOf: "Calico's",
  };
}

function poolsOf(spec: Values, ipam: Value<string>, pools: Value<readonly Properties[]>): CniPools {
  const path = spec.pathOf(poolsPath);
  if (ipam.state === "notKnown") {
    return { path, ranges: ipam };
  }
  if (pools.state === "notKnown") {
    return { path, ranges: pools };
  }
  if (pools.state === "known") {
    // An empty list leaves the pools to others.
    return {
      path,
      ranges: known(pools.value.map((pool) => rangeSlot(pool.pathOf("cidr"), pool.text("cidr")))),
    };
  }
  return {
    path,
    ranges: isOneOf(ipam, "HostLocal")
      ? absent
      : known([rangeSlot(path, known(String(defaultRanges.calicoPool.value)), true)]),
  };
}

function encapsulationsOf(spec: Values, pools: Value<readonly Properties[]>): readonly Setting[] {
  const setting = { wrong: encapsulations, action: "use VXLAN" };
  if (pools.state !== "known") {
    return [
      {
        ...setting,
        path: spec.pathOf(poolsPath),
        ...(pools.state === "absent"
          ? { text: known("IPIP"), defaultOf: "Calico's" }
          : { text: pools }),
      },
    ];
  }
  return pools.value.flatMap((pool): Setting[] => {
    const text = pool.text("encapsulation");
    const at = { ...setting, path: pool.pathOf("encapsulation") };
    if (text.state !== "absent" && !isOneOf(text, "")) {
      return [{ ...at, text }];
    }
    const range = parseCidr(knownText(pool.text("cidr")));
    // Without it a pool of IPv6 isn't encapsulated, which a VNet may route.
    return range.ok && range.cidr.family === 6
      ? []
      : [{ ...at, text: known("IPIP"), defaultOf: "Calico's" }];
  });
}

function knownText(text: Value<string>): string | undefined {
  return text.state === "known" ? text.value : undefined;
}

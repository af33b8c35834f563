import { type Cidr, cidr, parseAddress, parseCidr } from "@aks-networking/networking";
import type { Cloud } from "../provider/cloud";
import { ArmError, type Subject } from "../provider/resource-type";
import {
  listOf,
  numberOf,
  stringsOf,
  textOf,
  type Value,
  type Values,
  valuesOf,
} from "../provider/values";
import { virtualNetworkIdOf } from "./arm";
import { prefixesOf } from "./network-refusals";

// learn.microsoft.com/azure/aks/concepts-network-cni-overview#prerequisites
const reservedRanges = ["169.254.0.0/16", "172.30.0.0/16", "172.31.0.0/16", "192.0.2.0/24"].map(
  cidr,
);

const podCidrTarget = "networkProfile.podCIDR";
const serviceCidrTarget = "networkProfile.serviceCIDR";

/** The ranges of a network profile with what AKS uses for those that are not set. */
export function effectiveNetwork(profile: Values): Values {
  const podCidr = textOf(profile.podCidr) ?? stringsOf(profile.podCidrs)[0];
  const serviceCidr =
    textOf(profile.serviceCidr) ?? stringsOf(profile.serviceCidrs)[0] ?? "10.0.0.0/16";
  const common = { serviceCidr, dnsServiceIP: textOf(profile.dnsServiceIP) ?? "10.0.0.10" };
  return hasPodCidr(profile) ? { ...common, podCidr: podCidr ?? "10.244.0.0/16" } : common;
}

/** Whether pods get their addresses from a pod CIDR that AKS itself routes. */
function hasPodCidr(profile: Values): boolean {
  return profile.networkPlugin === "kubenet" || isOverlay(profile);
}

function isOverlay(profile: Values): boolean {
  return profile.networkPlugin === "azure" && profile.networkPluginMode === "overlay";
}

/**
 * Refuses what AKS is documented to refuse, nothing more: this is the judge that the checks of this project
 * are held against, so it shares only the arithmetic with them.
 */
export function refuseManagedCluster(subject: Subject): void {
  const { inputs, cloud } = subject;
  const profile = valuesOf(inputs.networkProfile);
  const pools = [...listOf(inputs.agentPoolProfiles), ...separatePools(subject)];
  refuseRanges(profile);
  refuseSubnetOverlaps(profile, pools, cloud);
  refuseCapacity(profile, pools, cloud);
}

export function refuseAgentPool({ id, inputs, cloud }: Subject): void {
  const clusterId = id.replace(/\/agentPools\/[^/]+$/i, "");
  const cluster = cloud.get(clusterId);
  const others = cloud
    .within(clusterId, "containerservice:AgentPool")
    .filter((pool) => pool.id.toLowerCase() !== id.toLowerCase())
    .map((pool) => pool.inputs);
  refuseCapacity(valuesOf(cluster?.inputs.networkProfile), [inputs, ...others], cloud);
}

/** The live pools that the cluster lists neither now nor before: those it drops are on their way out. */
function separatePools({ id, inputs, before, cloud }: Subject): Values[] {
  const profiles = [inputs, before?.inputs ?? {}].flatMap((each) => listOf(each.agentPoolProfiles));
  const inline = new Set(profiles.map(({ name }) => name));
  return cloud
    .within(id, "containerservice:AgentPool")
    .map((pool) => pool.inputs)
    .filter((pool) => pool.agentPoolName !== undefined && !inline.has(pool.agentPoolName));
}

/** What the cluster alone tells. */
function refuseRanges(profile: Values): void {
  const services = serviceRanges(profile);
  const pods = hasPodCidr(profile) ? podRanges(profile) : [];
  for (const [ranges, target] of [
    [pods, podCidrTarget],
    [services, serviceCidrTarget],
  ] as const) {
    for (const range of ranges) {
      const reserved = reservedRanges.find((other) => other.overlaps(range));
      if (reserved !== undefined) {
        refuse(`${range} overlaps ${reserved}, which AKS reserves`, target);
      }
    }
  }
  // Bring-your-own CNI has a pod CIDR too, which must not meet the services either.
  for (const pod of profile.networkPlugin === "none" ? podRanges(profile) : pods) {
    const service = services.find((other) => other.overlaps(pod));
    if (service !== undefined) {
      refuse(`Pod CIDR ${pod} overlaps service CIDR ${service}`, podCidrTarget);
    }
  }
  const dns = textOf(effectiveNetwork(profile).dnsServiceIP) ?? "";
  const address = parseAddress(dns);
  if (!address.ok) {
    refuse(address.problem, "networkProfile.dnsServiceIP");
    return;
  }
  const home = services.find((range) => range.contains(address.address));
  if (home === undefined) {
    throw new ArmError(
      400,
      "DnsServiceIpOutOfServiceCidr",
      `DNS service IP ${dns} is outside the service CIDR ${services.join(", ")}`,
      "networkProfile.dnsServiceIP",
    );
  }
  if (address.address.value - home.first <= 1n) {
    const message = `DNS service IP ${dns} is the first address of the service CIDR ${home}, which the kubernetes service has`;
    refuse(message, "networkProfile.dnsServiceIP");
  }
}

/** AKS holds the ranges of a cluster against every subnet of the VNet, not only its own. */
function refuseSubnetOverlaps(profile: Values, pools: readonly Values[], cloud: Cloud): void {
  const vnets = new Set(
    pools.flatMap(({ vnetSubnetID }) => virtualNetworkIdOf(textOf(vnetSubnetID) ?? "") ?? []),
  );
  const subnets = [...vnets].flatMap((vnet) => cloud.within(vnet, "network:Subnet"));
  for (const subnet of subnets) {
    for (const prefix of prefixesOf(subnet.inputs, subnet.id)) {
      const service = serviceRanges(profile).find((range) => range.overlaps(prefix));
      if (service !== undefined) {
        throw new ArmError(
          400,
          "ServiceCidrOverlapExistingSubnetsCidr",
          `The specified service CIDR ${service} is conflicted with an existing subnet CIDR ${prefix}`,
          serviceCidrTarget,
        );
      }
      const pod = hasPodCidr(profile)
        ? podRanges(profile).find((range) => range.overlaps(prefix))
        : undefined;
      if (pod !== undefined) {
        throw new ArmError(
          400,
          "NetworkProfileCIDROverlapVNET",
          `NetworkProfile CIDR ${pod} overlaps with reserved VNET CIDR ${prefix}`,
          podCidrTarget,
        );
      }
    }
  }
}

/**
 * Node subnets and the pod CIDR of overlay, at the greatest number of nodes that the pools allow. Surge nodes
 * and other uses of the subnet are left out: whether AKS counts them at creation is not documented.
 */
function refuseCapacity(profile: Values, pools: readonly Values[], cloud: Cloud): void {
  const flat = profile.networkPlugin === "azure" && !isOverlay(profile);
  const needed = new Map<string, number>();
  for (const pool of pools) {
    const subnetId = textOf(pool.vnetSubnetID);
    if (subnetId !== undefined && (flat || isOverlay(profile))) {
      // In a flat network without a pod subnet every pod has an address of the node subnet.
      const perNode =
        flat && pool.podSubnetID === undefined ? 1 + (numberOf(pool.maxPods) ?? 30) : 1;
      const key = subnetId.toLowerCase();
      needed.set(key, (needed.get(key) ?? 0) + nodeCount(pool) * perNode);
    }
    refuseDelegated(subnetId, cloud);
  }
  for (const [subnetId, count] of needed) {
    const subnet = cloud.get(subnetId);
    const prefix = prefixesOf(subnet?.inputs ?? {}, subnetId).find((range) => range.family === 4);
    if (prefix !== undefined && BigInt(count) > prefix.addressCount - 5n) {
      throw new ArmError(
        400,
        "InsufficientSubnetSize",
        `Subnet ${subnetId} with address prefix ${prefix} does not have enough capacity for ${count} IP addresses.`,
        "AgentPoolProfile_VnetSubnetID",
      );
    }
  }
  const pod = isOverlay(profile)
    ? podRanges(profile).find((range) => range.family === 4)
    : undefined;
  const nodes = pools.reduce((sum, pool) => sum + nodeCount(pool), 0);
  // Each node takes a /24.
  if (pod !== undefined && BigInt(nodes) * 256n > pod.addressCount) {
    throw new ArmError(
      400,
      "InsufficientSubnetSize",
      `Pod CIDR ${pod} does not have a /24 for each of ${nodes} nodes.`,
      "NetworkProfile_PodCIDR",
    );
  }
}

function refuseDelegated(subnetId: string | undefined, cloud: Cloud): void {
  const delegation = listOf(cloud.get(subnetId ?? "")?.inputs.delegations)[0];
  if (delegation !== undefined) {
    throw new ArmError(
      400,
      "SubnetIsDelegated",
      `Subnet ${subnetId} is delegated to ${textOf(delegation.serviceName)} and cannot be used for nodes.`,
      "AgentPoolProfile_VnetSubnetID",
    );
  }
}

function nodeCount(pool: Values): number {
  const count = pool.enableAutoScaling === true ? pool.maxCount : pool.count;
  return numberOf(count) ?? 1;
}

function serviceRanges(profile: Values): Cidr[] {
  return rangesOf(profile.serviceCidrs, effectiveNetwork(profile).serviceCidr, serviceCidrTarget);
}

function podRanges(profile: Values): Cidr[] {
  const single = profile.podCidr ?? effectiveNetwork(profile).podCidr;
  return rangesOf(profile.podCidrs, single, podCidrTarget);
}

function rangesOf(several: Value | undefined, single: Value | undefined, target: string): Cidr[] {
  const listed = stringsOf(several);
  const one = textOf(single);
  const texts = listed.length > 0 ? listed : one === undefined ? [] : [one];
  return texts.flatMap((text) => {
    const parsed = parseCidr(text);
    return parsed.ok ? [parsed.cidr] : refuse(parsed.problem, target);
  });
}

/** For the refusals whose own code is not documented. */
function refuse(message: string, target: string): never {
  throw new ArmError(400, "BadRequest", message, target);
}

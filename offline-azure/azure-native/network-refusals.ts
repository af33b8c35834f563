import { type Cidr, cidr, parseCidr } from "@aks-networking/networking";
import type { Cloud, LiveResource } from "../provider/cloud";
import { ArmError, type Subject } from "../provider/resource-type";
import { stringsOf, textOf, type Values, valuesOf } from "../provider/values";

// Ranges that no virtual network may use: learn.microsoft.com/azure/virtual-network/virtual-networks-faq
const forbiddenRanges = [
  "224.0.0.0/4",
  "255.255.255.255/32",
  "127.0.0.0/8",
  "169.254.0.0/16",
  "168.63.129.16/32",
].map(cidr);

export function refuseVirtualNetwork({ id, name, inputs, before, cloud }: Subject): void {
  const space = addressSpaceOf(inputs, id);
  for (const prefix of space) {
    const forbidden = forbiddenRanges.find((range) => range.overlaps(prefix));
    if (forbidden !== undefined) {
      const message = `Address prefix ${prefix} of ${id} overlaps ${forbidden}, which is not allowed in a virtual network`;
      throw new ArmError(400, "BadRequest", message);
    }
  }
  if (before === undefined || "subnets" in inputs) {
    return;
  }
  for (const subnet of cloud.within(id, "network:Subnet")) {
    refuseOutside(prefixesOf(subnet.inputs, subnet.id), space, subnetName(subnet), name);
  }
}

export function refuseSubnet({ id, name, inputs, cloud }: Subject): void {
  const prefixes = prefixesOf(inputs, id);
  if (prefixes.length === 0) {
    throw new ArmError(400, "BadRequest", `Subnet ${name} has no address prefix`);
  }
  for (const prefix of prefixes) {
    const fits = prefix.family === 4 ? prefix.prefixLength <= 29 : prefix.prefixLength === 64;
    if (!fits) {
      const wanted = prefix.family === 4 ? "a /29 or larger" : "exactly a /64";
      throw new ArmError(400, "BadRequest", `Subnet ${name} is ${prefix}; it must be ${wanted}`);
    }
  }
  const vnetId = id.replace(/\/subnets\/[^/]+$/i, "");
  const vnet = cloud.get(vnetId);
  if (vnet !== undefined) {
    const vnetName = textOf(vnet.inputs.virtualNetworkName) ?? vnetId;
    refuseOutside(prefixes, addressSpaceOf(vnet.inputs, vnetId), name, vnetName);
  }
  for (const sibling of cloud.within(vnetId, "network:Subnet")) {
    if (sibling.id.toLowerCase() === id.toLowerCase()) {
      continue;
    }
    const siblingPrefixes = prefixesOf(sibling.inputs, sibling.id);
    if (prefixes.some((prefix) => siblingPrefixes.some((other) => other.overlaps(prefix)))) {
      throw new ArmError(
        400,
        "NetcfgSubnetRangesOverlap",
        `Subnet '${name}' is not valid because its IP address range overlaps with that of an existing subnet '${subnetName(sibling)}'.`,
      );
    }
  }
}

export function refusePeering({ id, inputs, cloud }: Subject): void {
  const vnetId = id.replace(/\/virtualNetworkPeerings\/[^/]+$/i, "");
  const remoteId = textOf(valuesOf(inputs.remoteVirtualNetwork).id) ?? "";
  const [local, remote] = [vnetId, remoteId].map((each) => spaceOfLive(cloud, each));
  if (local?.some((range) => remote?.some((other) => other.overlaps(range)))) {
    const message = `Virtual networks ${vnetId} and ${remoteId} cannot be peered because their address spaces overlap`;
    throw new ArmError(400, "VnetAddressSpacesOverlap", message);
  }
}

/** The ranges of a subnet, however they are written. */
export function prefixesOf(subnet: Values, id: string): Cidr[] {
  const single = textOf(subnet.addressPrefix);
  const texts = single === undefined ? stringsOf(subnet.addressPrefixes) : [single];
  return texts.map((text) => rangeOf(text, id));
}

function subnetName({ inputs, id }: LiveResource): string {
  return textOf(inputs.subnetName) ?? id;
}

function spaceOfLive(cloud: Cloud, vnetId: string): Cidr[] {
  return addressSpaceOf(cloud.get(vnetId)?.inputs ?? {}, vnetId);
}

function addressSpaceOf(vnet: Values, id: string): Cidr[] {
  return stringsOf(valuesOf(vnet.addressSpace).addressPrefixes).map((text) => rangeOf(text, id));
}

function refuseOutside(
  prefixes: readonly Cidr[],
  space: readonly Cidr[],
  name: string,
  vnetName: string,
): void {
  if (prefixes.some((prefix) => !space.some((range) => range.contains(prefix)))) {
    throw new ArmError(
      400,
      "NetcfgSubnetRangeOutsideVnet",
      `Subnet '${name}' is not valid because its IP address range is outside the IP address range of virtual network '${vnetName}'.`,
    );
  }
}

function rangeOf(text: string, id: string): Cidr {
  const parsed = parseCidr(text);
  if (!parsed.ok) {
    const message = `Address prefix ${text} of resource ${id} is not formatted correctly. It should follow CIDR notation, for example 10.0.0.0/24.`;
    throw new ArmError(400, "InvalidAddressPrefixFormat", message);
  }
  return parsed.cidr;
}

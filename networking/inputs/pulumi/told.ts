import type { ArmResource } from "../../resources/arm-resource";
import { ArmType } from "../../resources/arm-types";
import { parseArmId } from "../../resources/link";
import { type Bag, isBag } from "../bag";
import { existing } from "../environment";
import type { Copy, SeenResource } from "./read";

/**
 * What components were told of VNets that exist: their output `network`, `{ virtualNetworkId, addressSpace, subnets }`.
 * A VNet whose id isn't known yet is one that the program makes itself, and read there.
 */
export function toldNetworks(stack: readonly SeenResource[], copy: Copy): readonly ArmResource[] {
  const found = new Map<string, ArmResource>();
  for (const { type, props } of stack) {
    if (!type.startsWith("aks-networking:index:")) {
      continue;
    }
    const outputs = copy(props);
    const network = isBag(outputs) ? outputs.network : undefined;
    for (const resource of isBag(network) ? resourcesOf(network) : []) {
      found.set(`${resource.type} ${resource.key.toLowerCase()}`, resource);
    }
  }
  return [...found.values()];
}

function resourcesOf({ virtualNetworkId: id, addressSpace, subnets }: Bag) {
  if (typeof id !== "string" || parseArmId(id)?.type !== ArmType.virtualNetwork.toLowerCase()) {
    return [];
  }
  const given = Array.isArray(subnets) ? subnets.filter(isBag) : [];
  return [
    ...(Array.isArray(addressSpace) && addressSpace.length > 0
      ? [existing(ArmType.virtualNetwork, id, { addressSpace: { addressPrefixes: addressSpace } })]
      : []),
    ...given.flatMap(({ id: own, name, addressPrefix }) => {
      const subnetId =
        typeof own === "string" ? own : typeof name === "string" ? `${id}/subnets/${name}` : "";
      return parseArmId(subnetId)?.type === ArmType.subnet.toLowerCase() &&
        typeof addressPrefix === "string"
        ? [existing(ArmType.subnet, subnetId, { addressPrefix })]
        : [];
    }),
  ];
}

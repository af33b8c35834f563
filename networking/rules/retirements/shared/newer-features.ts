import type { RangedEntity, Topology } from "../../../resources/topology";

/** Where a VNet and a subnet name their IPAM pools. */
export function allocationsOf(
  topology: Topology,
): readonly { entity: RangedEntity; path: string }[] {
  return [
    ...topology.virtualNetworks.map((entity) => ({
      entity,
      path: "addressSpace.ipamPoolPrefixAllocations",
    })),
    ...topology.subnets.map((entity) => ({ entity, path: "ipamPoolPrefixAllocations" })),
  ];
}

import { type PoolSize, poolsFor } from "@aks-networking/networking";
import type { ClusterNeeds } from "./needs";

/** The slots of the plan, by what they are for. */
export function slotNames({ name }: Pick<ClusterNeeds, "name">) {
  return {
    vnet: `${name}/vnet`,
    nodes: `${name}/nodes`,
    pods: `${name}/pods`,
    services: `${name}/services`,
    vnetIpv6: `${name}/vnet-ipv6`,
    nodesIpv6: `${name}/nodes-ipv6`,
    podsIpv6: `${name}/pods-ipv6`,
    servicesIpv6: `${name}/services-ipv6`,
  } as const;
}

/** Ranges that are taken outside the VNet. */
export function outside({ taken, vnet }: ClusterNeeds) {
  return taken.filter(({ cidr }) => !vnet.contains(cidr));
}

/** Ranges of the VNet that others have: subnets that are there already. */
export function insideVnet({ taken, vnet }: ClusterNeeds) {
  return taken.filter(({ cidr }) => vnet.contains(cidr));
}

/** The nodes in as few pools as hold them with their surge; the first is the system pool. */
export function poolsOf({ nodes, maxNodes, maxPods, maxSurge }: ClusterNeeds): readonly PoolSize[] {
  return poolsFor({ nodes, maxNodes, podsPerNode: maxPods, maxSurge });
}

import { hasCustomVirtualNetwork, poolSubnets } from "../../../cluster/cluster-subnets";
import { outboundTypeOf, outboundTypePath } from "../../../cluster/network-profile";
import type { Entity, Topology } from "../../../resources/topology";
import { allOf, is, known, type Value } from "../../../resources/value";
import { forbidAt } from "../../answers";
import type { Rule } from "../../rule";
import { type About, clusterCheck } from "../../subject";
import { clusterSubnetPaths } from "../../subnets/shared/named-subnets";

export const managedNat = ["managedNATGateway", "managedNATGatewayV2"];

/** Outbound types that are only for a VNet that AKS makes. */
export function managedVnetOnly(
  only: About & {
    readonly errorCode?: string;
    readonly types: readonly string[];
    readonly otherwise: string;
  },
): Rule {
  const { types, otherwise, errorCode, ...about } = only;
  return clusterCheck(about, (cluster, { topology }) => {
    const { type, shown } = outboundTypeOf(cluster);
    const condition = allOf(is(type, ...types), hasCustomVirtualNetwork(topology, cluster));
    const [first] = poolSubnets(topology, cluster, ["vnetSubnetID"]);
    return forbidAt(cluster, outboundTypePath, condition, {
      value: shown,
      problem: `requires a VNet that AKS creates, but ${first?.path ?? "a node pool"} names a subnet`,
      action: otherwise,
      errorCode,
    });
  });
}

/** Whether a cluster is in subnets that it names, those of a hosted system pool included. */
export function hasSubnetOfItsOwn(topology: Topology, cluster: Entity): Value<boolean> {
  return clusterSubnetPaths.some((path) => cluster.properties.has(path))
    ? known(true)
    : hasCustomVirtualNetwork(topology, cluster);
}

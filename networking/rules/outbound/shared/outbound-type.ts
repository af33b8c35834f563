import { hasCustomVirtualNetwork, poolSubnets } from "../../../cluster/cluster-subnets";
import { outboundTypeOf, outboundTypePath } from "../../../cluster/network-profile";
import { type Entity, hostedSubnets, type Topology } from "../../../resources/topology";
import { allOf, is, known, type Value } from "../../../resources/value";
import { forbidAt } from "../../answers";
import type { Rule } from "../../rule";
import { type About, clusterCheck } from "../../subject";

export const managedNat = ["managedNATGateway", "managedNATGatewayV2"];

/** Outbound types that are only for a VNet that AKS makes. */
export function managedVnetOnly({
  types,
  otherwise,
  errorCode,
  ...about
}: About & {
  readonly errorCode?: string;
  readonly types: readonly string[];
  readonly otherwise: string;
}): Rule {
  return clusterCheck(about, function* (cluster, { topology }) {
    const { type, shown } = outboundTypeOf(cluster);
    const condition = allOf(is(type, ...types), hasCustomVirtualNetwork(topology, cluster));
    yield* forbidAt(cluster, outboundTypePath, condition, {
      value: shown,
      problem: `requires a VNet that AKS creates, but ${firstCustom(topology, cluster)} names a subnet`,
      action: otherwise,
      errorCode,
    });
  });
}

function firstCustom(topology: Topology, cluster: Entity): string {
  return poolSubnets(topology, cluster, ["vnetSubnetID"])[0]?.path ?? "a node pool";
}

/** Whether a cluster is in subnets that it names, those of a hosted system pool included. */
export function hasSubnetOfItsOwn(topology: Topology, cluster: Entity): Value<boolean> {
  const named = ["apiServerAccessProfile.subnetId", ...hostedSubnets];
  return named.some((path) => cluster.properties.has(path))
    ? known(true)
    : hasCustomVirtualNetwork(topology, cluster);
}

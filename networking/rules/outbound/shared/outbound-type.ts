import { hasCustomVirtualNetwork, poolSubnets } from "../../../cluster/cluster-subnets";
import { outboundTypeOf, outboundTypePath } from "../../../cluster/network-profile";
import { ArmType } from "../../../resources/arm-resource";
import { type Entity, hostedSubnets, type Topology } from "../../../resources/topology";
import { allOf, is, known, type Value } from "../../../resources/value";
import { onlyIf } from "../../answers";
import { type Rule, RuleSeverity } from "../../rule";

export const managedNat = ["managedNATGateway", "managedNATGatewayV2"];

export function managedVnetOnly({
  id,
  evidence,
  types,
  otherwise,
  errorCode,
}: Pick<Rule, "id" | "evidence"> & {
  errorCode?: string;
  types: readonly string[];
  otherwise: string;
}): Pick<Rule, "id" | "evidence" | "severity" | "subjects" | "asked" | "run"> {
  return {
    id,
    evidence,
    severity: RuleSeverity.critical,
    subjects: [ArmType.managedCluster],
    asked: "resource",
    *run({ topology }) {
      for (const cluster of topology.clusters) {
        const { type, shown } = outboundTypeOf(cluster);
        const condition = allOf(is(type, ...types), hasCustomVirtualNetwork(topology, cluster));
        yield* onlyIf(condition, cluster, outboundTypePath, () => [
          {
            answer: "violation",
            entity: cluster,
            property: outboundTypePath,
            value: shown,
            problem: `requires a VNet that AKS creates, but ${firstCustom(topology, cluster)} names a subnet`,
            action: otherwise,
            ...(errorCode !== undefined && { errorCode }),
          },
        ]);
      }
    },
  };
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

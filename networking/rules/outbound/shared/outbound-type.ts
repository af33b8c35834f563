import { hasCustomVirtualNetwork, poolSubnets } from "../../../cluster/cluster-subnets";
import { outboundTypeOf, outboundTypePath } from "../../../cluster/network-profile";
import { ArmType } from "../../../resources/arm-resource";
import type { Entity, Topology } from "../../../resources/topology";
import { allOf, is } from "../../../resources/value";
import { onlyIf } from "../../answers";
import { type Rule, RuleSeverity } from "../../rule";

export const managedNat = ["managedNATGateway", "managedNATGatewayV2"];

export function managedVnetOnly({
  id,
  evidence,
  types,
  otherwise,
}: Pick<Rule, "id" | "evidence"> & {
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
            problem: `needs a VNet that AKS makes, but ${firstCustom(topology, cluster)} names a subnet`,
            action: otherwise,
          },
        ]);
      }
    },
  };
}

export function firstCustom(topology: Topology, cluster: Entity): string {
  return poolSubnets(topology, cluster, ["vnetSubnetID"])[0]?.path ?? "a node pool";
}

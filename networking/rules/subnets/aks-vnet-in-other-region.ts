import { ArmType } from "../../resources/arm-resource";
import { type Entity, labelOf } from "../../resources/topology";
import type { Value } from "../../resources/value";
import { throughLink, undecided } from "../answers";
import { Grade, Holds } from "../evidence";
import { type Rule, RuleSeverity } from "../rule";

const vnetPage = "https://learn.microsoft.com/azure/aks/concepts-network-legacy-cni";

/** Cluster and VNet are in one region. */
export const aksVnetInOtherRegion: Rule = {
  id: "aks-vnet-in-other-region",
  facts: ["vnet-same-region"],
  title: "A cluster must be in the region of its VNet",
  description: "Azure refuses nodes in a VNet of another region.",
  remediation: "Use a VNet in the cluster's region.",
  severity: RuleSeverity.critical,
  evidence: {
    grade: Grade.refused,
    holds: Holds.creation,
    says: "the scale set can't be made",
    sources: [
      "support error-codes/invalidresourcereference-error (2024-01-11, symptom 1)",
      "docs concepts-network-legacy-cni.md:46",
    ],
  },
  url: vnetPage,
  subjects: [ArmType.managedCluster],
  asked: "early",
  *run({ topology }) {
    for (const cluster of topology.clusters) {
      const region = locationOf(cluster);
      const link = topology.virtualNetworkOf(cluster);
      yield* throughLink(link, cluster, "location", function* (vnet) {
        const other = locationOf(vnet);
        // Without a location both take that of their resource group or of the provider's configuration.
        if (region.state === "absent" || other.state === "absent") {
          return;
        }
        if (
          region.state === "notKnown" &&
          other.state === "notKnown" &&
          haveOneSource(cluster, vnet)
        ) {
          return;
        }
        if (region.state === "notKnown" || other.state === "notKnown") {
          const open = region.state === "notKnown" ? region : other;
          yield undecided(cluster, "location", open.state === "notKnown" ? open.reason : "");
        } else if (plain(region.value) !== plain(other.value)) {
          yield {
            answer: "violation",
            entity: cluster,
            property: "location",
            value: region.value,
            problem: `is not ${other.value}, where ${labelOf(vnet)} is`,
            action: `use ${other.value}, or a VNet in ${region.value}`,
          };
        }
      });
    }
  },
};

function locationOf(entity: Entity): Value<string> {
  return entity.properties.text("location");
}

/** Two that take the location of one resource, such as their resource group, are in one region. */
function haveOneSource(...entities: readonly Entity[]): boolean {
  const [source, other] = entities.map(({ resource }) => resource.dependencies?.location?.join());
  return source !== undefined && source !== "" && source === other;
}

/** "West Europe" and "westeurope" are one region. */
function plain(location: string): string {
  return location.replaceAll(/\s/g, "").toLowerCase();
}

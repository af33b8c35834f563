import { retirements } from "../../facts/retirements";
import type { Topology } from "../../resources/topology";
import { retirementCheck, type Use } from "./shared/retired-settings";

/** The clusters where `property` is true. */
function clustersWhere(property: string) {
  return function* (topology: Topology): Generator<Use> {
    for (const entity of topology.clusters) {
      const isUsed = entity.properties.boolean(property);
      yield { entity, property, value: "true", isUsed };
    }
  };
}

export const rule = retirementCheck({
  evidence: {
    grade: "retired",
    holds: "always",
    says: "nothing blocked before 2027-09-30; the page still shows how to enable it",
    sources: ["include open-service-mesh-retirement (2026-05-27)", "open-service-mesh-about.md"],
  },
  id: "aks-open-service-mesh-retired",
  retirement: retirements["dep-osm"],
  title: "A cluster should not use the Open Service Mesh add-on",
  description: "AKS stops supporting the Open Service Mesh add-on.",
  usesOf: clustersWhere("addonProfiles.openServiceMesh.enabled"),
});

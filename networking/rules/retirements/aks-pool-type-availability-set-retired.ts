import { missingPools } from "../../cluster/cluster-subnets";
import { retirements } from "../../facts/retirements";
import { is, known, notKnown } from "../../resources/value";
import { ofPools } from "../subject";
import { retirementCheck } from "./shared/retired-settings";

export const rule = retirementCheck({
  evidence: {
    grade: "refused",
    says: '"As of 30 March 2025, you can no longer create clusters with Availability Sets"; existing ones out of support, "will be force migrated"',
    sources: [
      "GH Azure/AKS#5021 (2025-05-14, the very page that the rule links)",
      "include availability-sets-retirement (2026-01-14)",
    ],
  },
  id: "aks-pool-type-availability-set-retired",
  retirement: retirements["dep-avset"],
  title: "A new cluster must not have node pools in availability sets",
  description:
    "Azure has refused new clusters with availability sets since 2025-03-30; existing ones run without support.",
  severity: "high",
  subjects: ofPools,
  *usesOf(topology) {
    for (const entity of topology.pools) {
      const { properties } = entity;
      const value = "AvailabilitySet";
      const isUsed = is(properties.text("type"), value);
      yield { entity, property: properties.pathOf("type"), value, isUsed };
    }
    for (const entity of topology.clusters) {
      const reason = missingPools(topology, entity);
      const isUsed = reason === undefined ? known(false) : notKnown(reason);
      yield { entity, property: "agentPoolProfiles", isUsed };
    }
  },
});

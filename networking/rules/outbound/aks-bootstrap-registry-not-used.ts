import { has, isGiven, no } from "../conditions";
import { forbidCluster } from "../forbid";

export const rule = forbidCluster({
  id: "aks-bootstrap-registry-not-used",
  facts: ["x-netisolated"],
  title: "A registry for bootstrapping should go with artifactSource Cache",
  description: "Images come from the registry with artifactSource Cache only.",
  remediation: "Set artifactSource to Cache, or leave containerRegistryId out.",
  evidence: {
    grade: "documented",
    says: "the Azure CLI refuses a registry with another source; no answer of Azure is on record",
    sources: [
      "Azure CLI 2.91.0: Cannot specify --bootstrap-container-registry-resource-id when --bootstrap-artifact-source is not Cache",
    ],
  },
  url: "aks/concepts-network-isolated",
  when: [
    isGiven("bootstrapProfile.containerRegistryId"),
    no(has("bootstrapProfile.artifactSource", "Cache")),
  ],
  path: "bootstrapProfile.containerRegistryId",
  value: "",
  problem: "is set, but artifactSource is not Cache",
  action: "set artifactSource to Cache, or remove it",
});

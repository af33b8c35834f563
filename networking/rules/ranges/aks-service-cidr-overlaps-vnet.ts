import { serviceRanges } from "../../cluster/network-profile";
import { ArmType } from "../../resources/arm-resource";
import { Grade, Holds } from "../evidence";
import { type Rule, RuleSeverity } from "../rule";
import { againstSpace } from "./shared/vnet-space";

/** Service ranges against the part of the VNet in which later subnets may lie. */
export const aksServiceCidrOverlapsVnet: Rule = {
  id: "aks-service-cidr-overlaps-vnet",
  facts: ["cidr-service-vs-vnet-space"],
  title: "Service CIDR should lie outside the address space of the cluster's VNet",
  description: "A subnet that is added there later collides with the services and blocks upgrades.",
  remediation: "Choose a service CIDR outside the VNet.",
  severity: RuleSeverity.low,
  evidence: {
    grade: Grade.advised,
    holds: Holds.always,
    says: '"It\'s not recommended, but this configuration is possible"',
    sources: [
      "AKS docs, concepts-network-legacy-cni FAQ (2026-04-16)",
      "https://github.com/Azure/AKS/issues/2727 (a warning of the diagnostics only)",
    ],
  },
  url: "https://learn.microsoft.com/azure/aks/concepts-network-legacy-cni#deployment-parameters",
  subjects: [ArmType.managedCluster],
  asked: "stack",
  *run(context) {
    for (const cluster of context.topology.clusters) {
      yield* againstSpace(context, cluster, serviceRanges(cluster), "serviceCidr");
    }
  },
};

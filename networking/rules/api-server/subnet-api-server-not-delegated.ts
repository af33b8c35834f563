import { ArmType } from "../../resources/arm-resource";
import type { Entity } from "../../resources/topology";
import { throughLink } from "../answers";
import { Grade, Holds } from "../evidence";
import { type Rule, RuleSeverity } from "../rule";
import { delegated, service } from "../subnets/shared/subnet-duties";

/** The API server's subnet is AKS's own. */
export const subnetApiServerNotDelegated: Rule = {
  id: "subnet-api-server-not-delegated",
  facts: ["dlg-apiserver-subnet"],
  title: "The subnet of an API server must be delegated to AKS",
  description: "Azure refuses the cluster when the API server's subnet isn't delegated.",
  remediation: `Add a delegation to ${service}.`,
  severity: RuleSeverity.critical,
  evidence: {
    grade: Grade.advised,
    holds: Holds.always,
    says: "AKS delegates the subnet on your behalf",
    sources: [
      'docs automatic/quick-automatic-custom-network.md:83, quick-automatic-private-custom-network.md:85 "AKS will delegate the subnet … on your behalf"',
      "AVM examples waf-aligned (Base, enable_vnet_integration) and automatic-private: API subnet made without delegation, `ignore_changes = [delegation]` (accepted)",
      'against it only api-server-vnet-integration.md:109 "you must create and delegate"',
      "no refusal found",
    ],
  },
  url: "https://learn.microsoft.com/azure/aks/api-server-vnet-integration",
  subjects: [ArmType.subnet, ArmType.virtualNetwork],
  asked: "stack",
  *run({ topology }) {
    const seen = new Set<Entity>();
    for (const cluster of topology.clusters) {
      const link = topology.follow(cluster, "apiServerAccessProfile.subnetId", ArmType.subnet);
      for (const answer of throughLink(link, cluster, "apiServerAccessProfile.subnetId", (subnet) =>
        delegated(subnet, "holds the API server of", cluster),
      )) {
        if (!seen.has(answer.entity)) {
          yield answer;
        }
        seen.add(answer.entity);
      }
    }
  },
};

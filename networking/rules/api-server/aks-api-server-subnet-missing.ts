import { hasCustomVirtualNetwork } from "../../cluster/cluster-subnets";
import { ArmType } from "../../resources/arm-resource";
import { allOf, not } from "../../resources/value";
import { onlyIf } from "../answers";
import { Grade, Holds } from "../evidence";
import { type Rule, RuleSeverity } from "../rule";

/** In your own VNet the API server needs a subnet from you. */
export const aksApiServerSubnetMissing: Rule = {
  id: "aks-api-server-subnet-missing",
  facts: ["dlg-apiserver-subnet"],
  title: "API server VNet integration in your own VNet needs a subnet for the API server",
  description: "Azure refuses the cluster: it makes that subnet only in a VNet of its own.",
  remediation: `Set ${"apiServerAccessProfile.subnetId"} to a subnet of the cluster's VNet.`,
  severity: RuleSeverity.critical,
  evidence: {
    grade: Grade.refused,
    holds: Holds.creation,
    says: '"apiServerAccessProfile.subnetId should not be empty when using custom vnet with apiserverVnetIntegration"',
    sources: [
      'API spec 2026-06 (arm-containerservice models.d.ts:2145 "required when creating a new cluster with BYO Vnet, or when updating …")',
      "GH pulumi/pulumi-azure-native#4348",
      "azure-cli managed_cluster_decorator.py:4685",
    ],
  },
  url: "https://learn.microsoft.com/azure/aks/api-server-vnet-integration",
  subjects: [ArmType.managedCluster],
  asked: "resource",
  *run({ topology }) {
    for (const cluster of topology.clusters) {
      const condition = allOf(
        cluster.properties.boolean("apiServerAccessProfile.enableVnetIntegration"),
        hasCustomVirtualNetwork(topology, cluster),
        not(cluster.properties.given("apiServerAccessProfile.subnetId")),
      );
      yield* onlyIf(condition, cluster, "apiServerAccessProfile.subnetId", () => [
        {
          answer: "violation",
          entity: cluster,
          property: "apiServerAccessProfile.subnetId",
          problem:
            "is not set, but enableVnetIntegration is true and the node pools are in your own VNet",
          action: "set it to a subnet of /28 or larger in that VNet, used for nothing else",
        },
      ]);
    }
  },
};

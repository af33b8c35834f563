import { ArmType } from "../../topology/arm-resource";
import { forbid } from "../answers";
import { type Check, CheckSeverity, Enforcement } from "../check";

/** A property that no Azure API has had since 2023-04-01. */
export const dockerBridgeCidrIgnored: Check = {
  id: "aks-docker-bridge-cidr-ignored",
  facts: ["docker-bridge", "dep-docker-bridge"],
  title: "A cluster should not have dockerBridgeCidr set",
  description:
    "Nodes run containerd, which has no Docker bridge; the API has dropped the property.",
  remediation: "Remove dockerBridgeCidr.",
  severity: CheckSeverity.low,
  enforcement: Enforcement.advisory,
  url: "https://github.com/Azure/AKS/issues/3534",
  subjects: [ArmType.managedCluster],
  needs: "resource",
  *run({ topology, facts }) {
    if (facts.dockerBridgeCounts.value) {
      return;
    }
    const property = "networkProfile.dockerBridgeCidr";
    for (const cluster of topology.clusters) {
      yield* forbid(cluster, cluster.properties.given(property), {
        path: property,
        problem: `has no effect, and APIs since ${facts.dockerBridgeCounts.validFrom ?? "2023-04-01"} may refuse it`,
        action: "remove it",
      });
    }
  },
};

import { ArmType } from "../../resources/arm-resource";
import { isTrue } from "../../resources/value";
import { undecided } from "../answers";
import { Grade, Holds } from "../evidence";
import { type Rule, RuleSeverity } from "../rule";
import {
  differentNetworks,
  showNetwork,
  virtualNetworkBehind,
} from "../subnets/shared/virtual-networks";

/** The API server is in the cluster's VNet. */
export const aksApiServerSubnetInOtherVnet: Rule = {
  id: "aks-api-server-subnet-in-other-vnet",
  facts: ["dlg-apiserver-subnet"],
  title: "The subnet of an API server should be in the cluster's VNet",
  description: "The page puts the API server into a subnet of the VNet that the cluster is in.",
  remediation: "Use a subnet of the VNet that the node pools are in.",
  severity: RuleSeverity.critical,
  evidence: {
    grade: Grade.documented,
    holds: Holds.creation,
    says: 'The endpoint is put "into a delegated subnet in the VNet where AKS is deployed".',
    sources: [
      "docs api-server-vnet-integration (2026-04-15)",
      "API hostedSystemProfile: one VNet for the three subnets",
    ],
  },
  url: "https://learn.microsoft.com/azure/aks/api-server-vnet-integration#prerequisites",
  subjects: [ArmType.managedCluster],
  asked: "early",
  *run({ topology }) {
    for (const cluster of topology.clusters) {
      const link = topology.follow(cluster, "apiServerAccessProfile.subnetId", ArmType.subnet);
      if (link.state === "absent") {
        continue;
      }
      const own = topology.virtualNetworkOf(cluster);
      const other = virtualNetworkBehind(topology, link);
      const differ = differentNetworks(own, other);
      if (differ.state === "notKnown") {
        yield undecided(cluster, "apiServerAccessProfile.subnetId", differ.reason);
      } else if (isTrue(differ)) {
        yield {
          answer: "violation",
          entity: cluster,
          property: "apiServerAccessProfile.subnetId",
          problem: `is in ${showNetwork(other)}, but the node pools are in ${showNetwork(own)}`,
          action: `use a subnet of ${showNetwork(own)}`,
        };
      }
    }
  },
};

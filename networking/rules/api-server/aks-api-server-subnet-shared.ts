import { missingPools, targetKey } from "../../cluster/cluster-subnets";
import { ArmType } from "../../resources/arm-resource";
import { type Link, targetsOf } from "../../resources/link";
import { type Entity, labelOf, poolSubnetPaths, type Topology } from "../../resources/topology";
import { undecided, violation } from "../answers";
import { check } from "../subject";
import { showTarget } from "../subnets/shared/kubenet-subnets";

/** The API server's subnet holds nothing else. */
export const rule = check(
  {
    id: "aks-api-server-subnet-shared",
    facts: ["dlg-apiserver-subnet"],
    title: "The subnet of an API server must not hold nodes or pods",
    description:
      "The API server's subnet is delegated to AKS, and Azure refuses node pools in a delegated subnet.",
    remediation: "Give the API server a subnet of its own.",
    evidence: {
      grade: "refused",
      holds: "always",
      says: "Node pools can't be in a delegated subnet, and a subnet that isn't empty can't become an API server's.",
      sources: [
        "support error code SubnetIsDelegated",
        "GitHub MicrosoftDocs/azure-docs#69774 (2021, quotes Azure)",
        "AKS CHANGELOG 2024-05-13",
        "docs api-server-vnet-integration#prerequisites (2026-04-15)",
      ],
    },
    url: "https://learn.microsoft.com/troubleshoot/azure/azure-kubernetes/error-codes/subnetisdelegated-error",
  },
  function* ({ topology }) {
    const usedBy = new Map<Entity | string, { pool: Entity; path: string }>();
    for (const pool of topology.pools) {
      for (const property of poolSubnetPaths) {
        const key = targetKey(topology.subnetOf(pool, property));
        if (key !== undefined && !usedBy.has(key)) {
          usedBy.set(key, { pool, path: pool.properties.pathOf(property) });
        }
      }
    }
    for (const cluster of topology.clusters) {
      const link = topology.follow(cluster, "apiServerAccessProfile.subnetId", ArmType.subnet);
      const key = targetKey(link);
      const use = key === undefined ? undefined : usedBy.get(key);
      const unseen = missingPools(topology, cluster) ?? openSubnet(topology, cluster, link);
      if (link.state === "notKnown" || link.state === "candidates") {
        yield undecided(cluster, "apiServerAccessProfile.subnetId", link.reason);
      } else if (link.state !== "absent" && use === undefined && unseen !== undefined) {
        yield undecided(cluster, "agentPoolProfiles", unseen);
      } else if (use !== undefined) {
        yield violation(cluster, "apiServerAccessProfile.subnetId", {
          problem: `is ${showTarget(link)}, which ${labelOf(use.pool)} uses as ${use.path}`,
          action: "use a subnet of /28 or larger that holds nothing else",
          errorCode: "SubnetIsDelegated",
        });
      }
    }
  },
);

/** Why a pool of the cluster may be in the subnet that `link` refers to, though none is known to be. */
function openSubnet(topology: Topology, cluster: Entity, link: Link<Entity>): string | undefined {
  for (const pool of topology.poolsOf(cluster).pools) {
    for (const property of poolSubnetPaths) {
      const subnet = topology.subnetOf(pool, property);
      const mayBe = targetsOf(subnet).some((target) => targetsOf(link).includes(target));
      if (subnet.state === "notKnown" || (subnet.state === "candidates" && mayBe)) {
        return subnet.reason;
      }
    }
  }
  return undefined;
}

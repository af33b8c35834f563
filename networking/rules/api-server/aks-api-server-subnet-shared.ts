import { apiServerSubnet, poolSubnets, targetKey } from "../../cluster/cluster-subnets";
import { once } from "../../once";
import { targetsOf } from "../../resources/link";
import { type Entity, labelOf, type Topology } from "../../resources/topology";
import { anyOf } from "../../resources/value";
import { firstOfEach, openLink, openPools, openQuestion, violation } from "../answers";
import { leadsTo } from "../links";
import { clusterCheck } from "../subject";
import { showTarget } from "../subnets/shared/kubenet-subnets";
import { subnetsOfPools } from "../subnets/shared/named-subnets";
import { subnetPath } from "./shared/private-cluster";

/** The API server's subnet holds nothing else. */
export const rule = clusterCheck(
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
    asked: "stack",
  },
  function* (cluster, { topology }) {
    const link = apiServerSubnet(topology, cluster);
    yield* openLink(cluster, subnetPath, link);
    const key = targetKey(link);
    const use = key === undefined ? undefined : poolsBySubnet(topology).get(key);
    if (use !== undefined) {
      yield violation(cluster, subnetPath, {
        problem: `is ${showTarget(link)}, which ${labelOf(use.pool)} uses as ${use.path}`,
        action: "use a subnet of /28 or larger that holds nothing else",
        errorCode: "SubnetIsDelegated",
      });
    } else if (key !== undefined) {
      const [subnet] = targetsOf(link);
      const others = poolSubnets(topology, cluster).map((other) => leadsTo(other.link, subnet));
      yield* firstOfEach([
        ...openPools(topology, cluster),
        ...openQuestion(cluster, anyOf(...others), "agentPoolProfiles"),
      ]);
    }
  },
);

/** The first pool that names each subnet. */
const poolsBySubnet = once((topology: Topology) => {
  const found = new Map<Entity | string, { pool: Entity; path: string }>();
  for (const [pool, property, link] of subnetsOfPools(topology)) {
    const key = targetKey(link);
    if (key !== undefined && !found.has(key)) {
      found.set(key, { pool, path: pool.properties.pathOf(property) });
    }
  }
  return found;
});

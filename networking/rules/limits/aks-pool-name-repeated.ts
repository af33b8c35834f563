import { labelOf } from "../../resources/topology";
import { undecided, unknownValue, violation } from "../answers";
import { clusterCheck } from "../subject";

/** Pools are told apart by their names. */
export const rule = clusterCheck(
  {
    id: "aks-pool-name-repeated",
    facts: ["lim-poolname"],
    title: "The pools of a cluster must have different names",
    description: "A pool is a resource of its cluster, and its name is its id there.",
    severity: "critical",
    remediation: "Give each pool a name of its own.",
    evidence: {
      grade: "breaks",
      says: "The name of a pool is its id in the cluster, so only one of two can exist. The Azure CLI refuses a second one; no answer of Azure is on record.",
      sources: [
        "API reference of Microsoft.ContainerService/managedClusters/agentPools: agentPoolName",
        'Azure CLI, az aks nodepool add: "Node pool … already exists, please try a different name"',
      ],
    },
    url: "aks/create-node-pools",
  },
  function* (cluster) {
    const list = cluster.properties.list("agentPoolProfiles");
    yield* unknownValue(cluster, "agentPoolProfiles", list);
    const before = new Map<string, string>();
    for (const pool of list.state === "known" ? list.value : []) {
      const name = pool.text("name");
      if (name.state === "notKnown" && list.state === "known" && list.value.length > 1) {
        yield undecided(cluster, pool.pathOf("name"), name.reason);
      }
      if (name.state !== "known") {
        continue;
      }
      const key = name.value.toLowerCase();
      const first = before.get(key);
      if (first !== undefined) {
        yield violation(cluster, pool.pathOf("name"), {
          value: name.value,
          problem: `is the name of ${first} of ${labelOf(cluster)} too`,
          action: "use another name",
        });
      }
      before.set(key, first ?? pool.path);
    }
  },
);

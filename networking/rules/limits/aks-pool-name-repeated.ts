import { labelOf } from "../../resources/topology";
import { clusterCheck } from "../subject";
import { repeatedNamesIn } from "./shared/repeated-names";

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
  (cluster) =>
    repeatedNamesIn(cluster, "agentPoolProfiles", ({ path }) => `${path} of ${labelOf(cluster)}`),
);

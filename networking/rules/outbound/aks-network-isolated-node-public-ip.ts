import { labelOf } from "../../resources/topology";
import { allOf } from "../../resources/value";
import { forbid } from "../answers";
import { Grade, Holds } from "../evidence";
import { poolInClusterCheck } from "../subject";
import { isIsolated } from "./shared/network-isolated";

export const aksNetworkIsolatedNodePublicIp = poolInClusterCheck(
  {
    id: "aks-network-isolated-node-public-ip",
    asked: "early",
    facts: ["x-netisolated"],
    title: "The nodes of a network isolated cluster should have no public IPs",
    description: "A public IP on a node opens the way out again.",
    remediation: "Leave enableNodePublicIP out.",
    evidence: {
      grade: Grade.advised,
      holds: Holds.always,
      says: 'works, and "will allow outbound traffic with outbound type none" (caution)',
      sources: ["docs concepts-network-isolated.md#limitations (2026-06-15)"],
    },
    url: "https://learn.microsoft.com/azure/aks/concepts-network-isolated",
    severity: "high",
  },
  (pool, cluster) =>
    forbid(pool, allOf(pool.properties.boolean("enableNodePublicIP"), isIsolated(cluster)), {
      path: "enableNodePublicIP",
      problem: `gives the nodes of ${labelOf(cluster)}, which is network isolated, a way out`,
      action: "set it to false",
    }),
  (pool) => pool.properties.boolean("enableNodePublicIP"),
);

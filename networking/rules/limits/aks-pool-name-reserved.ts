import { is } from "../../resources/value";
import { forbid } from "../answers";
import { poolCheck } from "../subject";

export const rule = poolCheck(
  {
    id: "aks-pool-name-reserved",
    facts: ["lim-poolname"],
    title: "A pool name must not be one that AKS reserves",
    description: "AKS keeps the name for a component of its own.",
    remediation: "Choose another name.",
    evidence: {
      grade: "refused",
      says: '"aksmanagedap is blocked as a reserved name for AKS system component, you can no longer use it for creating agent pool"',
      sources: ["AKS CHANGELOG 2025-04-27"],
    },
    url: "https://github.com/Azure/AKS/blob/master/CHANGELOG.md",
  },
  (pool) =>
    forbid(pool, is(pool.name, "aksmanagedap"), {
      path: pool.inlineIn === undefined ? "agentPoolName" : "name",
      problem: "is a name that AKS reserves",
      action: "use another name",
    }),
);

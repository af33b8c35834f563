import { is } from "../../resources/value";
import { forbidPool } from "../forbid";

export const rule = forbidPool({
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
  when: [({ name }) => is(name, "aksmanagedap")],
  path: ({ inlineIn }) => (inlineIn === undefined ? "agentPoolName" : "name"),
  problem: "is a name that AKS reserves",
  action: "use another name",
});

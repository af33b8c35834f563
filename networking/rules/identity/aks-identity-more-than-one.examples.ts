import { clusterAlone } from "../../testing/cluster-parts";
import { identity, idOf } from "../../testing/example";
import type { RuleExamples } from "../../testing/rule-examples";

const stack = (...names: readonly string[]) => [
  ...names.map((name) => identity(name)),
  clusterAlone({ identity: { type: "UserAssigned", userAssignedIdentities: names.map(idOf) } }),
];

export const examples: RuleExamples = {
  compliant: () => stack("aks-identity"),
  violating: () => stack("aks-identity", "app-identity"),
  messages: ["identity.userAssignedIdentities has 2 identities; leave one."],
};

import { mapValue } from "../../resources/value";
import { forbidCluster } from "../forbid";

export const rule = forbidCluster({
  id: "aks-node-resource-group-name-malformed",
  facts: ["lim-names"],
  title: "The node resource group should have a name that a resource group can have",
  description:
    "A resource group has letters, digits, underscores, hyphens, periods and parentheses, and no period at its end.",
  remediation:
    "Use letters, digits, underscores, hyphens, parentheses and periods, with no period at the end.",
  evidence: {
    grade: "documented",
    says: '"Underscores, hyphens, periods, parentheses, and letters or digits"; "Can\'t end with period"',
    sources: ["Azure Resource Manager, resource-name-rules#microsoftresources"],
  },
  url: "azure-resource-manager/management/resource-name-rules",
  when: [({ properties }) => mapValue(properties.text("nodeResourceGroup"), isMalformed)],
  path: "nodeResourceGroup",
  problem: "is not a name that a resource group can have",
  action: "use letters, digits, _, -, ( and ), and periods but at the end",
});

function isMalformed(name: string): boolean {
  return !/^[-\w.()\p{L}\p{Nd}]*[-\w()\p{L}\p{Nd}]$/u.test(name);
}

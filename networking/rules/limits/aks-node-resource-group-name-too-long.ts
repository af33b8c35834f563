import { ArmType } from "../../resources/arm-resource";
import { undecided } from "../answers";
import { Grade, Holds } from "../evidence";
import { type Rule, RuleSeverity } from "../rule";

const longest = 80;

/** The resource group of the nodes, which AKS names MC_… where it is not set, and cuts to fit. */
export const aksNodeResourceGroupNameTooLong: Rule = {
  id: "aks-node-resource-group-name-too-long",
  facts: ["lim-names"],
  title: "nodeResourceGroup should have at most 80 characters",
  description: "AKS refuses a longer name for the resource group of the nodes.",
  remediation: "Choose a shorter name, or leave nodeResourceGroup out.",
  severity: RuleSeverity.critical,
  evidence: {
    grade: Grade.documented,
    holds: Holds.creation,
    says: "the name of the node resource group has at most 80 characters",
    sources: [
      "AKS docs, faq and troubleshooting (MC_resourcegroupname_resourcename_location, 80 characters)",
    ],
  },
  url: "https://learn.microsoft.com/azure/aks/faq",
  subjects: [ArmType.managedCluster],
  asked: "resource",
  *run({ topology }) {
    const property = "nodeResourceGroup";
    for (const cluster of topology.clusters) {
      const name = cluster.properties.text(property);
      if (name.state === "notKnown") {
        yield undecided(cluster, property, name.reason);
      } else if (name.state === "known" && name.value.length > longest) {
        yield {
          answer: "violation",
          entity: cluster,
          property,
          value: JSON.stringify(`${name.value.slice(0, longest - 3)}...`),
          problem: `has ${name.value.length} characters, and the limit is ${longest}`,
          action: {
            candidates: () => [
              {
                changes: [{ entity: cluster, path: property, value: undefined }],
                action: `use a name of at most ${longest} characters, or leave it out`,
              },
            ],
            otherwise: `use a name of at most ${longest} characters`,
          },
        };
      }
    }
  },
};

import { ArmType } from "../../resources/arm-resource";
import { knownSlots, rangeSlot, rangeSlots } from "../../resources/range-slot";
import { Grade, Holds } from "../evidence";
import { type Rule, RuleSeverity } from "../rule";

/** ARM has a range in two spellings, which say the same where both are written. */
export const aksCidrSpellingsDiffer: Rule = {
  id: "aks-cidr-spellings-differ",
  facts: ["lim-dualstack"],
  title: "podCidr and podCidrs, and serviceCidr and serviceCidrs, should say the same",
  description:
    "The list contains the range of the single property too, and it isn't documented which of two different ranges AKS uses.",
  remediation:
    "Leave one of the two out, or make the range of the single property one of the list.",
  severity: RuleSeverity.medium,
  evidence: {
    grade: Grade.documented,
    holds: Holds.creation,
    says: "Azure answers with one range in both; the list has one IPv4 range for a cluster of one IP family",
    sources: [
      "API reference of Microsoft.ContainerService/managedClusters: podCidrs, serviceCidrs",
    ],
  },
  url: "https://learn.microsoft.com/azure/templates/microsoft.containerservice/managedclusters",
  subjects: [ArmType.managedCluster],
  asked: "resource",
  *run({ topology }) {
    for (const cluster of topology.clusters) {
      for (const path of ["networkProfile.podCidr", "networkProfile.serviceCidr"]) {
        const one = rangeSlot(path, cluster.properties.text(path));
        const listed = knownSlots(rangeSlots(cluster.properties, "", `${path}s`));
        const isKnown = cluster.properties.texts(`${path}s`).state === "known";
        const { cidr } = one;
        if (
          cidr.state === "known" &&
          isKnown &&
          listed.length > 0 &&
          !listed.some((other) => other.cidr.equals(cidr.value))
        ) {
          yield {
            answer: "violation",
            entity: cluster,
            property: path,
            value: String(cidr.value),
            problem: `is not in ${path}s [${listed.map((other) => other.cidr).join(", ")}]`,
            action: `remove ${path}, or set it to the IPv4 range of the list`,
          };
        }
      }
    }
  },
};

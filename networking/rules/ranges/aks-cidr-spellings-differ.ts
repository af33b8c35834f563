import { rangeSlot } from "../../resources/range-slot";
import { valueOr } from "../../resources/value";
import { violation } from "../answers";
import { clusterCheck } from "../subject";
import { listedRanges } from "./shared/ip-families";

/** ARM has a range in two spellings, which say the same where both are written. */
export const rule = clusterCheck(
  {
    id: "aks-cidr-spellings-differ",
    facts: ["lim-dualstack"],
    title: "podCidr and podCidrs, and serviceCidr and serviceCidrs, should say the same",
    description:
      "The list contains the range of the single property too, and it isn't documented which of two different ranges AKS uses.",
    severity: "medium",
    remediation:
      "Leave one of the two out, or make the range of the single property one of the list.",
    evidence: {
      grade: "documented",
      says: "Azure answers with one range in both; the list has one IPv4 range for a cluster of one IP family",
      sources: [
        "API reference of Microsoft.ContainerService/managedClusters: podCidrs, serviceCidrs",
      ],
    },
    url: "templates/microsoft.containerservice/managedclusters",
  },
  function* (cluster) {
    for (const path of ["networkProfile.podCidr", "networkProfile.serviceCidr"]) {
      const one = valueOr(rangeSlot(path, cluster.properties.text(path)).cidr, undefined);
      const listed = listedRanges(cluster, `${path}s`);
      if (one !== undefined && listed.length > 0 && !listed.some((other) => other.equals(one))) {
        yield violation(cluster, path, {
          value: String(one),
          problem: `is not in ${path}s [${listed.join(", ")}]`,
          action: `remove ${path}, or set it to the IPv4 range of the list`,
        });
      }
    }
  },
);

import type { Entity } from "../../resources/topology";
import { known, orElse, valueOr } from "../../resources/value";
import { judgeValue } from "../answers";
import { clusterCheck } from "../subject";

const longest = 80;

/** The resource group of the nodes: as written, or as AKS names it. */
export const rule = clusterCheck(
  {
    id: "aks-node-resource-group-name-too-long",
    facts: ["lim-names"],
    title: "The name of the node resource group must have at most 80 characters",
    description:
      "AKS refuses a longer name, also the one that it makes itself: MC_<resource group>_<cluster>_<location>.",
    remediation:
      "Set nodeResourceGroup to a shorter name, or shorten the names that it is made of.",
    evidence: {
      grade: "refused",
      says: '"The length of the node resource group name is too long. The maximum length is 80 and the length of the value provided is 89."',
      sources: [
        "https://github.com/rancher/rancher/issues/21264 (2019-07), https://github.com/rancher/dashboard/issues/8980 (2023-05), quote Azure",
        "https://github.com/Azure-Terraform/terraform-azurerm-kubernetes/issues/33 (2021-03), quotes Azure: the name that AKS makes",
        "https://github.com/Azure/telescope/pull/1056 (2026-02)",
      ],
    },
    url: "aks/faq",
  },
  (cluster) => {
    const written = cluster.properties.text("nodeResourceGroup");
    const name = orElse(written, known(nameByAks(cluster)));
    return judgeValue(cluster, "nodeResourceGroup", name, (text) => {
      const short = `${text.slice(0, longest - 3)}...`;
      return text.length <= longest
        ? undefined
        : {
            value: written.state === "known" ? JSON.stringify(short) : `${short} (AKS's default)`,
            problem: `has ${text.length} characters, and at most ${longest} are allowed`,
            action: `set it to a name of at most ${longest} characters`,
            errorCode: "InvalidParameter",
          };
    });
  },
);

/** The name that AKS makes, as far as its parts are known. */
function nameByAks({ properties, name }: Entity): string {
  const group = valueOr(properties.text("resourceGroupName"), "");
  const location = valueOr(properties.text("location"), "").replaceAll(" ", "");
  return `MC_${group}_${valueOr(name, "")}_${location}`;
}

import type { Entity } from "../../resources/topology";
import { anyOf, isOneOf, known, mapValue, type Value } from "../../resources/value";
import { isGiven } from "../conditions";
import { forbidCluster } from "../forbid";

export const rule = forbidCluster({
  id: "aks-node-resource-group-taken",
  facts: ["lim-names"],
  title: "The node resource group must not be the resource group of the cluster",
  description: "AKS makes the node resource group itself, and refuses that of the cluster.",
  remediation: "Leave nodeResourceGroup out, or use a name that is not taken.",
  evidence: {
    grade: "refused",
    says: "AKS has an error code for it: the node resource group is the same as the resource group",
    sources: [
      "AKS resource provider's list of error codes (package apierror, about 2022): NodeResourceGroupSameAsResourceGroup",
    ],
  },
  url: "aks/faq",
  when: [isGiven("nodeResourceGroup"), isThatOfCluster],
  path: "nodeResourceGroup",
  problem: "is the resource group of the cluster",
  action: "leave it out, or use another name",
  errorCode: "NodeResourceGroupSameAsResourceGroup",
});

function isThatOfCluster({ properties }: Entity): Value<boolean> {
  const own = properties.text("resourceGroupName");
  const nodes = properties.text("nodeResourceGroup");
  const source = properties.source("nodeResourceGroup");
  return anyOf(
    known(source !== undefined && source === properties.source("resourceGroupName")),
    mapValue(nodes, () => own.state === "known" && isOneOf(nodes, own.value)),
    mapValue(own, () => false),
  );
}

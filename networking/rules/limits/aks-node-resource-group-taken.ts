import { isOneOf, known } from "../../resources/value";
import { forbid, undecided } from "../answers";
import { clusterCheck } from "../subject";

export const rule = clusterCheck(
  {
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
  },
  function* (cluster) {
    const { properties } = cluster;
    const [own, nodes] = [
      properties.text("resourceGroupName"),
      properties.text("nodeResourceGroup"),
    ];
    const source = properties.source("nodeResourceGroup");
    const isSame =
      (own.state === "known" && isOneOf(nodes, own.value)) ||
      (source !== undefined && source === properties.source("resourceGroupName"));
    yield* forbid(cluster, known(isSame), {
      path: "nodeResourceGroup",
      problem: "is the resource group of the cluster",
      action: "leave it out, or use another name",
      errorCode: "NodeResourceGroupSameAsResourceGroup",
    });
    const open = [nodes, own].find(({ state }) => state === "notKnown");
    if (!isSame && nodes.state !== "absent" && open?.state === "notKnown") {
      yield undecided(cluster, "nodeResourceGroup", open.reason);
    }
  },
);

import { allOf, known, not, valueOr } from "../../resources/value";
import { forbid } from "../answers";
import { clusterCheck } from "../subject";
import { hasVirtualNodes, subnetNamePath } from "./shared/virtual-nodes";

export const rule = clusterCheck(
  {
    id: "aks-virtual-nodes-subnet-name",
    facts: ["x-virtualnodes"],
    title: "Virtual nodes must have the name of a subnet",
    description: "The connector finds its subnet in the cluster's VNet by SubnetName.",
    remediation: "Set config.SubnetName to the name of a subnet in the cluster's VNet.",
    evidence: {
      grade: "refused",
      says: "AKS has an error code for the name of this subnet; az requires --aci-subnet-name with the add-on",
      sources: [
        "AKS resource provider's list of error codes (package apierror, about 2022): InvalidACIConnectorSubnetName",
        "docs virtual-nodes-cli.md: --subnet-name",
      ],
    },
    url: "aks/virtual-nodes-cli",
  },
  function* (cluster) {
    const { properties } = cluster;
    const enabled = hasVirtualNodes(cluster);
    const path = subnetNamePath(cluster);
    const common = {
      path,
      action: "use the name of a subnet in the cluster's VNet",
      errorCode: "InvalidACIConnectorSubnetName",
    };
    yield* forbid(cluster, allOf(enabled, not(properties.given(path))), {
      ...common,
      problem: "is not set, but the add-on is enabled",
    });
    const isId = known(valueOr(properties.text(path), "").includes("/"));
    yield* forbid(cluster, allOf(enabled, isId), {
      ...common,
      problem: "is an id, and the add-on takes the name of the subnet",
    });
  },
);

import { ArmType } from "../../resources/arm-resource";
import { labelOf } from "../../resources/topology";
import { allOf, not } from "../../resources/value";
import { forbid, throughLink } from "../answers";
import { holdsPools, isDelegatedTo, otherDelegation } from "./shared/add-ons";
import { containerGroups, virtualNodesCheck, virtualNodesSubnet } from "./shared/virtual-nodes";

export const rule = virtualNodesCheck(
  {
    id: "subnet-virtual-nodes-not-delegated",
    facts: ["x-virtualnodes"],
    title: "The subnet of virtual nodes should be delegated to Azure Container Instances",
    description:
      "The connector delegates the subnet itself, so a program that leaves the delegation out sees it as drift.",
    remediation: "Delegate the subnet to Microsoft.ContainerInstance/containerGroups.",
    evidence: {
      grade: "advised",
      says: "AKS accepts it, and the connector adds the delegation itself, which the program then lacks.",
      sources: [
        "GitHub virtual-kubelet/azure-aci#634 (2024-08, Microsoft)",
        "GitHub MicrosoftDocs/azure-docs#22162 (2019)",
      ],
    },
    url: "aks/virtual-nodes#network-requirements",
    severity: "high",
    subjects: [ArmType.managedCluster, ArmType.virtualNetwork, ArmType.subnet],
  },
  (cluster, { topology, enabled, path, network }) =>
    throughLink(network, cluster, "agentPoolProfiles", (vnet) =>
      throughLink(virtualNodesSubnet(topology, cluster, vnet), cluster, path, (subnet) =>
        // One that the pools use can't be delegated, and one that is another service's has rules of its own.
        holdsPools(topology, cluster, subnet) ||
        otherDelegation(subnet, containerGroups) !== undefined
          ? []
          : forbid(subnet, allOf(enabled, not(isDelegatedTo(subnet, containerGroups))), {
              path: "delegations",
              problem: `don't name ${containerGroups}, which the virtual nodes of ${labelOf(cluster)} need`,
              action: `delegate the subnet to ${containerGroups}`,
            }),
      ),
    ),
);

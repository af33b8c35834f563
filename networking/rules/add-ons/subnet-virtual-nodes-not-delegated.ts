import { hasAddon } from "../../cluster/cluster-settings";
import { poolSubnets } from "../../cluster/cluster-subnets";
import { ArmType } from "../../resources/arm-resource";
import { labelOf } from "../../resources/topology";
import { allOf, isFalse, not } from "../../resources/value";
import { forbid, throughLink } from "../answers";
import { clusterCheck } from "../subject";
import { isDelegatedTo, otherDelegation } from "./shared/add-ons";
import {
  containerGroups,
  subnetNamePath,
  virtualNodes,
  virtualNodesSubnet,
} from "./shared/virtual-nodes";

export const rule = clusterCheck(
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
    asked: "stack",
    subjects: [ArmType.managedCluster, ArmType.virtualNetwork, ArmType.subnet],
  },
  function* (cluster, { topology }) {
    const enabled = hasAddon(cluster, virtualNodes);
    const path = subnetNamePath(cluster);
    if (isFalse(enabled) || !cluster.properties.has(path)) {
      return;
    }
    yield* throughLink(topology.virtualNetworkOf(cluster), cluster, "agentPoolProfiles", (vnet) =>
      throughLink(virtualNodesSubnet(topology, cluster, vnet), cluster, path, function* (subnet) {
        const isInUse = poolSubnets(topology, cluster).some(
          ({ link }) => link.state === "known" && link.target === subnet,
        );
        // One that the pools use can't be delegated, and one that is another service's has rules of its own.
        if (!isInUse && otherDelegation(subnet, containerGroups) === undefined) {
          yield* forbid(subnet, allOf(enabled, not(isDelegatedTo(subnet, containerGroups))), {
            path: "delegations",
            problem: `don't name ${containerGroups}, which the virtual nodes of ${labelOf(cluster)} need`,
            action: `delegate the subnet to ${containerGroups}`,
          });
        }
      }),
    );
  },
);

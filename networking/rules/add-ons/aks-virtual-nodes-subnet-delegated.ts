import { hasAddon } from "../../cluster/cluster-settings";
import { ArmType } from "../../resources/arm-resource";
import { labelOf } from "../../resources/topology";
import { isFalse } from "../../resources/value";
import { onlyIf, throughLink, undecided, violation } from "../answers";
import type { Answer } from "../rule";
import { clusterCheck } from "../subject";
import { otherDelegation } from "./shared/add-ons";
import {
  containerGroups,
  subnetNamePath,
  virtualNodes,
  virtualNodesSubnet,
} from "./shared/virtual-nodes";

export const rule = clusterCheck(
  {
    id: "aks-virtual-nodes-subnet-delegated",
    facts: ["x-virtualnodes"],
    title: "The subnet of virtual nodes should not be delegated to another service",
    description:
      "The connector writes its own delegation over the other one, and fails where that service uses the subnet.",
    remediation: `Use a subnet that is delegated to ${containerGroups}.`,
    evidence: {
      grade: "breaksFeature",
      holds: "always",
      says: '"unable to delegate subnet … to Azure Container Instance as it is used by other Azure resource"; an unused subnet loses its delegation',
      sources: [
        "GitHub virtual-kubelet/azure-aci pkg/network/aci_network.go: isCurSubnetValid (2024)",
      ],
    },
    url: "aks/virtual-nodes#network-requirements",
    asked: "stack",
    subjects: [ArmType.managedCluster],
  },
  function* (cluster, { topology }) {
    const enabled = hasAddon(cluster, virtualNodes);
    const path = subnetNamePath(cluster);
    if (isFalse(enabled) || !cluster.properties.has(path)) {
      return;
    }
    const network = topology.virtualNetworkOf(cluster);
    // Of a VNet that isn't in the program only what is in it can be judged.
    if (network.state === "outside" && network.seen === undefined) {
      return;
    }
    const answers = throughLink(network, cluster, path, (vnet) =>
      throughLink(virtualNodesSubnet(topology, cluster, vnet), cluster, path, function* (subnet) {
        const delegations = subnet.properties.list("delegations");
        const other = otherDelegation(subnet, containerGroups);
        if (other !== undefined) {
          yield violation(cluster, path, {
            problem: `is ${labelOf(subnet)}, which is delegated to ${other}`,
            action: `use a subnet that is delegated to ${containerGroups}`,
          }) satisfies Answer;
        } else if (delegations.state === "notKnown") {
          yield undecided(cluster, path, `${delegations.reason} (${labelOf(subnet)})`);
        }
      }),
    );
    yield* onlyIf(enabled, cluster, path, () => answers);
  },
);

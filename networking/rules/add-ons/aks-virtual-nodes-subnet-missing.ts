import { hasAddon } from "../../cluster/cluster-settings";
import { ArmType } from "../../resources/arm-resource";
import { labelOf } from "../../resources/topology";
import { isFalse } from "../../resources/value";
import { forbid, throughLink, undecided } from "../answers";
import { clusterCheck } from "../subject";
import { subnetNamePath, virtualNodes, virtualNodesSubnet } from "./shared/virtual-nodes";

export const rule = clusterCheck(
  {
    id: "aks-virtual-nodes-subnet-missing",
    facts: ["x-virtualnodes"],
    title: "The subnet of virtual nodes should be in the VNet of the nodes",
    description:
      "The connector finds its subnet by name in the VNet of the nodes, and keeps restarting when the subnet isn't there.",
    remediation: "Make the subnet in the VNet of the nodes, or use the name of one that is there.",
    evidence: {
      grade: "breaksFeature",
      holds: "always",
      says: `"subnet … is not found in vnet …": the connector stops. That nothing else makes the subnet is concluded from the program`,
      sources: ["GitHub virtual-kubelet/azure-aci pkg/network/aci_network.go: GetACISubnet (2024)"],
    },
    url: "aks/virtual-nodes#network-requirements",
    asked: "stack",
    subjects: [ArmType.managedCluster],
  },
  function* (cluster, { topology }) {
    const enabled = hasAddon(cluster, virtualNodes);
    const path = subnetNamePath(cluster);
    const name = cluster.properties.text(path);
    // An id in the place of the name is aks-virtual-nodes-subnet-name.
    if (
      isFalse(enabled) ||
      name.state === "absent" ||
      (name.state === "known" && name.value.includes("/"))
    ) {
      return;
    }
    const network = topology.virtualNetworkOf(cluster);
    // A VNet that isn't in the program has what it has.
    if (network.state === "outside") {
      return;
    }
    yield* throughLink(network, cluster, path, function* (vnet) {
      const link = virtualNodesSubnet(topology, cluster, vnet);
      const list = vnet.properties.list("subnets");
      if (link.state === "notKnown") {
        yield undecided(cluster, path, link.reason);
      } else if (link.state === "absent" && list.state === "notKnown") {
        yield undecided(cluster, path, `${list.reason} (${labelOf(vnet)})`);
      } else if (link.state === "absent" && network.state === "known" && !vnet.resource.existing) {
        yield* forbid(cluster, enabled, {
          path,
          problem: `is not the name of a subnet of ${labelOf(vnet)}, where the nodes are`,
          action: "use the name of one of its subnets",
        });
      }
    });
  },
);

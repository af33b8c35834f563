import { labelOf } from "../../resources/topology";
import { valueOr } from "../../resources/value";
import { forbid, throughLink, unknownValue } from "../answers";
import { valueIn } from "../links";
import { virtualNodesCheck, virtualNodesSubnet } from "./shared/virtual-nodes";

export const rule = virtualNodesCheck(
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
  },
  function* (cluster, { topology, enabled, path, network }) {
    // An id in the place of the name is aks-virtual-nodes-subnet-name.
    const isId = valueOr(cluster.properties.text(path), "").includes("/");
    // A VNet that isn't in the program has what it has.
    if (isId || network.state === "outside") {
      return;
    }
    yield* throughLink(network, cluster, path, function* (vnet) {
      const link = virtualNodesSubnet(topology, cluster, vnet);
      const list = valueIn(vnet, vnet.properties.list("subnets"));
      yield* unknownValue(cluster, path, link.state === "absent" ? list : link);
      const isWhole = list.state !== "notKnown" && !vnet.resource.existing;
      if (link.state === "absent" && network.state === "known" && isWhole) {
        yield* forbid(cluster, enabled, {
          path,
          problem: `is not the name of a subnet of ${labelOf(vnet)}, where the nodes are`,
          action: "use the name of one of its subnets",
        });
      }
    });
  },
);

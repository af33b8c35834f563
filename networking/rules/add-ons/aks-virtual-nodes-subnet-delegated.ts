import { labelOf } from "../../resources/topology";
import { onlyIf, throughLink, unknownValue, violation } from "../answers";
import { valueIn } from "../links";
import { otherDelegation } from "./shared/add-ons";
import { containerGroups, virtualNodesCheck, virtualNodesSubnet } from "./shared/virtual-nodes";

export const rule = virtualNodesCheck(
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
  },
  function* (cluster, { topology, enabled, path, network }) {
    // Of a VNet that isn't in the program only what is in it can be judged.
    if (network.state === "outside" && network.seen === undefined) {
      return;
    }
    const answers = throughLink(network, cluster, path, (vnet) =>
      throughLink(virtualNodesSubnet(topology, cluster, vnet), cluster, path, function* (subnet) {
        const delegations = valueIn(subnet, subnet.properties.list("delegations"));
        const other = otherDelegation(subnet, containerGroups);
        if (other === undefined) {
          yield* unknownValue(cluster, path, delegations);
        } else {
          yield violation(cluster, path, {
            problem: `is ${labelOf(subnet)}, which is delegated to ${other}`,
            action: `use a subnet that is delegated to ${containerGroups}`,
          });
        }
      }),
    );
    yield* onlyIf(enabled, cluster, path, () => answers);
  },
);

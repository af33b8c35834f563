import { hasAddon } from "../../cluster/cluster-settings";
import { poolSubnets } from "../../cluster/cluster-subnets";
import { ArmType } from "../../resources/arm-resource";
import { type Link, parseArmId } from "../../resources/link";
import { labelOf, type RangedEntity } from "../../resources/topology";
import { isFalse } from "../../resources/value";
import { forbid, undecided } from "../answers";
import { clusterCheck } from "../subject";
import { subnetNamePath, virtualNodes, virtualNodesSubnet } from "./shared/virtual-nodes";

export const rule = clusterCheck(
  {
    id: "aks-virtual-nodes-subnet-has-nodes",
    facts: ["x-virtualnodes"],
    title:
      "The subnet of virtual nodes must hold no nodes or pods of the cluster, and have no route table",
    description:
      "The connector delegates the subnet to Azure Container Instances, which fails while nodes use it or a route table is attached; the connector then keeps restarting.",
    severity: "critical",
    remediation: "Give virtual nodes a subnet of their own.",
    evidence: {
      grade: "breaks",
      holds: "always",
      says: "The connector crash-loops: SubnetDelegationsCannotChangeWhenSubnetUsedByResource, or a route table it can't delegate with.",
      sources: [
        "GitHub virtual-kubelet/virtual-kubelet#647 (2019, quotes Azure)",
        "GitHub MicrosoftDocs/azure-docs#25771 (2019), the same check in the connector of 2024",
        "GitHub virtual-kubelet/azure-aci#634 (2024-08)",
      ],
    },
    url: "aks/virtual-nodes#network-requirements",
    asked: "stack",
    subjects: [ArmType.managedCluster, ArmType.agentPool, ArmType.subnet],
  },
  function* (cluster, { topology }) {
    const enabled = hasAddon(cluster, virtualNodes);
    if (isFalse(enabled)) {
      return;
    }
    const path = subnetNamePath(cluster);
    const name = cluster.properties.text(path);
    if (name.state === "absent") {
      return;
    }
    const vnet = topology.virtualNetworkOf(cluster);
    const link: Link<RangedEntity> =
      vnet.state === "known"
        ? virtualNodesSubnet(topology, cluster, vnet.target)
        : { state: "absent" };
    const isOpen = name.state === "notKnown" && link.state !== "known";
    if (isOpen || vnet.state === "notKnown" || vnet.state === "candidates") {
      yield undecided(cluster, path, isOpen ? name.reason : openReason(vnet));
      return;
    }
    const subnet = link.state === "known" ? link.target : undefined;
    const uses = poolSubnets(topology, cluster);
    const use = uses.find(
      ({ link, property }) =>
        property !== undefined &&
        (link.state === "known"
          ? link.target === subnet
          : link.state === "outside" &&
            name.state === "known" &&
            parseArmId(link.id)?.names.at(-1) === name.value.toLowerCase()),
    );
    const unread = uses
      .map(({ link }) => link)
      .find(({ state }) => state === "notKnown" || state === "candidates");
    if (use === undefined && link.state === "notKnown") {
      yield undecided(cluster, path, link.reason);
    } else if (use === undefined && unread !== undefined) {
      yield undecided(cluster, path, openReason(unread));
    } else if (use !== undefined) {
      yield* forbid(cluster, enabled, {
        path,
        problem: `is the subnet that ${labelOf(use.pool)} uses as ${use.path}, and the connector can't delegate a subnet that is in use`,
        action: "use another subnet, delegated to Microsoft.ContainerInstance/containerGroups",
        errorCode: "SubnetDelegationsCannotChangeWhenSubnetUsedByResource",
      });
    } else if (subnet?.properties.has("routeTable") === true) {
      yield* forbid(cluster, enabled, {
        path,
        problem: `is ${labelOf(subnet)}, which has a route table, and the connector can't delegate such a subnet`,
        action: "use a subnet without a route table",
      });
    }
  },
);

function openReason(link: object): string {
  return "reason" in link ? String(link.reason) : "the VNet of the cluster isn't known yet";
}

import { poolSubnets } from "../../cluster/cluster-subnets";
import { ArmType } from "../../resources/arm-resource";
import { type Link, parseArmId } from "../../resources/link";
import { labelOf, type RangedEntity } from "../../resources/topology";
import { valueOr } from "../../resources/value";
import { forbid, openLink, unknownValue } from "../answers";
import { virtualNodesCheck, virtualNodesSubnet } from "./shared/virtual-nodes";

export const rule = virtualNodesCheck(
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
    subjects: [ArmType.managedCluster, ArmType.agentPool, ArmType.subnet],
  },
  function* (cluster, { topology, enabled, path, network }) {
    const name = cluster.properties.text(path);
    const link: Link<RangedEntity> =
      network.state === "known"
        ? virtualNodesSubnet(topology, cluster, network.target)
        : { state: "absent" };
    if (name.state === "notKnown" && link.state !== "known") {
      yield* unknownValue(cluster, path, name);
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
            parseArmId(link.id)?.names.at(-1) === valueOr(name, "").toLowerCase()),
    );
    const openIn = (one: Link<unknown>) => [...openLink(cluster, path, one)];
    const [openNetwork] = openIn(network);
    const [open] = [link, ...uses.map((one) => one.link)].flatMap(openIn);
    if (openNetwork !== undefined) {
      yield openNetwork;
    } else if (use !== undefined) {
      yield* forbid(cluster, enabled, {
        path,
        problem: `is the subnet that ${labelOf(use.pool)} uses as ${use.path}, and the connector can't delegate a subnet that is in use`,
        action: "use another subnet, delegated to Microsoft.ContainerInstance/containerGroups",
        errorCode: "SubnetDelegationsCannotChangeWhenSubnetUsedByResource",
      });
    } else if (open !== undefined) {
      yield open;
    } else if (subnet?.properties.has("routeTable") === true) {
      yield* forbid(cluster, enabled, {
        path,
        problem: `is ${labelOf(subnet)}, which has a route table, and the connector can't delegate such a subnet`,
        action: "use a subnet without a route table",
      });
    }
  },
);

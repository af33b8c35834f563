import { missingPools, poolSubnets } from "../../cluster/cluster-subnets";
import { ArmType } from "../../resources/arm-resource";
import { type Link, parentId, targetsOf } from "../../resources/link";
import { type Entity, labelOf, type Topology } from "../../resources/topology";
import { known, notKnown, type Value } from "../../resources/value";
import { forbid } from "../answers";
import type { Answer } from "../rule";
import { poolCheck } from "../subject";

export const rule = poolCheck(
  {
    id: "aks-pod-subnet-in-other-vnet",
    facts: ["x-podsubnet-vnet"],
    title: "The pod subnet of a pool should be in the VNet of its nodes",
    description: "The documentation has the pods and nodes of a pool in the same VNet.",
    remediation: "Choose a pod subnet in the VNet of the node subnet.",
    evidence: {
      grade: "documented",
      says: "Pod and node subnet should be of the same VNet, says the page; a further pool with a pod subnet alone has its nodes in the first pool's subnet.",
      sources: [
        "docs configure-azure-cni-dynamic-ip-allocation, questions (2024-07-09)",
        "accepted: Azure/azure-container-networking hack/aks/Makefile, windows-swift-nodepool-up (2026-08-20); GitHub hashicorp/terraform-provider-azurerm#8297",
      ],
    },
    url: "aks/configure-azure-cni-dynamic-ip-allocation",
    asked: "stack",
  },
  function* (pool, { topology }) {
    const podSubnet = topology.subnetOf(pool, "podSubnetID");
    if (podSubnet.state === "absent") {
      return;
    }
    const nodeSubnet = nodeSubnetOf(topology, pool);
    if (nodeSubnet === undefined) {
      yield* withoutNodeSubnet(topology, pool);
      return;
    }
    const [pods, nodes] = [podSubnet, nodeSubnet].map((link) => vnetOf(topology, link));
    if (pods !== undefined && nodes !== undefined) {
      yield* forbid(pool, differ(pool, pods, nodes), {
        path: "podSubnetID",
        value: "",
        problem: `is in ${pods.label}, but vnetSubnetID is in ${nodes.label}`,
        action: `use a subnet of ${nodes.label}`,
      });
    }
  },
);

/** The node subnet that a pool names, or that of the first pool of its cluster, which it has then. */
function nodeSubnetOf(topology: Topology, pool: Entity): Link<Entity> | undefined {
  const own = topology.subnetOf(pool, "vnetSubnetID");
  if (own.state !== "absent") {
    return own;
  }
  const parent = topology.parentOf(pool);
  if (parent.state !== "known") {
    return undefined;
  }
  const [first] = poolSubnets(topology, parent.target, ["vnetSubnetID"]);
  return first?.property === undefined ? undefined : first.link;
}

/** A violation where no pool of the cluster names a node subnet: then AKS makes the VNet of the nodes. */
function* withoutNodeSubnet(topology: Topology, pool: Entity): Generator<Answer> {
  const cluster = topology.parentOf(pool);
  if (cluster.state !== "known" || missingPools(topology, cluster.target) !== undefined) {
    return;
  }
  yield* forbid(pool, pool.properties.given("podSubnetID"), {
    path: "podSubnetID",
    value: "",
    problem:
      "is in your own VNet, but no pool of the cluster sets vnetSubnetID, so AKS makes another VNet for the nodes",
    action: "set vnetSubnetID to a subnet of the same VNet",
  });
}

/** A VNet of the program, or one outside it by its id. */
interface Vnet {
  readonly label: string;
  readonly entity?: Entity;
  readonly id?: string;
  readonly unknown?: string;
}

function vnetOf(topology: Topology, subnet: Link<Entity>): Vnet {
  if (subnet.state === "outside") {
    const id = parentId(subnet.id, ArmType.subnet);
    if (id === undefined) {
      return { label: "another VNet", unknown: `${subnet.id} is not the id of a subnet` };
    }
    const inside = topology.byId(id, ArmType.virtualNetwork);
    return inside?.state === "known"
      ? { label: labelOf(inside.target), entity: inside.target }
      : { label: id, id: id.toLowerCase() };
  }
  // Which of several subnets it is doesn't matter while all of them are in one VNet.
  const parents = targetsOf(subnet).map((target) => topology.parentOf(target));
  const [parent] = parents;
  const same = parents.every(
    (other) =>
      other.state === "known" && parent?.state === "known" && other.target === parent.target,
  );
  if (parent === undefined || (subnet.state !== "known" && !same)) {
    const unknown = "reason" in subnet ? subnet.reason : "the subnet is not set";
    return { label: "another VNet", unknown };
  }
  if (parent.state === "known") {
    return { label: labelOf(parent.target), entity: parent.target };
  }
  return parent.state === "outside"
    ? { label: `VNet "${parent.id}"`, id: parent.id.toLowerCase() }
    : { label: "another VNet", unknown: "the VNet of its subnet isn't known yet" };
}

function differ(pool: Entity, one: Vnet, other: Vnet): Value<boolean> {
  const unknown = one.unknown ?? other.unknown;
  if (unknown !== undefined) {
    return notKnown(unknown, pool.properties.pathOf("podSubnetID"));
  }
  if (one.entity !== undefined || other.entity !== undefined) {
    return known(one.entity !== other.entity);
  }
  // One may be named by its id and the other by its name alone.
  const comparable = one.id?.includes("/") === other.id?.includes("/");
  return comparable
    ? known(one.id !== other.id)
    : notKnown(
        `whether ${one.label} is ${other.label} isn't known yet`,
        pool.properties.pathOf("podSubnetID"),
      );
}

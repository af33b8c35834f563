import { poolSubnets } from "../../cluster/cluster-subnets";
import { ArmType } from "../../resources/arm-resource";
import { type Link, parentId, targetsOf } from "../../resources/link";
import { type Entity, labelOf, type Topology } from "../../resources/topology";
import { known, notKnown, type Value } from "../../resources/value";
import { forbidAt, violation } from "../answers";
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
    const own = topology.subnetOf(pool, "vnetSubnetID");
    if (own.state !== "absent") {
      yield* inOneVnet(topology, pool, podSubnet, own);
      return;
    }
    const cluster = topology.parentOf(pool);
    if (cluster.state !== "known") {
      return;
    }
    const [first] = poolSubnets(topology, cluster.target, ["vnetSubnetID"]);
    if (first === undefined) {
      yield violation(pool, pool.properties.pathOf("podSubnetID"), {
        problem:
          "is in your own VNet, but no pool of the cluster sets vnetSubnetID, so AKS makes another VNet for the nodes",
        action: "set vnetSubnetID to a subnet of the same VNet",
      });
    } else if (first.property !== undefined) {
      // A pool that names no node subnet has that of the cluster's first pool.
      yield* inOneVnet(topology, pool, podSubnet, first.link);
    }
  },
);

function inOneVnet(
  topology: Topology,
  pool: Entity,
  podSubnet: Link<Entity>,
  nodeSubnet: Link<Entity>,
): Iterable<Answer> {
  const [pods, nodes] = [vnetOf(topology, podSubnet), vnetOf(topology, nodeSubnet)];
  return forbidAt(pool, pool.properties.pathOf("podSubnetID"), differ(pods, nodes), {
    problem: `is in ${pods.label}, but vnetSubnetID is in ${nodes.label}`,
    action: `use a subnet of ${nodes.label}`,
  });
}

/** A VNet, and what it is compared by: the VNet itself, or outside the program its id or name. */
interface Vnet {
  readonly label: string;
  readonly key: Value<Entity | string>;
}

function vnetOf(topology: Topology, subnet: Link<Entity>): Vnet {
  if (subnet.state === "outside") {
    const id = parentId(subnet.id, ArmType.subnet);
    if (id === undefined) {
      return unknownVnet(`${subnet.id} is not the id of a subnet`);
    }
    const inside = topology.byId(id, ArmType.virtualNetwork);
    return inside?.state === "known"
      ? { label: labelOf(inside.target), key: known(inside.target) }
      : { label: id, key: known(id.toLowerCase()) };
  }
  // Which of several subnets it is doesn't matter while all of them are in one VNet.
  const parents = targetsOf(subnet).map((target) => topology.parentOf(target));
  const [parent] = parents;
  const same = parents.every(
    (other) =>
      other.state === "known" && parent?.state === "known" && other.target === parent.target,
  );
  if (parent === undefined || (subnet.state !== "known" && !same)) {
    return unknownVnet("reason" in subnet ? subnet.reason : "the subnet is not set");
  }
  if (parent.state === "known") {
    return { label: labelOf(parent.target), key: known(parent.target) };
  }
  return parent.state === "outside"
    ? { label: `VNet "${parent.id}"`, key: known(parent.id.toLowerCase()) }
    : unknownVnet("the VNet of its subnet isn't known yet");
}

function unknownVnet(reason: string): Vnet {
  return { label: "another VNet", key: notKnown(reason) };
}

function differ(one: Vnet, other: Vnet): Value<boolean> {
  if (one.key.state !== "known") {
    return one.key;
  }
  if (other.key.state !== "known") {
    return other.key;
  }
  const [a, b] = [one.key.value, other.key.value];
  // One may be named by its id and the other by its name alone.
  return typeof a !== "string" || typeof b !== "string" || a.includes("/") === b.includes("/")
    ? known(a !== b)
    : notKnown(`whether ${one.label} is ${other.label} isn't known yet`);
}

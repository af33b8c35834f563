import { ArmType } from "../../resources/arm-resource";
import { type Link, parentId, targetsOf } from "../../resources/link";
import { type Entity, labelOf, type Topology } from "../../resources/topology";
import { known, notKnown, type Value } from "../../resources/value";
import { forbid } from "../answers";
import { Grade, Holds } from "../evidence";
import { poolCheck } from "../subject";

export const aksPodSubnetInOtherVnet = poolCheck(
  {
    id: "aks-pod-subnet-in-other-vnet",
    facts: ["x-podsubnet-vnet"],
    title: "The pod subnet of a pool must be in the VNet of its nodes",
    description: "Pods and nodes of a pool are in one VNet; Azure refuses two.",
    remediation: "Choose a pod subnet in the VNet of the node subnet.",
    evidence: {
      grade: Grade.advised,
      holds: Holds.always,
      says: "two VNets: page says no. **Second branch is wrong**: a further pool with podSubnetID and without vnetSubnetID is accepted; Azure puts its nodes into the first pool's subnet",
      sources: [
        "ACN CI `windows-swift-nodepool-up`: `az aks nodepool add … --pod-subnet-id …` with no `--vnet-subnet-id`, run by pipeline windows_podsubnet (2026-08-20, Microsoft's subscription)",
        "GH Azure/azure-cli#31544 testing guide (same, 2025-05)",
        "GH azurerm#8297 (pool without subnet → first pool's subnet)",
        'docs FAQ "should be from the same VNet" (2024-07-09)',
      ],
    },
    url: "https://learn.microsoft.com/azure/aks/configure-azure-cni-dynamic-ip-allocation",
    asked: "stack",
  },
  function* (pool, { topology }) {
    const podSubnet = topology.subnetOf(pool, "podSubnetID");
    if (podSubnet.state === "absent") {
      return;
    }
    const nodeSubnet = topology.subnetOf(pool, "vnetSubnetID");
    if (nodeSubnet.state === "absent") {
      yield* forbid(pool, known(true), {
        path: "podSubnetID",
        value: "",
        problem:
          "is in a VNet of its own: without vnetSubnetID the nodes are in a VNet that AKS makes",
        action: "set vnetSubnetID to a subnet of the same VNet",
      });
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
      return { label: "another VNet", unknown: `${subnet.id} is no id of a subnet` };
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
    const unknown = "reason" in subnet ? subnet.reason : "the subnet isn't given";
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

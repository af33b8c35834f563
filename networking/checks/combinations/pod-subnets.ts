import { ArmType, type ArmType as Type } from "../../topology/arm-resource";
import { type Link, parentId, targetsOf } from "../../topology/link";
import { hasPlugin } from "../../topology/network-profile";
import { type Entity, labelOf, type Topology } from "../../topology/topology";
import {
  allOf,
  anyOf,
  isFalse,
  isOneOf,
  isTrue,
  known,
  not,
  notKnown,
  type Value,
  valueOr,
} from "../../topology/value";
import { forbid, openPools, openQuestion, throughLink, undecided } from "../answers";
import type { Answer, CheckContext } from "../check";
import { isOverlay } from "./cluster-settings";
import { clusterCheck, poolCheck, poolInClusterCheck, stackCheck } from "./subject";

const podSubnetPage =
  "https://learn.microsoft.com/azure/aks/configure-azure-cni-dynamic-ip-allocation";
const staticBlockPage =
  "https://learn.microsoft.com/azure/aks/configure-azure-cni-static-block-allocation";
const both: readonly Type[] = [ArmType.managedCluster, ArmType.agentPool];

export const podSubnetWithOverlay = poolInClusterCheck(
  {
    id: "aks-pod-subnet-with-overlay",
    facts: ["x-overlay-podsubnet"],
    title: "A pool of an overlay cluster must not have a pod subnet",
    description: "With Azure CNI Overlay all pods have addresses of the pod CIDR.",
    remediation: "Leave podSubnetID out, or leave networkPluginMode out of the cluster.",
    url: podSubnetPage,
  },
  (pool, cluster) =>
    forbid(pool, isOverlay(cluster), {
      path: "podSubnetID",
      value: "",
      problem: `isn't supported with networkPluginMode overlay of ${labelOf(cluster)}`,
      action: "leave podSubnetID out: the pods have addresses of the pod CIDR",
    }),
  (pool) => pool.properties.given("podSubnetID"),
);

export const poolsMixIpamModes = clusterCheck(
  {
    id: "aks-pools-mix-ipam-modes",
    facts: ["x-overlay-podsubnet"],
    title: "The pools of a cluster must all have a pod subnet, or none",
    description:
      "A cluster has one way of giving addresses to pods. Pools may mix both allocation modes of pod subnets.",
    remediation: "Give every pool a pod subnet, or none.",
    url: podSubnetPage,
    needs: "stack",
    subjects: both,
  },
  function* (cluster, { topology }) {
    const flat = allOf(hasPlugin(cluster, "azure"), not(isOverlay(cluster)));
    if (!isFalse(flat)) {
      yield* openPools(topology, cluster);
    }
    const { pools } = topology.poolsOf(cluster);
    const first = pools.find((pool) => isTrue(pool.properties.given("podSubnetID")));
    if (first === undefined) {
      const open = pools.map((pool) => pool.properties.given("podSubnetID"));
      yield* openQuestion(cluster, allOf(flat, anyOf(...open)));
      return;
    }
    for (const pool of pools) {
      yield* forbid(pool, allOf(not(pool.properties.given("podSubnetID")), flat), {
        path: "podSubnetID",
        problem: `isn't given, but ${labelOf(first)} of the same cluster has one`,
        action: "give the pool a pod subnet in the same VNet",
      });
    }
  },
);

export const podSubnetInOtherVnet = poolCheck(
  {
    id: "aks-pod-subnet-in-other-vnet",
    facts: ["x-podsubnet-vnet"],
    title: "The pod subnet of a pool must be in the VNet of its nodes",
    description: "Pods and nodes of a pool are in one VNet; Azure refuses two.",
    remediation: "Choose a pod subnet in the VNet of the node subnet.",
    url: podSubnetPage,
    needs: "stack",
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

export const allocationModeNeedsPodSubnet = poolCheck(
  {
    id: "aks-pod-ip-allocation-mode-needs-pod-subnet",
    facts: ["x-allocmode-needs-podsubnet"],
    title: "podIPAllocationMode must have a pod subnet",
    description: "The allocation mode says how nodes take addresses of the pod subnet.",
    remediation: "Set podSubnetID, or leave podIPAllocationMode out.",
    url: staticBlockPage,
  },
  (pool) =>
    forbid(
      pool,
      allOf(
        pool.properties.given("podIPAllocationMode"),
        not(pool.properties.given("podSubnetID")),
      ),
      {
        path: "podIPAllocationMode",
        problem: "needs a podSubnetID, which isn't given",
        action: "set podSubnetID, or leave podIPAllocationMode out",
      },
    ),
);

export const podSubnetMixesAllocationModes = stackCheck(
  {
    id: "aks-pod-subnet-mixes-allocation-modes",
    facts: ["x-one-allocmode-per-subnet"],
    title: "A pod subnet must be used in one allocation mode only",
    description:
      "A subnet that hands out static blocks can't give single addresses, in no pool of any cluster.",
    remediation: "Give pools of each allocation mode pod subnets of their own.",
    url: staticBlockPage,
    subjects: both,
  },
  function* ({ topology }) {
    const uses = new Map<Entity | string, { pool: Entity; isStatic: boolean }>();
    for (const pool of topology.pools) {
      const link = topology.subnetOf(pool, "podSubnetID");
      const mode = pool.properties.text("podIPAllocationMode");
      if (link.state === "absent") {
        continue;
      }
      const unknown =
        mode.state === "notKnown" ? mode.reason : "reason" in link ? link.reason : undefined;
      const subnet =
        link.state === "known"
          ? link.target
          : link.state === "outside"
            ? link.id.toLowerCase()
            : undefined;
      if (unknown !== undefined || subnet === undefined) {
        const reason = unknown ?? "the pod subnet isn't known yet";
        yield undecided(pool, pool.properties.pathOf("podSubnetID"), reason);
        continue;
      }
      const isStatic = isOneOf(mode, "StaticBlock");
      const before = uses.get(subnet);
      if (before === undefined) {
        uses.set(subnet, { pool, isStatic });
      } else if (before.isStatic !== isStatic) {
        const label = typeof subnet === "string" ? subnet : labelOf(subnet);
        const [own, other] = isStatic
          ? ["StaticBlock", "DynamicIndividual"]
          : ["DynamicIndividual", "StaticBlock"];
        yield* forbid(pool, known(true), {
          path: "podIPAllocationMode",
          value: own,
          problem: `shares ${label} with ${labelOf(before.pool)}, which uses it with ${other}`,
          action: `give the pool a pod subnet of its own, or set podIPAllocationMode to ${other}`,
        });
      }
    }
  },
);

export const podSubnetHoldsVirtualMachines = stackCheck(
  {
    id: "subnet-pod-subnet-holds-virtual-machines",
    facts: ["x-pod-subnet-no-vms"],
    title: "A pod subnet must hold no virtual machines",
    description:
      "AKS delegates a pod subnet to itself, and Azure refuses network interfaces in a delegated subnet.",
    remediation: "Put nodes and other virtual machines in a subnet of their own.",
    url: "https://learn.microsoft.com/azure/aks/concepts-network-legacy-cni",
    subjects: [...both, ArmType.networkInterface],
  },
  function* ({ topology }) {
    const podSubnets = new Map<Entity | string, Entity>();
    for (const pool of topology.pools) {
      const subnet = identified(topology.subnetOf(pool, "podSubnetID"));
      if (subnet !== undefined && !podSubnets.has(subnet)) {
        podSubnets.set(subnet, pool);
      }
    }
    if (podSubnets.size === 0) {
      return;
    }
    function* inPodSubnet(entity: Entity, path: string, link: Link<Entity>): Generator<Answer> {
      const subnet = identified(link);
      const pool = subnet === undefined ? undefined : podSubnets.get(subnet);
      if (pool !== undefined && subnet !== undefined) {
        const label = typeof subnet === "string" ? subnet : labelOf(subnet);
        yield* forbid(entity, known(true), {
          path,
          value: "",
          problem: `leads to ${label}, the pod subnet of ${labelOf(pool)}, which can't hold virtual machines`,
          action: "use another subnet of the VNet",
        });
      } else if (link.state === "notKnown" || link.state === "candidates") {
        yield undecided(entity, entity.properties.pathOf(path), link.reason);
      }
    }
    for (const pool of topology.pools) {
      yield* inPodSubnet(pool, "vnetSubnetID", topology.subnetOf(pool, "vnetSubnetID"));
    }
    for (const nic of topology.of(ArmType.networkInterface)) {
      const configurations = valueOr(nic.properties.list("ipConfigurations"), []);
      for (const { path } of configurations) {
        const id = `${path}.subnet.id`;
        yield* inPodSubnet(nic, id, topology.follow(nic, id, ArmType.subnet));
      }
    }
  },
);

function identified(link: Link<Entity>): Entity | string | undefined {
  if (link.state === "outside") {
    return link.id.toLowerCase();
  }
  return link.state === "known" ? link.target : undefined;
}

export const nodeSubnetDelegated = poolCheck(
  {
    id: "aks-node-subnet-delegated",
    facts: ["x-node-subnet-delegated"],
    title: "A node subnet must not be delegated",
    description: "Azure refuses nodes in a delegated subnet, also in one that is delegated to AKS.",
    remediation: "Remove the delegations of the subnet, or use another one.",
    url: "https://learn.microsoft.com/azure/aks/concepts-network-cni-overview#prerequisites",
    needs: "stack",
  },
  (pool, { topology }: CheckContext) =>
    throughLink(
      topology.subnetOf(pool, "vnetSubnetID"),
      pool,
      pool.properties.pathOf("vnetSubnetID"),
      function* (subnet) {
        const delegations = subnet.properties.list("delegations");
        const path = pool.properties.pathOf("vnetSubnetID");
        if (delegations.state === "notKnown") {
          yield undecided(pool, path, `${delegations.reason} (${labelOf(subnet)})`);
        } else if (delegations.state === "known" && delegations.value.length > 0) {
          const services = delegations.value.flatMap((delegation) => {
            const service = delegation.text("serviceName");
            return service.state === "known" ? [service.value] : [];
          });
          yield* forbid(pool, known(true), {
            path: "vnetSubnetID",
            value: "",
            problem: `leads to ${labelOf(subnet)}, which is delegated to ${services.join(", ") || "a service"}`,
            action: "remove the delegation, or use a subnet without one",
            errorCode: "SubnetIsDelegated",
          });
        }
      },
    ),
);

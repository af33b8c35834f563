import { parseCidr } from "../../cidr";
import { ArmType } from "../../topology/arm-resource";
import { knownSlots } from "../../topology/range-slot";
import { type Entity, labelOf, type RangedEntity, type Topology } from "../../topology/topology";
import {
  allOf,
  isFalse,
  isFilled,
  isOneOf,
  isTrue,
  known,
  not,
  notKnown,
  type Value,
} from "../../topology/value";
import { forbid, throughLink, undecided, unknownSlots } from "../answers";
import type { Answer, CheckContext } from "../check";
import { addonPath, hasAddon, isOverlay } from "./cluster-settings";
import { clusterCheck, stackCheck } from "./subject";

const virtualNodesPage = "https://learn.microsoft.com/azure/aks/virtual-nodes";
const virtualNodes = "aciConnectorLinux";
const agic = "ingressApplicationGateway";
const ranged = [ArmType.managedCluster, ArmType.virtualNetwork, ArmType.subnet];

export const virtualNodesAuthorizedIpRanges = clusterCheck(
  {
    id: "aks-virtual-nodes-authorized-ip-ranges",
    facts: ["x-virtualnodes"],
    title: "A cluster with virtual nodes must have no authorized IP ranges",
    description: "Virtual nodes don't work with authorized IP ranges of the API server.",
    remediation: "Leave authorizedIPRanges out, or switch the add-on off.",
    url: virtualNodesPage,
  },
  (cluster) => {
    const path = "apiServerAccessProfile.authorizedIPRanges";
    return forbid(
      cluster,
      allOf(hasAddon(cluster, virtualNodes), isFilled(cluster.properties.texts(path))),
      {
        path,
        problem: `isn't supported with virtual nodes (addonProfiles.${virtualNodes})`,
        action: "leave it out, or switch the add-on off",
      },
    );
  },
);

export const virtualNodesSubnetDelegation = clusterCheck(
  {
    id: "subnet-virtual-nodes-not-delegated",
    facts: ["x-virtualnodes"],
    title: "The subnet of virtual nodes should be delegated to Azure Container Instances",
    description:
      "The pods of virtual nodes are container groups, which have a delegated subnet of their own; what Azure does without isn't documented.",
    remediation: "Delegate the subnet to Microsoft.ContainerInstance/containerGroups.",
    url: virtualNodesPage,
    severity: "high",
    enforcement: "advisory",
    needs: "stack",
    subjects: ranged,
  },
  function* (cluster, { topology }) {
    const enabled = hasAddon(cluster, virtualNodes);
    if (isFalse(enabled)) {
      return;
    }
    const path = `${addonPath(cluster, virtualNodes)}.config.${configKey(cluster, virtualNodes, "SubnetName")}`;
    const name = cluster.properties.text(path);
    if (name.state === "notKnown") {
      yield undecided(cluster, path, name.reason);
    }
    if (name.state !== "known") {
      return;
    }
    yield* throughLink(
      topology.virtualNetworkOf(cluster),
      cluster,
      "agentPoolProfiles",
      function* (vnet) {
        const subnets = topology.subnetsOf(vnet);
        const subnet = subnets.find((one) => isOneOf(one.name, name.value));
        const unnamed = subnets.find((one) => one.name.state !== "known");
        if (subnet === undefined && unnamed !== undefined) {
          yield undecided(cluster, path, `whether it is ${labelOf(unnamed)} isn't known yet`);
        }
        if (subnet !== undefined) {
          const delegated = isDelegatedTo(subnet, containerGroups);
          yield* forbid(subnet, allOf(enabled, not(delegated)), {
            path: "delegations",
            problem: `don't name ${containerGroups}, which the virtual nodes of ${labelOf(cluster)} need`,
            action: `delegate the subnet to ${containerGroups}`,
          });
        }
      },
    );
  },
);

const containerGroups = "Microsoft.ContainerInstance/containerGroups";
const trafficControllers = "Microsoft.ServiceNetworking/trafficControllers";

/** Whether a subnet is delegated to a service. */
function isDelegatedTo(subnet: Entity, service: string): Value<boolean> {
  const path = subnet.properties.pathOf("delegations");
  const delegations = subnet.properties.list("delegations");
  if (delegations.state !== "known") {
    return delegations.state === "absent" ? known(false) : notKnown(delegations.reason, path);
  }
  const services = delegations.value.map((delegation) => delegation.text("serviceName"));
  if (services.some((name) => isOneOf(name, service))) {
    return known(true);
  }
  const open = services.find((name) => name.state === "notKnown");
  return open?.state === "notKnown" ? notKnown(open.reason, path) : known(false);
}

/** The key of an add-on's configuration. Azure doesn't mind its case. */
function configKey(cluster: Entity, addon: string, name: string): string {
  const keys = cluster.properties.keys(`${addonPath(cluster, addon)}.config`);
  const same = (key: string) => key.toLowerCase() === name.toLowerCase();
  return (keys.state === "known" ? keys.value.find(same) : undefined) ?? name;
}

export const agcSubnetNot24 = stackCheck(
  {
    id: "subnet-agc-not-24",
    facts: ["x-agc"],
    title:
      "The subnet of Application Gateway for Containers must be a /24 beside an overlay cluster",
    description:
      "With Azure CNI Overlay the gateway's subnet is exactly a /24; another size causes an outage.",
    remediation: "Give the gateway a /24 of its own.",
    url: "https://learn.microsoft.com/azure/application-gateway/for-containers/container-networking",
    subjects: ranged,
  },
  function* ({ topology, facts }) {
    const wanted = facts.agcSubnetPrefixLength.value;
    const clusters = clustersByVnet(topology);
    for (const subnet of topology.subnets) {
      const delegated = isDelegatedTo(subnet, trafficControllers);
      const parent = topology.virtualNetworkOfSubnet(subnet);
      const inVnet = parent.state === "known" ? (clusters.get(parent.target) ?? []) : [];
      const [first] = inVnet;
      if (isFalse(delegated) || first === undefined) {
        continue;
      }
      const overlays = inVnet.map(isOverlay);
      const mixed = notKnown(
        "which of the clusters in the VNet the gateway serves isn't known before deployment",
        subnet.properties.pathOf("delegations"),
      );
      // The gateway is in the VNet of its clusters: when all of them are overlay clusters, it serves one.
      const serves = overlays.every(isTrue)
        ? known(true)
        : overlays.every(isFalse)
          ? known(false)
          : (overlays.find(({ state }) => state === "notKnown") ?? mixed);
      for (const { slot, cidr } of knownSlots(subnet.ranges)) {
        if (cidr.family === 4) {
          yield* forbid(subnet, allOf(delegated, serves, known(cidr.prefixLength !== wanted)), {
            path: relative(subnet, slot.path),
            problem: `has prefix length ${cidr.prefixLength}, but Application Gateway for Containers needs exactly a /${wanted} with ${labelOf(first)}, an overlay cluster`,
            action: `use a /${wanted}`,
          });
        }
      }
      yield* isFalse(serves) ? [] : unknownSlots(subnet, subnet.ranges);
    }
  },
);

function clustersByVnet(topology: Topology): ReadonlyMap<Entity, readonly Entity[]> {
  const found = new Map<Entity, Entity[]>();
  for (const cluster of topology.clusters) {
    const link = topology.virtualNetworkOf(cluster);
    if (link.state === "known") {
      const before = found.get(link.target);
      if (before === undefined) {
        found.set(link.target, [cluster]);
      } else {
        before.push(cluster);
      }
    }
  }
  return found;
}

/** A path from the resource's root, seen from the entity. */
function relative(entity: Entity, path: string): string {
  const { path: root } = entity.properties;
  return root !== "" && path.startsWith(`${root}.`) ? path.slice(root.length + 1) : path;
}

export const agicOverlaySubnet = clusterCheck(
  {
    id: "subnet-agic-overlay-too-large",
    facts: ["x-agic-overlay"],
    title: "The subnet of an application gateway for an overlay cluster should be a /24 or smaller",
    description:
      "Secondary sources say that the gateway reaches overlay pods from a subnet of at most a /24 only.",
    remediation: "Give the gateway a /24.",
    url: "https://github.com/Azure/AKS/blob/master/CHANGELOG.md",
    severity: "medium",
    enforcement: "advisory",
    needs: "stack",
    subjects: ranged,
  },
  function* (cluster, context) {
    const overlay = allOf(hasAddon(cluster, agic), isOverlay(cluster));
    if (isFalse(overlay)) {
      return;
    }
    const config = `${addonPath(cluster, agic)}.config`;
    for (const key of ["subnetCIDR", "subnetPrefix"]) {
      const path = `${config}.${configKey(cluster, agic, key)}`;
      const text = cluster.properties.text(path);
      const parsed = text.state === "known" ? parseCidr(text.value) : undefined;
      if (text.state === "notKnown") {
        yield undecided(cluster, path, text.reason);
      } else if (parsed?.ok) {
        yield* tooLarge(context, cluster, overlay, path, parsed.cidr.prefixLength);
      }
    }
    const path = `${config}.${configKey(cluster, agic, "subnetId")}`;
    const link = context.topology.follow(cluster, path, ArmType.subnet);
    yield* throughLink(link, cluster, path, function* (found) {
      const subnet = found as RangedEntity;
      yield* unknownSlots(subnet, subnet.ranges);
      for (const { slot, cidr } of knownSlots(subnet.ranges)) {
        if (cidr.family === 4) {
          yield* tooLarge(context, subnet, overlay, relative(subnet, slot.path), cidr.prefixLength);
        }
      }
    });
  },
);

function tooLarge(
  { facts }: CheckContext,
  entity: Entity,
  condition: Value<boolean>,
  path: string,
  prefixLength: number,
): Iterable<Answer> {
  const { value: wanted } = facts.agicSubnetPrefixLength;
  return forbid(entity, allOf(condition, known(prefixLength < wanted)), {
    path,
    problem: `is larger than a /${wanted}, which the application gateway of an overlay cluster may have at most`,
    action: `use a /${wanted}`,
  });
}

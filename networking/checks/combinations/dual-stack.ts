import { ArmType } from "../../topology/arm-resource";
import { hasPlugin } from "../../topology/network-profile";
import { type Entity, labelOf, type Topology } from "../../topology/topology";
import {
  allOf,
  is,
  isFalse,
  isTrue,
  not,
  notKnown,
  orElse,
  type Value,
} from "../../topology/value";
import { forbid, openQuestion, throughLink } from "../answers";
import type { Answer } from "../check";
import { hasAddon, hasIpv6, hasNap, hasOutboundType, isOverlay } from "./cluster-settings";
import { clusterCheck } from "./subject";

const url =
  "https://learn.microsoft.com/azure/aks/azure-cni-overlay#dual-stack-networking-limitations";
const path = "networkProfile.ipFamilies";
const value = "[IPv4, IPv6]";
const withoutIpv6 = "leave IPv6 out of ipFamilies";

export const ipFamiliesNeedOverlay = clusterCheck(
  {
    id: "aks-ip-families-need-overlay",
    facts: ["x-dualstack"],
    title: "A dual-stack cluster must have Azure CNI Overlay",
    description: "Of the documented network modes, only Azure CNI Overlay has IPv6.",
    remediation: "Set networkPlugin azure and networkPluginMode overlay, or leave IPv6 out.",
    url,
  },
  (cluster) =>
    forbid(cluster, allOf(hasIpv6(cluster), notOverlay(cluster)), {
      path,
      value,
      problem: "needs networkPlugin azure with networkPluginMode overlay",
      action: `use Azure CNI Overlay, or ${withoutIpv6}`,
    }),
);

/** Bring-your-own CNI and static blocks of a pod subnet aren't documented with IPv6, but not refused either. */
function notOverlay(cluster: Entity): Value<boolean> {
  const flat = allOf(hasPlugin(cluster, "azure", "kubenet"), not(isOverlay(cluster)));
  const byo = hasPlugin(cluster, "none");
  const pools = cluster.properties.list("agentPoolProfiles");
  const hasStaticBlocks =
    pools.state === "known" &&
    pools.value.some((pool) => isTrue(is(pool.text("podIPAllocationMode"), "StaticBlock")));
  if (isTrue(byo) || (isTrue(flat) && hasStaticBlocks)) {
    const mode = isTrue(byo) ? "bring-your-own CNI" : "static block allocation";
    return notKnown(`IPv6 with ${mode} isn't documented`, path);
  }
  return flat;
}

export const ipFamiliesNetworkPolicy = clusterCheck(
  {
    id: "aks-ip-families-network-policy",
    facts: ["x-dualstack"],
    title: "A dual-stack cluster must not have networkPolicy azure or calico",
    description: "Of the policy engines of AKS, only Cilium has IPv6.",
    remediation: "Use networkDataplane cilium with networkPolicy cilium, or no policy engine.",
    url,
  },
  (cluster) =>
    forbid(
      cluster,
      allOf(
        hasIpv6(cluster),
        is(cluster.properties.text("networkProfile.networkPolicy"), "azure", "calico"),
      ),
      {
        path: "networkProfile.networkPolicy",
        problem: "isn't supported in a dual-stack cluster",
        action: "use networkDataplane cilium with networkPolicy cilium",
      },
    ),
);

export const ipFamiliesVirtualNodes = clusterCheck(
  {
    id: "aks-ip-families-virtual-nodes",
    facts: ["x-dualstack", "x-virtualnodes"],
    title: "A dual-stack cluster must not have virtual nodes",
    description: "Virtual nodes have no IPv6.",
    remediation: "Switch the add-on off, or leave IPv6 out.",
    url,
  },
  (cluster) =>
    forbid(cluster, allOf(hasIpv6(cluster), hasAddon(cluster, "aciConnectorLinux")), {
      path,
      value,
      problem: "isn't supported with virtual nodes (addonProfiles.aciConnectorLinux)",
      action: `switch the add-on off, or ${withoutIpv6}`,
    }),
);

export const ipFamiliesStaticEgressGateway = clusterCheck(
  {
    id: "aks-ip-families-static-egress-gateway",
    facts: ["x-dualstack", "x-seg"],
    title: "A dual-stack cluster must not have a static egress gateway",
    description: "A static egress gateway has no IPv6.",
    remediation: "Switch the gateway off, or leave IPv6 out.",
    url: "https://learn.microsoft.com/azure/aks/configure-static-egress-gateway",
  },
  (cluster) =>
    forbid(
      cluster,
      allOf(
        hasIpv6(cluster),
        cluster.properties.boolean("networkProfile.staticEgressGatewayProfile.enabled"),
      ),
      {
        path: "networkProfile.staticEgressGatewayProfile.enabled",
        problem: "isn't supported in a dual-stack cluster",
        action: `leave it out, or ${withoutIpv6}`,
      },
    ),
);

export const ipFamiliesNap = clusterCheck(
  {
    id: "aks-ip-families-nap",
    facts: ["x-dualstack", "x-nap"],
    title: "A dual-stack cluster must not have node auto-provisioning",
    description: "Node auto-provisioning has no IPv6.",
    remediation: "Use the cluster autoscaler, or leave IPv6 out.",
    url: "https://learn.microsoft.com/azure/aks/node-auto-provisioning",
  },
  (cluster) =>
    forbid(cluster, allOf(hasIpv6(cluster), hasNap(cluster)), {
      path: "nodeProvisioningProfile.mode",
      problem: "isn't supported in a dual-stack cluster",
      action: `use Manual with the cluster autoscaler, or ${withoutIpv6}`,
    }),
);

export const ipFamiliesNatGateway = clusterCheck(
  {
    id: "aks-ip-families-nat-gateway",
    facts: ["x-dualstack"],
    title: "A dual-stack cluster must not go out through a Standard NAT gateway",
    description: "A Standard NAT gateway has no IPv6; StandardV2 has.",
    remediation: "Use a StandardV2 NAT gateway or another outbound type.",
    url,
    needs: "stack",
  },
  function* (cluster, { topology }) {
    if (isFalse(hasIpv6(cluster))) {
      return;
    }
    const skuPath = "networkProfile.natGatewayProfile.sku";
    // Newer API versions take StandardV2 where the region has it; older ones know Standard only.
    const notGiven = notKnown(
      `${skuPath} isn't given, and which one Azure takes depends on API version and region`,
      skuPath,
    );
    const managed = allOf(
      hasIpv6(cluster),
      hasOutboundType(cluster, "managedNATGateway"),
      orElse(is(cluster.properties.text(skuPath), "Standard"), notGiven),
    );
    yield* forbid(cluster, managed, {
      path: skuPath,
      problem: "has no IPv6, but ipFamilies has",
      action: `set ${skuPath} to StandardV2`,
    });
    const own = allOf(hasIpv6(cluster), hasOutboundType(cluster, "userAssignedNATGateway"));
    if (isTrue(own)) {
      yield* ownGateways(topology, cluster);
    } else {
      yield* openQuestion(cluster, own);
    }
  },
);

function* ownGateways(topology: Topology, cluster: Entity): Generator<Answer> {
  const seen = new Set<Entity>();
  for (const pool of topology.poolsOf(cluster).pools) {
    const property = pool.properties.pathOf("vnetSubnetID");
    const subnets = topology.subnetOf(pool, "vnetSubnetID");
    yield* throughLink(subnets, cluster, property, (subnet) =>
      throughLink(
        topology.follow(subnet, "natGateway.id", ArmType.natGateway),
        cluster,
        property,
        function* (gateway) {
          if (!seen.has(gateway)) {
            seen.add(gateway);
            const notGiven = notKnown(`sku.name of ${labelOf(gateway)} isn't given`, property);
            yield* forbid(
              cluster,
              orElse(is(gateway.properties.text("sku.name"), "Standard"), notGiven),
              {
                path,
                value,
                problem: `needs IPv6, but ${labelOf(gateway)} of ${labelOf(subnet)} is Standard and has none`,
                action: "use a StandardV2 NAT gateway",
              },
            );
          }
        },
      ),
    );
  }
}

import { ArmType } from "../../topology/arm-resource";
import { type Entity, labelOf } from "../../topology/topology";
import {
  allOf,
  is,
  known,
  mapValue,
  not,
  notKnown,
  orElse,
  type Value,
} from "../../topology/value";
import { forbid } from "../answers";
import type { Check } from "../check";
import { hasBasicLoadBalancer, hasOutboundType, isWindows } from "./cluster-settings";
import { isAvailabilitySet } from "./network-modes";
import { clusterCheck, poolCheck, poolInClusterCheck } from "./subject";

const gatewayPage = "https://learn.microsoft.com/azure/aks/configure-static-egress-gateway";
const outboundPage = "https://learn.microsoft.com/azure/aks/egress-outboundtype";

function isGateway(pool: Entity): Value<boolean> {
  return is(pool.properties.text("mode"), "Gateway");
}

export const gatewayPoolAutoscaled = poolCheck(
  {
    id: "aks-gateway-pool-autoscaled",
    facts: ["x-seg"],
    title: "A gateway pool must not have an autoscaler",
    description: "The nodes of a static egress gateway are fixed, as its addresses are.",
    remediation: "Set enableAutoScaling to false.",
    url: gatewayPage,
  },
  (pool) =>
    forbid(pool, allOf(isGateway(pool), pool.properties.boolean("enableAutoScaling")), {
      path: "enableAutoScaling",
      problem: "isn't supported for a pool in mode Gateway",
      action: "set it to false",
    }),
);

export const gatewayPoolWindows = poolCheck(
  {
    id: "aks-gateway-pool-windows",
    facts: ["x-seg"],
    title: "A gateway pool must run Linux",
    description: "A static egress gateway runs on Linux nodes only.",
    remediation: "Set osType to Linux.",
    url: gatewayPage,
  },
  (pool) =>
    forbid(pool, allOf(isGateway(pool), isWindows(pool)), {
      path: "osType",
      problem: "isn't supported for a pool in mode Gateway",
      action: "use Linux",
    }),
);

export const gatewayPoolPrefixSize: Check = poolCheck(
  {
    id: "aks-gateway-pool-prefix-size-out-of-range",
    facts: ["x-seg"],
    title: "The public IP prefix of a gateway pool must be a /28 to /31",
    description: "Azure takes prefix lengths from 28 to 31.",
    remediation: "Use a prefix length from 28 to 31.",
    url: gatewayPage,
  },
  (pool, { facts }) => {
    const path = "gatewayProfile.publicIPPrefixSize";
    const { min, max } = facts.gatewayPrefixLength.value;
    const size = pool.properties.number(path);
    const outside = mapValue(size, (n) => n < min || n > max);
    return forbid(pool, outside, {
      path,
      problem: `is outside ${min} to ${max}`,
      action: `use ${size.state === "known" && size.value < min ? min : max}`,
    });
  },
);

export const multipleLoadBalancers = clusterCheck(
  {
    id: "aks-multiple-load-balancers-need-node-ip",
    facts: ["x-multislb-pls"],
    title: "Multiple Standard load balancers must have backendPoolType NodeIP",
    description:
      "AKS spreads services over several load balancers by the addresses of nodes, not by their network interfaces.",
    remediation: "Set networkProfile.loadBalancerProfile.backendPoolType to NodeIP.",
    url: "https://learn.microsoft.com/azure/aks/use-multiple-standard-load-balancer",
  },
  (cluster) => {
    const profile = "networkProfile.loadBalancerProfile";
    const path = `${profile}.backendPoolType`;
    const notGiven = notKnown(`${path} isn't given`, path);
    return forbid(
      cluster,
      allOf(
        cluster.properties.boolean(`${profile}.enableMultipleStandardLoadBalancers`),
        not(orElse(is(cluster.properties.text(path), "NodeIP"), notGiven)),
      ),
      {
        path,
        problem: "isn't supported with enableMultipleStandardLoadBalancers",
        action: "set it to NodeIP",
      },
    );
  },
);

export const outboundTypeNeedsScaleSets = poolInClusterCheck(
  {
    id: "aks-outbound-type-needs-scale-sets",
    facts: ["x-vmss-lb"],
    title: "An outbound type other than loadBalancer must have scale sets",
    description: "Azure refuses other outbound types for pools in availability sets.",
    remediation: "Use type VirtualMachineScaleSets.",
    url: outboundPage,
  },
  (pool, cluster) => {
    const type = cluster.properties.text("networkProfile.outboundType");
    return forbid(
      pool,
      allOf(isAvailabilitySet(pool), not(hasOutboundType(cluster, "loadBalancer"))),
      {
        path: "type",
        problem: `isn't supported with outboundType ${type.state === "known" ? type.value : ""} of ${labelOf(cluster)}`,
        action: "use VirtualMachineScaleSets",
      },
    );
  },
  isAvailabilitySet,
);

export const outboundTypeBasicLoadBalancer = clusterCheck(
  {
    id: "aks-outbound-type-basic-load-balancer",
    facts: ["x-vmss-lb"],
    title: "An outbound type other than loadBalancer must have the Standard load balancer",
    description: "Azure refuses other outbound types with the Basic load balancer.",
    remediation: "Set networkProfile.loadBalancerSku to standard.",
    url: outboundPage,
  },
  (cluster) =>
    forbid(
      cluster,
      allOf(hasBasicLoadBalancer(cluster), not(hasOutboundType(cluster, "loadBalancer"))),
      {
        path: "networkProfile.outboundType",
        problem: "isn't supported with loadBalancerSku basic",
        action: "set networkProfile.loadBalancerSku to standard",
      },
    ),
);

export const poolCountBasicLoadBalancer = clusterCheck(
  {
    id: "aks-pool-count-basic-load-balancer",
    facts: ["x-vmss-lb"],
    title: "A cluster with several pools must have the Standard load balancer",
    description: "The Basic load balancer serves one pool only.",
    remediation: "Set networkProfile.loadBalancerSku to standard.",
    url: "https://learn.microsoft.com/azure/aks/create-node-pools",
    needs: "stack",
    subjects: [ArmType.managedCluster, ArmType.agentPool],
  },
  (cluster, { topology }) => {
    const { pools, complete } = topology.poolsOf(cluster);
    const several: Value<boolean> =
      pools.length > 1
        ? known(true)
        : complete
          ? known(false)
          : notKnown("agentPoolProfiles isn't known yet", "agentPoolProfiles");
    return forbid(cluster, allOf(hasBasicLoadBalancer(cluster), several), {
      path: "networkProfile.loadBalancerSku",
      problem: `serves one pool only, but the cluster has ${pools.length}`,
      action: "set it to standard",
    });
  },
);

import { sum } from "../../capacity/addresses";
import { maxNodesByOutboundPorts } from "../../capacity/egress";
import { Moment, nodesOf, type PoolSize } from "../../capacity/pools";
import { missingPools } from "../../cluster/cluster-subnets";
import { outboundTypePath } from "../../cluster/network-profile";
import { needsOf } from "../../cluster/pool-need";
import type { Facts } from "../../facts/editions";
import type { Entity } from "../../resources/topology";
import { isOtherThan, known, mapValue, notKnown, orElse, type Value } from "../../resources/value";
import { undecided, unknownValue, violation } from "../answers";
import { fit, showSum } from "../limits/shared/fit";
import { clusterCheck } from "../subject";
import { loadBalancer, portsPath } from "./shared/outbound";

/** The ports of all nodes, surge nodes too, against those of the outbound addresses. */
export const rule = clusterCheck(
  {
    id: "aks-allocated-outbound-ports-exceeded",
    facts: ["f-lb-snat"],
    title:
      "The outbound IPs must have allocatedOutboundPorts for every node at full scale and during an upgrade",
    description:
      "Each outbound IP has 64,000 ports; Azure refuses a cluster, scale-out or upgrade that allocates more.",
    severity: "high",
    remediation: "Add outbound IPs, or lower allocatedOutboundPorts.",
    evidence: {
      grade: "refused",
      holds: "always",
      says: 'counts maxCount and surge: 3 nodes → "Total node count 4 requires 84000 ports but only 64000"; 22 of 3 pools → 25',
      sources: [
        "support create-upgrade-delete/error-code-invalidloadbalancerprofileallocatedoutboundports (2024-05-06; maxCount / maxSurge added by PR#2102, 2026-08-10)",
        "GH azure-cli#22374 (2022-05-12)",
        "GH jenkins-infra/azure#580, #581 (2024-01-17)",
      ],
    },
    url: "aks/configure-load-balancer-standard",
    asked: "early",
  },
  function* (cluster, context) {
    const { facts, topology } = context;
    const ports = cluster.properties.number(portsPath);
    const outboundType = cluster.properties.text(outboundTypePath);
    if (isOtherThan(outboundType, "loadBalancer") || ports.state === "absent") {
      return;
    }
    yield* unknownValue(cluster, portsPath, ports.state === "notKnown" ? ports : outboundType);
    if (ports.state === "notKnown" || outboundType.state === "notKnown") {
      return;
    }
    const publicIps = publicIpCount(facts, cluster);
    if (publicIps.state !== "known") {
      yield* ports.value > 0 ? unknownValue(cluster, portsPath, publicIps) : [];
      return;
    }
    const ips = publicIps.value;
    const most = maxNodesByOutboundPorts(facts, ips, ports.value);
    if (most === undefined || most < 0) {
      return;
    }
    const needs = needsOf(context, cluster);
    const more = missingPools(topology, cluster);
    const result = fit(needs, most, (sizes) => sum(sizes, nodesOfOne), more);
    if (result.state === "open") {
      yield undecided(cluster, portsPath, result.reason);
    } else if (result.state === "over") {
      const { needed } = result;
      const perIp = facts.loadBalancerPortsPerPublicIp.value;
      const step = facts.allocatedOutboundPortsStep.value;
      const lower = Math.floor((perIp * ips) / needed / step) * step;
      const lowerPorts = `lower allocatedOutboundPorts to ${lower}`;
      const wanted = Math.ceil((ports.value * needed) / perIp);
      const mostIps = facts.loadBalancerOutboundIps.value.max;
      yield violation(cluster, portsPath, {
        value: String(ports.value),
        problem: `for ${needed} nodes at full scale (${showSum(needs, nodesOfOne)}) makes ${ports.value * needed} ports, and ${ips} outbound ${ips === 1 ? "IP has" : "IPs have"} ${perIp * ips}`,
        action: wanted > mostIps ? lowerPorts : `use ${wanted} outbound IPs, or ${lowerPorts}`,
        errorCode: "InvalidLoadBalancerProfileAllocatedOutboundPorts",
      });
    }
  },
);

/** The outbound addresses of the load balancer: managed ones, own ones, or those of own prefixes. */
function publicIpCount(facts: Facts, cluster: Entity): Value<number> {
  const profile = cluster.properties.child(loadBalancer);
  const own = profile.list("outboundIPs.publicIPs");
  const prefixes = profile.list("outboundIPPrefixes.publicIPPrefixes");
  if (own.state === "notKnown") {
    return own;
  }
  if (prefixes.state !== "absent") {
    return notKnown(`how many addresses the ${loadBalancer}.outboundIPPrefixes have isn't known`);
  }
  const managed = profile.number("managedOutboundIPs.count");
  if (own.state === "known") {
    // Managed and own addresses add up.
    return mapValue(orElse(managed, known(0)), (count) => count + own.value.length);
  }
  return orElse(managed, known(facts.loadBalancerOutboundIps.value.default ?? 1));
}

function nodesOfOne(size: PoolSize): number {
  return nodesOf(size, Moment.Upgrade);
}

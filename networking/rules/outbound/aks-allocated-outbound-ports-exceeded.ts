import { sum } from "../../capacity/addresses";
import { maxNodesByOutboundPorts } from "../../capacity/egress";
import { Moment, nodesOf, type PoolSize } from "../../capacity/pools";
import { missingPools } from "../../cluster/cluster-subnets";
import { needsOf } from "../../cluster/pool-need";
import type { Entity } from "../../resources/topology";
import { isOtherThan, known, mapValue, notKnown, orElse, type Value } from "../../resources/value";
import { undecided, violation } from "../answers";
import { fit, showSum } from "../limits/shared/fit";
import type { Answer, RuleContext } from "../rule";
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
  (cluster, context) => judgePorts(context, cluster),
);

function* judgePorts(context: RuleContext, cluster: Entity): Generator<Answer> {
  const ports = cluster.properties.number(portsPath);
  const outboundType = cluster.properties.text("networkProfile.outboundType");
  if (isOtherThan(outboundType, "loadBalancer") || ports.state === "absent") {
    return;
  }
  if (ports.state === "notKnown" || outboundType.state === "notKnown") {
    const reason = ports.state === "notKnown" ? ports.reason : undefined;
    yield undecided(
      cluster,
      portsPath,
      reason ?? (outboundType.state === "notKnown" ? outboundType.reason : ""),
    );
    return;
  }
  const publicIps = publicIpCount(context, cluster);
  if (publicIps.state !== "known") {
    if (ports.value > 0) {
      yield undecided(
        cluster,
        portsPath,
        publicIps.state === "notKnown" ? publicIps.reason : "the outbound IPs aren't known",
      );
    }
    return;
  }
  const most = maxNodesByOutboundPorts(context.facts, publicIps.value, ports.value);
  if (most === undefined || most < 0) {
    return;
  }
  const needs = needsOf(context, cluster);
  const result = fit(
    needs,
    most,
    (sizes) => sum(sizes, nodesOfOne),
    missingPools(context.topology, cluster),
  );
  if (result.state === "open") {
    yield undecided(cluster, portsPath, result.reason);
  } else if (result.state === "over") {
    const { needed } = result;
    const perIp = context.facts.loadBalancerPortsPerPublicIp.value;
    const step = context.facts.allocatedOutboundPortsStep.value;
    const ips = publicIps.value;
    const lower = Math.floor((perIp * ips) / needed / step) * step;
    const lowerPorts = `lower allocatedOutboundPorts to ${lower}`;
    const wanted = Math.ceil((ports.value * needed) / perIp);
    const mostIps = context.facts.loadBalancerOutboundIps.value.max;
    yield violation(cluster, portsPath, {
      value: String(ports.value),
      problem: `for ${needed} nodes at full scale (${showSum(needs, nodesOfOne)}) makes ${ports.value * needed} ports, and ${ips} outbound ${ips === 1 ? "IP has" : "IPs have"} ${perIp * ips}`,
      action: wanted > mostIps ? lowerPorts : `use ${wanted} outbound IPs, or ${lowerPorts}`,
      errorCode: "InvalidLoadBalancerProfileAllocatedOutboundPorts",
    });
  }
}

/** The outbound addresses of the load balancer: managed ones, own ones, or those of own prefixes. */
function publicIpCount(context: RuleContext, cluster: Entity): Value<number> {
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
  return orElse(managed, known(context.facts.loadBalancerOutboundIps.value.default ?? 1));
}

function nodesOfOne(size: PoolSize): number {
  return nodesOf(size, Moment.Upgrade);
}

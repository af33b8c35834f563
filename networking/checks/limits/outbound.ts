import { sum } from "../../capacity/addresses";
import { maxNodesByOutboundPorts } from "../../capacity/egress";
import { Moment, nodesOf, type PoolSize } from "../../capacity/pools";
import type { Bounds, Fact } from "../../facts/fact";
import type { FactId } from "../../facts/fact-ids";
import { ArmType } from "../../topology/arm-resource";
import { missingPools } from "../../topology/cluster-subnets";
import type { Entity } from "../../topology/topology";
import { isOtherThan, known, notKnown, type Value } from "../../topology/value";
import { undecided } from "../answers";
import { type Answer, type Check, type CheckContext, CheckSeverity, Enforcement } from "../check";
import { fit, showSum } from "./fit";
import { needsOf } from "./pool-need";

const loadBalancer = "networkProfile.loadBalancerProfile";
const natGateway = "networkProfile.natGatewayProfile";
const portsPath = `${loadBalancer}.allocatedOutboundPorts`;
const loadBalancerPage = "https://learn.microsoft.com/azure/aks/configure-load-balancer-standard";
const natGatewayPage = "https://learn.microsoft.com/azure/aks/nat-gateway";
const subjects = [ArmType.managedCluster];

/** Numbers of the two outbound profiles that have bounds. */
export const loadBalancerOutboundIpCountOutOfRange = boundsCheck({
  id: "aks-load-balancer-outbound-ip-count-out-of-range",
  fact: "lim-lb-ips",
  title: "A load balancer must have 1 to 100 managed outbound IPs",
  paths: [`${loadBalancer}.managedOutboundIPs.count`],
  bounds: ({ facts }) => facts.loadBalancerOutboundIps,
  url: loadBalancerPage,
});

export const loadBalancerIdleTimeoutOutOfRange = boundsCheck({
  id: "aks-load-balancer-idle-timeout-out-of-range",
  fact: "lim-lb-ips",
  title: "The idle timeout of a load balancer must be 4 to 120 minutes",
  paths: [`${loadBalancer}.idleTimeoutInMinutes`],
  bounds: ({ facts }) => facts.loadBalancerIdleTimeout,
  url: loadBalancerPage,
});

export const allocatedOutboundPortsOutOfRange = boundsCheck({
  id: "aks-allocated-outbound-ports-out-of-range",
  fact: "lim-lb-ips",
  title: "A node must have 0 to 64,000 allocated outbound ports",
  paths: [portsPath],
  bounds: ({ facts }) => facts.allocatedOutboundPorts,
  url: loadBalancerPage,
});

export const natGatewayOutboundIpCountOutOfRange = boundsCheck({
  id: "aks-nat-gateway-outbound-ip-count-out-of-range",
  fact: "lim-nat",
  title: "A managed NAT gateway must have 1 to 16 outbound IPs",
  paths: [
    `${natGateway}.managedOutboundIPProfile.count`,
    `${natGateway}.managedOutboundIPProfile.countIPv6`,
  ],
  bounds: ({ facts }) => facts.natGatewayOutboundIps,
  url: natGatewayPage,
});

export const natGatewayIdleTimeoutOutOfRange = boundsCheck({
  id: "aks-nat-gateway-idle-timeout-out-of-range",
  fact: "lim-nat",
  title: "The idle timeout of a managed NAT gateway must be 4 to 120 minutes",
  paths: [`${natGateway}.idleTimeoutInMinutes`],
  bounds: ({ facts }) => facts.natGatewayIdleTimeout,
  url: natGatewayPage,
});

/** The load balancer's outbound addresses come from one source. */
export const loadBalancerOutboundIpKindsMixed: Check = {
  id: "aks-load-balancer-outbound-ip-kinds-mixed",
  facts: ["lim-lb-ips"],
  title:
    "A load balancer must have managed outbound IPs, own IPs or own prefixes, not several of them",
  description: "Azure takes only one of the three.",
  remediation: "Leave one of managedOutboundIPs, outboundIPs and outboundIPPrefixes.",
  severity: CheckSeverity.critical,
  enforcement: Enforcement.mandatory,
  url: loadBalancerPage,
  subjects,
  needs: "resource",
  *run({ topology }) {
    for (const cluster of topology.clusters) {
      const profile = cluster.properties.child(loadBalancer);
      const given = ["managedOutboundIPs", "outboundIPs", "outboundIPPrefixes"].map((name) => ({
        name,
        keys: profile.keys(name),
      }));
      const unknown = given.find(({ keys }) => keys.state === "notKnown");
      const present = given.filter(({ keys }) => keys.state === "known").map(({ name }) => name);
      if (present.length > 1) {
        yield {
          answer: "violation",
          entity: cluster,
          property: loadBalancer,
          problem: `has ${present.join(" and ")}, and Azure takes one of them`,
          action: `keep ${present.at(-1)} and remove the rest`,
        };
      } else if (unknown?.keys.state === "notKnown") {
        yield undecided(cluster, loadBalancer, unknown.keys.reason);
      }
    }
  },
};

/** Ports are allocated in steps. */
export const allocatedOutboundPortsNotMultipleOf8: Check = {
  id: "aks-allocated-outbound-ports-not-multiple-of-8",
  facts: ["f-lb-snat"],
  title: "Allocated outbound ports must be a multiple of 8",
  description: "Azure allocates outbound ports in steps of 8.",
  remediation: "Use the next multiple of 8, or 0 for Azure's own allocation.",
  severity: CheckSeverity.critical,
  enforcement: Enforcement.mandatory,
  url: loadBalancerPage,
  subjects,
  needs: "resource",
  *run(context) {
    const step = context.facts.allocatedOutboundPortsStep.value;
    for (const cluster of context.topology.clusters) {
      const ports = cluster.properties.number(portsPath);
      if (ports.state === "notKnown") {
        yield undecided(cluster, portsPath, ports.reason);
      } else if (ports.state === "known" && ports.value % step !== 0) {
        const lower = Math.floor(ports.value / step) * step;
        yield {
          answer: "violation",
          entity: cluster,
          property: portsPath,
          value: String(ports.value),
          problem: `is not a multiple of ${step}`,
          action: `use ${lower} or ${lower + step}`,
          errorCode: "InvalidLoadBalancerProfileAllocatedOutboundPorts",
        };
      }
    }
  },
};

/** The ports of all nodes, surge nodes too, against those of the outbound addresses. */
export const allocatedOutboundPortsExceeded: Check = {
  id: "aks-allocated-outbound-ports-exceeded",
  facts: ["f-lb-snat"],
  title:
    "The outbound IPs must have allocatedOutboundPorts for every node at full scale and during an upgrade",
  description:
    "Each outbound IP has 64,000 ports; Azure refuses a cluster, scale-out or upgrade that allocates more.",
  remediation: "Add outbound IPs, or lower allocatedOutboundPorts.",
  severity: CheckSeverity.high,
  enforcement: Enforcement.mandatory,
  url: loadBalancerPage,
  subjects,
  needs: "stack",
  *run(context) {
    for (const cluster of context.topology.clusters) {
      yield* judgePorts(context, cluster);
    }
  },
};

function* judgePorts(context: CheckContext, cluster: Entity): Generator<Answer> {
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
  const most = maxNodesByOutboundPorts(publicIps.value, ports.value);
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
    yield {
      answer: "violation",
      entity: cluster,
      property: portsPath,
      value: String(ports.value),
      problem: `for ${needed} nodes at full scale (${showSum(needs, nodesOfOne)}) makes ${ports.value * needed} ports, and ${ips} outbound ${ips === 1 ? "IP has" : "IPs have"} ${perIp * ips}`,
      action: `use ${Math.ceil((ports.value * needed) / perIp)} outbound IPs or lower allocatedOutboundPorts to ${lower}`,
      errorCode: "InvalidLoadBalancerProfileAllocatedOutboundPorts",
    };
  }
}

/** The outbound addresses of the load balancer: managed ones, own ones, or those of own prefixes. */
function publicIpCount(context: CheckContext, cluster: Entity): Value<number> {
  const profile = cluster.properties.child(loadBalancer);
  const own = profile.list("outboundIPs.publicIPs");
  const prefixes = profile.list("outboundIPPrefixes.publicIPPrefixes");
  if (own.state === "notKnown") {
    return own;
  }
  if (own.state === "known") {
    return known(own.value.length);
  }
  if (prefixes.state !== "absent") {
    return notKnown(`how many addresses the ${loadBalancer}.outboundIPPrefixes have isn't known`);
  }
  const managed = profile.number("managedOutboundIPs.count");
  return managed.state === "absent"
    ? known(context.facts.loadBalancerOutboundIps.value.default)
    : managed;
}

function nodesOfOne(size: PoolSize): number {
  return nodesOf(size, Moment.Upgrade);
}

interface Bounded {
  readonly id: string;
  readonly fact: FactId;
  readonly title: string;
  readonly paths: readonly string[];
  readonly bounds: (context: CheckContext) => Fact<Bounds>;
  readonly url: string;
}

/** Numbers that Azure takes between two bounds, both included. */
function boundsCheck({ id, fact, title, paths, bounds, url }: Bounded): Check {
  return {
    id,
    facts: [fact],
    title,
    description: "Azure refuses a cluster with a number outside these bounds.",
    remediation: "Use a number within the bounds.",
    severity: CheckSeverity.critical,
    enforcement: Enforcement.mandatory,
    url,
    subjects,
    needs: "resource",
    *run(context) {
      const { unit, value } = bounds(context);
      for (const cluster of context.topology.clusters) {
        for (const path of paths) {
          const number = cluster.properties.number(path);
          if (number.state === "notKnown") {
            yield undecided(cluster, path, number.reason);
          } else if (
            number.state === "known" &&
            (number.value < value.min || number.value > value.max)
          ) {
            yield {
              answer: "violation",
              entity: cluster,
              property: path,
              value: String(number.value),
              problem: `is not between ${value.min} and ${value.max} ${unit}`,
              action: `use ${Math.min(Math.max(number.value, value.min), value.max)}`,
            };
          }
        }
      }
    },
  };
}

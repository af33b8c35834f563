import { isPrivate, isVnetIntegrated } from "../../../cluster/cluster-settings";
import { apiServerSubnet } from "../../../cluster/cluster-subnets";
import { networkSetting, podRanges } from "../../../cluster/network-profile";
import { apiServerPorts, apiServerProbePort, wireGuardPort } from "../../../facts/ports";
import { loadBalancerProbe } from "../../../facts/ranges";
import { once } from "../../../once";
import { ArmType } from "../../../resources/arm-resource";
import { knownSlots, type RangeSlot } from "../../../resources/range-slot";
import type { SubnetProperty } from "../../../resources/subnets-of-pool";
import {
  type Entity,
  labelOf,
  type RangedEntity,
  type Topology,
} from "../../../resources/topology";
import {
  absent,
  is,
  isFalse,
  isOneOf,
  known,
  notKnown,
  type Value,
  valueOr,
} from "../../../resources/value";
import { forbid, openPools, outsideReason, undecided, unknownValue } from "../../answers";
import type { Answer, Rule } from "../../rule";
import { type About, check, ofPools, ofSubnets } from "../../subject";
import {
  isForAllPorts,
  priorityBefore,
  readRules,
  type SecurityRule,
  showPorts,
} from "./security-rules";
import {
  deniesInternet,
  type Party,
  type Protocol,
  type Verdict,
  verdictOn,
} from "./security-verdict";

const groupPath = "networkSecurityGroup.id";

/** A security group with rules that deny. */
interface Group {
  readonly group: Entity;
  readonly rules: readonly SecurityRule[];
}

/** A party that sends or receives in a subnet, whose security group sees it. */
interface End {
  readonly who: string;
  readonly subnet?: RangedEntity;
  readonly party: Party;
}

interface Flow {
  readonly from: readonly End[];
  readonly to: readonly End[];
  /** Default: all, and all ports. */
  readonly protocols?: readonly Protocol[];
  readonly port?: number;
}

/** Which denials to report: those of all ports, and of ports that the cluster is known to need, or those of some. */
type Reported = "all" | "some";

/** A check of what the security groups of subnets do to a cluster's own traffic. */
export function groupCheck(reported: Reported, about: Omit<About, "url">): Rule {
  return check(
    {
      asked: "early",
      subjects: [...ofPools, ...ofSubnets, ArmType.networkSecurityGroup, ArmType.securityRule],
      url: "aks/concepts-network#custom-virtual-network-requirements",
      ...about,
    },
    function* ({ topology }) {
      for (const cluster of topology.clusters) {
        yield* judgeCluster(topology, cluster, reported);
      }
    },
  );
}

/** Why the rules of a security group aren't all known. */
export function openRules(topology: Topology, group: Entity): string | undefined {
  const inline = group.properties.list("securityRules");
  if (inline.state === "notKnown") {
    return `${inline.reason} (${labelOf(group)})`;
  }
  const [possible] = topology.possibleChildrenOf(group, ArmType.securityRule);
  return possible && `whether ${labelOf(possible)} belongs to ${labelOf(group)} isn't known yet`;
}

/** The security group of a subnet: absent where none of its rules denies anything. */
const groupsIn = once((topology: Topology) =>
  once((subnet: Entity) => readGroup(topology, subnet)),
);

function readGroup(topology: Topology, subnet: Entity): Value<Group> {
  const link = topology.follow(subnet, groupPath, ArmType.networkSecurityGroup);
  if (link.state === "absent") {
    return absent;
  }
  if (link.state === "outside") {
    return notKnown(outsideReason(subnet.properties.pathOf(groupPath), link.id));
  }
  if (link.state !== "known") {
    return notKnown(link.reason);
  }
  const group = link.target;
  const reason = openRules(topology, group);
  if (reason !== undefined) {
    return notKnown(reason);
  }
  const entities = topology.childrenOf(group, ArmType.securityRule);
  if (entities.every((rule) => isFalse(is(rule.properties.text("access"), "Deny")))) {
    return absent;
  }
  const rules = readRules(entities);
  return typeof rules === "string" ? notKnown(rules) : known({ group, rules });
}

function* judgeCluster(topology: Topology, cluster: Entity, reported: Reported): Generator<Answer> {
  if (topology.of(ArmType.networkSecurityGroup).length > 0) {
    yield* openPools(topology, cluster);
  }
  const nodeSubnets = subnetsOf(topology, cluster, "vnetSubnetID");
  const podSubnets = subnetsOf(topology, cluster, "podSubnetID");
  const apiLink = apiServerSubnet(topology, cluster);
  const apiSubnets = apiLink.state === "known" ? [apiLink.target] : [];
  const groupOf = groupsIn(topology);
  const all = [...new Set([...nodeSubnets, ...podSubnets, ...apiSubnets])];
  if (all.every((subnet) => groupOf(subnet).state === "absent")) {
    return;
  }
  for (const subnet of all) {
    const group = groupOf(subnet);
    const path = subnet.properties.pathOf(groupPath);
    yield* unknownValue(subnet, path, group);
    if (group.state === "known" && subnet.ranges.some(({ cidr }) => cidr.state !== "known")) {
      yield undecided(subnet, path, `the range of ${labelOf(subnet)} isn't known yet`);
    }
  }
  const pods = podRanges(cluster);
  yield* unknownValue(cluster, "networkProfile.podCidr", pods);
  const findings = new Findings(cluster);
  for (const flow of flowsOf(cluster, nodeSubnets, podSubnets, apiSubnets, valueOr(pods, []))) {
    if (flow.port === undefined || reported === "all") {
      judgeFlow(flow, groupOf, reported, findings);
    }
  }
  // The nodes reach the API server by a public address.
  if (reported === "all" && isFalse(isPrivate(cluster)) && isFalse(isVnetIntegrated(cluster))) {
    for (const subnet of nodeSubnets) {
      const group = valueOr(groupOf(subnet), undefined);
      const [nodes] = knownSlots(subnet.ranges);
      const rule = group && nodes && deniesInternet(group.rules, nodes.cidr);
      if (group && nodes && rule) {
        findings.deny(subnet, group, rule, {
          text: `the nodes ${nodes.cidr} to the public API server on port 443`,
          allow: `${nodes.cidr} to AzureCloud on port 443`,
        });
      }
    }
  }
  yield* findings.answers();
}

/** A denied flow, as the finding lists it, and the rule that would let it through. */
interface DeniedFlow {
  readonly text: string;
  readonly allow: string;
}

/** What the groups of a cluster's subnets deny: one finding for each rule and subnet, with all its flows. */
class Findings {
  readonly #cluster: Entity;
  readonly #denied = new Map<Entity, Map<SecurityRule, Group & { flows: Map<string, string> }>>();
  readonly #doubts = new Map<Entity, Set<string>>();

  constructor(cluster: Entity) {
    this.#cluster = cluster;
  }

  deny(subnet: Entity, group: Group, rule: SecurityRule, { text, allow }: DeniedFlow): void {
    const byRule = this.#denied.get(subnet) ?? new Map();
    const denial = byRule.get(rule) ?? { ...group, flows: new Map() };
    denial.flows.set(text, allow);
    this.#denied.set(subnet, byRule.set(rule, denial));
  }

  doubt(subnet: Entity, reason: string): void {
    this.#doubts.set(subnet, (this.#doubts.get(subnet) ?? new Set()).add(reason));
  }

  *answers(): Generator<Answer> {
    for (const [subnet, reasons] of this.#doubts) {
      for (const reason of reasons) {
        yield undecided(subnet, subnet.properties.pathOf(groupPath), reason);
      }
    }
    // Priorities that were suggested are taken for what comes after.
    const taken = new Map<Entity, Set<number>>();
    for (const [subnet, byRule] of this.#denied) {
      for (const [rule, { group, rules, flows }] of byRule) {
        const used = taken.get(group) ?? new Set<number>();
        taken.set(group, used);
        const allowed = [...flows.values()].map((allow) => {
          const free = priorityBefore(rules, rule, used);
          if (free !== undefined) {
            used.add(free);
          }
          return { allow, free };
        });
        yield* forbid(subnet, known(true), {
          path: groupPath,
          value: "",
          problem: `is ${labelOf(group)}, whose rule "${rule.name}" (${rule.direction === "inbound" ? "Inbound" : "Outbound"}, priority ${rule.priority}) denies traffic of ${labelOf(this.#cluster)}: ${[...flows.keys()].join(", ")}`,
          action: allowed.some(({ free }) => free === undefined)
            ? `move that rule behind ones that allow ${[...flows.values()].join(", ")}`
            : `allow it in rules ahead of that one: ${allowed.map(({ allow, free }) => `${allow} (priority ${free})`).join(", ")}`,
        });
      }
    }
  }
}

function subnetsOf(
  topology: Topology,
  cluster: Entity,
  path: SubnetProperty,
): readonly RangedEntity[] {
  const links = topology.poolsOf(cluster).pools.map((pool) => topology.subnetOf(pool, path));
  return [...new Set(links.flatMap((link) => (link.state === "known" ? [link.target] : [])))];
}

function flowsOf(
  cluster: Entity,
  nodeSubnets: readonly RangedEntity[],
  podSubnets: readonly RangedEntity[],
  apiSubnets: readonly RangedEntity[],
  podSlots: readonly RangeSlot[],
): readonly Flow[] {
  const plugin = networkSetting(cluster, "networkPlugin");
  const nodes = endsIn("the nodes", nodeSubnets);
  // Bring-your-own CNIs wrap the pods' traffic into that of the nodes.
  const ownRanges = isOneOf(plugin, "none") ? [] : knownSlots(podSlots);
  const pods = [
    ...endsIn("the pods", podSubnets),
    ...nodeSubnets.flatMap((subnet) =>
      ownRanges.map(({ cidr }) => ({
        who: "the pods",
        subnet,
        party: { range: cidr, inVnet: false },
      })),
    ),
  ];
  const apiServer = endsIn("the API server", apiSubnets);
  const probe = {
    who: "Azure's load balancer",
    party: { range: loadBalancerProbe.value, inVnet: false },
  };
  const encryption = cluster.properties.text(
    "networkProfile.advancedNetworking.security.transitEncryption.type",
  );
  const on = (protocol: Protocol, port: number) => ({ protocols: [protocol], port });
  return [
    { from: nodes, to: nodes },
    { from: nodes, to: pods },
    { from: pods, to: pods },
    ...(isOneOf(plugin, "kubenet") ? [{ from: pods, to: nodes }] : []),
    ...(isOneOf(encryption, "WireGuard")
      ? [{ from: nodes, to: nodes, ...on("Udp", wireGuardPort.value) }]
      : []),
    ...apiServerPorts.value.map((port) => ({ from: nodes, to: apiServer, ...on("Tcp", port) })),
    { from: [probe], to: apiServer, ...on("Tcp", apiServerProbePort.value) },
  ];
}

function endsIn(who: string, subnets: readonly RangedEntity[]): readonly End[] {
  return subnets.flatMap((subnet) =>
    knownSlots(subnet.ranges).map(({ cidr }) => ({
      who,
      subnet,
      party: { range: cidr, inVnet: true },
    })),
  );
}

function judgeFlow(
  { from, to, protocols = ["Tcp", "Udp", "Icmp"], port }: Flow,
  groupOf: (subnet: Entity) => Value<Group>,
  reported: Reported,
  findings: Findings,
): void {
  // A rule about ICMP alone leaves the cluster running.
  const counts = (rule: SecurityRule) =>
    port !== undefined ||
    (reported === "all") === (isForAllPorts(rule) && rule.protocol !== "icmp");
  for (const source of from) {
    for (const destination of to) {
      for (const [direction, { subnet }] of [
        ["outbound", source],
        ["inbound", destination],
      ] as const) {
        const group = subnet && valueOr(groupOf(subnet), undefined);
        if (subnet === undefined || group === undefined) {
          continue;
        }
        for (const protocol of protocols) {
          const traffic = {
            source: source.party,
            destination: destination.party,
            protocol,
            ...(port !== undefined && { port }),
          };
          const verdict = verdictOn(group.rules, direction, traffic, counts);
          if (verdict.state === "denied") {
            findings.deny(subnet, group, verdict.rule, flowOf(verdict, source, destination, port));
          } else if (verdict.state === "notKnown") {
            findings.doubt(subnet, verdict.reason);
          }
        }
      }
    }
  }
}

function flowOf(
  { rule, ...denied }: Extract<Verdict, { state: "denied" }>,
  source: End,
  destination: End,
  port: number | undefined,
): DeniedFlow {
  const protocol = rule.protocol === "*" ? "" : ` (${rule.protocol.toUpperCase()})`;
  const ports =
    port !== undefined ? ` on port ${port}` : isForAllPorts(rule) ? "" : ` on ${showPorts(rule)}`;
  return {
    text: `${source.who} ${denied.source} to ${destination.who} ${denied.destination}${ports}${protocol}`,
    allow: `${source.party.range} to ${destination.party.range}${ports}`,
  };
}

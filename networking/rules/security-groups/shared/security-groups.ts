import { networkSetting, podRanges } from "../../../cluster/network-profile";
import { apiServerPorts, apiServerProbePort, wireGuardPort } from "../../../facts/ports";
import { loadBalancerProbe } from "../../../facts/ranges";
import { ArmType } from "../../../resources/arm-resource";
import { knownSlots, type RangeSlot } from "../../../resources/range-slot";
import {
  type Entity,
  labelOf,
  type RangedEntity,
  type Topology,
} from "../../../resources/topology";
import { is, isFalse, isOneOf, isTrue, known } from "../../../resources/value";
import { forbid, openPools, outsideReason, undecided, unknownValue } from "../../answers";
import type { Answer } from "../../rule";
import {
  isForAllPorts,
  priorityBefore,
  readRules,
  type SecurityRule,
  showPorts,
} from "./security-rules";
import {
  Direction,
  deniesInternet,
  type Party,
  type Protocol,
  type Verdict,
  verdictOn,
} from "./security-verdict";

const groupPath = "networkSecurityGroup.id";

export const subjects = [
  ArmType.managedCluster,
  ArmType.agentPool,
  ArmType.subnet,
  ArmType.virtualNetwork,
  ArmType.networkSecurityGroup,
  ArmType.securityRule,
];

/** The rules of a subnet's security group: none that deny, or why they can't be read. */
type Group =
  | { readonly state: "harmless" }
  | { readonly state: "notKnown"; readonly reason: string }
  | { readonly state: "denies"; readonly group: Entity; readonly rules: readonly SecurityRule[] };

/** A party that sends or receives in a subnet, whose security group sees it. */
interface End {
  readonly who: string;
  readonly subnet: Entity | undefined;
  readonly party: Party;
}

interface Flow {
  readonly from: readonly End[];
  readonly to: readonly End[];
  readonly protocols: readonly Protocol[];
  /** Default: all ports. */
  readonly port?: number;
}

/** Which denials to report: those of all ports, and of ports that the cluster is known to need, or those of some. */
type Reported = "all" | "some";

export function* judgeGroups(topology: Topology, reported: Reported): Generator<Answer> {
  const memo = new Map<Entity, Group>();
  const groupOf = (subnet: Entity): Group => {
    const before = memo.get(subnet);
    const group = before ?? readGroup(topology, subnet);
    memo.set(subnet, group);
    return group;
  };
  for (const cluster of topology.clusters) {
    yield* judgeCluster(topology, cluster, groupOf, reported);
  }
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

function readGroup(topology: Topology, subnet: Entity): Group {
  const link = topology.follow(subnet, groupPath, ArmType.networkSecurityGroup);
  if (link.state === "absent") {
    return { state: "harmless" };
  }
  if (link.state === "outside") {
    return {
      state: "notKnown",
      reason: outsideReason(subnet.properties.pathOf(groupPath), link.id),
    };
  }
  if (link.state !== "known") {
    return { state: "notKnown", reason: link.reason };
  }
  const group = link.target;
  const reason = openRules(topology, group);
  if (reason !== undefined) {
    return { state: "notKnown", reason };
  }
  const entities = topology.childrenOf(group, ArmType.securityRule);
  if (entities.every((rule) => isFalse(is(rule.properties.text("access"), "Deny")))) {
    return { state: "harmless" };
  }
  const rules = readRules(entities);
  return typeof rules === "string"
    ? { state: "notKnown", reason: rules }
    : { state: "denies", group, rules };
}

function* judgeCluster(
  topology: Topology,
  cluster: Entity,
  groupOf: (subnet: Entity) => Group,
  reported: Reported,
): Generator<Answer> {
  if (topology.of(ArmType.networkSecurityGroup).length > 0) {
    yield* openPools(topology, cluster);
  }
  const { pools } = topology.poolsOf(cluster);
  const nodeSubnets = subnetsOf(topology, pools, "vnetSubnetID");
  const podSubnets = subnetsOf(topology, pools, "podSubnetID");
  const apiLink = topology.follow(cluster, "apiServerAccessProfile.subnetId", ArmType.subnet);
  const apiSubnet =
    topology.subnets.length > 0 && apiLink.state === "known" ? apiLink.target : undefined;
  const apiSubnets = apiSubnet === undefined ? [] : [apiSubnet as RangedEntity];
  const all = [...new Set([...nodeSubnets, ...podSubnets, ...apiSubnets])];
  const groups = all.map(groupOf);
  if (groups.every(({ state }) => state === "harmless")) {
    return;
  }
  const denials = new Denials(cluster);
  for (const [i, subnet] of all.entries()) {
    const group = groups[i];
    const path = subnet.properties.pathOf(groupPath);
    if (group?.state === "notKnown") {
      yield undecided(subnet, path, group.reason);
    } else if (
      group?.state === "denies" &&
      subnet.ranges.some(({ cidr }) => cidr.state !== "known")
    ) {
      yield undecided(subnet, path, `the range of ${labelOf(subnet)} isn't known yet`);
    }
  }
  const pods = podRanges(cluster);
  yield* unknownValue(cluster, "networkProfile.podCidr", pods);
  const flows = flowsOf(
    cluster,
    nodeSubnets,
    podSubnets,
    apiSubnets,
    pods.state === "known" ? pods.value : [],
  );
  for (const flow of flows) {
    yield* judgeFlow(flow, groupOf, reported, denials);
  }
  if (reported === "all" && isPublic(cluster)) {
    for (const subnet of nodeSubnets) {
      const group = groupOf(subnet);
      const rule = group.state === "denies" ? deniesInternet(group.rules, subnet) : undefined;
      const [range] = knownSlots(subnet.ranges);
      if (group.state === "denies" && rule !== undefined && range !== undefined) {
        denials.add(subnet, group, rule, {
          text: `the nodes ${range.cidr} to the public API server on port 443`,
          allow: `${range.cidr} to AzureCloud on port 443`,
        });
      }
    }
  }
  yield* denials.answers();
}

/** Whether the nodes reach the API server by a public address. */
function isPublic({ properties }: Entity): boolean {
  return ["enablePrivateCluster", "enableVnetIntegration"].every((name) =>
    isFalse(properties.boolean(`apiServerAccessProfile.${name}`)),
  );
}

/** One denied flow, as the finding lists it, and the rule that would let it through. */
interface DeniedFlow {
  readonly text: string;
  readonly allow: string;
}

interface Denial {
  readonly subnet: Entity;
  readonly group: Denying;
  readonly rule: SecurityRule;
  readonly flows: Map<string, DeniedFlow>;
}

type Denying = Extract<Group, { state: "denies" }>;

/** What the groups of a cluster's subnets deny: one finding for each rule and subnet, with all its flows. */
class Denials {
  readonly #cluster: Entity;
  readonly #found = new Map<Entity, Map<Entity, Denial>>();
  readonly #open = new Map<Entity, Set<string>>();

  constructor(cluster: Entity) {
    this.#cluster = cluster;
  }

  add(subnet: Entity, group: Denying, rule: SecurityRule, flow: DeniedFlow): void {
    const byRule = this.#found.get(subnet) ?? new Map<Entity, Denial>();
    this.#found.set(subnet, byRule);
    const denial = byRule.get(rule.entity) ?? { subnet, group, rule, flows: new Map() };
    byRule.set(rule.entity, denial);
    denial.flows.set(flow.text, flow);
  }

  /** Whether a reason wasn't given for a subnet yet; from now on it was. */
  isNew(subnet: Entity, reason: string): boolean {
    const reasons = this.#open.get(subnet) ?? new Set<string>();
    const isNew = !reasons.has(reason);
    this.#open.set(subnet, reasons.add(reason));
    return isNew;
  }

  *answers(): Generator<Answer> {
    // Priorities that were suggested are taken for what comes after.
    const taken = new Map<Entity, Set<number>>();
    for (const { subnet, group, rule, flows } of [...this.#found.values()].flatMap((byRule) => [
      ...byRule.values(),
    ])) {
      const used = taken.get(group.group) ?? new Set<number>();
      taken.set(group.group, used);
      const rules = [...flows.values()].map(({ allow }) => {
        const free = priorityBefore(group.rules, rule, used);
        if (free !== undefined) {
          used.add(free);
        }
        return { allow, free };
      });
      yield* forbid(subnet, known(true), {
        path: groupPath,
        value: "",
        problem: `is ${labelOf(group.group)}, whose rule "${rule.name}" (${rule.direction === "inbound" ? Direction.inbound : Direction.outbound}, priority ${rule.priority}) denies traffic of ${labelOf(this.#cluster)}: ${[...flows.keys()].join(", ")}`,
        action: rules.some(({ free }) => free === undefined)
          ? `move that rule behind ones that allow ${rules.map(({ allow }) => allow).join(", ")}`
          : `allow it in rules ahead of that one: ${rules.map(({ allow, free }) => `${allow} (priority ${free})`).join(", ")}`,
      });
    }
  }
}

function subnetsOf(
  topology: Topology,
  pools: readonly Entity[],
  path: "vnetSubnetID" | "podSubnetID",
): readonly RangedEntity[] {
  const found = new Set<RangedEntity>();
  for (const pool of pools) {
    const link = topology.subnetOf(pool, path);
    if (link.state === "known") {
      found.add(link.target);
    }
  }
  return [...found];
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
    subnet: undefined,
    party: { range: loadBalancerProbe.value, inVnet: false },
  };
  const protocols = ["Tcp", "Udp", "Icmp"] as const;
  const isEncrypted = isTrue(
    is(
      cluster.properties.text("networkProfile.advancedNetworking.security.transitEncryption.type"),
      "WireGuard",
    ),
  );
  return [
    { from: nodes, to: nodes, protocols },
    { from: nodes, to: pods, protocols },
    { from: pods, to: pods, protocols },
    ...(isOneOf(plugin, "kubenet") ? [{ from: pods, to: nodes, protocols }] : []),
    ...(isEncrypted
      ? [{ from: nodes, to: nodes, protocols: ["Udp"] as const, port: wireGuardPort.value }]
      : []),
    ...apiServerPorts.value.map((port) => ({
      from: nodes,
      to: apiServer,
      protocols: ["Tcp"] as const,
      port,
    })),
    { from: [probe], to: apiServer, protocols: ["Tcp"], port: apiServerProbePort.value },
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

function* judgeFlow(
  { from, to, protocols, port }: Flow,
  groupOf: (subnet: Entity) => Group,
  reported: Reported,
  denials: Denials,
): Generator<Answer> {
  if (port !== undefined && reported === "some") {
    return;
  }
  for (const source of from) {
    for (const destination of to) {
      for (const [direction, { subnet }] of [
        [Direction.outbound, source],
        [Direction.inbound, destination],
      ] as const) {
        const group = subnet === undefined ? undefined : groupOf(subnet);
        if (subnet === undefined || group?.state !== "denies") {
          continue;
        }
        for (const protocol of protocols) {
          // A rule about ICMP alone leaves the cluster running.
          const counts = (rule: SecurityRule) =>
            port !== undefined ||
            (reported === "all") === (isForAllPorts(rule) && rule.protocol !== "icmp");
          const traffic = {
            source: source.party,
            destination: destination.party,
            protocol,
            ...(port !== undefined && { port }),
          };
          const verdict = verdictOn(group.rules, direction, traffic, counts);
          if (verdict.state === "denied") {
            denials.add(subnet, group, verdict.rule, flowOf(verdict, source, destination, port));
          } else if (verdict.state === "notKnown" && denials.isNew(subnet, verdict.reason)) {
            yield undecided(subnet, subnet.properties.pathOf(groupPath), verdict.reason);
          }
        }
      }
    }
  }
}

function flowOf(
  verdict: Extract<Verdict, { state: "denied" }>,
  source: End,
  destination: End,
  port: number | undefined,
): DeniedFlow {
  const { rule } = verdict;
  const protocol = rule.protocol === "*" ? "" : ` (${rule.protocol.toUpperCase()})`;
  const ports =
    port !== undefined ? ` on port ${port}` : isForAllPorts(rule) ? "" : ` on ${showPorts(rule)}`;
  return {
    text: `${source.who} ${verdict.source} to ${destination.who} ${verdict.destination}${ports}${protocol}`,
    allow: `${source.party.range} to ${destination.party.range}${ports}`,
  };
}

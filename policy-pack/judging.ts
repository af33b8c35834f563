import {
  type ArmResource,
  ArmType,
  Asked,
  type Finding,
  judge,
  Properties,
  type Rule,
  type RuleContext,
  Topology,
} from "@aks-networking/networking";
import { readResource, readStack, type SeenResource } from "./reader/read";
import { covers, type Exemption, isExpired } from "./settings/exemptions";
import { outsideOf } from "./settings/outside";
import { readSettings, type Settings, type SettingsInput } from "./settings/settings";
import { type UndecidedReport, undecidedReports } from "./undecided";

/** What was found in one call of the engine. */
interface Round {
  readonly topology: Topology;
  readonly findings: ReadonlyMap<string, readonly Finding[]>;
  /** The violations that each exemption covers. */
  readonly exempted: ReadonlyMap<Exemption, readonly Finding[]>;
  /** The rules that the SDK has asked about in this round: those that aren't disabled. */
  readonly enabled: Set<string>;
}

/**
 * Judges each resource and each stack once for all rules. The SDK calls every policy by itself and deserialises every
 * resource again for each, so the first policy of the pack judges for all, and a rule with nothing to report is passed
 * over (see `policies.ts`). Policies are synchronous, so no other call of the engine comes between those of one round;
 * the round is over when the event loop turns. A rule that is called outside a round judges for itself.
 */
export class Judging {
  readonly #rules: readonly Rule[];
  #round: Round | undefined;
  /** Each resource as it was registered, by URN. */
  readonly #inputs = new Map<string, ArmResource>();
  /** The places reported on since the last judging of a stack. */
  readonly #reported = new Set<string>();
  readonly #defaults: SettingsInput;
  #configuration = "";
  #settings: Settings;

  constructor(rules: readonly Rule[], defaults: SettingsInput) {
    this.#rules = rules;
    this.#defaults = defaults;
    this.#settings = readSettings(defaults);
  }

  get settings(): Settings {
    return this.#settings;
  }

  /** Takes the configuration that the engine has for the pack; what it says goes before the defaults. */
  configure(configuration: object): void {
    const text = JSON.stringify(configuration);
    if (text !== this.#configuration) {
      this.#configuration = text;
      this.#settings = readSettings({ ...this.#defaults, ...configuration });
    }
  }

  /** Judges one resource before it is created and begins a round with what was found. */
  beginResource(seen: SeenResource): void {
    this.#begin(this.#judgeResource(seen, this.#rules));
  }

  /** Judges the stack and begins a round with what was found and isn't reported yet. */
  beginStack(stack: readonly SeenResource[]): void {
    this.#begin(this.#judgeStack(stack, this.#rules));
    this.#reported.clear();
  }

  /** Whether `rule` has something to report in this round; undefined outside one. */
  hasViolations(rule: Rule): boolean | undefined {
    this.#round?.enabled.add(rule.id);
    return this.#round && (this.#round.findings.get(rule.id) ?? []).some(isViolation);
  }

  /** The violations of one resource, which count as reported from now on. */
  violationsOfResource(rule: Rule, seen: SeenResource): readonly Finding[] {
    const { findings } = this.#round ?? this.#judgeResource(seen, [rule]);
    const found = (findings.get(rule.id) ?? []).filter(isViolation);
    for (const finding of found) {
      this.#reported.add(placeOf(finding));
    }
    return found;
  }

  violationsOfStack(rule: Rule, stack: readonly SeenResource[]): readonly Finding[] {
    const { findings } = this.#round ?? this.#judgeStack(stack, [rule]);
    return (findings.get(rule.id) ?? []).filter(isViolation);
  }

  /** What the rules that aren't disabled can't decide; undefined outside a round. */
  undecidedOfRound(): readonly UndecidedReport[] | undefined {
    if (this.#round === undefined) {
      return undefined;
    }
    const { findings, enabled, topology } = this.#round;
    const asked = [...findings].filter(([id]) => enabled.has(id)).flatMap(([, found]) => found);
    return undecidedReports(asked, topology);
  }

  undecidedOfStack(stack: readonly SeenResource[]): readonly UndecidedReport[] {
    const { findings, topology } = this.#judgeStack(stack, this.#rules);
    return undecidedReports([...findings.values()].flat(), topology);
  }

  /** The violations that each exemption covered in this round; undefined outside one. */
  exemptedOfRound(): Round["exempted"] | undefined {
    return this.#round?.exempted;
  }

  #begin(round: Round): void {
    this.#round = round;
    setImmediate(() => {
      this.#round = undefined;
    });
  }

  #judgeResource(seen: SeenResource, rules: readonly Rule[]): Round {
    const resource = readResource(seen);
    if (resource === undefined) {
      return this.#judge([], []);
    }
    this.#inputs.set(resource.key, resource);
    const byItself = rules.filter(({ asked }) => asked === Asked.resource);
    const alone = only(
      this.#judge([...this.#clustersOf(resource), resource], byItself),
      (finding) => finding.resource === resource.key,
    );
    // A range that is suggested must not be taken by what was registered before.
    const suggesting = byItself.filter(({ id }) => alone.findings.get(id)?.some(suggestsRange));
    const early = namesSubnet(resource) ? rules.filter((rule) => rule.asked === Asked.early) : [];
    if (suggesting.length === 0 && early.length === 0) {
      return alone;
    }
    const soFar = [...this.#inputs.values()].filter(
      ({ key, type }) =>
        key === resource.key || type !== resource.type || suggesting.length > 0 || !isCluster(type),
    );
    const among = only(
      this.#judge(soFar, [...suggesting, ...early]),
      (finding) => finding.resource === resource.key,
    );
    return { ...among, findings: new Map([...alone.findings, ...among.findings]) };
  }

  /** What is wrong with a pool of its own depends on its cluster, which is registered before it. */
  #clustersOf({ type, dependencies }: ArmResource): readonly ArmResource[] {
    const keys = type === ArmType.agentPool ? (dependencies?.resourceName ?? []) : [];
    return keys.flatMap((key) => this.#inputs.get(key) ?? []);
  }

  #judgeStack(stack: readonly SeenResource[], rules: readonly Rule[]): Round {
    const round = this.#judge(readStack(stack, this.#inputs), rules);
    return only(round, (finding) => !this.#reported.has(placeOf(finding)));
  }

  #judge(resources: readonly ArmResource[], rules: readonly Rule[]): Round {
    const { facts, today, exemptions } = this.#settings;
    const { existing, environment } = outsideOf(this.#settings, resources);
    const topology = new Topology([...resources, ...existing]);
    const context: RuleContext = { topology, facts, environment, today };
    const inForce = exemptions.filter((exemption) => !isExpired(exemption, today));
    const exempted = new Map<Exemption, Finding[]>(exemptions.map((each) => [each, []]));
    const findings = new Map<string, readonly Finding[]>();
    for (const rule of rules) {
      const kept: Finding[] = [];
      for (const finding of findingsOf(context, rule)) {
        const exemption = inForce.find((each) => covers(each, finding));
        const list = exemption === undefined ? kept : exempted.get(exemption);
        list?.push(finding);
      }
      findings.set(rule.id, kept);
    }
    return { topology, findings, exempted, enabled: new Set() };
  }
}

function findingsOf(context: RuleContext, rule: Rule): readonly Finding[] {
  const key = ({ answer, resource, property, message }: Finding) =>
    `${answer} ${resource} ${property} ${message}`;
  const found = judge(context, [rule]);
  return [...new Map(found.map((finding) => [key(finding), finding])).values()];
}

function only(round: Round, keep: (finding: Finding) => boolean): Round {
  const findings = [...round.findings].map(([id, found]) => [id, found.filter(keep)] as const);
  return { ...round, findings: new Map(findings) };
}

/** Whether a cluster or pool names a subnet by an id that is known: without one its network can't be found yet. */
function namesSubnet({ type, properties }: ArmResource): boolean {
  const bag = new Properties(properties);
  const inline = bag.list("agentPoolProfiles");
  const pools = type === ArmType.agentPool ? [bag] : inline.state === "known" ? inline.value : [];
  return pools.some((pool) => pool.text("vnetSubnetID").state === "known");
}

function isCluster(type: ArmType): boolean {
  return type === ArmType.managedCluster;
}

/** Whether what a finding says to do names a range: `…; use a range outside it, such as 10.244.0.0/16.` */
function suggestsRange({ answer, message }: Finding): boolean {
  return answer === "violation" && /;.*[\d:]\/\d/.test(message);
}

function isViolation({ answer }: Finding): boolean {
  return answer === "violation";
}

/** What was said about one property of a resource isn't said again, though the value that it suggests may differ. */
function placeOf({ rule, resource, property }: Finding): string {
  return `${rule.id} ${resource} ${property}`;
}

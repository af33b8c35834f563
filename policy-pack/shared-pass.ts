import { AsyncLocalStorage } from "node:async_hooks";
import {
  type ArmResource,
  ArmType,
  Asked,
  type Cidr,
  covers,
  type Exemption,
  type Finding,
  holdsForExisting,
  isExpired,
  isRefusedAlways,
  judge,
  Neighbourhoods,
  olderIdsOf,
  Properties,
  type Rule,
  type RuleContext,
  renamedRules,
  Topology,
  takenRanges,
  valueOr,
} from "@aks-networking/networking";
import { type ChangeReports, changeReports } from "./changes";
import type { HomeReport } from "./homes";
import { readResource, readStack, readTold, type SeenResource } from "./reader/read";
import { Surroundings } from "./settings/outside";
import { readSettings, type Settings, type SettingsInput } from "./settings/settings";
import { undecidedReports } from "./undecided";

/**
 * More resources than these aren't looked through at each registration: in a VNet of many clusters that would be all of
 * them, for each. The judgement of the stack looks at all.
 */
const maxNeighbours = 100;

interface InForce {
  readonly settings: Settings;
  readonly surroundings: Surroundings;
}

/** What was found in one call of the engine. */
interface Round {
  readonly isStack: boolean;
  readonly topology: Topology;
  /** What each rule finds about resources that don't exist yet, or whatever changes. */
  readonly findings: ReadonlyMap<string, readonly Finding[]>;
  /** The ids of the rules that found anything, and those that they had before. */
  readonly ids: ReadonlySet<string>;
  /** What resources that exist break as they stand: said, not blocked. */
  readonly standing: readonly Finding[];
  /** The violations that each exemption covers. */
  readonly exempted: ReadonlyMap<Exemption, readonly Finding[]>;
  /** The rules that the SDK has asked about in this round: those that aren't disabled. */
  readonly enabled: Set<string>;
}

/**
 * Judges each resource and each stack once for all rules.
 *
 * The SDK calls every policy by itself and deserialises every resource again for each (`makeAnalyzeRpcFun` and
 * `makeAnalyzeStackRpcFun` in @pulumi/policy/server.js, 1.21.0). So the first policy of the pack judges for all, and a
 * rule with nothing to report is passed over: before it deserialises anything, the SDK compares the `__pulumiType` of
 * the policy's function with the types at hand (`getPulumiType` in the same two functions). What was found belongs to
 * the call of the engine that it was found in: the SDK's `await`s between policies carry it along, so that two calls at
 * the same time don't take each other's. A rule that is called outside a round judges for itself.
 */
export class SharedPass {
  readonly #rules: readonly Rule[];
  readonly #asks: Asks;
  readonly #rounds = new AsyncLocalStorage<Round>();
  /** What was registered so far, each resource with its inputs. */
  #registered = new Neighbourhoods();
  readonly #inputs = new Map<string, ArmResource>();
  /** The places reported on since the last judging of a stack. */
  readonly #reported = new Set<string>();
  /** What was found for more than one policy. */
  readonly #changes = new WeakMap<Topology, ChangeReports>();
  /** The ranges that were suggested since then. */
  #suggested: Cidr[] = [];
  readonly #defaults: SettingsInput;
  #given: object = {};
  #inForce: InForce | undefined;

  constructor(rules: readonly Rule[], defaults: SettingsInput) {
    this.#rules = rules;
    this.#asks = asksOf(rules);
    this.#defaults = defaults;
  }

  get settings(): Settings {
    return this.#now.settings;
  }

  /** Read when the engine first asks, so that the pack starts sooner. */
  get #now(): InForce {
    if (this.#inForce === undefined) {
      const settings = readSettings({ ...this.#defaults, ...this.#given });
      this.#inForce = { settings, surroundings: new Surroundings(settings) };
    }
    return this.#inForce;
  }

  /** Takes the configuration that the engine has for the pack; what it says goes before the defaults. */
  configure(configuration: object): void {
    // The SDK hands out a new copy for each resource, and one may hold thousands of ranges.
    if (hasSameValues(configuration, this.#given)) {
      return;
    }
    this.#given = configuration;
    this.#inForce = undefined;
  }

  /** Judges one resource before it is created and begins a round with what was found. */
  beginResource(seen: SeenResource): void {
    this.#rounds.enterWith(this.#judgeResource(seen, this.#asks));
  }

  /** Judges the stack and begins a round with what was found and isn't reported yet. */
  beginStack(stack: readonly SeenResource[]): void {
    this.#rounds.enterWith(this.#judgeStack(stack, this.#rules));
    this.#reported.clear();
    this.#suggested = [];
  }

  /**
   * Whether `rule` has something to report in this round; undefined outside one. A rule that was a part of another one,
   * or had another name, is asked after that one, and is silent where that one is disabled.
   */
  hasViolations(rule: Rule): boolean | undefined {
    const round = this.#rounds.getStore();
    if (round === undefined) {
      return undefined;
    }
    if (this.#olderIds(rule, round).some((id) => !round.enabled.has(id))) {
      return false;
    }
    round.enabled.add(rule.id);
    return violationsIn(round, rule).length > 0;
  }

  /** The ids of the rules that found something in this round, and those that they had before; undefined outside one. */
  idsOfRound(): ReadonlySet<string> | undefined {
    return this.#rounds.getStore()?.ids;
  }

  /** Marks an id that a rule had before as one that isn't disabled; false outside a round. */
  enable(id: string): boolean {
    return this.#rounds.getStore()?.enabled.add(id) !== undefined;
  }

  /** The ids that a rule had before, of those that the SDK asks about in a round if they aren't disabled. */
  #olderIds(rule: Rule, { isStack }: Round): readonly string[] {
    return olderIdsOf(rule).filter((old) => {
      const older = this.#rules.find(({ id }) => id === old);
      return older === undefined
        ? Object.hasOwn(renamedRules, old)
        : isStack || older.asked !== Asked.stack;
    });
  }

  /** The violations of one resource, which count as reported from now on. */
  violationsOfResource(rule: Rule, seen: SeenResource): readonly Finding[] {
    const round = this.#rounds.getStore() ?? this.#judgeResource(seen, asksOf([rule]));
    const found = violationsIn(round, rule);
    for (const finding of found) {
      this.#reported.add(placeOf(finding));
    }
    return found;
  }

  violationsOfStack(rule: Rule, stack: readonly SeenResource[]): readonly Finding[] {
    return violationsIn(this.#rounds.getStore() ?? this.#judgeStack(stack, [rule]), rule);
  }

  /** What the rules that aren't disabled can't decide, in this round or, outside one, in `stack`. */
  undecided(stack?: readonly SeenResource[]): readonly HomeReport[] | undefined {
    const round = this.#roundOf(stack, this.#rules);
    return round && undecidedReports(asked(round), round.topology);
  }

  /** What exists and breaks a rule as it stands, and where it all is. */
  standing(stack?: readonly SeenResource[]) {
    const round = this.#roundOf(stack, this.#rules);
    return (
      round && {
        findings: round.standing.filter(({ rule }) => round.enabled.has(rule.id)),
        topology: round.topology,
      }
    );
  }

  /** What would replace or be refused of what is deployed. */
  changes(stack?: readonly SeenResource[]): ChangeReports | undefined {
    const topology = this.#roundOf(stack, [])?.topology;
    if (topology === undefined) {
      return undefined;
    }
    const found = this.#changes.get(topology) ?? changeReports(topology, this.settings);
    this.#changes.set(topology, found);
    return found;
  }

  /** The round of this call of the engine; outside one, a judgement of `stack`, where no rule is disabled. */
  #roundOf(stack: readonly SeenResource[] | undefined, rules: readonly Rule[]): Round | undefined {
    const round = this.#rounds.getStore();
    return round === undefined && stack !== undefined
      ? { ...this.#judgeStack(stack, rules), enabled: new Set(rules.map(({ id }) => id)) }
      : round;
  }

  /** The violations that each exemption covered in this round; undefined outside one. */
  exemptedOfRound(): Round["exempted"] | undefined {
    return this.#rounds.getStore()?.exempted;
  }

  /**
   * While a resource is registered it can't be told whether it exists, unless the environment says what is deployed. So
   * only what Azure always refuses is judged: what a resource says by itself, and for clusters and pools what is next to
   * them.
   */
  #judgeResource(seen: SeenResource, asks: Asks): Round {
    const read = readResource(seen);
    if (read === undefined) {
      return { ...nothingFound, enabled: new Set() };
    }
    const resource = this.#withExistence(read);
    this.#inputs.set(resource.key, resource);
    this.#registered.add(resource);
    const isNetworked = namesSubnet(resource);
    const early = asks(resource.type, resource.exists !== undefined, isNetworked);
    const next = isNetworked
      ? this.#registered.around(resource, "inlinePools", maxNeighbours)
      : [...this.#clustersOf(resource), resource];
    return only(
      this.#judge(next, early, () => this.#registered.values()),
      (finding) => finding.resource === resource.key,
    );
  }

  /** What is wrong with a pool of its own depends on its cluster, which is registered before it. */
  #clustersOf({ type, dependencies }: ArmResource): readonly ArmResource[] {
    const keys = type === ArmType.agentPool ? (dependencies?.resourceName ?? []) : [];
    return keys.flatMap((key) => this.#inputs.get(key) ?? []);
  }

  #judgeStack(stack: readonly SeenResource[], rules: readonly Rule[]): Round {
    const resources = readStack(stack, this.#inputs).map((each) => this.#withExistence(each));
    const round = this.#judge(resources, rules, undefined, readTold(stack));
    return only(round, (finding) => !this.#reported.has(placeOf(finding)));
  }

  #withExistence(resource: ArmResource): ArmResource {
    const exists = resource.exists ?? this.#now.surroundings.exists(resource);
    return exists === undefined ? resource : { ...resource, exists };
  }

  #judge(
    resources: readonly ArmResource[],
    rules: readonly Rule[],
    all?: () => Iterable<ArmResource>,
    told: readonly ArmResource[] = [],
  ): Round {
    const { settings, surroundings } = this.#now;
    const { facts, today, exemptions } = settings;
    const { existing, environment } = all
      ? surroundings.nextTo(resources)
      : surroundings.ofStack(resources, told);
    const topology = new Topology([...resources, ...existing]);
    const context: RuleContext = {
      topology,
      facts,
      environment,
      today,
      suggested: this.#suggested,
      // For suggestions that must not meet what was registered elsewhere in the stack.
      ...(all && {
        takenElsewhere: () =>
          takenRanges({ topology: new Topology(all()), facts, today, environment: [] }),
      }),
    };
    const inForce = exemptions.filter((exemption) => !isExpired(exemption, today));
    const exempted = new Map<Exemption, Finding[]>(exemptions.map((each) => [each, []]));
    const findings = new Map<string, readonly Finding[]>();
    const ids = new Set<string>();
    const standing: Finding[] = [];
    for (const rule of rules) {
      const found = findingsOf(context, rule);
      if (found.length === 0) {
        continue;
      }
      const kept: Finding[] = [];
      for (const finding of found) {
        const exemption = inForce.find((each) => covers(each, finding));
        const isStanding = finding.exists === true && !holdsForExisting(rule.evidence);
        const list =
          exemption !== undefined ? exempted.get(exemption) : isStanding ? standing : kept;
        list?.push(finding);
      }
      findings.set(rule.id, kept);
      for (const id of [rule.id, ...olderIdsOf(rule)]) {
        ids.add(id);
      }
    }
    return {
      isStack: all === undefined,
      topology,
      findings,
      ids,
      standing,
      exempted,
      enabled: new Set(),
    };
  }
}

/** What is found of a resource that no rule looks at, as most of a stack are. */
const nothingFound: Omit<Round, "enabled"> = {
  isStack: false,
  topology: new Topology([]),
  findings: new Map(),
  ids: new Set(),
  standing: [],
  exempted: new Map(),
};

/** The rules that can be asked of a resource while it is registered. */
type Asks = (type: ArmType, isExistenceKnown: boolean, isNetworked: boolean) => readonly Rule[];

function asksOf(rules: readonly Rule[]): Asks {
  const asks = new Map<string, readonly Rule[]>();
  return (type, isExistenceKnown, isNetworked) => {
    const key = `${type} ${isExistenceKnown} ${isNetworked}`;
    const found =
      asks.get(key) ??
      rules.filter(
        ({ subjects, evidence, asked }) =>
          subjects.includes(type) &&
          (isExistenceKnown || isRefusedAlways(evidence)) &&
          (isNetworked ? asked !== Asked.stack : asked === Asked.resource),
      );
    asks.set(key, found);
    return found;
  };
}

function hasSameValues(one: object, other: object): boolean {
  const names = Object.keys(one);
  return (
    names.length === Object.keys(other).length &&
    names.every((name) => Reflect.get(one, name) === Reflect.get(other, name))
  );
}

function violationsIn({ findings }: Round, { id }: Rule): readonly Finding[] {
  return (findings.get(id) ?? []).filter(({ answer }) => answer === "violation");
}

function asked({ findings, enabled }: Round): readonly Finding[] {
  return [...findings].filter(([id]) => enabled.has(id)).flatMap(([, found]) => found);
}

function findingsOf(context: RuleContext, rule: Rule): readonly Finding[] {
  const key = ({ answer, resource, property, message }: Finding) =>
    `${answer} ${resource} ${property} ${message}`;
  const found = judge(context, [rule]);
  return found.length < 2
    ? found
    : [...new Map(found.map((finding) => [key(finding), finding])).values()];
}

function only(round: Round, keep: (finding: Finding) => boolean): Round {
  const findings = [...round.findings].map(([id, found]) => [id, found.filter(keep)] as const);
  return { ...round, findings: new Map(findings) };
}

/** Whether a cluster or pool names a subnet by an id that is known: without one its network can't be found yet. */
function namesSubnet({ type, properties }: ArmResource): boolean {
  const bag = new Properties(properties);
  const pools = type === ArmType.agentPool ? [bag] : valueOr(bag.list("agentPoolProfiles"), []);
  return pools.some((pool) => pool.text("vnetSubnetID").state === "known");
}

/** What was said about one property of a resource isn't said again, though the value that it suggests may differ. */
function placeOf({ rule, resource, property }: Finding): string {
  return `${rule.id} ${resource} ${property}`;
}

import type { Edition } from "../facts/editions";
import type { Source } from "../facts/fact";
import type { FactId } from "../facts/fact-ids";
import { NetworkMode } from "../network-modes";
import { azureNativeReplaces } from "./azure-native";
import { update } from "./commands";
import { shown } from "./settings";
import type { Side } from "./side";

/** What becomes of a change to something that exists. */
export const Verdict = {
  /** Azure and azure-native change it in place. */
  InPlace: "inPlace",
  /** Azure changes it in place; azure-native would replace the resource. */
  AzureCli: "azureCli",
  /** Nothing changes for Azure; azure-native compares the text and would replace the resource. */
  Spelling: "spelling",
  /** Azure refuses it in this form; other steps lead there on the same cluster. */
  Refused: "refused",
  /** It needs a new node pool. */
  NewPool: "newPool",
  /** It needs a new cluster. */
  NewCluster: "newCluster",
  /** No page says what Azure does. */
  Undocumented: "undocumented",
} as const;
export type Verdict = (typeof Verdict)[keyof typeof Verdict];

/** Something that must hold for Azure to make the change. */
export interface Precondition {
  readonly text: string;
  /** Undefined where the settings don't tell. */
  readonly holds: boolean | undefined;
  /** Why it doesn't hold, or how to see whether it does. */
  readonly because?: string | undefined;
}

/** What a change costs while it is made. */
export interface Cost {
  /** All nodes are replaced or reimaged. */
  readonly reimage?: boolean;
  /** Connections break, or the cluster can't be reached for a time. */
  readonly downtime?: boolean;
  /** It can't be undone. */
  readonly irreversible?: boolean;
}

/** What azure-native replaces for a change. */
export type Replaced = "cluster" | "node pool";

export interface ClassifiedChange {
  readonly id?: FactId;
  /** The ARM path: `networkProfile.podCidr`, `agentPoolProfiles[name=system].maxPods`. */
  readonly property: string;
  readonly from: string;
  readonly to: string;
  readonly verdict: Verdict;
  /** What azure-native plans to replace for it. */
  readonly azureNativeReplaces?: Replaced;
  readonly reason: string;
  readonly preconditions: readonly Precondition[];
  readonly cost: Cost;
  readonly nextStep: string;
  readonly page: string;
}

/** What the cluster's own settings don't say. */
export interface ChangeContext {
  readonly edition?: Edition;
  /**
   * Where `before` comes from. A program's own values are compared as azure-native compares them; of what Azure answers,
   * only what Azure would call a change is one. Default: `program`.
   */
  readonly before?: "program" | "azure";
  /** The version of azure-native. Default: 3.21.0. */
  readonly azureNativeVersion?: string;
  /** The id of the node subnet's own route table, before and after. */
  readonly routeTableId?: { readonly before?: string; readonly after?: string };
  /** The VNet's `addressSpace.addressPrefixes`, before and after. */
  readonly addressPrefixes?: {
    readonly before: readonly string[];
    readonly after: readonly string[];
  };
  /** What is on all subnets of the nodes, and of the pods, before the change. Default: not known. */
  readonly onSubnets?: SubnetEgress;
  /** The CNI that is installed in a cluster with networkPlugin none, before and after. */
  readonly cni?: { readonly before: string; readonly after: string };
  /** How the program sets these properties, as part of a sentence. Default: in the program of azure-native. */
  readonly settingThem?: (properties: readonly string[]) => string;
  /** Whether all pools have to be in the same subnets, so that a pool in other ones needs another cluster. Default: no. */
  readonly poolsShareSubnets?: boolean;
  /** The pools that are AgentPool resources of their own; others are part of the cluster. Default: none. */
  readonly separatePools?: ReadonlySet<string>;
}

/** Ways out that subnets have of their own; undefined where it isn't known. */
export interface SubnetEgress {
  readonly natGateway?: boolean | undefined;
  /** A route for 0.0.0.0/0 in a route table on the node subnets. */
  readonly defaultRoute?: boolean | undefined;
}

/** A change without what follows from its property. */
export interface Finding {
  readonly id?: FactId;
  readonly property: string;
  readonly from: unknown;
  readonly to: unknown;
  readonly verdict: Verdict;
  readonly reason: string;
  readonly preconditions?: readonly Precondition[];
  readonly cost?: Cost;
  /** Default: what follows from the verdict. */
  readonly nextStep?: string;
  /** The options of `az aks update` that make the change. */
  readonly options?: string;
  /** What changes in the program with it, and makes azure-native replace the cluster. */
  readonly also?: string;
  /** What the program has to set with it. Default: the property. */
  readonly sets?: readonly string[];
  readonly source: Source;
}

/** What a change comes to, if anything. */
export type Found = Finding | undefined;

/** Both sides of a change. */
export interface Change {
  readonly before: Side;
  readonly after: Side;
  readonly context: ChangeContext;
}

export const newClusterStep = "create a new cluster beside this one and move the workloads.";

/** Completes a finding. */
export function classified(found: Finding, change: Change): ClassifiedChange {
  const { id, property, verdict, reason, preconditions = [], cost = {}, source } = found;
  const replaced =
    replacedIn(property, change) ??
    (found.also === undefined ? undefined : replacedIn(found.also, change));
  const outside = verdict === Verdict.InPlace && replaced !== undefined;
  const kept =
    found.from === undefined
      ? "it unset"
      : (typeof found.from === "string" && !found.from.startsWith("/")) ||
          typeof found.from === "number"
        ? String(found.from)
        : "it as it is";
  const inSubnets = /\.(vnetSubnetID|podSubnetID|podIPAllocationMode)$/.test(property);
  const noNewPool = change.context.poolsShareSubnets === true && inSubnets;
  const steps: Partial<Record<Verdict, string>> = {
    newPool: `Keep ${kept}, or add a node pool with the new value and move the workloads.`,
    newCluster: `Keep ${kept}, or ${newClusterStep}`,
    undocumented: "Keep it as it is, or try it on a cluster that isn't needed.",
  };
  const nextStep =
    (verdict === Verdict.NewPool && noNewPool
      ? steps.newCluster
      : (found.nextStep ?? steps[verdict])) ?? "";
  return {
    ...(id !== undefined && { id }),
    property,
    from: shown(found.from),
    to: shown(found.to),
    verdict: outside ? Verdict.AzureCli : verdict,
    ...(replaced !== undefined && { azureNativeReplaces: replaced }),
    reason,
    preconditions,
    cost,
    nextStep: outside ? outsidePulumi(found, change, replaced) : nextStep,
    page: source.page,
  };
}

function inProgram(properties: readonly string[]): string {
  const list = properties.join(", ").replace(/, (?=[^,]*$)/, " and ");
  return `set ${list} in the program to what az aks show prints`;
}

/** The way round a replacement, in the order that keeps the next `pulumi up` from putting the old value back. */
function outsidePulumi(
  {
    property,
    options,
    sets = [property.split(".").at(-1) ?? property],
    preconditions = [],
  }: Finding,
  { before, context: { settingThem = inProgram } }: Change,
  replaced: Replaced,
): string {
  const notYet = isUnmet(preconditions) ? ", once that is done" : "";
  const command =
    options === undefined
      ? "make the change with the Azure CLI"
      : `run ${update(before.settings, options)}`;
  return `azure-native would delete the ${replaced} and create a new one. Instead, with no pulumi up in between${notYet}: ${command}, ${settingThem(sets)}, run pulumi refresh, and check that pulumi preview --diff shows no change.`;
}

/** The pool that has a property, if one has, and the property's path there. */
function placeOf(property: string): { pool?: string | undefined; path: string } {
  const [, pool, path = property] =
    /^agentPoolProfiles\[name=([^\]]*)\]\.(.*)$/.exec(property) ?? [];
  return { pool, path };
}

/** What azure-native replaces when the property changes. */
export function replacedBy(
  property: string,
  { azureNativeVersion, separatePools }: ChangeContext,
): Replaced | undefined {
  const { pool, path } = placeOf(property);
  if (pool !== undefined && separatePools?.has(pool)) {
    return azureNativeReplaces("AgentPool", path, azureNativeVersion) ? "node pool" : undefined;
  }
  const ofCluster = pool === undefined ? path : `agentPoolProfiles.${path}`;
  return azureNativeReplaces("ManagedCluster", ofCluster, azureNativeVersion)
    ? "cluster"
    : undefined;
}

/**
 * The same for one change: in a list, and in a profile that is there before and after, azure-native replaces for a value
 * that becomes another one in a profile only, not for one that comes or goes.
 */
function replacedIn(property: string, { before, after, context }: Change) {
  const replaced = replacedBy(property, context);
  if (replaced === undefined || context.before === "azure") {
    return replaced;
  }
  const { pool, path } = placeOf(property);
  const written = (at: string) =>
    [before, after].map(({ settings }) =>
      pool === undefined
        ? settings.written(at)
        : settings.pools.find(({ poolName }) => poolName === pool)?.written(at),
    );
  const [old, now] = written(path);
  const profile = /^(?:windows|linux)Profile(?=\.)/.exec(path)?.[0];
  if (profile === undefined) {
    return Array.isArray(old) && Array.isArray(now) ? undefined : replaced;
  }
  const inBoth = written(profile).every((each) => each !== undefined);
  return inBoth && !hasUpdate(old, now) ? undefined : replaced;
}

/** Whether a value that two sides have became another one. */
function hasUpdate(before: unknown, after: unknown): boolean {
  if (before === undefined || before === null || after === undefined || after === null) {
    return false;
  }
  return typeof before === "object" && typeof after === "object"
    ? Object.entries(before).some(([name, value]) =>
        hasUpdate(value, (after as Record<string, unknown>)[name]),
      )
    : before !== after;
}

/** What is wrong with a change, what must hold first, and what to do: the sentences that guard, pack and command show. */
export function changeSentences(change: ClassifiedChange): string {
  const listed = (wanted: false | undefined) =>
    change.preconditions
      .flatMap(({ text, because, holds }) => (holds === wanted ? `${text} (${because})` : []))
      .join("; ");
  const [unmet, open] = [listed(false), listed(undefined)];
  const replaced = change.azureNativeReplaces;
  const saidElsewhere = change.verdict === Verdict.AzureCli || change.verdict === Verdict.Spelling;
  const sentences = [
    change.reason,
    replaced !== undefined &&
      !saidElsewhere &&
      `azure-native would delete the ${replaced} and create a new one.`,
    unmet && `Not met: ${unmet}.`,
    change.nextStep,
    open && `Check first: ${open}.`,
  ];
  return `${sentences.filter(Boolean).join(" ")} See ${change.page}`;
}

/** Whether a change must not go through Pulumi as it is: it would replace something, be refused, or isn't documented. */
export function isStopped({ verdict, preconditions }: ClassifiedChange): boolean {
  return verdict !== Verdict.InPlace || isUnmet(preconditions);
}

function isUnmet(preconditions: readonly Precondition[]): boolean {
  return preconditions.some(({ holds }) => holds === false);
}

export const overlayModes = [NetworkMode.AzureCniOverlay, NetworkMode.AzureCniOverlayDualStack];

/** Whether a cluster has one of these modes before and after. */
export function bothIn(modes: readonly NetworkMode[], { before, after }: Change): boolean {
  return [before, after].every(({ mode }) => mode !== undefined && modes.includes(mode));
}

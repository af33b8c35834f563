import type { ExtraAddresses } from "../capacity/addresses";
import { parseNodeAmount } from "../capacity/pools";
import { describe } from "../cidr";
import { apiEnums } from "../facts/api-enums";
import { Edition, factsOf } from "../facts/editions";
import { Feature, featureNames, mostNodes } from "../network-modes";

/** What a cluster is wanted for. */
export interface NetworkNeeds {
  /** Nodes to start with: 1 or more. */
  readonly nodes: number;
  /** Nodes at full scale. Default: `nodes`. */
  readonly maxNodes?: number;
  /** `maxPods` of the nodes: 10 to 250. */
  readonly podsPerNode: number;
  /** Default: "10%"; see `PoolSize`. */
  readonly maxSurge?: number | string;
  /** What else takes addresses of the node subnet. */
  readonly extras?: ExtraAddresses;
  /** The addresses of the VNet that are free for this cluster; of a free /22, 1024. Default: as many as needed. */
  readonly freeAddressCount?: number;
  /** What the cluster must be combined with: `Feature.WindowsPools`, `Feature.PodsReachable` ... */
  readonly features?: readonly Feature[];
  /** The Windows releases of its Windows pools, by `osSKU`; asks for `Feature.WindowsPools` too. */
  readonly windowsOsSkus?: readonly string[];
  /** Default: `Edition.Current`. */
  readonly edition?: Edition;
  /** The day that retirements are counted from, ISO 8601. */
  readonly today: string;
}

/** The features that are asked for, those included that others ask for. */
export function wantedFeatures({ features, windowsOsSkus }: NetworkNeeds): ReadonlySet<Feature> {
  const wanted = new Set(features);
  if (windowsOsSkus !== undefined && windowsOsSkus.length > 0) {
    wanted.add(Feature.WindowsPools);
  }
  return wanted;
}

/** Whether the cluster would have the Cilium dataplane: network policy cilium needs it. */
export function wantsCilium(wanted: ReadonlySet<Feature>): boolean {
  return wanted.has(Feature.CiliumDataplane) || wanted.has(Feature.NetworkPolicyCilium);
}

/** What takes addresses of the node subnet beside nodes and pods: what the needs say, and a private API server. */
export function extrasOf(needs: NetworkNeeds): ExtraAddresses {
  const wanted = wantedFeatures(needs);
  const isPrivate = wanted.has(Feature.PrivateCluster) || wanted.has(Feature.NetworkIsolated);
  return { ...needs.extras, ...(isPrivate && { privateLinkApiServer: true }) };
}

const policies = [
  Feature.NetworkPolicyNone,
  Feature.NetworkPolicyAzure,
  Feature.NetworkPolicyCalico,
  Feature.NetworkPolicyCilium,
];
/** What no mode has together. */
const exclusive: readonly (readonly [Feature, Feature])[] = [
  ...policies.flatMap((a, i) => policies.slice(i + 1).map((b) => [a, b] as const)),
  [Feature.CiliumDataplane, Feature.NetworkPolicyNone],
  [Feature.CiliumDataplane, Feature.NetworkPolicyAzure],
  [Feature.CiliumDataplane, Feature.NetworkPolicyCalico],
  [Feature.CiliumDataplane, Feature.WindowsPools],
  [Feature.NetworkPolicyCilium, Feature.WindowsPools],
  [Feature.NetworkPolicyCalico, Feature.NodeAutoProvisioning],
];

/** What makes the needs impossible in every mode, one sentence each; empty where they make sense. Never throws. */
export function networkNeedsProblems(needs: NetworkNeeds): readonly string[] {
  const malformed = malformedNeeds(needs);
  if (malformed.length > 0) {
    return malformed;
  }
  const facts = factsOf(needs.edition);
  const { nodes, maxNodes, podsPerNode, maxSurge, freeAddressCount } = needs;
  const problems: string[] = [];
  const isCount = (value: number) => Number.isSafeInteger(value) && value >= 1;
  const most = mostNodes(facts);
  const counts = { nodes, ...(maxNodes !== undefined && { maxNodes }) };
  for (const [property, value] of Object.entries(counts)) {
    if (!isCount(value)) {
      problems.push(`${property} ${describe(value)} must be a whole number of 1 or more.`);
    } else if (value > most) {
      problems.push(
        `${property} ${value} is more than any network mode has; use ${most} or fewer, or several clusters.`,
      );
    }
  }
  if (maxNodes !== undefined && isCount(nodes) && isCount(maxNodes) && maxNodes < nodes) {
    problems.push(`maxNodes ${maxNodes} is below nodes ${nodes}; use ${nodes} or more.`);
  }
  const { min, max } = facts.maxPods.value;
  if (!Number.isInteger(podsPerNode) || podsPerNode < min || podsPerNode > max) {
    problems.push(`maxPods ${describe(podsPerNode)} must be a whole number from ${min} to ${max}.`);
  }
  const surge = parseNodeAmount(maxSurge ?? facts.maxSurgeDefault.value);
  if (!surge.ok) {
    problems.push(`maxSurge ${surge.problem}.`);
  }
  if (freeAddressCount !== undefined && !(freeAddressCount >= 0)) {
    problems.push(`freeAddressCount ${describe(freeAddressCount)} must be 0 or more.`);
  }
  for (const [property, value] of Object.entries(needs.extras ?? {})) {
    if (property !== "privateLinkApiServer" && value !== undefined && !isAmount(value)) {
      problems.push(`extras.${property} ${describe(value)} must be a whole number of 0 or more.`);
    }
  }
  if (!isDay(needs.today)) {
    problems.push(`today ${describe(needs.today)} must be a day such as 2026-11-22.`);
  }
  const wanted = wantedFeatures(needs);
  for (const [a, b] of exclusive) {
    if (wanted.has(a) && wanted.has(b)) {
      problems.push(
        `${featureNames[a]} is not supported with ${featureNames[b]}; use one of them.`,
      );
    }
  }
  return problems;
}

function isDay(text: unknown): boolean {
  if (typeof text !== "string" || !/^\d{4}-\d{2}-\d{2}$/.test(text)) {
    return false;
  }
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

function isAmount(value: unknown): boolean {
  return typeof value === "number" && Number.isSafeInteger(value) && value >= 0;
}

const windowsOsSkus = apiEnums.pool.osSKU.filter((sku) => sku.startsWith("Windows"));

/** What can't be read at all: callers without types, or with words of their own. */
function malformedNeeds(needs: NetworkNeeds): readonly string[] {
  const given: unknown = needs;
  if (typeof given !== "object" || given === null) {
    return [`The needs ${describe(given)} must be an object with nodes and podsPerNode.`];
  }
  const { edition, extras } = needs;
  const problems = [
    ...unknownWords("features", needs.features, Object.values(Feature)),
    ...unknownWords("windowsOsSkus", needs.windowsOsSkus, windowsOsSkus),
  ];
  if (edition !== undefined && !Object.values(Edition).includes(edition)) {
    const words = Object.values(Edition).join(" or ");
    problems.push(`edition ${describe(edition)} is not an edition; use ${words}.`);
  }
  if (extras !== undefined && (typeof extras !== "object" || extras === null)) {
    problems.push(`extras ${describe(extras)} must be an object.`);
  }
  return problems;
}

function unknownWords(
  property: string,
  given: unknown,
  words: readonly string[],
): readonly string[] {
  if (given === undefined) {
    return [];
  }
  if (!Array.isArray(given)) {
    return [`${property} ${describe(given)} must be a list.`];
  }
  return given
    .filter((word: unknown) => typeof word !== "string" || !words.includes(word))
    .map((word: unknown) => `${property} has ${describe(word)}; use ${words.join(", ")}.`);
}

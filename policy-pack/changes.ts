import {
  type ArmResource,
  ArmType,
  type ClassifiedChange,
  changeSentences,
  classifyChange,
  type DeployedCluster,
  isBag,
  isStopped,
  Properties,
  parseArmId,
  type Topology,
  valueOr,
} from "@aks-networking/networking";
import type { HomeReport } from "./homes";
import type { Settings } from "./settings/settings";

/** What the deployed state in the environment tells of the changes that a program makes. */
export interface ChangeReports {
  /** What would replace a cluster or a pool, or be refused: one report for each. */
  readonly changes: readonly HomeReport[];
  /** What the program doesn't change, though it isn't what the environment says: the file or the state is old. */
  readonly old: readonly HomeReport[];
}

/**
 * Compares the clusters and pools of a program with what the environment says is deployed. The inputs in the state of a
 * stack are compared as azure-native compares them; what Azure answers, as Azure would.
 */
export function changeReports(
  topology: Topology,
  { clusters }: Pick<Settings, "clusters">,
): ChangeReports {
  if (clusters.length === 0) {
    return { changes: [], old: [] };
  }
  const deployed = new Deployed(clusters);
  const found = [ArmType.managedCluster, ArmType.agentPool].flatMap((type) =>
    topology
      .of(type)
      .map(({ resource }) => resource)
      // Pools that a cluster lists have the cluster as their resource.
      .filter((resource) => resource.existing !== true && resource.type === type)
      .flatMap((resource) => {
        const before = deployed.of(resource);
        const stopped = before === undefined ? [] : stoppedChanges(resource, before);
        return before === undefined || stopped.length === 0 ? [] : [{ resource, before, stopped }];
      }),
  );
  const changed = found.filter(({ resource }) => !isUnchanged(resource));
  const old = found.filter(({ resource }) => isUnchanged(resource));
  const asOf = changed[0]?.before.asOf;
  const since =
    asOf === undefined
      ? ""
      : `The environment is as of ${asOf}; if the cluster was changed since, collect it again.\n`;
  return {
    changes: changed.map(({ resource, stopped }, i) => ({
      resource: resource.key,
      message: `${i === 0 ? since : ""}${stopped.map(line).join("\n")}`,
    })),
    old: old.slice(0, 1).map(({ resource, before, stopped }) => ({
      resource: resource.key,
      message: oldText(before, stopped, old.length - 1),
    })),
  };
}

/** Finds what is deployed of the resources of a program. */
class Deployed {
  readonly #byUrn = new Map<string, DeployedCluster>();
  /** By group, cluster and pool in lower case, then by id: subscriptions may have the same names. */
  readonly #byNames = new Map<string, Map<string, DeployedCluster>>();

  constructor(clusters: readonly DeployedCluster[]) {
    for (const each of clusters) {
      if (each.state !== undefined) {
        this.#byUrn.set(each.state.urn, each);
      }
      const id = each.key.toLowerCase();
      const names = namesInId(id);
      const same = this.#byNames.get(names) ?? new Map<string, DeployedCluster>();
      // The state of a stack knows more than Azure's answer.
      if (each.state !== undefined || !same.has(id)) {
        this.#byNames.set(names, same.set(id, each));
      }
    }
  }

  of({ key, type, properties, subscription }: ArmResource): DeployedCluster | undefined {
    const bag = new Properties(properties);
    const text = (path: string) => valueOr(bag.text(path), undefined);
    const isPool = type === ArmType.agentPool;
    const group = text("resourceGroupName");
    const cluster = text("resourceName") ?? (isPool ? undefined : text("name"));
    const pool = isPool ? (text("agentPoolName") ?? text("name")) : undefined;
    const byUrn = this.#byUrn.get(key);
    if (byUrn !== undefined) {
      return byUrn;
    }
    if (group === undefined || cluster === undefined || (isPool && pool === undefined)) {
      return undefined;
    }
    const own = this.#named([group, cluster, pool], subscription);
    if (own !== undefined || pool === undefined) {
      return own;
    }
    // `az aks list` has the pools inside of the cluster.
    const parent = this.#named([group, cluster], subscription);
    const profile = poolIn(parent, pool);
    return parent && profile && { ...parent, type: ArmType.agentPool, properties: profile };
  }

  #named(parts: readonly (string | undefined)[], subscription: string | undefined) {
    const names = parts.filter((part) => part !== undefined).join("/");
    const all = this.#byNames.get(names.toLowerCase())?.values() ?? [];
    const same = [...all].filter(
      ({ key }) =>
        subscription === undefined ||
        parseArmId(key)?.subscription.toLowerCase() === subscription.toLowerCase(),
    );
    // Of two subscriptions with the same names only one is meant.
    return same.length === 1 ? same[0] : undefined;
  }
}

/** Group, cluster and pool in an id of ARM; nothing for one of another form. */
function namesInId(id: string): string {
  const [, group, cluster, pool] =
    /\/resourceGroups\/([^/]+)\/.*\/managedClusters\/([^/]+)(?:\/agentPools\/([^/]+))?\/?$/i.exec(
      id,
    ) ?? [];
  return [group, cluster, pool].flatMap((part) => part ?? []).join("/");
}

function poolIn(cluster: DeployedCluster | undefined, pool: string): object | undefined {
  const { agentPoolProfiles: all } = isBag(cluster?.properties) ? cluster.properties : {};
  const profiles: readonly unknown[] = Array.isArray(all) ? all : [];
  return profiles
    .filter(isBag)
    .find(({ name }) => typeof name === "string" && name.toLowerCase() === pool.toLowerCase());
}

function stoppedChanges(
  resource: ArmResource,
  before: DeployedCluster,
): readonly ClassifiedChange[] {
  const { type, properties } = resource;
  const bag = new Properties(properties);
  const name = valueOr(bag.text("agentPoolName"), valueOr(bag.text("name"), ""));
  const isPool = type === ArmType.agentPool;
  const shape = (settings: unknown) =>
    isPool ? { agentPoolProfiles: [{ ...(settings as object), name }] } : settings;
  const context = isPool ? { separatePools: new Set([name]) } : {};
  const after = shape(properties);
  // Of what doesn't change Pulumi shows all that Azure answered, and not what the program says.
  const state = isUnchanged(resource) ? undefined : before.state;
  const changes = [
    ...(state === undefined ? [] : classifyChange(shape(state.inputs), after, context)),
    ...classifyChange(shape(before.properties), after, { ...context, before: "azure" }),
  ];
  const first = new Map(changes.toReversed().map((change) => [change.property, change]));
  return changes.filter((change) => isStopped(change) && first.get(change.property) === change);
}

/** Of what a preview changes or creates, what only Azure knows isn't known yet. */
function isUnchanged({ properties }: ArmResource): boolean {
  return new Properties(properties).text("provisioningState").state === "known";
}

function line(change: ClassifiedChange): string {
  return `- ${change.property} ${change.from} → ${change.to}: ${changeSentences(change)}`;
}

function oldText(
  { asOf }: DeployedCluster,
  stopped: readonly ClassifiedChange[],
  more: number,
): string {
  const what = stopped.map(({ property, from, to }) => `${property} ${from}, and here ${to}`);
  const others = more === 0 ? "" : ` (and of ${more} more)`;
  return `The environment${asOf === undefined ? "" : `, as of ${asOf},`} says ${what.join("; ")}${others}. This run doesn't change that: the environment is old, or the cluster was changed outside of Pulumi. Collect it again; if it is still so, run pulumi refresh before the next update, which would send the values of the program.`;
}

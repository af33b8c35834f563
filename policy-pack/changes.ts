import {
  type ArmResource,
  ArmType,
  changeSentences,
  classifyChange,
  isStopped,
  Properties,
  type Topology,
  valueOr,
} from "@aks-networking/networking";
import type { ExistingReport } from "./existing";
import type { Settings } from "./settings/settings";

/**
 * What would replace a cluster or a node pool that is deployed, or be refused, by what the environment says of it: one
 * report for each cluster and each pool of its own.
 */
export function changeReports(
  topology: Topology,
  { clusters, deployed }: Pick<Settings, "clusters" | "deployed">,
): readonly ExistingReport[] {
  const byName = new Map(clusters.flatMap((each) => named(each, idParts(each.key))));
  const asOf = deployed.map((each) => each.asOf).sort()[0];
  const since = asOf === undefined ? "" : `As of ${asOf}, from the environment:\n`;
  const reports = [ArmType.managedCluster, ArmType.agentPool].flatMap((type) =>
    topology
      .of(type)
      .map(({ resource }) => resource)
      // Pools that a cluster lists have the cluster as their resource.
      .filter((resource) => resource.existing !== true && resource.type === type)
      .flatMap((resource): readonly ExistingReport[] => {
        const before = deployedAs(resource, byName);
        const lines = before === undefined ? [] : linesOf(resource, before);
        return lines.length === 0
          ? []
          : [{ resource: resource.key, message: `${since}${lines.join("\n")}` }];
      }),
  );
  return reports;
}

type Deployed = ReadonlyMap<string, ArmResource>;

function named(resource: ArmResource, names: readonly string[]): [string, ArmResource][] {
  return names.length === 0 ? [] : [[names.join("/").toLowerCase(), resource]];
}

/** Group, cluster and pool in an id of ARM. */
function idParts(id: string): readonly string[] {
  const [, group, cluster, pool] =
    /\/resourceGroups\/([^/]+)\/.*\/managedClusters\/([^/]+)(?:\/agentPools\/([^/]+))?\/?$/i.exec(
      id,
    ) ?? [];
  return [group, cluster, pool].flatMap((part) => part ?? []);
}

/** What is deployed of a resource of the program, in the shape that its properties have. */
function deployedAs({ type, properties }: ArmResource, deployed: Deployed): unknown {
  const bag = new Properties(properties);
  const text = (path: string) => valueOr(bag.text(path), undefined);
  const group = text("resourceGroupName");
  const isPool = type === ArmType.agentPool;
  const cluster = text("resourceName") ?? (isPool ? undefined : text("name"));
  if (group === undefined || cluster === undefined) {
    return undefined;
  }
  const own = deployed.get(`${group}/${cluster}`.toLowerCase())?.properties;
  if (!isPool) {
    return own;
  }
  const pool = text("agentPoolName") ?? text("name") ?? "";
  const alone = deployed.get(`${group}/${cluster}/${pool}`.toLowerCase())?.properties;
  const inline = new Properties(own).list("agentPoolProfiles");
  const listed =
    inline.state === "known" &&
    inline.value.some(
      (each) => valueOr(each.text("name"), "").toLowerCase() === pool.toLowerCase(),
    );
  return alone === undefined
    ? listed
      ? own
      : undefined
    : { agentPoolProfiles: [{ ...(alone as object), name: pool }] };
}

function linesOf({ type, properties }: ArmResource, before: unknown): readonly string[] {
  const bag = new Properties(properties);
  const name = valueOr(bag.text("agentPoolName"), valueOr(bag.text("name"), ""));
  const isPool = type === ArmType.agentPool;
  const after = isPool
    ? { agentPoolProfiles: [{ ...(properties as object), name, agentPoolName: name }] }
    : properties;
  const changes = classifyChange(before, after, {
    before: "azure",
    ...(isPool && { separatePools: new Set([name]) }),
  });
  return changes
    .filter((change) => isStopped(change) && (!isPool || change.property.includes("[name=")))
    .map(
      (change) => `- ${change.property} ${change.from} → ${change.to}: ${changeSentences(change)}`,
    );
}

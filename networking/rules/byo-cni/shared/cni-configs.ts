import { once } from "../../../once";
import { ArmType } from "../../../resources/arm-resource";
import { type Link, linkTo, targetsOf } from "../../../resources/link";
import { type Entity, labelOf, type Topology } from "../../../resources/topology";
import { is, isFalse, isOneOf, type Value } from "../../../resources/value";
import { undecided } from "../../answers";
import type { Answer } from "../../rule";
import { readInstallation } from "./calico";
import { readCalicoNode, readIpPool } from "./calico-manifests";
import { readCiliumConfig, readCiliumValues } from "./cilium";
import { Cni, type CniConfig } from "./cni-config";
import { readFlannelValues, readNetConf } from "./flannel";
import { Values } from "./values";
import { readWeave } from "./weave";

/** The charts that bring a CNI, with the name that an umbrella chart has its values under. */
const charts: readonly {
  readonly cni: Cni;
  readonly names: readonly string[];
  readonly nested: string;
}[] = [
  { cni: Cni.cilium, names: ["cilium", "cilium-enterprise"], nested: "cilium" },
  { cni: Cni.calico, names: ["tigera-operator"], nested: "tigera-operator" },
  { cni: Cni.flannel, names: ["flannel"], nested: "flannel" },
];

/** The CNIs that a program installs in clusters that bring their own, by a chart or as objects. */
export const cniConfigs = once((topology: Topology): readonly CniConfig[] => {
  const candidates = topology.clusters.filter(mayBeByo);
  return candidates.length === 0 ? [] : configsFor(topology, candidates);
});

function configsFor(topology: Topology, candidates: readonly Entity[]): readonly CniConfig[] {
  const inClusters = (entity: Entity) => ({
    entity,
    cluster: clusterOf(topology, entity, candidates),
  });
  const released = topology
    .of(ArmType.helmRelease)
    .map(inClusters)
    .filter(({ cluster }) => cluster.state !== "absent")
    .flatMap(({ entity, cluster }) => chartConfigs(entity).map((read) => ({ ...read, cluster })));
  // What a chart renders may be seen beside the chart.
  const objects = topology
    .of(ArmType.kubernetesObject)
    .map(inClusters)
    .filter(({ cluster }) => cluster.state !== "absent")
    .flatMap(({ entity, cluster }) => objectConfigs(entity).map((read) => ({ ...read, cluster })))
    .filter(
      ({ cni, cluster, entity }) =>
        isPool(entity) ||
        !released.some((chart) => chart.cni === cni && meet(chart.cluster, cluster)),
    );
  return [...released, ...objects];
}

/** Pools beside a chart are not rendered by it. */
function isPool({ properties }: Entity): boolean {
  return isOneOf(properties.text("kind"), "IPPool", "CiliumPodIPPool");
}

function meet(one: Link<Entity>, other: Link<Entity>): boolean {
  const targets = targetsOf(other);
  return (
    one.state === "notKnown" ||
    other.state === "notKnown" ||
    targetsOf(one).some((cluster) => targets.includes(cluster))
  );
}

type Read = Omit<CniConfig, "cluster">;

/** What a chart says; a chart by another name only where it has the values of one of these inside. */
function chartConfigs(entity: Entity): readonly Read[] {
  const { properties } = entity;
  const name = chartName(properties.text("chart"));
  const files = properties.list("valueYamlFiles");
  const hasFiles = files.state === "known" ? files.value.length > 0 : files.state === "notKnown";
  const file = hasFiles ? "may be given in a file of valueYamlFiles" : undefined;
  return charts.flatMap(({ cni, names, nested }): Read[] => {
    const isIt = name !== undefined && names.includes(name);
    const inner = `values.${nested}`;
    const holds = properties.keys(inner).state === "known";
    // Flannel's own chart has an object of its own name.
    const isNested = holds && (!isIt || (cni !== Cni.flannel && !properties.has("values.ipam")));
    if (!isIt && !(isNested && name !== undefined && isConfigured(cni, entity, inner))) {
      return [];
    }
    const values = isNested
      ? new Values(properties.child(inner), `may be set by the values of the chart ${name}`)
      : new Values(properties.child("values"), file);
    if (cni === Cni.cilium) {
      return [{ entity, cni, ...readCiliumValues(values) }];
    }
    if (cni === Cni.flannel) {
      return [{ entity, cni, ...readFlannelValues(values, properties) }];
    }
    const installation = `${isNested ? inner : "values"}.installation`;
    return isOneOf(values.flag("installation.enabled"), "false")
      ? []
      : [
          {
            entity,
            cni,
            ...readInstallation(
              new Values(
                properties.child(installation),
                isNested ? `may be set by the values of the chart ${name}` : file,
              ),
            ),
          },
        ];
  });
}

/** Whether values inside of another chart are those of the CNI, not a switch of the same name. */
function isConfigured(cni: Cni, { properties }: Entity, inner: string): boolean {
  const marks: Partial<Record<Cni, readonly string[]>> = {
    [Cni.cilium]: ["ipam", "aksbyocni", "routingMode", "tunnelProtocol"],
    [Cni.calico]: ["installation"],
    [Cni.flannel]: ["podCidr"],
  };
  return (marks[cni] ?? []).some((mark) => properties.has(`${inner}.${mark}`));
}

/** cilium, cilium/cilium, oci://quay.io/cilium/charts/cilium:1.20.0, ./cilium-1.20.0.tgz, charts\cilium */
function chartName(chart: Value<string>): string | undefined {
  if (chart.state !== "known") {
    return undefined;
  }
  const parts = chart.value.split(/[/\\]/).filter((part) => part !== "");
  // An OCI reference may end with a tag or a digest.
  const file = (parts.at(-1) ?? "").replace(/[@:].*$/, "");
  const name = file.endsWith(".tgz") ? file.slice(0, -4).replace(/-v?\d+\.[\w.+-]*$/, "") : file;
  return name.toLowerCase();
}

function objectConfigs(entity: Entity): readonly Read[] {
  const { properties } = entity;
  const kind = properties.text("kind");
  const name = properties.text("metadata.name");
  if (isOneOf(kind, "Installation")) {
    return [{ entity, cni: Cni.calico, ...readInstallation(new Values(properties.child("spec"))) }];
  }
  if (isOneOf(kind, "IPPool")) {
    return [{ entity, cni: Cni.calico, ...readIpPool(new Values(properties.child("spec"))) }];
  }
  if (isOneOf(kind, "CiliumPodIPPool")) {
    const spec = new Values(properties.child("spec"));
    const path = spec.pathOf("ipv4.cidrs");
    const pools = { path, ranges: spec.ranges("ipv4.cidrs") };
    return [{ entity, cni: Cni.cilium, pools, settings: [] }];
  }
  if (isOneOf(kind, "DaemonSet") && isOneOf(name, "calico-node")) {
    return readCalicoNode(properties).map((read) => ({ entity, cni: Cni.calico, ...read }));
  }
  if (isOneOf(kind, "DaemonSet") && isOneOf(name, "weave-net")) {
    return [{ entity, cni: Cni.weave, ...readWeave(properties) }];
  }
  if (!isOneOf(kind, "ConfigMap")) {
    return [];
  }
  if (isOneOf(name, "cilium-config")) {
    return [{ entity, cni: Cni.cilium, ...readCiliumConfig(new Values(properties.child("data"))) }];
  }
  if (isOneOf(name, "kube-flannel-cfg", "canal-config")) {
    const cni = isOneOf(name, "canal-config") ? Cni.canal : Cni.flannel;
    return [{ entity, cni, ...readNetConf(properties) }];
  }
  return [];
}

/**
 * One `undecided` for each chart that may bring a CNI, since it isn't known which chart it is. A component that renders a
 * chart may show nothing of it; where every cluster has its CNI, it brings another thing.
 */
export function* chartsNotKnown(topology: Topology): Generator<Answer> {
  const candidates = topology.clusters.filter(mayBeByo);
  if (candidates.length === 0) {
    return;
  }
  const served = cniConfigs(topology).flatMap(({ cluster }) => targetsOf(cluster));
  for (const release of topology.of(ArmType.helmRelease)) {
    const chart = release.properties.text("chart");
    const cluster = clusterOf(topology, release, candidates);
    if (cluster.state === "absent" || chart.state === "known") {
      continue;
    }
    if (chart.state === "notKnown") {
      yield undecided(release, "chart", chart.reason);
      continue;
    }
    const targets = cluster.state === "notKnown" ? candidates : targetsOf(cluster);
    if (!targets.every((target) => served.includes(target))) {
      yield undecided(
        release,
        "chart",
        "whether it renders a CNI isn't shown, and no other CNI of the cluster is in the program",
      );
    }
  }
}

function mayBeByo(cluster: Entity): boolean {
  return !isFalse(isByo(cluster));
}

/** Whether a cluster brings its own CNI. */
export function isByo(cluster: Entity): Value<boolean> {
  return is(cluster.properties.text("networkProfile.networkPlugin"), "none");
}

/**
 * The cluster that a resource is for: the one that its Kubernetes provider comes from, else the only one that brings its
 * own CNI, else the one that it depends on.
 */
function clusterOf(
  topology: Topology,
  entity: Entity,
  candidates: readonly Entity[],
): Link<Entity> {
  const reason = `which cluster ${labelOf(entity)} is for isn't known`;
  const provided = unique(
    topology
      .sourcesOf(entity, "provider")
      .filter(({ type }) => type === ArmType.kubernetesProvider)
      .flatMap((provider) => sources(topology, provider)),
  );
  if (provided.length > 0) {
    const own = provided.filter((cluster) => candidates.includes(cluster));
    return own.length === 0 ? { state: "absent" } : linkTo(own, reason);
  }
  if (candidates.length <= 1) {
    return candidates.length === 0 ? { state: "absent" } : linkTo(candidates, reason);
  }
  const depended = unique(sources(topology, entity).filter(mayBeByo));
  return depended.length === 1 ? linkTo(depended, reason) : { state: "notKnown", reason };
}

/** The clusters that any property of a resource comes from. */
function sources(topology: Topology, entity: Entity): readonly Entity[] {
  return Object.keys(entity.resource.dependencies ?? {})
    .flatMap((property) => topology.sourcesOf(entity, property))
    .filter(({ type }) => type === ArmType.managedCluster);
}

function unique(entities: readonly Entity[]): readonly Entity[] {
  return [...new Set(entities)];
}

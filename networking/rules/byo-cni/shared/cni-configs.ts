import { once } from "../../../once";
import { ArmType } from "../../../resources/arm-resource";
import { type Link, linkTo, targetsOf } from "../../../resources/link";
import type { Properties } from "../../../resources/properties";
import { type Entity, labelOf, type Topology } from "../../../resources/topology";
import {
  absent,
  is,
  isFalse,
  isFilled,
  isOneOf,
  notKnown,
  orElse,
  type Value,
} from "../../../resources/value";
import { unknownValue } from "../../answers";
import type { Answer } from "../../rule";
import { readCalicoValues, readInstallation } from "./calico";
import { readCalicoNode, readIpPool } from "./calico-manifests";
import { readCiliumConfig, readCiliumValues, readPodIpPool } from "./cilium";
import { Cni, type CniConfig, type CniSettings } from "./cni-config";
import { readFlannelValues, readNetConf } from "./flannel";
import { Values } from "./values";
import { readWeave } from "./weave";

/** A chart that brings a CNI. */
interface Chart {
  readonly cni: Cni;
  readonly names: readonly string[];
  /** The name that an umbrella chart has its values under. */
  readonly nested: string;
  /** What is among them, where they are more than a switch of the same name. */
  readonly marks: readonly string[];
  readonly read: (values: Values, release: Properties) => CniSettings | undefined;
}

const charts: readonly Chart[] = [
  {
    cni: Cni.cilium,
    names: ["cilium", "cilium-enterprise"],
    nested: "cilium",
    marks: ["ipam", "aksbyocni", "routingMode", "tunnelProtocol"],
    read: readCiliumValues,
  },
  {
    cni: Cni.calico,
    names: ["tigera-operator"],
    nested: "tigera-operator",
    marks: ["installation"],
    read: readCalicoValues,
  },
  {
    cni: Cni.flannel,
    names: ["flannel"],
    nested: "flannel",
    marks: ["podCidr"],
    read: readFlannelValues,
  },
];

/** An object that says something of a CNI: one of a kind, or of a name. */
interface KubernetesObject {
  readonly cni: Cni;
  readonly kind: string;
  readonly name?: string;
  readonly read: (object: Properties) => CniSettings | undefined;
}

const installation = (object: Properties) => readInstallation(new Values(object.child("spec")));

const objects: readonly KubernetesObject[] = [
  { cni: Cni.calico, kind: "Installation", read: installation },
  { cni: Cni.calico, kind: "IPPool", read: readIpPool },
  { cni: Cni.cilium, kind: "CiliumPodIPPool", read: readPodIpPool },
  { cni: Cni.calico, kind: "DaemonSet", name: "calico-node", read: readCalicoNode },
  { cni: Cni.weave, kind: "DaemonSet", name: "weave-net", read: readWeave },
  { cni: Cni.cilium, kind: "ConfigMap", name: "cilium-config", read: readCiliumConfig },
  { cni: Cni.flannel, kind: "ConfigMap", name: "kube-flannel-cfg", read: readNetConf },
  { cni: Cni.canal, kind: "ConfigMap", name: "canal-config", read: readNetConf },
];

/** The CNIs that a program installs in clusters that bring their own, by a chart or as objects. */
export const cniConfigs = once((topology: Topology): readonly CniConfig[] => {
  const candidates = topology.clusters.filter(mayBeByo);
  if (candidates.length === 0) {
    return [];
  }
  const configsOf = (type: ArmType, read: (entity: Entity) => readonly Read[]) =>
    topology.of(type).flatMap((entity) => {
      const cluster = clusterOf(topology, entity, candidates);
      return cluster.state === "absent"
        ? []
        : read(entity).map((each) => ({ ...each, entity, cluster }));
    });
  const released = configsOf(ArmType.helmRelease, chartConfigs);
  // What a chart renders may be seen beside the chart. Pools beside it are not rendered by it.
  const seen = configsOf(ArmType.kubernetesObject, objectConfigs).filter(
    ({ cni, cluster, entity }) =>
      isOneOf(entity.properties.text("kind"), "IPPool", "CiliumPodIPPool") ||
      !released.some((chart) => chart.cni === cni && meet(chart.cluster, cluster)),
  );
  return [...released, ...seen];
});

function meet(one: Link<Entity>, other: Link<Entity>): boolean {
  const targets = targetsOf(other);
  return (
    one.state === "notKnown" ||
    other.state === "notKnown" ||
    targetsOf(one).some((cluster) => targets.includes(cluster))
  );
}

type Read = Omit<CniConfig, "entity" | "cluster">;

/** What a chart says; a chart by another name only where it has the values of one of these inside. */
function chartConfigs({ properties }: Entity): readonly Read[] {
  const chart = properties.text("chart");
  if (chart.state !== "known") {
    return [];
  }
  const name = chartName(chart.value);
  const hasFiles = !isFalse(isFilled(properties.list("valueYamlFiles")));
  return charts.flatMap(({ cni, names, nested, marks, read }) => {
    const isIt = names.includes(name);
    const inner = `values.${nested}`;
    const isNested =
      properties.keys(inner).state === "known" &&
      (isIt
        ? // Flannel's own chart has an object of its own name.
          cni !== Cni.flannel && !properties.has("values.ipam")
        : marks.some((mark) => properties.has(`${inner}.${mark}`)));
    if (!isIt && !isNested) {
      return [];
    }
    const values = isNested
      ? new Values(properties.child(inner), `may be set by the values of the chart ${name}`)
      : new Values(
          properties.child("values"),
          hasFiles ? "may be given in a file of valueYamlFiles" : undefined,
        );
    const said = read(values, properties);
    return said === undefined ? [] : [{ cni, ...said }];
  });
}

/** cilium, cilium/cilium, oci://quay.io/cilium/charts/cilium:1.20.0, ./cilium-1.20.0.tgz, charts\cilium */
function chartName(chart: string): string {
  const parts = chart.split(/[/\\]/).filter((part) => part !== "");
  // An OCI reference may end with a tag or a digest.
  const file = (parts.at(-1) ?? "").replace(/[@:].*$/, "");
  const name = file.endsWith(".tgz") ? file.slice(0, -4).replace(/-v?\d+\.[\w.+-]*$/, "") : file;
  return name.toLowerCase();
}

function objectConfigs({ properties }: Entity): readonly Read[] {
  const kind = properties.text("kind");
  const name = properties.text("metadata.name");
  const found = objects.find(
    (each) => isOneOf(kind, each.kind) && (each.name === undefined || isOneOf(name, each.name)),
  );
  const said = found?.read(properties);
  return found === undefined || said === undefined ? [] : [{ cni: found.cni, ...said }];
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
    const cluster = clusterOf(topology, release, candidates);
    const targets = cluster.state === "notKnown" ? candidates : targetsOf(cluster);
    const rendered = targets.every((target) => served.includes(target))
      ? absent
      : notKnown(
          "whether it renders a CNI isn't shown, and no other CNI of the cluster is in the program",
        );
    if (cluster.state !== "absent") {
      yield* unknownValue(release, "chart", orElse(release.properties.text("chart"), rendered));
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
  const provided = topology
    .sourcesOf(entity, "provider")
    .filter(({ type }) => type === ArmType.kubernetesProvider)
    .flatMap((provider) => sources(topology, provider));
  if (provided.length > 0) {
    const own = provided.filter((cluster) => candidates.includes(cluster));
    return own.length === 0 ? { state: "absent" } : linkTo(own, reason);
  }
  if (candidates.length === 1) {
    return linkTo(candidates, reason);
  }
  const depended = linkTo(sources(topology, entity).filter(mayBeByo), reason);
  return depended.state === "known" ? depended : { state: "notKnown", reason };
}

/** The clusters that any property of a resource comes from. */
function sources(topology: Topology, entity: Entity): readonly Entity[] {
  return Object.keys(entity.resource.dependencies ?? {})
    .flatMap((property) => topology.sourcesOf(entity, property))
    .filter(({ type }) => type === ArmType.managedCluster);
}

import { ArmType } from "../../../resources/arm-resource";
import { type Link, linkTo } from "../../../resources/link";
import type { Properties } from "../../../resources/properties";
import { type RangeSlot, rangeSlot } from "../../../resources/range-slot";
import { type Entity, labelOf, type Topology } from "../../../resources/topology";
import { is, isFalse, isOneOf, known, notKnown, type Value } from "../../../resources/value";
import { undecided } from "../../answers";
import type { Answer } from "../../rule";

/** The CNIs that are installed by a Helm chart, by the chart's name. */
export const charts = {
  cilium: ["cilium", "cilium-enterprise"],
  calico: ["tigera-operator"],
  flannel: ["flannel"],
} as const;

export type Cni = keyof typeof charts;

/** A Helm release that brings a CNI. */
export interface CniRelease {
  readonly release: Entity;
  readonly cni: Cni;
  readonly values: Values;
  /** The bring-your-own-CNI cluster that it is installed in. */
  readonly cluster: Link<Entity>;
}

/** The values of a release. Those that a file gives aren't seen, so nothing is surely left out then. */
export class Values {
  readonly #release: Properties;
  readonly #hasFiles: boolean;

  constructor(release: Properties) {
    this.#release = release;
    this.#hasFiles = release.has("valueYamlFiles");
  }

  text(path: string): Value<string> {
    return this.#seen(path, this.#release.text(`values.${path}`));
  }

  boolean(path: string): Value<boolean> {
    return this.#seen(path, this.#release.boolean(`values.${path}`));
  }

  list(path: string): Value<readonly Properties[]> {
    return this.#seen(path, this.#release.list(`values.${path}`));
  }

  /** The ranges of a value that charts take as a list or as one text. */
  ranges(path: string): Value<readonly RangeSlot[]> {
    const at = `values.${path}`;
    const list = this.#release.texts(at);
    if (list.state === "known") {
      return known(list.value.map((item) => rangeSlot(item.path, item.text)));
    }
    const one = this.#release.text(at);
    return this.#seen(path, one.state === "known" ? known([rangeSlot(at, one)]) : one);
  }

  #seen<T>(path: string, value: Value<T>): Value<T> {
    return value.state === "absent" && this.#hasFiles
      ? notKnown(`values.${path} may be given in a file of valueYamlFiles`)
      : value;
  }
}

/** The releases of CNIs, with their clusters. Those of a program without a bring-your-own-CNI cluster are left out. */
export function cniReleases(topology: Topology): readonly CniRelease[] {
  const releases = topology.of(ArmType.helmRelease);
  if (releases.length === 0) {
    return [];
  }
  const candidates = topology.clusters.filter((cluster) => mayBeByo(cluster));
  return releases.flatMap((release) => {
    const cni = cniOf(release);
    const cluster = clusterOf(topology, release, candidates);
    return cni === undefined || cluster.state === "absent"
      ? []
      : [{ release, cni, values: new Values(release.properties), cluster }];
  });
}

/** One `undecided` for each release that may bring a CNI, since its chart isn't known. */
export function* chartsNotKnown(topology: Topology): Generator<Answer> {
  for (const release of topology.clusters.some(mayBeByo) ? topology.of(ArmType.helmRelease) : []) {
    const chart = release.properties.text("chart");
    if (chart.state === "notKnown") {
      yield undecided(release, "chart", chart.reason);
    }
  }
}

export function mayBeByo(cluster: Entity): boolean {
  return !isFalse(isByo(cluster));
}

/** Whether a cluster brings its own CNI. */
export function isByo(cluster: Entity): Value<boolean> {
  return is(cluster.properties.text("networkProfile.networkPlugin"), "none");
}

export function cniOf(release: Entity): Cni | undefined {
  const chart = release.properties.text("chart");
  if (chart.state !== "known") {
    return undefined;
  }
  // cilium, cilium/cilium, oci://quay.io/cilium/charts/cilium, ./cilium-1.20.0.tgz
  const file = chart.value.replace(/\/+$/, "").replace(/^.*\//, "");
  const name = known(file.replace(/(?:-v?\d[\w.+-]*)?\.tgz$/, ""));
  return (Object.keys(charts) as Cni[]).find((cni) => isOneOf(name, ...charts[cni]));
}

/** The only such cluster of the program, or the one that the release depends on. */
export function clusterOf(
  topology: Topology,
  release: Entity,
  candidates: readonly Entity[],
): Link<Entity> {
  if (candidates.length === 0) {
    return { state: "absent" };
  }
  const reason = `which cluster ${labelOf(release)} is for isn't known`;
  if (candidates.length === 1) {
    return linkTo(candidates, reason);
  }
  const properties = Object.keys(release.resource.dependencies ?? {});
  const depended = properties
    .flatMap((property) => topology.sourcesOf(release, property))
    .filter(mayBeByo);
  const [first] = depended;
  return first !== undefined && depended.every((cluster) => cluster === first)
    ? { state: "known", target: first }
    : { state: "notKnown", reason };
}

import path from "node:path";
import { loadAll } from "js-yaml";
import { installationsOf } from "../../../components/byo-cni/installations";
import { setCanalNetwork, setWeaveRange } from "../../../components/byo-cni/manifest-edits";

export const factsFile = path.join(__dirname, "facts.json");

export const podCidr = "10.240.0.0/16";

/** What is recorded of a chart or manifest: where it was read, what we set, and where the pod range ends up. */
export interface ChartFacts {
  readonly cni: string;
  readonly version: string;
  readonly source: string;
  /** The values of ByoCniCluster, by chart. */
  readonly values?: Readonly<Record<string, unknown>>;
  /** The objects that have the pod range, with our values or edits; and as the chart or manifest is by itself. */
  readonly objects: readonly Properties[];
  readonly unset: readonly Properties[];
  /** How many objects of each kind there are. */
  readonly kinds: Readonly<Record<string, number>>;
  /** The object by which "ready" is known. */
  readonly waitedFor: string;
}

export type Properties = Readonly<Record<string, unknown>>;

type FoundFacts = Pick<ChartFacts, "objects" | "unset" | "kinds" | "waitedFor">;

/** The versions that are recorded: the default one, the oldest that is taken, and some between. */
const versions = {
  cilium: ["1.15.0", "1.16.0", "1.18.6", "1.19.3", "1.20.0", "1.20.2"],
  calico: ["v3.32.0", "v3.32.1", "v3.33.0-0.dev"],
  flannel: ["v0.22.0", "v0.25.7", "v0.28.9", "v0.28.10"],
  canal: ["v3.32.1"],
  weave: ["v2.9.0"],
} as const;

type Recorded = keyof typeof versions;

const sources: Readonly<Record<Recorded, string>> = {
  cilium: "github.com/cilium/cilium install/kubernetes/cilium",
  calico: "github.com/projectcalico/calico charts/tigera-operator, charts/crd.projectcalico.org.v1",
  flannel: "github.com/flannel-io/flannel chart/kube-flannel",
  canal: "github.com/projectcalico/calico manifests/canal.yaml",
  weave: "github.com/rajch/weave prog/weave-kube/weave-daemonset-k8s-1.11.yaml",
};

const manifests: Partial<Record<Recorded, (version: string) => string>> = {
  canal: (version) =>
    `https://raw.githubusercontent.com/projectcalico/calico/${version}/manifests/canal.yaml`,
  weave: (version) =>
    `https://github.com/rajch/weave/releases/download/${version}/weave-daemonset-k8s-1.11.yaml`,
};

/** What there is to render or read. */
export function wanted() {
  return (Object.keys(versions) as Recorded[]).flatMap((cni) =>
    versions[cni].map((version) => {
      const manifest = manifests[cni]?.(version);
      const charts = manifest === undefined ? chartsOf(cni, version) : [];
      const values = Object.fromEntries(charts.map((each) => [each.chart, each.values]));
      const head = {
        cni,
        version,
        source: `${sources[cni]} ${version}`,
        ...(charts.length > 0 && { values }),
      };
      return { cni, version, manifest, charts, head };
    }),
  );
}

/** The charts that ByoCniCluster installs, with its values. */
export function chartsOf(cni: string, version: string) {
  const settings = { version, ...(cni === "flannel" && { nodePodCidrsAssigned: true }) };
  const { installations } = installationsOf({ [cni]: settings });
  return installations.flatMap(({ charts = [] }) =>
    charts.map(({ chart, release, repo, namespace, values }) => ({
      chart,
      release,
      repo,
      namespace,
      values: values?.(podCidr).values ?? {},
    })),
  );
}

/** The objects of each CNI that have the pod range, and of those the part that matters. */
const ranged: Readonly<Record<string, (object: Properties) => Properties | undefined>> = {
  cilium: (object) =>
    object.kind === "ConfigMap" && nameOf(object) === "cilium-config"
      ? withData(
          object,
          "ipam",
          "cluster-pool-ipv4-cidr",
          "cluster-pool-ipv4-mask-size",
          "routing-mode",
          "tunnel-protocol",
          "auto-direct-node-routes",
        )
      : undefined,
  calico: (object) => {
    const { kubernetesProvider, cni, calicoNetwork } = bag(object.spec);
    return object.kind === "Installation"
      ? { ...headOf(object), spec: { kubernetesProvider, cni, calicoNetwork } }
      : undefined;
  },
  flannel: (object) =>
    object.kind === "ConfigMap" && nameOf(object) === "kube-flannel-cfg"
      ? withData(object, "net-conf.json")
      : undefined,
  canal: (object) =>
    object.kind === "ConfigMap" && nameOf(object) === "canal-config"
      ? withData(object, "net-conf.json")
      : undefined,
  weave: (object) => {
    const { containers } = bag(bag(bag(object.spec).template).spec);
    return object.kind === "DaemonSet" && nameOf(object) === "weave-net"
      ? { ...headOf(object), spec: { template: { spec: { containers: envOf(containers) } } } }
      : undefined;
  },
};

function rangedOf(cni: string, objects: readonly Properties[]): readonly Properties[] {
  return objects.map((object) => ranged[cni]?.(object)).filter((object) => object !== undefined);
}

export function renderedFacts(
  cni: string,
  charts: readonly { readonly rendered: string; readonly unset: string }[],
): FoundFacts {
  const objects = charts.flatMap(({ rendered }) => objectsOf(rendered));
  return {
    objects: rangedOf(cni, objects),
    unset: rangedOf(
      cni,
      charts.flatMap(({ unset }) => objectsOf(unset)),
    ),
    kinds: kindsOf(objects),
    waitedFor: waitedFor(objects),
  };
}

export function manifestFacts(cni: string, text: string): FoundFacts {
  const objects = objectsOf(text);
  const edit = cni === "canal" ? setCanalNetwork : setWeaveRange;
  const edited: readonly Properties[] = objects.map(
    (props) => edit({ type: typeOf(props), props }, podCidr) ?? props,
  );
  return {
    objects: rangedOf(cni, edited),
    unset: rangedOf(cni, objects),
    kinds: kindsOf(objects),
    waitedFor: waitedFor(objects),
  };
}

export function objectsOf(text: string): readonly Properties[] {
  return (loadAll(text) as unknown[])
    .filter((object) => bag(object).kind !== undefined)
    .flatMap((object) => {
      const { items } = bag(object);
      return Array.isArray(items) ? items.map(bag) : [bag(object)];
    });
}

function waitedFor(objects: readonly Properties[]): string {
  const found =
    objects.find(({ kind }) => kind === "Installation") ??
    objects.find(
      (object) =>
        object.kind === "DaemonSet" &&
        ["cilium", "kube-flannel-ds", "canal", "weave-net"].includes(String(nameOf(object))),
    );
  const { name, namespace } = bag(found?.metadata);
  return [found?.kind, namespace, name].filter((part) => part !== undefined).join(" ");
}

function kindsOf(objects: readonly Properties[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const kind of objects.map((object) => String(object.kind)).sort()) {
    counts[kind] = (counts[kind] ?? 0) + 1;
  }
  return counts;
}

function headOf({ apiVersion, kind, metadata }: Properties): Properties {
  const { name, namespace } = bag(metadata);
  return { apiVersion, kind, metadata: { name, namespace } };
}

function withData(object: Properties, ...names: readonly string[]): Properties {
  const data = bag(object.data);
  return { ...headOf(object), data: Object.fromEntries(names.map((name) => [name, data[name]])) };
}

function envOf(containers: unknown): unknown {
  return Array.isArray(containers)
    ? containers.map((each) => ({ name: bag(each).name, env: bag(each).env }))
    : containers;
}

function nameOf(object: Properties): unknown {
  return bag(object.metadata).name;
}

function typeOf({ apiVersion, kind }: Properties): string {
  const version = String(apiVersion);
  return `kubernetes:${version.includes("/") ? version : `core/${version}`}:${String(kind)}`;
}

export function bag(value: unknown): Properties {
  return typeof value === "object" && value !== null ? (value as Properties) : {};
}

import type { Link } from "../../../resources/link";
import type { RangeSlot } from "../../../resources/range-slot";
import type { Entity } from "../../../resources/topology";
import type { Value } from "../../../resources/value";

/** The CNIs that rules know, by the names that messages give them. */
export const Cni = {
  cilium: "Cilium",
  calico: "Calico",
  flannel: "Flannel",
  canal: "Canal",
  weave: "Weave Net",
} as const;
export type Cni = (typeof Cni)[keyof typeof Cni];

/** What a chart's values or an object of Kubernetes say about a CNI. */
export interface CniSettings {
  readonly pools: CniPools;
  readonly settings: readonly Setting[];
}

/** What a program says about a CNI. */
export interface CniConfig extends CniSettings {
  /** The resource that says it. */
  readonly entity: Entity;
  readonly cni: Cni;
  /** The bring-your-own-CNI cluster that it is installed in. */
  readonly cluster: Link<Entity>;
}

/** The ranges that a CNI assigns to pods. */
export interface CniPools {
  /** Where they stand, for what is undecided: "values.podCidr". */
  readonly path: string;
  /** Absent where addresses come from elsewhere. */
  readonly ranges: Value<readonly RangeSlot[]>;
  /** The prefix length of the one block that each node takes; absent where a node takes more as it needs them. */
  readonly nodeBlock?: Value<number>;
}

/** What a setting can be wrong about. */
export const Fault = {
  /** Packets travel as IP-in-IP. */
  ipip: "ipip",
  /** Packets travel as they are. */
  direct: "direct",
  /** Addresses from Azure's network, in the way that Cilium had before. */
  azureIpam: "azureIpam",
  /** Addresses from the plugin of a cloud that isn't there. */
  cloudPlugin: "cloudPlugin",
  /** Addresses from the pod CIDRs of nodes. */
  nodePodCidr: "nodePodCidr",
} as const;
export type Fault = (typeof Fault)[keyof typeof Fault];

/** One setting of a CNI that decides how packets travel or where addresses come from. */
export interface Setting {
  /** The path from the resource's root: `values.routingMode`. */
  readonly path: string;
  readonly text: Value<string>;
  /** Whose default it is, where nothing is written: "Calico's". */
  readonly defaultOf?: string;
  /** The values that don't work, in any case. */
  readonly wrong: Readonly<Record<string, Fault>>;
  readonly action: string;
}

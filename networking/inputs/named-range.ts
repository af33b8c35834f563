import type { Cidr } from "../cidr";

/** A range in use outside the program: on premises, a peered VNet, another cluster, a reservation. */
export interface NamedRange {
  readonly name: string;
  readonly kind: EnvironmentKind;
  readonly cidr: Cidr;
}

/** Where a range is in use. */
export const EnvironmentKind = {
  onPremises: "onPremises",
  peered: "peered",
  planned: "planned",
  clusterPods: "clusterPods",
  clusterServices: "clusterServices",
} as const;
export type EnvironmentKind = (typeof EnvironmentKind)[keyof typeof EnvironmentKind];

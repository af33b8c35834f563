import type { Cidr } from "../cidr";
import type { MapRange } from "./address-map";

/** A range before it is on the map. */
export interface DraftRange
  extends Pick<
    MapRange,
    "name" | "kind" | "lane" | "owner" | "resource" | "property" | "note" | "use"
  > {
  readonly cidr: Cidr;
  /** Of a subnet: its VNet, each range of which is a draft with this key. */
  readonly parentKey?: unknown;
  /** Of a VNet: what `parentKey` of its subnets is. */
  readonly key?: unknown;
  /** Other properties that findings about this range name: `agentPoolProfiles[0]` of a cluster. */
  readonly aliases?: readonly { readonly resource: string; readonly property: string }[];
  readonly room?: Cidr;
}

/** A range on the map with what it was drafted from. */
export interface DrawnRange {
  readonly range: MapRange;
  readonly draft: DraftRange;
}

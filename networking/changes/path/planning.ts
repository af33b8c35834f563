import type { NetworkMode } from "../../network-modes";
import type { Side } from "../side";
import type { PathRequest, Step } from "./path";
import type { PathNetwork } from "./surroundings";

/** What a path is planned from, and what it collects. */
export interface Planning {
  readonly request: PathRequest;
  readonly side: Side;
  readonly networks: readonly PathNetwork[];
  readonly from: State;
  readonly to: State;
  readonly steps: Step[];
  readonly blocks: string[];
  /** What only a new cluster can have. */
  readonly refusals: string[];
  readonly warnings: string[];
  readonly checks: string[];
  /** Whether Windows pools keep Cilium away. */
  readonly ciliumBlocked: boolean;
}

export interface State {
  readonly mode: NetworkMode | undefined;
  readonly dataplane: string;
  readonly policy: string;
  readonly outboundType: string;
  readonly podCidr: string | undefined;
}

export function windowsPools({ settings }: Side) {
  return settings.pools.filter((pool) => pool.is("osType", "Windows"));
}

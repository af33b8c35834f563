import type { Placed } from "./range-index";

/** Where a lane is. */
export interface LanePlace {
  readonly y: number;
  readonly h: number;
  /** The ruler: 0, 1 or 2. */
  readonly level: number;
  /** Rows of labels below it. */
  readonly callouts: number;
}

/** A range as it is drawn. */
export interface DrawnBox {
  readonly placed: Placed;
  readonly x: number;
  readonly w: number;
  readonly y: number;
  readonly h: number;
  /** A stripe in its colour: too narrow for a box. */
  readonly isStripe: boolean;
}

export interface DrawnGap {
  readonly free: number;
  readonly x: number;
  readonly w: number;
}

/** The header of a VNet in the last ruler. */
export const vnetHeader = 22;

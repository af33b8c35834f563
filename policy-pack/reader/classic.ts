import type { ArmType } from "@aks-networking/networking";

export interface ClassicType {
  readonly armType: ArmType;
}
export const classicTypes: Readonly<Record<string, ClassicType>> = {};

import type { Cidr } from "../cidr";
import type { CheckContext } from "./check";

export function freeRangeFor(
  _context: CheckContext,
  _purpose: "pods" | "services" | "vnet",
  _like: Cidr,
): string {
  return "";
}

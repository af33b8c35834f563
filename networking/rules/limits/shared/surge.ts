import { parseNodeAmount } from "../../../capacity/pools";
import type { Value } from "../../../resources/value";

export function isAmount(value: Value<string>, holds: (amount: number) => boolean): boolean {
  const parsed = value.state === "known" ? parseNodeAmount(value.value) : undefined;
  return parsed?.ok === true && holds(parsed.amount);
}

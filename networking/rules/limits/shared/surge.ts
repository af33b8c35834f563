import { parseNodeAmount } from "../../../capacity/pools";
import { mapValue, type Value } from "../../../resources/value";

/** Whether an amount of nodes is as asked for; one that is malformed isn't. */
export function isAmount(value: Value<string>, holds: (amount: number) => boolean): Value<boolean> {
  return mapValue(value, (text) => {
    const parsed = parseNodeAmount(text);
    return parsed.ok && holds(parsed.amount);
  });
}

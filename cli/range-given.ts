import { type AddressFamily, type Cidr, parseCidr } from "@aks-networking/networking";
import { UserError } from "./errors";

/** The range that an option gives, which must be what `form` says. */
export function rangeGiven(
  option: string,
  text: string | undefined,
  form: string,
  families: readonly AddressFamily[] = [4, 6],
): Cidr | undefined {
  if (text === undefined) {
    return undefined;
  }
  const range = parseCidr(text);
  if (!range.ok || !families.includes(range.cidr.family)) {
    throw new UserError(`${option} must be ${form}.`);
  }
  if (range.hostBits) {
    throw new UserError(`${option} ${text} has host bits set; write ${range.cidr}.`);
  }
  return range.cidr;
}

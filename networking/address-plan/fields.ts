import { addressBits, type Cidr, describe, parseCidr } from "../cidr";
import type { AddressPlanProblem } from "./plan";
import { isPrefixLength } from "./suggest";

const nameText = /^[A-Za-z0-9._-]+(?:\/[A-Za-z0-9._-]+)*$/;

/** Whether a slot may have this name. */
export function isSlotName(value: unknown): value is string {
  return typeof value === "string" && nameText.test(value);
}

/** An object as a user wrote it, before anything is known of it. */
export type Fields = Readonly<Record<string, unknown>>;

/** Reads what was written by hand. Whatever can't be read becomes a problem and is undefined. */
export class FieldReader {
  readonly problems: AddressPlanProblem[] = [];

  /** `about` is the rest of the sentence that starts with the path. */
  add(path: string, about: string): undefined {
    this.problems.push({ path, message: `${path} ${about}` });
  }

  /** An object without other keys than `known`. */
  object(value: unknown, path: string, known: readonly string[]): Fields | undefined {
    if (typeof value !== "object" || value === null || Array.isArray(value)) {
      return this.add(
        path,
        `${describe(value)} is not an object; write one with ${known.join(", ")}.`,
      );
    }
    for (const key of Object.keys(value)) {
      if (!known.includes(key)) {
        this.add(path, `has the unknown key ${describe(key)}; the keys are ${known.join(", ")}.`);
      }
    }
    return { ...value };
  }

  /** What `read` makes of the elements of a list, each with its path. */
  list<T>(
    value: unknown,
    path: string,
    read: (element: unknown, path: string) => T | undefined,
  ): T[] {
    if (!Array.isArray(value)) {
      this.add(path, `${describe(value)} is not a list; write one in square brackets.`);
      return [];
    }
    return value.flatMap((element: unknown, i) => read(element, `${path}[${i}]`) ?? []);
  }

  name(value: unknown, path: string): string | undefined {
    return isSlotName(value)
      ? value
      : this.add(
          path,
          `${describe(value)} is not a name; use letters, digits, ".", "_" and "-" in parts between slashes, such as prod/cluster-1/nodes.`,
        );
  }

  oneOf<T extends string>(value: unknown, path: string, allowed: readonly T[]): T | undefined {
    return (
      allowed.find((candidate) => candidate === value) ??
      this.add(path, `${describe(value)} is not one of ${allowed.join(", ")}; use one of them.`)
    );
  }

  range(value: unknown, path: string): Cidr | undefined {
    const parsed = parseCidr(value);
    if (!parsed.ok) {
      return this.add(path, `${parsed.problem}.`);
    }
    return parsed.hostBits
      ? this.add(path, `${describe(value)} has host bits set; write ${parsed.cidr}.`)
      : parsed.cidr;
  }

  prefixLength(value: unknown, family: Cidr["family"], path: string): number | undefined {
    return isPrefixLength(value, family)
      ? value
      : this.add(
          path,
          `${describe(value)} is no IPv${family} prefix length; write a number from 0 to ${addressBits[family]}.`,
        );
  }

  /** The prefix length that a range can grow to: at most its own; the same as its own is no growth. */
  growTo(value: unknown, range: Pick<Cidr, "family" | "prefixLength">, path: string) {
    const growTo = value === undefined ? undefined : this.prefixLength(value, range.family, path);
    if (growTo !== undefined && growTo > range.prefixLength) {
      return this.add(
        path,
        `${growTo} is smaller than the range's own /${range.prefixLength}; write ${range.prefixLength} or less, or leave it out.`,
      );
    }
    return growTo === range.prefixLength ? undefined : growTo;
  }
}

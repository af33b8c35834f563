import { type Cidr, parseAddress, parseCidr } from "../../../cidr";
import type { Entity } from "../../../resources/topology";
import { isFilled, type Value, valueOr } from "../../../resources/value";
import { type Breach, forbid, unknownValue } from "../../answers";
import type { Rule } from "../../rule";
import { type About, clusterCheck } from "../../subject";
import { access } from "./private-cluster";

export const authorizedRanges = `${access}.authorizedIPRanges`;

export function hasAuthorizedRanges({ properties }: Entity): Value<boolean> {
  return isFilled(properties.texts(authorizedRanges));
}

/** An authorized range as written: a CIDR, one address or a service tag; none of these where it can't be read. */
interface AuthorizedRange {
  readonly range: Cidr | undefined;
  /** Whether it is written like a service tag (preview), such as AzureCloud or Storage.WestUS. */
  readonly isServiceTag: boolean;
  /** Whether it starts after its network address. */
  readonly hostBits: boolean;
}

/** A check of each authorized range of a cluster: what is wrong with it, and `when`. What isn't known is undecided. */
export function authorizedRangeCheck(
  about: About,
  wrongOf: (
    range: AuthorizedRange,
    cluster: Entity,
  ) => Omit<Breach, "path"> & { readonly when: Value<boolean> },
): Rule {
  return clusterCheck(about, function* (cluster) {
    const ranges = cluster.properties.texts(authorizedRanges);
    yield* unknownValue(cluster, authorizedRanges, ranges);
    for (const { path, text } of valueOr(ranges, [])) {
      yield* unknownValue(cluster, path, text);
      if (text.state === "known") {
        const { when, ...wrong } = wrongOf(read(text.value), cluster);
        yield* forbid(cluster, when, { path, ...wrong });
      }
    }
  });
}

/** Azure accepts single addresses too, and stores them as a /32. */
function read(text: string): AuthorizedRange {
  const address = parseAddress(text);
  const whole = address.ok && address.address.family === 4 ? `${text}/32` : text;
  const parsed = parseCidr(whole);
  return {
    isServiceTag: /^[A-Z][A-Za-z0-9]*(\.[A-Za-z0-9]+)?$/.test(text),
    range: parsed.ok ? parsed.cidr : undefined,
    hostBits: parsed.ok && parsed.hostBits,
  };
}

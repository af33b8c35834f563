import { type Cidr, parseAddress, parseCidr } from "../../../cidr";
import type { Entity } from "../../../resources/topology";
import { unknownValue } from "../../answers";
import type { Answer } from "../../rule";
import { access } from "./private-cluster";

export const authorizedRanges = `${access}.authorizedIPRanges`;

/** An authorized range as written: a CIDR, one address or a service tag; none of these where it can't be read. */
interface AuthorizedRange {
  readonly path: string;
  readonly text: string;
  readonly range: Cidr | undefined;
  /** Whether it is written like a service tag (preview), such as AzureCloud or Storage.WestUS. */
  readonly isServiceTag: boolean;
  /** Whether it starts after its network address. */
  readonly hostBits: boolean;
}

/** Each authorized range of a cluster; what isn't known is undecided. */
export function* eachRange(
  cluster: Entity,
  judge: (range: AuthorizedRange) => Iterable<Answer>,
): Generator<Answer> {
  const ranges = cluster.properties.texts(authorizedRanges);
  yield* unknownValue(cluster, authorizedRanges, ranges);
  for (const { path, text } of ranges.state === "known" ? ranges.value : []) {
    yield* unknownValue(cluster, path, text);
    if (text.state === "known") {
      const isServiceTag = /^[A-Z][A-Za-z0-9]*(\.[A-Za-z0-9]+)?$/.test(text.value);
      yield* judge({ path, text: text.value, isServiceTag, ...read(text.value) });
    }
  }
}

/** Azure accepts single addresses too, and stores them as a /32. */
function read(text: string): Pick<AuthorizedRange, "range" | "hostBits"> {
  const address = parseAddress(text);
  const whole = address.ok && address.address.family === 4 ? `${text}/32` : text;
  const parsed = parseCidr(whole);
  return parsed.ok
    ? { range: parsed.cidr, hostBits: parsed.hostBits }
    : { range: undefined, hostBits: false };
}

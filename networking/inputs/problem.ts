import { nearest } from "../nearest";

/** One fault of an input, as a sentence without its full stop: where it is, what is wrong, what to write instead. */
export interface InputProblem {
  /** What the input is called: a file name, or "" for the configuration of the policy pack. */
  readonly file: string;
  /** Where in it: `virtualNetworks[0].addressPrefixes[1]`, `line 3, column 8`, or "" for the whole. */
  readonly path: string;
  /** What is wrong, after the place: `must be an address range such as 10.64.0.0/12`. Never a value of the file. */
  readonly message: string;
  /** Where the fault is that a query has more results than the file. */
  readonly page?: Page;
}

/** A page of the result of an Azure Resource Graph query. */
export interface Page {
  /** Of all pages together. */
  readonly total: number;
  readonly ids: readonly string[];
  readonly isLast: boolean;
}

/** Without what is said of pages where all pages of their query are there. */
export function withoutWholeQueries(problems: readonly InputProblem[]): readonly InputProblem[] {
  const pages = problems.flatMap(({ page }) => page ?? []);
  const isWhole = ({ total }: Page): boolean => {
    const ofQuery = pages.filter((page) => page.total === total);
    const ids = new Set(ofQuery.flatMap((page) => page.ids));
    return ids.size >= total && ofQuery.some(({ isLast }) => isLast);
  };
  return problems.filter(({ page }) => page === undefined || !isWhole(page));
}

/** What an input came to: `value` is what could be read; where there are problems, some of it is missing. */
export interface Read<T> {
  readonly value: T;
  readonly problems: readonly InputProblem[];
}

/** The problem as a sentence: `hub.json: ranges[0].cidr must be an address range such as 10.64.0.0/12.` */
export function problemText({ file, path, message }: InputProblem): string {
  const place = [file, path].filter((part) => part !== "").join(": ");
  return `${place === "" ? "The configuration" : place} ${message}${message.endsWith("?") ? "" : "."}`;
}

/** A path as messages show it: `ranges[0].cidr`. A name that could be a value (a token, a sentence) isn't shown. */
export function pathText(keys: readonly unknown[]): string {
  return keys
    .map((key, i) =>
      typeof key === "number" ? `[${key}]` : `${i === 0 ? "" : "."}${nameText(String(key))}`,
    )
    .join("");
}

/** A path inside of what stands at another: `environment.ranges[0]`, `resources[0].id`. */
export function pathIn(outer: string, inner: string): string {
  const isJoined = outer === "" || inner === "" || inner.startsWith("[");
  return isJoined ? outer + inner : `${outer}.${inner}`;
}

/** A name as written, where it looks like the name of a setting or a rule. */
export function nameText(name: string): string {
  return /^[$A-Za-z][\w./-]{0,79}$/.test(name) && !/\d{4}|[\da-f]{12}/i.test(name)
    ? name
    : "(name not shown)";
}

/** `; did you mean "podCidr"?` for the one of `known` that `name` is a misspelling of, else "". */
export function didYouMean(name: string, known: readonly string[]): string {
  const close = closest(name, known);
  return close === undefined ? "" : `; did you mean ${close}?`;
}

/** The one of `known` that differs least from `name`, if by no more than four letters and a third of them. */
export function closest(name: string, known: readonly string[]): string | undefined {
  return nearest(name, known, {
    limit: (word) => Math.max(1, Math.min(4, Math.floor(word.length / 3))),
    swaps: true,
  });
}

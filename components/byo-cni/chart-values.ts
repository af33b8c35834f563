import * as pulumi from "@pulumi/pulumi";

/** Values of a Helm chart. */
export type Values = { readonly [name: string]: unknown };

export interface MergedValues {
  readonly values: Values;
  /** Where what is given contradicts what is needed. */
  readonly problems: readonly string[];
}

/**
 * Merges the values given for a chart with those it needs: objects key by key, lists of the same length element by
 * element. Where both say something and it is not the same, the needed value stays and there is a problem.
 * @param path of the given values among the args, for the problems.
 * @param podCidr the needed value that is the pod range.
 */
export function mergeValues(
  needed: Values,
  given: Values,
  path: string,
  podCidr: string,
): MergedValues {
  const problems: string[] = [];
  const merge = (need: unknown, give: unknown, at: string): unknown => {
    if (give === undefined || give === need) {
      return need;
    }
    if (need === undefined) {
      return give;
    }
    if (isObject(need) && isObject(give)) {
      const names = new Set([...Object.keys(need), ...Object.keys(give)]);
      return Object.fromEntries(
        [...names].map((name) => [name, merge(need[name], give[name], `${at}.${name}`)]),
      );
    }
    if (Array.isArray(need) && Array.isArray(give) && need.length === give.length) {
      return need.map((element, i) => merge(element, give[i], `${at}[${i}]`));
    }
    problems.push(contradiction(need, give, at, podCidr));
    return need;
  };
  return { values: merge(needed, given, path) as Values, problems };
}

function contradiction(need: unknown, give: unknown, at: string, podCidr: string): string {
  const text = isKnown(give) ? JSON.stringify(give) : "is an output, which";
  return need === podCidr
    ? `${at} ${text} contradicts the pod range ${podCidr}, which Azure is told too; leave it out, and set podCidr for another range.`
    : `${at} ${text} contradicts ${JSON.stringify(need)}, which pods on Azure need; leave it out.`;
}

function isKnown(value: unknown): boolean {
  return !pulumi.Output.isInstance(value) && !(value instanceof Promise);
}

function isObject(value: unknown): value is Values {
  return typeof value === "object" && value !== null && !Array.isArray(value) && isKnown(value);
}

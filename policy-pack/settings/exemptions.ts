import type { Finding } from "@aks-networking/networking";
import type { Given } from "./given";

/** A rule that somebody decided not to follow, for some resources and some time. */
export interface Exemption {
  readonly rule: string;
  /** The name of a resource as the program gives it, or its URN, with * for any text. */
  readonly resource: string;
  readonly reason: string;
  /** The last day that it holds, YYYY-MM-DD. */
  readonly until: string;
}

export function readExemption(given: Given): Exemption | undefined {
  given.knows("rule", "resource", "reason", "until");
  const rule = given.required("rule", "aks-pod-cidr-overlaps-vnet");
  const resource = given.required("resource", '"legacy-*"');
  const reason = given.required("reason", '"moves to the new VNet in spring"');
  const until = given.has("until")
    ? given.date("until")
    : given.problem("until", "is missing", "give the last day that it holds, YYYY-MM-DD");
  return rule && resource && reason && until ? { rule, resource, reason, until } : undefined;
}

export function isExpired(exemption: Exemption, today: string): boolean {
  return exemption.until < today;
}

export function covers(exemption: Exemption, { rule, resource }: Finding): boolean {
  return (
    exemption.rule === rule.id &&
    [resource, resource.split("::").at(-1) ?? ""].some((name) => fits(name, exemption.resource))
  );
}

/** What is to be said about exemptions: what they cover, and which of them are no longer of use. */
export function exemptionLines(
  exempted: ReadonlyMap<Exemption, readonly Finding[]>,
  today: string,
): readonly string[] {
  return [...exempted].flatMap(([exemption, findings]) => {
    const { rule, resource, reason, until } = exemption;
    const which = `${rule} on ${resource} (${reason})`;
    if (isExpired(exemption, today)) {
      return [`${which} expired on ${until}; remove it, or give it a later date.`];
    }
    const violations = findings.filter(({ answer }) => answer === "violation");
    return violations.length === 0
      ? [`${which} covers no violation; remove it.`]
      : violations.map(({ name, message }) => `${which} until ${until} covers ${name}: ${message}`);
  });
}

/** Whether `name` is what `pattern` says, in any case, each * being any text. */
function fits(name: string, pattern: string): boolean {
  const text = name.toLowerCase();
  const [start = "", ...parts] = pattern.toLowerCase().split("*");
  const end = parts.pop();
  if (end === undefined) {
    return text === start;
  }
  let at = start.length;
  for (const part of parts) {
    const found = text.indexOf(part, at);
    if (found < 0) {
      return false;
    }
    at = found + part.length;
  }
  return text.startsWith(start) && text.endsWith(end) && at + end.length <= text.length;
}

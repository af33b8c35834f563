import type { Exemption } from "../inputs/exemption";
import type { Finding } from "./judge";
import { olderIdsOf } from "./renamed";

export function isExpired(exemption: Exemption, today: string): boolean {
  return exemption.until < today;
}

export function covers(exemption: Exemption, { rule, resource }: Finding): boolean {
  return (
    [rule.id, ...olderIdsOf(rule)].includes(exemption.rule) &&
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

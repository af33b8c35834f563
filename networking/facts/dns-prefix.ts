import { type Fact, fact, github, Severity } from "./fact";
import { allModes } from "./network-mode";

/** How long the start of the API server's name may be. */
export const dnsPrefixLength: Fact<number> = fact(
  "lim-names",
  54,
  "characters",
  allModes,
  github("pulumi/pulumi-azure-native", 571),
  { severity: Severity.Reject, note: "Azure's words, quoted there in 2021" },
);

/** What is wrong with a `dnsPrefix`, and what would do, as the two parts of a sentence; undefined for a good one. */
export function dnsPrefixProblem(text: string): { problem: string; action: string } | undefined {
  const most = dnsPrefixLength.value;
  if (text.length > most) {
    return {
      problem: `has ${text.length} characters, more than the ${most} that Azure allows`,
      action: `set dnsPrefix to at most ${most} characters`,
    };
  }
  return /^[a-z0-9]([a-z0-9-]*[a-z0-9])?$/i.test(text)
    ? undefined
    : {
        problem: "has other characters than letters, digits and hyphens inside",
        action: 'set dnsPrefix to one such as "shop-1"',
      };
}

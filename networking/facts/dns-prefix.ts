import { type Fact, fact, github } from "./fact";

/** How long the start of the API server's name may be, in Azure's words, which are quoted there. */
const dnsPrefixLength: Fact<number> = fact(
  "lim-names",
  54,
  "characters",
  github("pulumi/pulumi-azure-native", 571),
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

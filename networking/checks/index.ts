import { byoCniChecks } from "./byo-cni";
import type { Check } from "./check";
import { combinationsChecks } from "./combinations";
import { identityChecks } from "./identity";
import { limitsChecks } from "./limits";
import { outboundChecks } from "./outbound";
import { rangesChecks } from "./ranges";
import { retirementsChecks } from "./retirements";

export * from "./check";

/** Every check there is, in the order of the rule table. */
export const checks: readonly Check[] = [
  ...rangesChecks,
  ...limitsChecks,
  ...combinationsChecks,
  ...outboundChecks,
  ...identityChecks,
  ...byoCniChecks,
  ...retirementsChecks,
];

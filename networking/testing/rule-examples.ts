import type { Example } from "./example";

/** What shows a rule. The tests run both stacks, with ids known and with ids not known yet. */
export interface RuleExamples {
  /** A stack on which the rule has nothing to say. */
  readonly compliant: () => Example;
  /** A stack that breaks this rule. */
  readonly violating: () => Example;
  /** All that the rule says about it: each message whole, in the order of the stack. */
  readonly messages: readonly string[];
  /** Settings of the policy pack that the rule needs besides: an environment, another day or edition. */
  readonly settings?: object;
}

import type { ArmType } from "../../../resources/arm-resource";
import { labelOf } from "../../../resources/topology";
import { openQuestion, violation } from "../../answers";
import type { Rule, RuleContext } from "../../rule";
import { type About, resourceCheck } from "../../subject";

/** The evidence of a limit that the page about limits of subscriptions gives. */
export function azureLimit(says: string): About["evidence"] {
  return {
    grade: "documentedLimit",
    says,
    sources: [
      "Azure subscription limits, networking (azure-docs includes/azure-virtual-network-limits.md, 2022-12-05)",
    ],
  };
}

/** A check of how many parts of a type each resource has. */
export function countCheck({
  what,
  child,
  list,
  limit,
  ...about
}: Pick<About, "id" | "title" | "evidence"> &
  Partial<About> & {
    readonly what: string;
    readonly of: ArmType;
    readonly child: ArmType;
    readonly list: string;
    readonly limit: (context: RuleContext) => number;
  }): Rule {
  return resourceCheck(
    {
      facts: ["lim-vnet-ips"],
      remediation: `Remove or merge ${what}.`,
      severity: "medium",
      url: "azure-resource-manager/management/azure-subscription-service-limits",
      ...about,
    },
    function* (owner, context) {
      const count = context.topology.childrenOf(owner, child).length;
      const most = limit(context);
      if (count > most) {
        yield violation(owner, list, {
          problem: `of ${labelOf(owner)} are ${count}, and the limit is ${most} ${what}`,
          action: `remove ${count - most}`,
        });
      } else {
        yield* openQuestion(owner, owner.properties.list(list));
      }
    },
  );
}

import type { ArmType } from "../../../resources/arm-resource";
import { labelOf } from "../../../resources/topology";
import { unknownValue, violation } from "../../answers";
import type { Answer, Rule, RuleContext } from "../../rule";
import { type About, check } from "../../subject";

interface Counted {
  readonly what: string;
  readonly parent: ArmType;
  readonly child: ArmType;
  readonly list: string;
  readonly limit: (context: RuleContext) => number;
}

export function countCheck(counted: Counted & Pick<About, "id" | "title" | "evidence">): Rule {
  const { id, title, parent, evidence } = counted;
  return check(
    {
      id,
      facts: ["lim-vnet-ips"],
      title,
      remediation: `Remove or merge ${counted.what}.`,
      severity: "medium",
      evidence,
      url: "azure-resource-manager/management/azure-subscription-service-limits",
      subjects: [parent],
    },
    (context) => countChildren(context, counted),
  );
}

export function* countChildren(context: RuleContext, counted: Counted): Generator<Answer> {
  const { what, parent, child, list } = counted;
  const most = counted.limit(context);
  for (const owner of context.topology.of(parent)) {
    const count = context.topology.childrenOf(owner, child).length;
    const inline = owner.properties.list(list);
    if (count > most) {
      yield violation(owner, list, {
        problem: `of ${labelOf(owner)} are ${count}, and the limit is ${most} ${what}`,
        action: `remove ${count - most}`,
      });
    } else {
      yield* unknownValue(owner, list, inline);
    }
  }
}

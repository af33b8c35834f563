import type { Bounds, Fact } from "../../../facts/fact";
import type { FactId } from "../../../facts/fact-ids";
import { undecided, violation } from "../../answers";
import type { Rule, RuleContext } from "../../rule";
import { type About, clusterCheck } from "../../subject";

export const loadBalancer = "networkProfile.loadBalancerProfile";

export const portsPath = `${loadBalancer}.allocatedOutboundPorts`;

interface Bounded extends Pick<About, "id" | "title" | "evidence" | "url"> {
  readonly fact: FactId;
  readonly paths: readonly string[];
  readonly bounds: (context: RuleContext) => Fact<Bounds>;
}

/** Numbers that Azure accepts between two bounds, both included. */
export function boundsCheck({ id, fact, title, paths, bounds, evidence, url }: Bounded): Rule {
  return clusterCheck(
    {
      id,
      facts: [fact],
      title,
      remediation: "Use a number within the bounds.",
      evidence,
      url,
    },
    function* (cluster, context) {
      const { unit, value } = bounds(context);
      for (const path of paths) {
        const number = cluster.properties.number(path);
        if (number.state === "notKnown") {
          yield undecided(cluster, path, number.reason);
        } else if (
          number.state === "known" &&
          (number.value < value.min || number.value > value.max)
        ) {
          yield violation(cluster, path, {
            value: String(number.value),
            problem: `is not between ${value.min} and ${value.max} ${unit}`,
            action: `use ${Math.min(Math.max(number.value, value.min), value.max)}`,
          });
        }
      }
    },
  );
}

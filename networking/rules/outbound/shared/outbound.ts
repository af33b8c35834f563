import type { Bounds, Fact } from "../../../facts/fact";
import type { FactId } from "../../../facts/fact-ids";
import { ArmType } from "../../../resources/arm-resource";
import { undecided } from "../../answers";
import { type Rule, type RuleContext, RuleSeverity } from "../../rule";

export const loadBalancer = "networkProfile.loadBalancerProfile";

export const portsPath = `${loadBalancer}.allocatedOutboundPorts`;

export const subjects = [ArmType.managedCluster];

interface Bounded extends Pick<Rule, "id" | "title" | "evidence" | "url"> {
  readonly fact: FactId;
  readonly paths: readonly string[];
  readonly bounds: (context: RuleContext) => Fact<Bounds>;
}

/** Numbers that Azure accepts between two bounds, both included. */
export function boundsCheck({ id, fact, title, paths, bounds, evidence, url }: Bounded): Rule {
  return {
    id,
    facts: [fact],
    title,
    description: "Azure refuses a cluster with a number outside these bounds.",
    remediation: "Use a number within the bounds.",
    severity: RuleSeverity.critical,
    evidence,
    url,
    subjects,
    asked: "resource",
    *run(context) {
      const { unit, value } = bounds(context);
      for (const cluster of context.topology.clusters) {
        for (const path of paths) {
          const number = cluster.properties.number(path);
          if (number.state === "notKnown") {
            yield undecided(cluster, path, number.reason);
          } else if (
            number.state === "known" &&
            (number.value < value.min || number.value > value.max)
          ) {
            yield {
              answer: "violation",
              entity: cluster,
              property: path,
              value: String(number.value),
              problem: `is not between ${value.min} and ${value.max} ${unit}`,
              action: `use ${Math.min(Math.max(number.value, value.min), value.max)}`,
            };
          }
        }
      }
    },
  };
}

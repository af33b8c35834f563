import { kubernetesSupport, minorVersion } from "../../facts/kubernetes-versions";
import { daysLeft, retirements } from "../../facts/retirements";
import { ArmType } from "../../resources/arm-resource";
import type { Entity } from "../../resources/topology";
import { isOneOf, type Value } from "../../resources/value";
import { undecided } from "../answers";
import { Grade, Holds } from "../evidence";
import { type Answer, type Rule, RuleSeverity } from "../rule";

const { supported, ending, longTermOnly } = kubernetesSupport;

/** A Kubernetes version that has no support, or soon has none. */
export const aksKubernetesVersionUnsupported: Rule = {
  id: "aks-kubernetes-version-unsupported",
  facts: ["dep-k8s"],
  title: "A cluster should run a supported Kubernetes version",
  description:
    "A version without support gets no fixes, and the cluster must pass through later ones to leave it.",
  remediation: `Use Kubernetes ${supported} or later, or long-term support.`,
  severity: RuleSeverity.medium,
  evidence: {
    grade: Grade.refused,
    holds: Holds.creation,
    says: '"Managed cluster … is on version 1.30.14 which is not supported in this region"; LTS-only versions without the LTS plan: "… which is only available for Long-Term Support (LTS)"',
    sources: [
      "support page on blocked upgrades (file 69394256410, error message 1) and public files 71537565101 (1.30 refused at creation), 21985057031 (1.29, LTS-only text), 58077287004",
      'docs supported-kubernetes-versions.md ("no longer be able to create clusters or node pools once the version is deprecated/removed"; table: platform support = cluster creation not supported; FAQ: scaling "should continue to work")',
    ],
  },
  url: retirements["dep-k8s"].page,
  subjects: [ArmType.managedCluster],
  asked: "resource",
  *run({ topology, today }) {
    const property = "kubernetesVersion";
    for (const cluster of topology.clusters) {
      const version = cluster.properties.text(property);
      const plan = cluster.properties.text("supportPlan");
      if (version.state === "notKnown") {
        yield undecided(cluster, property, version.reason);
      }
      if (version.state !== "known") {
        continue;
      }
      const minor = minorVersion(version.value);
      if (minor === undefined) {
        yield undecided(
          cluster,
          property,
          `${property} ${version.value} is not a version such as ${supported}`,
        );
      } else if (minor <= order(ending)) {
        yield* judgeVersion(cluster, version.value, minor, plan, today);
      }
    }
  },
};

function* judgeVersion(
  cluster: Entity,
  value: string,
  minor: number,
  plan: Value<string>,
  today: string,
): Generator<Answer> {
  const property = "kubernetesVersion";
  if (plan.state === "notKnown") {
    yield undecided(cluster, property, plan.reason);
    return;
  }
  if (isOneOf(plan, "AKSLongTermSupport")) {
    if (minor < order(longTermOnly)) {
      const reason = `whether ${property} ${value} still has long-term support isn't known here`;
      yield undecided(cluster, property, reason);
    }
    return;
  }
  const retirement = retirements["dep-k8s"];
  const isLast = minor === order(ending);
  const left = daysLeft(retirement, today) ?? 0;
  yield {
    answer: "violation",
    entity: cluster,
    property,
    value,
    problem: isLast
      ? `${left >= 0 ? "loses" : "lost"} community support in ${retirement.date}`
      : minor === order(longTermOnly)
        ? "has long-term support only"
        : `is older than ${longTermOnly} and has no community support`,
    action:
      isLast || minor === order(longTermOnly)
        ? `use ${supported} or later, or supportPlan AKSLongTermSupport`
        : `use ${supported} or later`,
  };
}

function order(version: string): number {
  return minorVersion(version) ?? 0;
}

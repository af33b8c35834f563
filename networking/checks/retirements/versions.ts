import {
  kubernetesSupport,
  kubernetesVersions,
  minorVersion,
} from "../../facts/kubernetes-versions";
import { daysLeft, type Retirement, retirements } from "../../facts/retirements";
import { ArmType } from "../../topology/arm-resource";
import type { Entity, Topology } from "../../topology/topology";
import { absent, isOneOf, known, notKnown, type Value, valueOr } from "../../topology/value";
import { undecided, unknownPools } from "../answers";
import { type Answer, type Check, type CheckContext, CheckSeverity, Enforcement } from "../check";
import { lacksFeature } from "../combinations/cluster-settings";
import { showRetirement } from "./retired-settings";

const { supported, ending, longTermOnly } = kubernetesSupport;
const osPage = "https://learn.microsoft.com/azure/aks/upgrade-os-version";
const subjects = [ArmType.managedCluster, ArmType.agentPool];

/** The `osSKU` values whose release retires, by its name alone. */
const retiringSkus: readonly {
  readonly skus: readonly string[];
  readonly retirement: Retirement;
}[] = [
  { skus: ["CBLMariner", "Mariner"], retirement: retirements["dep-azurelinux2"] },
  { skus: ["Windows2019"], retirement: retirements["dep-ws2019"] },
  { skus: ["Windows2022"], retirement: retirements["dep-ws2022"] },
  { skus: ["WindowsAnnual"], retirement: retirements["dep-wsannual"] },
  { skus: ["Ubuntu2004"], retirement: retirements["dep-ubuntu2004"] },
  { skus: ["Ubuntu2204"], retirement: retirements["dep-ubuntu2204"] },
];

/** The release that a pool's nodes run, where it is one that retires. */
function retirementOf(topology: Topology, pool: Entity): Value<Retirement> {
  const sku = pool.properties.text("osSKU");
  if (sku.state !== "known") {
    return sku;
  }
  const byName = retiringSkus.find(({ skus }) => isOneOf(sku, ...skus));
  if (byName !== undefined) {
    return known(byName.retirement);
  }
  if (!isOneOf(sku, "AzureLinux")) {
    return { state: "absent" };
  }
  const isOld = lacksVersion(topology, pool);
  return isOld.state === "known" && isOld.value
    ? known(retirements["dep-azurelinux2"])
    : isOld.state === "notKnown"
      ? isOld
      : absent;
}

/** A release of the nodes' system that is retired, or will be. */
export const osSkuRetired: Check = {
  id: "aks-os-sku-retired",
  facts: [
    "dep-azurelinux2",
    "dep-ws2019",
    "dep-ws2022",
    "dep-wsannual",
    "dep-ubuntu2004",
    "dep-ubuntu2204",
  ],
  title: "A node pool should not run a system that is retired or will be",
  description: "A retired system gets no security updates, and later no node images at all.",
  remediation: "Make a new pool with a newer osSKU and move the workload there.",
  severity: CheckSeverity.medium,
  enforcement: Enforcement.advisory,
  url: osPage,
  subjects,
  needs: "stack",
  run: (context) =>
    eachPool(context, (retirement) =>
      areImagesRemoved(retirement, context.today)
        ? undefined
        : `asks for ${retirement.what}, ${showRetirement(retirement, context.today)}`,
    ),
};

/** A release of the nodes' system without images: its pools can't scale. */
export const osSkuImagesRemoved: Check = {
  id: "aks-os-sku-images-removed",
  facts: ["dep-azurelinux2", "dep-ws2019", "dep-ws2022", "dep-wsannual", "dep-ubuntu2204"],
  title: "A node pool must run a system that has node images",
  description: "AKS has removed the node images, so the pool can't be made, and can't scale.",
  remediation: "Make a new pool with a newer osSKU and move the workload there.",
  severity: CheckSeverity.high,
  enforcement: Enforcement.mandatory,
  url: osPage,
  subjects,
  needs: "stack",
  run: (context) =>
    eachPool(context, (retirement) =>
      areImagesRemoved(retirement, context.today)
        ? `asks for ${retirement.what}, which have had no images since ${retirement.imagesRemoved}`
        : undefined,
    ),
};

function areImagesRemoved({ imagesRemoved }: Retirement, today: string): boolean {
  return imagesRemoved !== undefined && today >= imagesRemoved;
}

function* eachPool(
  { topology }: CheckContext,
  problemOf: (retirement: Retirement) => string | undefined,
): Generator<Answer> {
  yield* unknownPools(topology);
  for (const pool of topology.pools) {
    const property = pool.properties.pathOf("osSKU");
    const retirement = retirementOf(topology, pool);
    if (retirement.state === "notKnown") {
      yield undecided(pool, property, retirement.reason);
      continue;
    }
    const problem = retirement.state === "known" ? problemOf(retirement.value) : undefined;
    if (retirement.state === "known" && problem !== undefined) {
      yield {
        answer: "violation",
        entity: pool,
        property,
        value: valueOr(pool.properties.text("osSKU"), ""),
        problem,
        action: `use ${retirement.value.replacement}`,
      };
    }
  }
}

/** Whether the nodes of a pool run a Kubernetes version from before Azure Linux 3. */
function lacksVersion(topology: Topology, pool: Entity): Value<boolean> {
  const parent = topology.parentOf(pool);
  if (parent.state === "known") {
    return lacksFeature(kubernetesVersions.azureLinux3, parent.target, pool);
  }
  return pool.properties.has("orchestratorVersion")
    ? lacksFeature(kubernetesVersions.azureLinux3, pool, pool)
    : notKnown("the Kubernetes version of the pool isn't known");
}

/** A Kubernetes version that has no support, or soon has none. */
export const kubernetesVersionUnsupported: Check = {
  id: "aks-kubernetes-version-unsupported",
  facts: ["dep-k8s"],
  title: "A cluster should run a supported Kubernetes version",
  description:
    "A version without support gets no fixes, and the cluster must pass through later ones to leave it.",
  remediation: `Use Kubernetes ${supported} or later, or long-term support.`,
  severity: CheckSeverity.medium,
  enforcement: Enforcement.advisory,
  url: retirements["dep-k8s"].page,
  subjects: [ArmType.managedCluster],
  needs: "resource",
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

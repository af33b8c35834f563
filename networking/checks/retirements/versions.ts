import { daysLeft, type Retirement, retirements } from "../../facts/retirements";
import { ArmType } from "../../topology/arm-resource";
import type { Link } from "../../topology/link";
import type { Entity, Topology } from "../../topology/topology";
import { isOneOf, known, notKnown, type Value, valueOr } from "../../topology/value";
import { undecided, unknownPools } from "../answers";
import { type Answer, type Check, type CheckContext, CheckSeverity, Enforcement } from "../check";
import { showRetirement } from "./retired-settings";

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
  // Azure Linux is 2.0 on Kubernetes 1.31 and earlier, 3 later: an inference.
  const version = versionOf(topology, pool);
  if (version.state !== "known") {
    return version;
  }
  return version.value <= minorOf("1.31")
    ? known(retirements["dep-azurelinux2"])
    : { state: "absent" };
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

/** The Kubernetes minor version of a pool, its own or its cluster's. */
function versionOf(topology: Topology, pool: Entity): Value<number> {
  const own = pool.properties.text("orchestratorVersion");
  const parent: Link<Entity> = topology.parentOf(pool);
  const text =
    own.state === "absent" && parent.state === "known"
      ? parent.target.properties.text("kubernetesVersion")
      : own;
  if (text.state === "notKnown") {
    return text;
  }
  // Azure's default version is a current one, later than 1.31; a pool without its cluster has one that isn't seen.
  if (text.state === "absent") {
    return parent.state === "known"
      ? { state: "absent" }
      : notKnown("the Kubernetes version of the pool isn't known");
  }
  const minor = minorOf(text.value);
  return minor === 0
    ? notKnown(`kubernetesVersion ${text.value} is not a version such as 1.34`)
    : known(minor);
}

function minorOf(version: string): number {
  const [, major, minor] = /^(\d{1,3})\.(\d{1,3})(?:\.\d{1,3})?$/.exec(version) ?? [];
  return major === undefined ? 0 : Number(major) * 1000 + Number(minor);
}

/** The last versions with community support and with long-term support alone. */
const lastSupported = "1.34";
const longTermOnly = "1.33";

/** A Kubernetes version that has no support, or soon has none. */
export const kubernetesVersionUnsupported: Check = {
  id: "aks-kubernetes-version-unsupported",
  facts: ["dep-k8s"],
  title: "A cluster should run a supported Kubernetes version",
  description:
    "A version without support gets no fixes, and the cluster must pass through later ones to leave it.",
  remediation: "Use Kubernetes 1.35 or later, or long-term support.",
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
      const minor = minorOf(version.value);
      if (minor === 0) {
        yield undecided(
          cluster,
          property,
          `${property} ${version.value} is not a version such as 1.35`,
        );
      } else if (minor <= minorOf(lastSupported)) {
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
    if (minor < minorOf(longTermOnly)) {
      const reason = `whether ${property} ${value} still has long-term support isn't known here`;
      yield undecided(cluster, property, reason);
    }
    return;
  }
  const retirement = retirements["dep-k8s"];
  const isLast = minor === minorOf(lastSupported);
  const left = daysLeft(retirement, today) ?? 0;
  yield {
    answer: "violation",
    entity: cluster,
    property,
    value,
    problem: isLast
      ? `${left >= 0 ? "loses" : "lost"} community support in ${retirement.date}`
      : minor === minorOf(longTermOnly)
        ? "has long-term support only"
        : `is older than ${longTermOnly} and has no community support`,
    action:
      isLast || minor === minorOf(longTermOnly)
        ? "use 1.35 or later, or supportPlan AKSLongTermSupport"
        : "use 1.35 or later",
  };
}

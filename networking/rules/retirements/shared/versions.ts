import { lacksFeature } from "../../../cluster/cluster-settings";
import { kubernetesVersions } from "../../../facts/kubernetes-versions";
import { type Retirement, retirements } from "../../../facts/retirements";
import type { Entity, Topology } from "../../../resources/topology";
import { absent, isOneOf, known, notKnown, type Value, valueOr } from "../../../resources/value";
import { undecided, unknownPools, violation } from "../../answers";
import type { Answer, RuleContext } from "../../rule";

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

export function areImagesRemoved({ imagesRemoved }: Retirement, today: string): boolean {
  return imagesRemoved !== undefined && today >= imagesRemoved;
}

/** Whether Azure refuses new pools with it. */
export function isRefused({ refusedSince }: Retirement, today: string): boolean {
  return refusedSince !== undefined && today >= refusedSince;
}

export function* eachPool(
  { topology }: RuleContext,
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
      yield violation(pool, property, {
        value: valueOr(pool.properties.text("osSKU"), ""),
        problem,
        action: `use ${retirement.value.replacement}`,
      });
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

import { lacksFeature } from "../../../cluster/cluster-settings";
import { kubernetesVersions } from "../../../facts/kubernetes-versions";
import { isAnnounced, type Retirement, retirements } from "../../../facts/retirements";
import type { Entity, Topology } from "../../../resources/topology";
import { isOneOf, mapValue, notKnown, type Value, valueOr } from "../../../resources/value";
import { unknownValue, violation } from "../../answers";
import type { Rule } from "../../rule";
import { type About, poolCheck } from "../../subject";
import { isRefused, showRetirement } from "./retired-settings";

/** The `osSKU` values whose release retires by its name alone, in lower case. */
const retiringSkus: ReadonlyMap<string, Retirement> = new Map([
  ["cblmariner", retirements["dep-azurelinux2"]],
  ["mariner", retirements["dep-azurelinux2"]],
  ["windows2019", retirements["dep-ws2019"]],
  ["windows2022", retirements["dep-ws2022"]],
  ["windowsannual", retirements["dep-wsannual"]],
  ["ubuntu2004", retirements["dep-ubuntu2004"]],
  ["ubuntu2204", retirements["dep-ubuntu2204"]],
]);

/** What a pool's release has come to, of which only the worst is said. */
type Stage = "imagesRemoved" | "refused" | "retired";

/** A check of the release that each pool's nodes run, where it is in a stage of its retirement. */
export function releaseCheck(stage: Stage, about: About): Rule {
  return poolCheck({ asked: "stack", ...about }, function* (pool, { topology, today }) {
    const property = pool.properties.pathOf("osSKU");
    const release = retirementOf(topology, pool);
    yield* unknownValue(pool, property, release);
    const retirement = valueOr(release, undefined);
    if (retirement !== undefined && stageOf(retirement, today) === stage) {
      yield violation(pool, property, {
        value: valueOr(pool.properties.text("osSKU"), ""),
        problem: `uses ${retirement.what}, ${show(stage, retirement, today)}`,
        action: `use ${retirement.replacement}`,
      });
    }
  });
}

/** The release that a pool's nodes run, where it is one that retires. */
function retirementOf(topology: Topology, pool: Entity): Value<Retirement | undefined> {
  const sku = pool.properties.text("osSKU");
  return isOneOf(sku, "AzureLinux")
    ? mapValue(lacksAzureLinux3(topology, pool), (lacks) =>
        lacks ? retirements["dep-azurelinux2"] : undefined,
      )
    : mapValue(sku, (text) => retiringSkus.get(text.toLowerCase()));
}

/** Whether the nodes of a pool run a Kubernetes version from before Azure Linux 3. */
function lacksAzureLinux3(topology: Topology, pool: Entity): Value<boolean> {
  const parent = topology.parentOf(pool);
  if (parent.state === "known") {
    return lacksFeature(kubernetesVersions.azureLinux3, parent.target, pool);
  }
  return pool.properties.has("orchestratorVersion")
    ? lacksFeature(kubernetesVersions.azureLinux3, pool, pool)
    : notKnown("the Kubernetes version of the pool isn't known");
}

function stageOf(retirement: Retirement, today: string): Stage | undefined {
  if (retirement.imagesRemoved !== undefined && today >= retirement.imagesRemoved) {
    return "imagesRemoved";
  }
  if (isRefused(retirement, today)) {
    return "refused";
  }
  return isAnnounced(retirement, today) ? "retired" : undefined;
}

function show(stage: Stage, retirement: Retirement, today: string): string {
  const texts = {
    imagesRemoved: `whose node images were removed on ${retirement.imagesRemoved}`,
    refused: `which AKS has not created since ${retirement.refusedSince}`,
    retired: showRetirement(retirement, today),
  };
  return texts[stage];
}

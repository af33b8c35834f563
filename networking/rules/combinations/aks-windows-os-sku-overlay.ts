import { isWindows } from "../../cluster/cluster-settings";
import { isOverlay } from "../../cluster/network-profile";
import type { Entity } from "../../resources/topology";
import { isOneOf, mapValue, type Value } from "../../resources/value";
import { forbidPoolIn } from "../forbid";
import type { RuleContext } from "../rule";

export const rule = forbidPoolIn({
  id: "aks-windows-os-sku-overlay",
  facts: ["x-windows-first"],
  title: "A Windows pool of an overlay cluster should have a release that overlay supports",
  description:
    "Azure CNI Overlay doesn't support Windows Server 2019, and in 2023 it supported 2022 only.",
  remediation: "Use a later Windows Server release.",
  evidence: {
    grade: "documented",
    says: "Windows Server 2019 node pools aren't supported with overlay.",
    sources: ["docs upgrade-windows-os (2026-07-13)", "the slides of 2023"],
  },
  url: "aks/upgrade-windows-os",
  when: [isWindows],
  inCluster: [isOverlay, hasOtherRelease],
  path: "osSKU",
  problem: "isn't supported with networkPluginMode overlay",
  action: (_cluster, _pool, { facts }) => `use ${facts.windowsOnOverlay.value.join(" or ")}`,
});

/** Without a release Azure chooses one that it supports. */
function hasOtherRelease(_cluster: Entity, { facts }: RuleContext, pool: Entity): Value<boolean> {
  const osSku = pool.properties.text("osSKU");
  return mapValue(
    osSku,
    (text) => /^windows/i.test(text) && !isOneOf(osSku, ...facts.windowsOnOverlay.value),
  );
}

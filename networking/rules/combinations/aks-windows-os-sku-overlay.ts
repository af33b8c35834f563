import { isOverlay, isWindows } from "../../cluster/cluster-settings";
import { allOf, known, mapValue, orElse } from "../../resources/value";
import { forbid } from "../answers";
import { poolInClusterCheck } from "../subject";

export const rule = poolInClusterCheck(
  {
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
  },
  (pool, cluster, { facts }) => {
    const { value: releases } = facts.windowsOnOverlay;
    // Without a release Azure chooses one that it supports.
    const other = orElse(
      mapValue(
        pool.properties.text("osSKU"),
        (osSku) =>
          /^windows/i.test(osSku) &&
          !releases.some((release) => release.toLowerCase() === osSku.toLowerCase()),
      ),
      known(false),
    );
    return forbid(pool, allOf(isWindows(pool), isOverlay(cluster), other), {
      path: "osSKU",
      problem: "isn't supported with networkPluginMode overlay",
      action: `use ${releases.join(" or ")}`,
    });
  },
  isWindows,
);

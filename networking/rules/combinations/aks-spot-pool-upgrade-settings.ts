import { isSpot } from "../../cluster/pool-need";
import { allOf } from "../../resources/value";
import { forbid } from "../answers";
import { poolCheck } from "../subject";

export const rule = poolCheck(
  {
    id: "aks-spot-pool-upgrade-settings",
    facts: ["x-spot"],
    title: "A Spot pool must not set maxSurge or maxUnavailable",
    description: "Azure refuses both for Spot pools, which are upgraded without surge nodes.",
    remediation: "Leave maxSurge and maxUnavailable out.",
    evidence: {
      grade: "refused",
      holds: "always",
      says: 'Azure answers "Spot pools can\'t set max surge." and "Spot pools can\'t set maxUnavailable."',
      sources: [
        "GitHub hashicorp/terraform-provider-azurerm#19355, #26465 (2024-06), PR 31129 (2025-11), quote Azure",
        "GitHub jenkins-infra/azure#730 (2024-06)",
        "docs spot-node-pool#upgrade-a-spot-node-pool (2025-04-06)",
      ],
    },
    url: "aks/spot-node-pool#upgrade-a-spot-node-pool",
  },
  function* (pool) {
    for (const path of ["upgradeSettings.maxSurge", "upgradeSettings.maxUnavailable"]) {
      yield* forbid(pool, allOf(isSpot(pool), pool.properties.given(path)), {
        path,
        problem: "isn't supported for a pool with scaleSetPriority Spot",
        action: "leave it out",
        errorCode: "InvalidParameter",
      });
    }
  },
);

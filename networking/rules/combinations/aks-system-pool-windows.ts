import { isWindows } from "../../cluster/cluster-settings";
import type { Entity } from "../../resources/topology";
import { isOneOf, isTrue, known, type Value } from "../../resources/value";
import { any, has } from "../conditions";
import { forbidPool } from "../forbid";
import type { RuleContext } from "../rule";

export const rule = forbidPool({
  id: "aks-system-pool-windows",
  facts: ["x-windows-first"],
  title: "A system pool must run Linux",
  description: "The first pool of a cluster, and every pool in mode System, is a Linux pool.",
  remediation: "Use a Linux pool in mode System and a Windows pool in mode User.",
  evidence: {
    grade: "refused",
    holds: "always",
    says: "A system pool that runs Windows is refused, and a cluster without a Linux system pool.",
    sources: [
      "public list of AKS error codes (about 2022)",
      'Azure CLI 2.91.0: "System node pool must be linux."',
      "docs create-node-pools#limitations (2026-07-13)",
    ],
  },
  url: "aks/create-node-pools#limitations",
  when: [isWindows, any(isOnlySystemPool, has("mode", "System"))],
  path: "osType",
  problem: (pool) =>
    hasModeSystem(pool)
      ? "isn't supported for a pool in mode System"
      : "isn't supported for the first pool of a cluster",
  action: "use Linux for it, and Windows in a pool in mode User",
  errorCode: (pool) =>
    hasModeSystem(pool) ? "SystemPoolMustBeLinux" : "MustDefineAtLeastOneSystemPool",
});

function hasModeSystem({ properties }: Entity): boolean {
  return isOneOf(properties.text("mode"), "System");
}

/** A cluster needs a system pool: without a Linux pool beside it, the first is it, whatever its mode says. */
function isOnlySystemPool(pool: Entity, { topology }: RuleContext): Value<boolean> {
  if (pool.inlineIn === undefined) {
    return known(false);
  }
  const siblings = topology
    .poolsOf(pool.inlineIn)
    .pools.filter(({ inlineIn }) => inlineIn !== undefined);
  return known(pool === siblings[0] && siblings.every((one) => isTrue(isWindows(one))));
}

import { isWindows } from "../../cluster/cluster-settings";
import { allOf, isOneOf, isTrue, known, notKnown } from "../../resources/value";
import { forbid } from "../answers";
import { poolCheck } from "../subject";

export const rule = poolCheck(
  {
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
  },
  (pool, { topology }) => {
    const mode = pool.properties.text("mode");
    const siblings =
      pool.inlineIn === undefined
        ? []
        : topology.poolsOf(pool.inlineIn).pools.filter(({ inlineIn }) => inlineIn !== undefined);
    // A cluster needs a system pool: without a Linux pool beside it, this one is it, whatever its mode says.
    const only = pool === siblings[0] && siblings.every((one) => isTrue(isWindows(one)));
    const isSystem = only
      ? known(true)
      : mode.state === "notKnown"
        ? notKnown(mode.reason, pool.properties.pathOf("mode"))
        : known(isOneOf(mode, "System"));
    return forbid(pool, allOf(isWindows(pool), isSystem), {
      path: "osType",
      problem: isOneOf(mode, "System")
        ? "isn't supported for a pool in mode System"
        : "isn't supported for the first pool of a cluster",
      action: "use Linux for it, and Windows in a pool in mode User",
      errorCode: isOneOf(mode, "System")
        ? "SystemPoolMustBeLinux"
        : "MustDefineAtLeastOneSystemPool",
    });
  },
);

import { vmSizesOf } from "../../cluster/cluster-settings";
import { isOverlay } from "../../cluster/network-profile";
import { dcsv2 } from "../../facts/sizes";
import { allOf, anyOf, mapValue, type Value } from "../../resources/value";
import { forbid } from "../answers";
import { poolInClusterCheck } from "../subject";

export const rule = poolInClusterCheck(
  {
    id: "aks-overlay-vm-size",
    facts: ["x-overlay-sku"],
    title: "A pool of an overlay cluster should not have DCsv2 machines",
    description: "Azure CNI Overlay doesn't support the DCsv2 series.",
    remediation: "Use another VM size.",
    evidence: {
      grade: "documented",
      says: "The page says that DCsv2 virtual machines can't be used in node pools with overlay.",
      sources: [
        "docs concepts-network-azure-cni-overlay#limitations-with-azure-cni-overlay (2026-07-31)",
      ],
    },
    url: "aks/concepts-network-azure-cni-overlay#limitations-with-azure-cni-overlay",
  },
  function* (pool, cluster) {
    for (const { path, size } of vmSizesOf(pool)) {
      yield* forbid(pool, allOf(isDcsv2(size), isOverlay(cluster)), {
        path,
        problem: "is of the DCsv2 series, which networkPluginMode overlay doesn't support",
        action: "use a size of another series",
      });
    }
  },
  (pool) => anyOf(...vmSizesOf(pool).map(({ size }) => isDcsv2(size))),
);

function isDcsv2(size: Value<string>) {
  return mapValue(size, (text) => dcsv2.test(text));
}

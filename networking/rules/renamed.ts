import type { Rule } from "./rule";

/**
 * Ids that rules had before they were split or renamed, with the rules that they are now: exemptions and settings that
 * name an old id go on working.
 */
export const renamedRules: Readonly<Record<string, readonly string[]>> = {
  "aks-acns-encryption-combination": ["aks-acns-mtls-combination", "aks-acns-wireguard-fips"],
  "aks-nap-unsupported-by-mode": ["aks-nap-kubenet", "aks-nap-pod-subnet"],
  "aks-node-subnet-full-during-upgrade": [
    "aks-node-subnet-full-during-upgrade",
    "aks-node-subnet-full-at-max-count",
  ],
  "aks-pod-cidr-overlaps-vnet-overlay": ["aks-pod-cidr-inside-vnet"],
  "aks-pod-cidr-runs-out-of-node-blocks": [
    "aks-pod-cidr-runs-out-of-node-blocks",
    "aks-pod-cidr-full-during-upgrade",
  ],
  "aks-network-policy-unsupported-by-mode": [
    "aks-network-policy-azure-kubenet",
    "aks-network-policy-byo-cni",
  ],
  "subnet-agic-overlay-too-large": [
    "aks-agic-overlay-subnet-too-large",
    "aks-agic-overlay-subnet-cidr-too-large",
  ],
  "aks-virtual-nodes-unsupported-by-mode": [
    "aks-virtual-nodes-unsupported-by-mode",
    "aks-virtual-nodes-kubenet",
  ],
  "aks-windows-pool-unsupported-by-mode": ["aks-windows-pool-kubenet", "aks-windows-pool-byo-cni"],
};

/** The ids by which settings may mean a rule besides its own: what it was a part of, and what it was called. */
export function olderIdsOf({ id, partOf }: Pick<Rule, "id" | "partOf">): readonly string[] {
  const former = Object.keys(renamedRules).filter(
    (old) => old !== id && renamedRules[old]?.includes(id),
  );
  return partOf === undefined ? former : [partOf, ...former];
}

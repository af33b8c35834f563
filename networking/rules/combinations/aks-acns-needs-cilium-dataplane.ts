import { hasCilium } from "../../cluster/cluster-settings";
import type { Entity } from "../../resources/topology";
import { allOf, known, not } from "../../resources/value";
import { forbid } from "../answers";
import { clusterCheck } from "../subject";
import {
  acceleration,
  acns,
  encryption,
  hasEncryption,
  hasHostRouting,
  hasNetworkPolicies,
  isAcnsOn,
  policies,
} from "./shared/advanced-networking";

const security = `${acns}.security.enabled`;

/** The parts of advanced container networking that only Cilium has, with their property. */
const onCilium = [
  [policies, hasNetworkPolicies("FQDN", "L7")],
  [encryption, hasEncryption("WireGuard", "mTLS")],
  [acceleration, hasHostRouting],
  [security, hasOtherSecurity],
] as const;

export const rule = clusterCheck(
  {
    id: "aks-acns-needs-cilium-dataplane",
    facts: ["x-acns", "new-acns"],
    title:
      "Security and performance features of advanced networking should have the Cilium dataplane",
    description:
      "FQDN and L7 policies, encryption and eBPF host routing require networkDataplane cilium; observability doesn't.",
    remediation: "Set networkDataplane to cilium, or leave the feature out.",
    evidence: {
      grade: "documented",
      says: 'The API describes security, policies, encryption and acceleration as features of "cilium based clusters" only. No answer of Azure is on record.',
      sources: [
        "API azure-mgmt-containerservice 41.8.0, AdvancedNetworkingSecurity and AdvancedNetworkingPerformance",
        "docs advanced-container-networking-services-overview (2024-05-28)",
        "azurerm acceptance test advancedNetworkingNetworkDataplane: the provider refuses it",
      ],
    },
    url: "aks/advanced-container-networking-services-overview",
  },
  function* (cluster, context) {
    for (const [path, has] of onCilium) {
      yield* forbid(cluster, allOf(has(cluster, context), not(hasCilium(cluster))), {
        path,
        problem: "requires networkDataplane cilium",
        action: "set networkProfile.networkDataplane to cilium, or leave it out",
      });
    }
  },
);

function hasOtherSecurity(cluster: Entity) {
  const { properties } = cluster;
  return allOf(
    isAcnsOn(cluster),
    properties.boolean(security),
    known(!properties.has(policies) && !properties.has(encryption)),
  );
}

import type { Entity } from "../../resources/topology";
import { allOf, is, type Value } from "../../resources/value";
import { forbid } from "../answers";
import { clusterCheck } from "../subject";
import {
  encryption,
  hasEncryption,
  hasNetworkPolicies,
  policies,
} from "./shared/advanced-networking";

/** What mTLS isn't supported with, and how to leave it out. */
const excluded: readonly (readonly [
  what: string,
  has: (cluster: Entity) => Value<boolean>,
  without: string,
])[] = [
  [
    "serviceMeshProfile.mode Istio",
    (cluster) => is(cluster.properties.text("serviceMeshProfile.mode"), "Istio"),
    "serviceMeshProfile.mode to Disabled",
  ],
  [
    "advancedNetworkPolicies L7",
    (cluster) => allOf(hasNetworkPolicies(cluster), is(cluster.properties.text(policies), "L7")),
    `${policies} to FQDN`,
  ],
];

export const rule = clusterCheck(
  {
    id: "aks-acns-mtls-combination",
    facts: ["x-acns"],
    title: "mTLS of advanced networking should be used without Istio and without L7 policies",
    description:
      "Cilium's mTLS (preview) isn't supported with the Istio add-on or with L7 network policies.",
    remediation: "Leave out mTLS, or Istio and L7 policies.",
    evidence: {
      grade: "documented",
      says: "The page says that L4 and L7 policy enforcement and Istio aren't supported with mTLS.",
      sources: [
        "docs container-network-security-cilium-mutual-tls-concepts#considerations-and-limitations (2026-03-16)",
      ],
    },
    url: "aks/container-network-security-cilium-mutual-tls-concepts#considerations-and-limitations",
    severity: "high",
  },
  function* (cluster) {
    for (const [what, has, without] of excluded) {
      yield* forbid(cluster, allOf(hasEncryption(cluster, "mTLS"), has(cluster)), {
        path: encryption,
        problem: `isn't supported with ${what}`,
        action: `set ${encryption} to None, or ${without}`,
      });
    }
  },
);

import { allOf } from "../../resources/value";
import { forbid } from "../answers";
import { has } from "../conditions";
import { clusterCheck } from "../subject";
import {
  encryption,
  hasEncryption,
  hasNetworkPolicies,
  policies,
} from "./shared/advanced-networking";

const hasMtls = hasEncryption("mTLS");

/** What mTLS isn't supported with, and how to leave it out. */
const excluded = [
  [
    "serviceMeshProfile.mode Istio",
    has("serviceMeshProfile.mode", "Istio"),
    "serviceMeshProfile.mode to Disabled",
  ],
  ["advancedNetworkPolicies L7", hasNetworkPolicies("L7"), `${policies} to FQDN`],
] as const;

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
  function* (cluster, context) {
    for (const [what, hasIt, without] of excluded) {
      yield* forbid(cluster, allOf(hasMtls(cluster, context), hasIt(cluster, context)), {
        path: encryption,
        problem: `isn't supported with ${what}`,
        action: `set ${encryption} to None, or ${without}`,
      });
    }
  },
);

import { known } from "../../resources/value";
import { isGiven } from "../conditions";
import { forbidCluster } from "../forbid";

/** A property that no Azure API has had since 2023-04-01. */
export const rule = forbidCluster({
  id: "aks-docker-bridge-cidr-ignored",
  facts: ["docker-bridge", "dep-docker-bridge"],
  title: "A cluster should not have dockerBridgeCidr set",
  description:
    "Nodes run containerd, which has no Docker bridge; the API has dropped the property.",
  severity: "low",
  remediation: "Remove dockerBridgeCidr.",
  evidence: {
    grade: "documented",
    holds: "always",
    says: 'ignored and not validated; gone from APIs since 2023-04-01, a request there "may be rejected"; the CLI says "not a known attribute … will be ignored"',
    sources: [
      "Azure/AKS CHANGELOG 2023-03-05 and 2023-05-07",
      "https://github.com/Azure/AKS/issues/3534 (2023-03), https://github.com/Azure/AKS/issues/4151 (2024-03)",
    ],
  },
  url: "https://github.com/Azure/AKS/issues/3534",
  when: [
    (_, { facts }) => known(!facts.dockerBridgeCounts.value),
    isGiven("networkProfile.dockerBridgeCidr"),
  ],
  path: "networkProfile.dockerBridgeCidr",
  problem: (_, { facts }) =>
    `has no effect, and APIs since ${facts.dockerBridgeCounts.validFrom ?? "2023-04-01"} may refuse it`,
  action: "remove it",
});

import { supportOf } from "../../cluster/cluster-settings";
import { networkSetting } from "../../cluster/network-profile";
import type { Feature } from "../../network-modes";
import { is, isOneOf } from "../../resources/value";
import { forbid, openQuestion } from "../answers";
import { Grade, Holds } from "../evidence";
import { clusterCheck } from "../subject";

const features: Readonly<Record<string, Feature>> = {
  azure: "networkPolicyAzure",
  calico: "networkPolicyCalico",
  cilium: "networkPolicyCilium",
};

export const aksNetworkPolicyUnsupportedByMode = clusterCheck(
  {
    id: "aks-network-policy-unsupported-by-mode",
    facts: ["x-kubenet-windows"],
    title: "The network mode must support the network policy engine",
    description: "Each policy engine works with some network modes only.",
    remediation: "Choose a policy engine that the mode supports, or none.",
    evidence: {
      grade: Grade.refused,
      holds: Holds.creation,
      says: "kubenet + azure: 400. kubenet + cilium: 400 as for every cluster without the dataplane. none (BYO) + azure/calico: only documented (table names Azure CNI, and kubenet for Calico)",
      sources: [
        "GH rancher/rancher#33253, GH coder/docs#1091 (quote the code)",
        "docs configure-kubenet.md (2026-04-16)",
        "docs use-network-policies.md table (2026-08-18)",
      ],
    },
    url: "https://learn.microsoft.com/azure/aks/use-network-policies",
  },
  function* (cluster, context) {
    const engine = cluster.properties.text("networkProfile.networkPolicy");
    const feature = engine.state === "known" ? features[engine.value.toLowerCase()] : undefined;
    if (feature === undefined) {
      // No engine at all goes with every mode.
      yield* openQuestion(cluster, is(cluster.properties.text("networkProfile.networkPolicy")));
      return;
    }
    const { refused, mode, instead } = supportOf(feature, context, cluster);
    const kubenet = isOneOf(networkSetting(cluster, "networkPlugin"), "kubenet");
    yield* forbid(cluster, refused, {
      path: "networkProfile.networkPolicy",
      problem: `isn't supported with ${mode}`,
      action: kubenet
        ? "use networkPolicy calico or none, or another mode"
        : `leave ${"networkProfile.networkPolicy"} out, or use a mode that supports it${instead}`,
    });
  },
);

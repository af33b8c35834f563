import { allOf, is, known, not, orElse } from "../../resources/value";
import { forbid } from "../answers";
import { clusterCheck } from "../subject";

export const rule = clusterCheck(
  {
    id: "aks-kube-proxy-ipvs-config-needs-ipvs",
    facts: ["x-ipvs-npm"],
    title: "kube-proxy's ipvsConfig must go with mode IPVS",
    description: "ipvsConfig configures the mode IPVS, and the API refuses it with another.",
    remediation: "Set kubeProxyConfig.mode to IPVS, or remove ipvsConfig.",
    evidence: {
      grade: "refused",
      says: "Holds configuration customizations for IPVS. May only be specified if 'mode' is set to 'IPVS'.",
      sources: [
        "API specification of Microsoft.ContainerService/managedClusters: networkProfile.kubeProxyConfig.ipvsConfig",
      ],
    },
    url: "aks/configure-kube-proxy#kube-proxy-configuration-options",
  },
  function* (cluster) {
    const path = "networkProfile.kubeProxyConfig.ipvsConfig";
    const mode = cluster.properties.text("networkProfile.kubeProxyConfig.mode");
    const shown = mode.state === "known" ? mode.value : "not set";
    yield* forbid(
      cluster,
      allOf(cluster.properties.given(path), not(is(orElse(mode, known("")), "IPVS"))),
      {
        path,
        problem: `is supported with mode IPVS only, and networkProfile.kubeProxyConfig.mode is ${shown}`,
        action: "set the mode to IPVS, or remove ipvsConfig",
      },
    );
  },
);

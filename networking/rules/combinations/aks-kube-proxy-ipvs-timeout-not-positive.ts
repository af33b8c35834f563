import { mapValue } from "../../resources/value";
import { forbid } from "../answers";
import { clusterCheck } from "../subject";
import { kubeProxy } from "./shared/dataplane";

export const rule = clusterCheck(
  {
    id: "aks-kube-proxy-ipvs-timeout-not-positive",
    facts: ["x-ipvs-npm"],
    title: "The IPVS timeouts of kube-proxy must be positive integers",
    description: "The API takes positive integers for the timeouts of IPVS sessions.",
    remediation: "Use a positive number of seconds, or leave the timeout out.",
    evidence: {
      grade: "refused",
      holds: "always",
      says: 'API specification: "Must be a positive integer value."',
      sources: [
        "API ManagedClusters networkProfile.kubeProxyConfig.ipvsConfig (previews since 2022-08-02)",
      ],
    },
    url: "aks/configure-kube-proxy#kube-proxy-configuration-options",
  },
  function* (cluster) {
    for (const timeout of ["tcpTimeoutSeconds", "tcpFinTimeoutSeconds", "udpTimeoutSeconds"]) {
      const path = `${kubeProxy}.ipvsConfig.${timeout}`;
      const seconds = cluster.properties.number(path);
      const isOutside = mapValue(seconds, (value) => value <= 0 || !Number.isInteger(value));
      yield* forbid(cluster, isOutside, {
        path,
        problem: "is not a positive integer",
        action: "use 1 or more seconds, or leave it out",
      });
    }
  },
);

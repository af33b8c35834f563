import { clusterCheck } from "../subject";
import { againstConnected } from "./shared/environment";

/** Service ranges against the networks that the cluster's VNet is connected to. */
export const rule = clusterCheck(
  {
    id: "aks-service-cidr-overlaps-environment",
    facts: ["cidr-service-vs-connected"],
    title: "Service CIDR must not overlap a range of the network environment",
    description:
      "Traffic to hosts of that range goes to services instead and is lost. Other clusters may have the same service CIDR.",
    remediation:
      "Choose a service CIDR outside the ranges on premises, of peered and of planned networks.",
    evidence: {
      grade: "breaks",
      holds: "always",
      says: 'accepted; pods "will not be able to reach the endpoints outside the cluster", harmless if nothing there is needed',
      sources: [
        "https://github.com/Azure/AKS/issues/1175 (2019-08, Microsoft)",
        "AKS docs, concepts-network-ip-address-planning (2026-04-16)",
      ],
    },
    url: "aks/concepts-network-ip-address-planning",
    asked: "early",
  },
  (cluster, context) => againstConnected("serviceCidr", cluster, context),
);

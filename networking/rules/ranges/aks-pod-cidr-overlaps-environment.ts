import { podRanges } from "../../cluster/network-profile";
import { unknownValue } from "../answers";
import { clusterCheck } from "../subject";
import { againstConnected } from "./shared/environment";

/** Pod ranges against the networks that the cluster's VNet is connected to. */
export const rule = clusterCheck(
  {
    id: "aks-pod-cidr-overlaps-environment",
    facts: ["cidr-pod-vs-connected", "cidr-pod-reuse"],
    title: "Pod CIDR must not overlap a range of the network environment",
    description:
      "Traffic to hosts of that range goes to pods instead and is lost. Other clusters may have the same pod CIDR.",
    remediation:
      "Choose a pod CIDR outside the ranges on premises, of peered and of planned networks.",
    evidence: {
      grade: "breaks",
      holds: "always",
      says: 'accepted; packets to hosts in the pod CIDR go into the overlay: "the external endpoint … unreachable"',
      sources: [
        "AKS docs, concepts-network-azure-cni-overlay#pods (2026-07-31)",
        "https://github.com/MicrosoftDocs/azure-docs/issues/103074",
      ],
    },
    url: "aks/concepts-network-azure-cni-overlay#pods",
    asked: "early",
  },
  function* (cluster, context) {
    if (context.environment.length > 0) {
      yield* unknownValue(cluster, "networkProfile.podCidr", podRanges(cluster));
    }
    yield* againstConnected("podCidr", cluster, context);
  },
);

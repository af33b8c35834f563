import { hasAddon } from "../../cluster/cluster-settings";
import { serviceRanges } from "../../cluster/network-profile";
import { knownSlots } from "../../resources/range-slot";
import { isFalse } from "../../resources/value";
import { forbid, unknownSlots } from "../answers";
import { clusterCheck } from "../subject";
import { agic, agicRanges } from "./shared/application-gateways";

export const rule = clusterCheck(
  {
    id: "aks-agic-subnet-cidr-overlaps-service-cidr",
    facts: ["cidr-service-vs-subnets"],
    title: "The subnet CIDR of an application gateway must not overlap the service CIDR",
    description:
      "The add-on makes a subnet of it in the VNet, which the service CIDR of a cluster must not overlap; Azure refuses the cluster's next update.",
    remediation: "Choose a range of the VNet outside the service CIDR.",
    evidence: {
      grade: "documentedLimit",
      says: "the service CIDR must not overlap a subnet of the VNet; for a subnet that exists Azure refuses it with ServiceCidrOverlapExistingSubnetsCidr",
      sources: [
        "support error-codes/servicecidroverlapexistingsubnetscidr-error",
        "GitHub Azure/application-gateway-kubernetes-ingress pkg/azure/client.go: createSubnet (2025-03 and later)",
      ],
    },
    url: "https://learn.microsoft.com/troubleshoot/azure/azure-kubernetes/error-codes/servicecidroverlapexistingsubnetscidr-error",
  },
  function* (cluster) {
    const enabled = hasAddon(cluster, agic);
    const given = isFalse(enabled) ? [] : agicRanges(cluster);
    const services = given.length === 0 ? [] : serviceRanges(cluster);
    // What can't be read is refused by a rule of its own.
    const open = given.filter(({ text }) => text.state === "notKnown");
    yield* unknownSlots(cluster, [...services, ...open]);
    for (const { slot, cidr } of knownSlots(given)) {
      for (const service of knownSlots(services)) {
        if (cidr.overlaps(service.cidr)) {
          yield* forbid(cluster, enabled, {
            path: slot.path,
            problem: `overlaps ${service.slot.path} ${service.cidr}${service.slot.isDefault ? " (Azure's default)" : ""}`,
            action: "use a free range of the VNet outside it",
          });
        }
      }
    }
  },
);

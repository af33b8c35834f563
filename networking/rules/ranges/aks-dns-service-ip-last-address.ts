import { ArmType } from "../../resources/arm-resource";
import { Grade, Holds } from "../evidence";
import { type Rule, RuleSeverity } from "../rule";
import { judgeDns, property, tenth } from "./shared/dns-service-ip";

/** The last address of an IPv4 range is its broadcast address. */
export const aksDnsServiceIpLastAddress: Rule = {
  id: "aks-dns-service-ip-last-address",
  facts: ["dns-service-ip"],
  title: "The DNS service IP must not be the last address of the service CIDR",
  description: "Azure refuses the broadcast address of the service range as the DNS service IP.",
  remediation: "Use the tenth address of the service CIDR, as Azure's default does.",
  severity: RuleSeverity.critical,
  evidence: {
    grade: Grade.refused,
    holds: Holds.creation,
    says: "the DNS service IP address is conflicted with the broadcast address",
    sources: [
      "AKS resource provider's list of error codes (package apierror, about 2022): DnsBroadcastAddressConflicting",
    ],
  },
  url: "https://learn.microsoft.com/azure/aks/concepts-network-ip-address-planning",
  subjects: [ArmType.managedCluster],
  asked: "resource",
  *run(context) {
    for (const cluster of context.topology.clusters) {
      yield* judgeDns(cluster, function* (address, text, service, shown) {
        const isIpv4 = address.family === 4;
        if (isIpv4 && service.addressCount > 2n && address.equals(service.lastAddress)) {
          yield {
            answer: "violation",
            entity: cluster,
            property,
            value: text,
            problem: `is the broadcast address of networkProfile.serviceCidr ${shown}`,
            action: tenth(cluster, service),
            errorCode: "DnsBroadcastAddressConflicting",
          };
        }
      });
    }
  },
};

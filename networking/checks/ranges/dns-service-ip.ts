import { type Cidr, type IpAddress, parseAddress } from "../../cidr";
import { ArmType } from "../../topology/arm-resource";
import { dnsServiceIp, serviceRanges } from "../../topology/network-profile";
import { knownSlots, showRange } from "../../topology/range-slot";
import type { Entity } from "../../topology/topology";
import { undecided, unknownSlots } from "../answers";
import { type Answer, type Check, CheckSeverity, Enforcement } from "../check";

const property = "networkProfile.dnsServiceIP";
const url = "https://learn.microsoft.com/azure/aks/concepts-network-ip-address-planning";

/** The address of the cluster's DNS service against its service range. */
export const dnsServiceIpOutsideServiceCidr: Check = {
  id: "aks-dns-service-ip-outside-service-cidr",
  facts: ["dns-service-ip"],
  title: "The DNS service IP must lie inside the service CIDR",
  description: "The cluster's DNS is a service, so its address is one of the service range.",
  remediation: "Use the tenth address of the service CIDR, as Azure's default does.",
  severity: CheckSeverity.critical,
  enforcement: Enforcement.mandatory,
  url,
  subjects: [ArmType.managedCluster],
  needs: "resource",
  *run(context) {
    for (const cluster of context.topology.clusters) {
      yield* judgeDns(cluster, function* (address, text, service, shown) {
        if (!service.contains(address)) {
          yield {
            answer: "violation",
            entity: cluster,
            property,
            value: text,
            problem: `is outside networkProfile.serviceCidr ${shown}`,
            action: tenth(service),
            errorCode: "DnsServiceIpOutOfServiceCidr",
          };
        }
      });
    }
  },
};

/** The DNS service can't have the first address: that one is the API server's. */
export const dnsServiceIpFirstAddress: Check = {
  id: "aks-dns-service-ip-first-address",
  facts: ["dns-service-ip"],
  title: "The DNS service IP must not be the first address of the service CIDR",
  description:
    "The first usable address of the service range is that of kubernetes.default, the API server.",
  remediation: "Use the tenth address of the service CIDR, as Azure's default does.",
  severity: CheckSeverity.critical,
  enforcement: Enforcement.mandatory,
  url,
  subjects: [ArmType.managedCluster],
  needs: "resource",
  *run(context) {
    for (const cluster of context.topology.clusters) {
      yield* judgeDns(cluster, function* (address, text, service, shown) {
        const network = address.equals(service.firstAddress);
        if (network || (service.addressCount > 1n && address.equals(service.address(1)))) {
          yield {
            answer: "violation",
            entity: cluster,
            property,
            value: text,
            problem: network
              ? `is the network address of networkProfile.serviceCidr ${shown}`
              : `is the first usable address of networkProfile.serviceCidr ${shown}, which kubernetes.default takes`,
            action: tenth(service),
          };
        }
      });
    }
  },
};

function* judgeDns(
  cluster: Entity,
  judgeAddress: (
    address: IpAddress,
    text: string,
    service: Cidr,
    shown: string,
  ) => Iterable<Answer>,
): Generator<Answer> {
  const { text, isDefault } = dnsServiceIp(cluster);
  const slots = serviceRanges(cluster);
  yield* unknownSlots(cluster, slots);
  if (text.state !== "known") {
    yield undecided(
      cluster,
      property,
      text.state === "notKnown" ? text.reason : `${property} isn't given`,
    );
    return;
  }
  const parsed = parseAddress(text.value);
  if (!parsed.ok) {
    yield undecided(cluster, property, `${property} ${parsed.problem}`);
    return;
  }
  const { address } = parsed;
  const service = knownSlots(slots).find(({ cidr }) => cidr.family === address.family);
  if (service !== undefined) {
    const shown = isDefault ? `${address} (Azure's default)` : text.value;
    yield* judgeAddress(address, shown, service.cidr, showRange(service.slot, service.cidr));
  }
}

function tenth(service: Cidr): string {
  return service.addressCount > 10n
    ? `use an address inside it, such as ${service.address(10)}`
    : `use a larger service CIDR: ${service} has ${service.addressCount} addresses`;
}

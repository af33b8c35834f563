import { parseAddress } from "../../cidr";
import { serviceRanges } from "../../cluster/network-profile";
import { knownSlots } from "../../resources/range-slot";
import type { Entity } from "../../resources/topology";
import { unknownValue, violation } from "../answers";
import { clusterCheck } from "../subject";
import type { Suggestion } from "../suggestion";
import { tenth } from "./shared/dns-service-ip";
import { referencePage } from "./shared/syntax";

/** The DNS service has an address, not a range. */
export const rule = clusterCheck(
  {
    id: "aks-dns-service-ip-malformed",
    facts: ["cidr-syntax"],
    title: "The DNS service IP must be an IPv4 address",
    remediation: "Write four numbers with dots, such as 10.0.0.10.",
    evidence: {
      grade: "refused",
      holds: "always",
      says: "API constraint: dotted quad, each part 0–255",
      sources: [
        "Azure/azure-cli 2.91.0, managed_cluster_decorator.py (quotes the pattern of the API specification)",
      ],
    },
    url: referencePage,
  },
  function* (cluster) {
    const property = "networkProfile.dnsServiceIP";
    const text = cluster.properties.text(property);
    yield* unknownValue(cluster, property, text);
    const parsed = text.state === "known" ? parseAddress(text.value) : undefined;
    if (parsed !== undefined && !(parsed.ok && parsed.address.family === 4)) {
      yield violation(cluster, property, {
        problem: parsed.ok ? `${parsed.address} is not an IPv4 address` : parsed.problem,
        action: tenthOf(cluster),
      });
    }
  },
);

function tenthOf(cluster: Entity): string | Suggestion {
  const service = knownSlots(serviceRanges(cluster)).find(({ cidr }) => cidr.family === 4);
  const lead = "use an address of the service CIDR";
  return service === undefined ? lead : tenth(cluster, service.cidr, lead);
}

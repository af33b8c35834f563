import { parseAddress } from "../../cidr";
import { judgeValue } from "../answers";
import { clusterCheck } from "../subject";
import { dnsServiceIpPath, tenth } from "./shared/dns-service-ip";
import { placedRanges } from "./shared/placed-ranges";

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
    url: "templates/microsoft.containerservice/managedclusters",
  },
  (cluster) => {
    const given = cluster.properties.text(dnsServiceIpPath);
    return judgeValue(cluster, dnsServiceIpPath, given, (text) => {
      const parsed = parseAddress(text);
      if (parsed.ok && parsed.address.family === 4) {
        return undefined;
      }
      const service = placedRanges("serviceCidr", cluster).find(({ cidr }) => cidr.family === 4);
      const lead = "use an address of the service CIDR";
      return {
        // The problem quotes it.
        value: "",
        problem: parsed.ok ? `${parsed.address} is not an IPv4 address` : parsed.problem,
        action: service === undefined ? lead : tenth(cluster, service.cidr, lead),
      };
    });
  },
);

import { allOf, is, isFalse } from "../../resources/value";
import { forbidAt } from "../answers";
import { poolCheck } from "../subject";
import { eachZone, usesLocalDns } from "./shared/local-dns";

export const rule = poolCheck(
  {
    id: "aks-local-dns-root-to-core-dns",
    facts: ["cidr-localdns"],
    title: "LocalDNS must not forward the root zone of VNet DNS to CoreDNS",
    description: "Names outside the cluster would go to CoreDNS, which asks LocalDNS again.",
    remediation: 'Set forwardDestination of the zone "." in vnetDNSOverrides to VnetDNS.',
    evidence: {
      grade: "refused",
      holds: "always",
      says: '"AKS now rejects forwarding external domains to CoreDNS from vnetDNSOverrides to prevent DNS resolution issues"',
      sources: [
        "AKS CHANGELOG 2026-01-04",
        "docs localdns-custom: the forwardDestination for the root zone can't be ClusterCoreDNS",
      ],
    },
    url: "aks/localdns-custom",
  },
  function* (pool) {
    const isUsed = usesLocalDns(pool);
    if (isFalse(isUsed)) {
      return;
    }
    yield* eachZone(pool, "vnetDNSOverrides", function* (zone, settings) {
      const destination = settings.text("forwardDestination");
      const property = settings.pathOf("forwardDestination");
      if (zone === ".") {
        yield* forbidAt(pool, property, allOf(isUsed, is(destination, "ClusterCoreDNS")), {
          value: "ClusterCoreDNS",
          problem: "forwards all names outside the cluster to CoreDNS",
          action: "use VnetDNS",
        });
      }
    });
  },
);

import { allOf, is, isFalse, known } from "../../resources/value";
import { forbidAt } from "../answers";
import { poolCheck } from "../subject";
import { eachZone, usesLocalDns } from "./shared/local-dns";

export const rule = poolCheck(
  {
    id: "aks-local-dns-zone-settings",
    facts: ["cidr-localdns"],
    title: "LocalDNS should have zones with settings that go together",
    description:
      "The zone cluster.local is answered by CoreDNS only, and stale answers can't be verified over TCP.",
    remediation: "Use ClusterCoreDNS for cluster.local, and serveStale Immediate with ForceTCP.",
    evidence: {
      grade: "documented",
      holds: "always",
      says: '"the forwardDestination for cluster.local can\'t be VnetDNS"; "When protocol is set to ForceTCP, serveStale can\'t be set to Verify"',
      sources: ["docs localdns-custom, supported plugins for LocalDNS configuration"],
    },
    url: "aks/localdns-custom",
    severity: "high",
  },
  function* (pool) {
    const isUsed = usesLocalDns(pool);
    for (const list of isFalse(isUsed) ? [] : ["vnetDNSOverrides", "kubeDNSOverrides"]) {
      yield* eachZone(pool, list, function* (zone, settings) {
        const toVnet = allOf(
          isUsed,
          known(zone.toLowerCase() === "cluster.local"),
          is(settings.text("forwardDestination"), "VnetDNS"),
        );
        const verified = allOf(
          isUsed,
          is(settings.text("protocol"), "ForceTCP"),
          is(settings.text("serveStale"), "Verify"),
        );
        const forward = settings.pathOf("forwardDestination");
        yield* forbidAt(pool, forward, toVnet, {
          value: "VnetDNS",
          problem: "is not supported for cluster.local",
          action: "use ClusterCoreDNS",
        });
        const stale = settings.pathOf("serveStale");
        yield* forbidAt(pool, stale, verified, {
          value: "Verify",
          problem: "is not supported with protocol ForceTCP",
          action: "use Immediate",
        });
      });
    }
  },
);

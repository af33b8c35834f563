import { is, known } from "../../resources/value";
import { localDnsCheck } from "./shared/local-dns";

export const rule = localDnsCheck(
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
    lists: ["vnetDNSOverrides", "kubeDNSOverrides"],
  },
  {
    setting: "forwardDestination",
    value: "VnetDNS",
    when: (zone) => known(zone.toLowerCase() === "cluster.local"),
    problem: "is not supported for cluster.local",
    action: "use ClusterCoreDNS",
  },
  {
    setting: "serveStale",
    value: "Verify",
    when: (_zone, settings) => is(settings.text("protocol"), "ForceTCP"),
    problem: "is not supported with protocol ForceTCP",
    action: "use Immediate",
  },
);

import { parseArmId } from "../../resources/link";
import { valueOr } from "../../resources/value";
import { openQuestion, unknownValue, violation } from "../answers";
import { clusterCheck } from "../subject";

const dnsZones = "ingressProfile.webAppRouting.dnsZoneResourceIds";

export const rule = clusterCheck(
  {
    id: "aks-app-routing-dns-zones-scattered",
    facts: ["dep-app-routing-nginx"],
    title:
      "The DNS zones of the application routing add-on should be in one resource group of each kind",
    description:
      "All public zones belong in one resource group, and all private zones in one; the two may differ.",
    remediation: "Use zones of one resource group for each kind.",
    evidence: {
      grade: "documented",
      says: '"all public DNS zones must be in the same resource group and all private DNS zones must be in the same resource group"',
      sources: [
        "API specification of Microsoft.ContainerService/managedClusters: dnsZoneResourceIds",
        "docs app-routing-dns-ssl, prerequisites",
      ],
    },
    url: "aks/app-routing-dns-ssl",
  },
  function* (cluster) {
    const ids = cluster.properties.texts(dnsZones);
    yield* openQuestion(cluster, ids, dnsZones);
    const zones = valueOr(ids, []);
    const groups = new Map<string, string>();
    for (const { path: at, text } of zones) {
      yield* zones.length > 1 ? unknownValue(cluster, at, text) : [];
      const id = parseArmId(valueOr(text, ""));
      if (id !== undefined) {
        const group = `${id.subscription}/${id.resourceGroup}`;
        const first = groups.get(id.type) ?? group;
        groups.set(id.type, first);
        if (first !== group) {
          yield violation(cluster, at, {
            problem: `is a zone in resource group ${id.resourceGroup}, and another one of its kind is in ${first.split("/").at(-1)}`,
            action: "use zones of one resource group",
          });
        }
      }
    }
  },
);

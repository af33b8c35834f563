import { isPrivate, isVnetIntegrated } from "../../cluster/cluster-settings";
import { ArmType } from "../../resources/arm-resource";
import { parseArmId } from "../../resources/link";
import type { Entity, Topology } from "../../resources/topology";
import {
  absent,
  allOf,
  anyOf,
  isFalse,
  known,
  mapValue,
  not,
  type Value,
  valueOr,
} from "../../resources/value";
import { forbid } from "../answers";
import { clusterCheck } from "../subject";
import { zonePath } from "./shared/private-cluster";

/** Regions of clouds whose zones have other names than azmk8s.io. */
const otherClouds = /^(usgov|usdod|ussec|usnat|china|bleu|delos)/;

export const rule = clusterCheck(
  {
    id: "aks-private-dns-zone-name",
    facts: ["x-private-dns-spoke"],
    title: "A private DNS zone of your own must have the name that AKS expects",
    description:
      "The zone is named privatelink.<region>.azmk8s.io, with VNet integration also private.<region>.azmk8s.io, with one label of 1 to 32 characters before it at most.",
    remediation: "Name the zone as AKS expects.",
    evidence: {
      grade: "refused",
      says: '"Invalid private dns zone resource id" for another region or name; the error lists private and privatelink with VNet integration, each with a label of 1 to 32 characters before it at most.',
      sources: [
        "GitHub MicrosoftDocs/azure-docs#106092 (2023, quotes the code), #111880, #104092 (2023, quotes the pattern)",
        "azurerm acceptance test privateClusterWithPrivateDNSZone of KubernetesAutomaticCluster",
        "GitHub Azure/terraform-azurerm-aks#747 (2026-04): other clouds have other zones",
      ],
    },
    url: "aks/private-clusters#configuration-options-for-private-dns",
  },
  (cluster, { topology }) => {
    const name = zoneName(topology, cluster);
    // A text that is not an id is aks-private-dns-zone-malformed.
    if (name.state === "absent") {
      return [];
    }
    // Without a location it is that of the resource group.
    const region = mapValue(cluster.properties.text("location"), (text) =>
      text.toLowerCase().replaceAll(" ", ""),
    );
    const suffixOf = (label: string) => `${label}.${valueOr(region, "<region>")}.azmk8s.io`;
    const isOther = (label: string) => mapValue(name, (text) => !fits(text, suffixOf(label)));
    const integrated = isVnetIntegrated(cluster);
    const condition = allOf(
      isPrivate(cluster),
      mapValue(region, (text) => !otherClouds.test(text)),
      isOther("privatelink"),
      // AKS accepts private.<region> with VNet integration only.
      anyOf(isOther("private"), not(integrated)),
    );
    const labels = isFalse(integrated) ? ["privatelink"] : ["privatelink", "private"];
    const wanted = labels.map(suffixOf);
    return forbid(cluster, condition, {
      path: zonePath,
      value: "",
      problem: `is the zone ${valueOr(name, "")}, but AKS expects ${wanted.join(" or ")}, with one label of 1 to 32 letters, digits and hyphens before it at most`,
      action: `use a zone named ${wanted.at(-1)}`,
      errorCode: "InvalidPrivateDNSZoneResourceID",
    });
  },
);

/** The name of the zone: of the program, or in the id; absent where the id is not one of a private DNS zone. */
function zoneName(topology: Topology, cluster: Entity): Value<string> {
  const link = topology.follow(cluster, zonePath, ArmType.privateDnsZone);
  if (link.state === "known" && link.target.name.state === "known") {
    return known(link.target.name.value.toLowerCase());
  }
  const zone = cluster.properties.text(zonePath);
  if (zone.state !== "known") {
    return zone;
  }
  const id = parseArmId(zone.value);
  return id?.type === ArmType.privateDnsZone.toLowerCase() ? known(id.names.at(-1) ?? "") : absent;
}

function fits(name: string, suffix: string): boolean {
  return (
    name === suffix ||
    (name.endsWith(`.${suffix}`) && /^[a-z0-9-]{1,32}$/.test(name.slice(0, -suffix.length - 1)))
  );
}

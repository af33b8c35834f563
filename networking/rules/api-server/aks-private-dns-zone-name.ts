import { isPrivate, isVnetIntegrated } from "../../cluster/cluster-settings";
import { ArmType } from "../../resources/arm-resource";
import { parseArmId } from "../../resources/link";
import { allOf, isOneOf, isTrue, known, notKnown, valueOr } from "../../resources/value";
import { forbid } from "../answers";
import { Grade, Holds } from "../evidence";
import { clusterCheck } from "../subject";
import { zonePath } from "./shared/private-cluster";

/** Clouds whose zones have other names than azmk8s.io. */
const otherClouds = /^(usgov|usdod|ussec|usnat|china)/;

export const aksPrivateDnsZoneName = clusterCheck(
  {
    id: "aks-private-dns-zone-name",
    facts: ["x-private-dns-spoke"],
    title: "An own private DNS zone must have the name that AKS expects",
    description:
      "The zone is named privatelink.<region>.azmk8s.io, or private.<region>.azmk8s.io with VNet integration, with one label before it at most.",
    remediation: "Name the zone as AKS expects.",
    evidence: {
      grade: Grade.advised,
      holds: Holds.creation,
      says: 'wrong region or name: "Invalid private dns zone resource id". **Broader than Azure in two parts**: with VNet integration privatelink.<region> is accepted beside private.<region>; other sovereign clouds have other suffixes',
      sources: [
        "GH azure-docs#106092 (2023, code quoted), #111880 (other region fails)",
        "GH azure-docs#104092 (2023: Azure's error lists both `private.` and `privatelink.`, each with `[a-zA-Z0-9-]{1,32}.`)",
        "azurerm acc KubernetesAutomaticCluster privateClusterWithPrivateDNSZone (API server subnet + `privatelink.<loc>.azmk8s.io`)",
      ],
    },
    url: "https://learn.microsoft.com/azure/aks/private-clusters",
  },
  function* (cluster, { topology }) {
    const zone = cluster.properties.text(zonePath);
    if (zone.state === "absent" || isOneOf(zone, "system", "none", "")) {
      return;
    }
    const location = cluster.properties.text("location");
    const id = zone.state === "known" ? parseArmId(zone.value) : undefined;
    const link = topology.follow(cluster, zonePath, ArmType.privateDnsZone);
    const own = link.state === "known" ? valueOr(link.target.name, "").toLowerCase() : "";
    const inId = id?.type === "microsoft.network/privatednszones" ? id.names.at(-1) : undefined;
    const name = own === "" ? inId : own;
    const region =
      location.state === "known" ? location.value.toLowerCase().replaceAll(" ", "") : undefined;
    const integrated = isVnetIntegrated(cluster);
    const unknown =
      name === undefined
        ? zone.state === "notKnown"
          ? zone.reason
          : `${zonePath} is no id of a private DNS zone`
        : region === undefined
          ? "location isn't known"
          : otherClouds.test(region)
            ? `the zone names of ${region} aren't facts here`
            : integrated.state === "notKnown"
              ? integrated.reason
              : undefined;
    const label = isTrue(integrated) ? "private" : "privatelink";
    const wanted = `${label}.${region}.azmk8s.io`;
    const fits =
      name === wanted ||
      (name?.endsWith(`.${wanted}`) && !name.slice(0, -wanted.length - 1).includes("."));
    yield* forbid(
      cluster,
      allOf(isPrivate(cluster), unknown === undefined ? known(!fits) : notKnown(unknown, zonePath)),
      {
        path: zonePath,
        value: "",
        problem: `is the zone ${name}, but AKS expects ${wanted}, or <label>.${wanted}`,
        action: `use a zone named ${wanted}`,
      },
    );
  },
);

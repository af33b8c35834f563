import { ArmType } from "../../topology/arm-resource";
import { parseArmId } from "../../topology/link";
import { hasPlugin } from "../../topology/network-profile";
import { type Entity, labelOf, type Topology } from "../../topology/topology";
import {
  allOf,
  anyOf,
  is,
  isFalse,
  isFilled,
  isOneOf,
  isTrue,
  known,
  not,
  notKnown,
  orElse,
  type Value,
  valueOr,
} from "../../topology/value";
import { forbid, openPools, throughLink } from "../answers";
import { CheckSeverity, Enforcement } from "../check";
import { hasBasicLoadBalancer, isPrivate, isVnetIntegrated } from "./cluster-settings";
import { clusterCheck } from "./subject";

const url = "https://learn.microsoft.com/azure/aks/private-clusters";
const integrationPage = "https://learn.microsoft.com/azure/aks/api-server-vnet-integration";
const access = "apiServerAccessProfile";
const zonePath = `${access}.privateDNSZone`;
const allTypes = [ArmType.managedCluster, ArmType.virtualNetwork, ArmType.subnet];

export const authorizedIpRangesPrivateCluster = clusterCheck(
  {
    id: "aks-authorized-ip-ranges-private-cluster",
    facts: ["x-private-authorized", "lim-authorized-ranges"],
    title: "A private cluster must have no authorized IP ranges",
    description: "Authorized IP ranges guard a public API server, which a private cluster has not.",
    remediation: "Leave authorizedIPRanges out.",
    url,
  },
  (cluster) =>
    forbid(
      cluster,
      allOf(isPrivate(cluster), isFilled(cluster.properties.texts(`${access}.authorizedIPRanges`))),
      {
        path: `${access}.authorizedIPRanges`,
        problem: "isn't supported with enablePrivateCluster",
        action: "leave it out, and guard the API server by its VNet",
      },
    ),
);

export const privateDnsZoneNone = clusterCheck(
  {
    id: "aks-private-dns-zone-none-needs-public-fqdn",
    facts: ["x-private-authorized"],
    title: "A private cluster without a private DNS zone must have a public FQDN",
    description: "Without zone and public name nobody can resolve the API server.",
    remediation: "Set enablePrivateClusterPublicFQDN to true, or use a private DNS zone.",
    url,
  },
  (cluster, { topology }) => {
    const fqdn = `${access}.enablePrivateClusterPublicFQDN`;
    const notGiven = notKnown(`${fqdn} isn't given`, fqdn);
    const zone = topology.follow(cluster, zonePath, ArmType.privateDnsZone);
    return forbid(
      cluster,
      allOf(
        isPrivate(cluster),
        zone.state === "known" ? known(false) : is(cluster.properties.text(zonePath), "none"),
        not(orElse(cluster.properties.boolean(fqdn), notGiven)),
      ),
      {
        path: zonePath,
        problem: "isn't supported with enablePrivateClusterPublicFQDN false",
        action: `set ${fqdn} to true, or privateDNSZone to system`,
      },
    );
  },
);

export const privateClusterBasicLoadBalancer = clusterCheck(
  {
    id: "aks-private-cluster-basic-load-balancer",
    facts: ["x-private-authorized"],
    title: "A private cluster must have a Standard load balancer",
    description: "The private link to the API server needs the Standard load balancer.",
    remediation: "Set networkProfile.loadBalancerSku to standard.",
    url,
  },
  (cluster) =>
    forbid(
      cluster,
      // With VNet integration there is no private link.
      allOf(isPrivate(cluster), not(isVnetIntegrated(cluster)), hasBasicLoadBalancer(cluster)),
      {
        path: "networkProfile.loadBalancerSku",
        problem: "isn't supported with enablePrivateCluster",
        action: "set it to standard",
      },
    ),
);

export const privateClusterKubenetCustomDns = clusterCheck(
  {
    id: "aks-private-cluster-kubenet-custom-dns",
    facts: ["x-private-kubenet-rt-dns"],
    title:
      "A private kubenet cluster must not have your own route table and your own DNS servers together",
    description:
      "Creation fails, since the route table of the node resource group has to be attached by hand then.",
    remediation: "Use Azure's DNS or Azure CNI.",
    url: `${url}#hub-and-spoke-with-custom-dns`,
    needs: "stack",
    subjects: allTypes,
  },
  function* (cluster, { topology }) {
    const concerned = allOf(isPrivate(cluster), hasPlugin(cluster, "kubenet"));
    if (isFalse(concerned)) {
      return;
    }
    yield* openPools(topology, cluster);
    yield* throughLink(topology.virtualNetworkOf(cluster), cluster, "agentPoolProfiles", (vnet) =>
      forbid(cluster, allOf(concerned, hasDnsServers(vnet), hasRouteTable(topology, cluster)), {
        path: "networkProfile.networkPlugin",
        problem: `makes a private cluster with your own route table fail in ${labelOf(vnet)}, which has DNS servers of its own`,
        action:
          "use networkPlugin azure with networkPluginMode overlay, or Azure's DNS in the VNet",
      }),
    );
  },
);

/** Whether a VNet names DNS servers of its own. */
function hasDnsServers(vnet: Entity): Value<boolean> {
  const own = isFilled(vnet.properties.texts("dhcpOptions.dnsServers"));
  return own.state === "notKnown"
    ? notKnown(`${own.reason} (${labelOf(vnet)})`, "agentPoolProfiles")
    : own;
}

/** Whether a node subnet of the cluster has a route table. */
function hasRouteTable(topology: Topology, cluster: Entity): Value<boolean> {
  return anyOf(
    ...topology.poolsOf(cluster).pools.map((pool) => {
      const link = topology.subnetOf(pool, "vnetSubnetID");
      return link.state === "known"
        ? known(link.target.properties.has("routeTable"))
        : link.state === "absent"
          ? known(false)
          : notKnown("its subnet isn't known yet", pool.properties.pathOf("vnetSubnetID"));
    }),
  );
}

export const privateDnsZoneCustomDns = clusterCheck(
  {
    id: "aks-private-dns-zone-custom-dns",
    facts: ["x-private-dns-spoke"],
    title:
      "A private cluster in a VNet with own DNS servers should have a private DNS zone of its own",
    description:
      "AKS links the zone that it makes to the cluster's VNet, which can fail there, and own DNS servers don't ask it.",
    remediation:
      "Use your own zone with enablePrivateClusterPublicFQDN false, or privateDNSZone none with a public FQDN.",
    url,
    severity: CheckSeverity.high,
    // It can fail, and does not where the DNS servers resolve the zone.
    enforcement: Enforcement.advisory,
    needs: "stack",
    subjects: allTypes,
  },
  function* (cluster, { topology }) {
    const zoneByAks = orElse(is(cluster.properties.text(zonePath), "system", ""), known(true));
    const concerned = allOf(isPrivate(cluster), zoneByAks);
    if (isFalse(concerned)) {
      return;
    }
    yield* throughLink(topology.virtualNetworkOf(cluster), cluster, "agentPoolProfiles", (vnet) =>
      forbid(cluster, allOf(concerned, hasDnsServers(vnet)), {
        path: zonePath,
        problem: `leaves the zone to AKS, but ${labelOf(vnet)} has DNS servers of its own, which don't know it`,
        action: `set ${zonePath} to the id of your own zone, linked to their VNet`,
      }),
    );
  },
);

/** Clouds whose zones have other names than azmk8s.io. */
const otherClouds = /^(usgov|usdod|ussec|usnat|china)/;

export const privateDnsZoneName = clusterCheck(
  {
    id: "aks-private-dns-zone-name",
    facts: ["x-private-dns-spoke"],
    title: "An own private DNS zone must have the name that AKS expects",
    description:
      "The zone is named privatelink.<region>.azmk8s.io, or private.<region>.azmk8s.io with VNet integration, with one label before it at most.",
    remediation: "Name the zone as AKS expects.",
    url,
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

export const apiServerSubnetVnetEncryption = clusterCheck(
  {
    id: "aks-api-server-subnet-vnet-encryption",
    facts: ["x-apiserver-encryption"],
    title: "A cluster with API server VNet integration must be in a VNet without encryption",
    description:
      "API server VNet integration doesn't work with VNet encryption; Azure blocks VM sizes of v4 and later there.",
    remediation: "Switch the encryption of the VNet off, or do without VNet integration.",
    url: integrationPage,
    needs: "stack",
    subjects: allTypes,
  },
  function* (cluster, { topology }) {
    const integrated = isVnetIntegrated(cluster);
    if (isFalse(integrated)) {
      return;
    }
    yield* throughLink(
      topology.virtualNetworkOf(cluster),
      cluster,
      "agentPoolProfiles",
      function* (vnet) {
        const encrypted = vnet.properties.boolean("encryption.enabled");
        yield* forbid(
          cluster,
          allOf(
            integrated,
            encrypted.state === "notKnown"
              ? notKnown(`${encrypted.reason} (${labelOf(vnet)})`, "agentPoolProfiles")
              : encrypted,
          ),
          {
            path: `${access}.enableVnetIntegration`,
            problem: `doesn't work in ${labelOf(vnet)}, which has encryption enabled`,
            action:
              "set encryption.enabled of the VNet to false, or leave enableVnetIntegration out",
          },
        );
      },
    );
  },
);

export const apiServerSubnetRegion = clusterCheck(
  {
    id: "aks-api-server-subnet-region",
    facts: ["x-apiserver-encryption"],
    title: "API server VNet integration must be in a region that has it",
    description: "Qatar Central doesn't have API server VNet integration.",
    remediation: "Use another region, or do without VNet integration.",
    url: integrationPage,
  },
  (cluster) =>
    forbid(
      cluster,
      allOf(
        isVnetIntegrated(cluster),
        orElse(
          is(cluster.properties.text("location"), "qatarcentral", "Qatar Central"),
          notKnown("location isn't given", "location"),
        ),
      ),
      {
        path: `${access}.enableVnetIntegration`,
        problem: "isn't available in qatarcentral, the location of the cluster",
        action: "use another region, or leave enableVnetIntegration out",
      },
    ),
);

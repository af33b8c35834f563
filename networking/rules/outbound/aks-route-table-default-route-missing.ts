import { isPrivate } from "../../cluster/cluster-settings";
import { not } from "../../resources/value";
import { onlyIf } from "../answers";
import { clusterCheck } from "../subject";
import { defaultRouteOf } from "./shared/subnet-egress";

export const rule = clusterCheck(
  {
    id: "aks-route-table-default-route-missing",
    facts: ["ob-udr", "ob-kubenet-rt"],
    title: "Outbound type userDefinedRouting of a public cluster must have a route for 0.0.0.0/0",
    description:
      "Azure refuses a public cluster when the route table of a node subnet has no default route; a private one may learn it by BGP.",
    remediation: "Add a route for 0.0.0.0/0 to a firewall or gateway.",
    evidence: {
      grade: "refused",
      says: 'refused in general ("Default route 0.0.0.0/0 missing from route table"); private clusters may get it by BGP; an empty table was taken in 2025',
      sources: [
        "GH azure-docs#108240 (2023-04-14), CHANGELOG 2020-03-09",
        '**accepted**: CHANGELOG 2020-10-26 "Outbound type UDR now allows for dynamic route exchange over BGP for Private Clusters", GH Azure/AKS#5112 "new cluster working … user defined routing and … a blank routing table" (Virtual WAN, 2025-07-01), GH Azure/AKS#2710 (2021-12-24)',
      ],
    },
    url: "aks/egress-udr",
    asked: "stack",
  },
  (cluster, { topology }) =>
    onlyIf(not(isPrivate(cluster)), cluster, "apiServerAccessProfile.enablePrivateCluster", () =>
      defaultRouteOf(topology, cluster, "0.0.0.0/0"),
    ),
);

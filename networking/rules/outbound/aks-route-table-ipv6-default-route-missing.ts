import { isDualStack } from "../../cluster/network-profile";
import { onlyIf } from "../answers";
import { clusterCheck } from "../subject";
import { defaultRouteOf } from "./shared/subnet-egress";

export const rule = clusterCheck(
  {
    id: "aks-route-table-ipv6-default-route-missing",
    facts: ["ob-udr"],
    title: "A dual-stack cluster with own routes should have a route for ::/0",
    description: "Azure accepts it, but outbound IPv6 traffic then has no route.",
    severity: "medium",
    remediation: "Add a route for ::/0 to a firewall or gateway.",
    evidence: {
      grade: "advised",
      holds: "always",
      says: 'a warning "that will not prevent cluster creation"; "you can choose" by need',
      sources: ["docs configure-dual-stack.md:46", "CHANGELOG 2023-10-08"],
    },
    url: "aks/configure-dual-stack",
    asked: "stack",
  },
  (cluster, { topology }) =>
    onlyIf(isDualStack(cluster), cluster, "networkProfile.ipFamilies", () =>
      defaultRouteOf(topology, cluster, "::/0"),
    ),
);

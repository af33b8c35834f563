import { ArmType } from "../../resources/arm-resource";
import { valueOr } from "../../resources/value";
import { roleCheck } from "./shared/roles";

/** Own outbound addresses are joined by the cluster's identity. */
export const rule = roleCheck({
  id: "aks-identity-outbound-ip-role-missing",
  facts: ["id-outbound-ip"],
  title: "The identity should be allowed to join the cluster's own outbound addresses",
  description:
    "The cluster is created, but no Service of type LoadBalancer gets an address without a role on them.",
  remediation:
    "Assign Network Contributor to the identity on the addresses or their resource group.",
  evidence: {
    grade: "breaksFeature",
    holds: "always",
    says: "the cluster is made and egress works; Services of type LoadBalancer stay pending until the identity may join the outbound IP",
    sources: [
      "GH Azure/AKS#1945 (2020, quoted; cured by the role)",
      "docs configure-load-balancer-standard.md:134, static-ip.md:125",
      "azurerm acc tests standardLoadBalancerProfileComplete, changingLoadBalancerProfile: identity without role (accepted)",
    ],
  },
  url: "aks/configure-load-balancer-standard",
  *needsOf(topology, cluster) {
    for (const [list, type] of [
      ["outboundIPs.publicIPs", ArmType.publicIPAddress],
      ["outboundIPPrefixes.publicIPPrefixes", ArmType.publicIPPrefix],
    ] as const) {
      const listed = cluster.properties.list(`networkProfile.loadBalancerProfile.${list}`);
      for (const { path } of valueOr(listed, [])) {
        yield { path: `${path}.id`, link: topology.follow(cluster, `${path}.id`, type) };
      }
    }
  },
});

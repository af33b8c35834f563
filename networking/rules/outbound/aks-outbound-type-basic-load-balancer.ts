import { hasBasicLoadBalancer, hasOutboundType } from "../../cluster/cluster-settings";
import { allOf, not } from "../../resources/value";
import { forbid } from "../answers";
import { Grade, Holds } from "../evidence";
import { clusterCheck } from "../subject";

export const aksOutboundTypeBasicLoadBalancer = clusterCheck(
  {
    id: "aks-outbound-type-basic-load-balancer",
    facts: ["x-vmss-lb"],
    title: "An outbound type other than loadBalancer must have the Standard load balancer",
    description: "Azure refuses other outbound types with the Basic load balancer.",
    remediation: "Set networkProfile.loadBalancerSku to standard.",
    evidence: {
      grade: Grade.documented,
      holds: Holds.creation,
      says: "requires Standard; the CLI refuses it before Azure sees it. New clusters with Basic are blocked whatever their outbound type",
      sources: [
        "docs egress-outboundtype.md#limitations (2026-08-05)",
        'azure-cli 2.91.0 _get_outbound_type ("doesn\'t support basic load balancer sku")',
        "CHANGELOG 2025-10-12 and 2026-01-04 (creation with Basic blocked)",
      ],
    },
    url: "https://learn.microsoft.com/azure/aks/egress-outboundtype",
  },
  (cluster) =>
    forbid(
      cluster,
      allOf(hasBasicLoadBalancer(cluster), not(hasOutboundType(cluster, "loadBalancer"))),
      {
        path: "networkProfile.outboundType",
        problem: "isn't supported with loadBalancerSku basic",
        action: "set networkProfile.loadBalancerSku to standard",
      },
    ),
);

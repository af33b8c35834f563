import { hasOutboundType, lacksFeature, showVersion } from "../../cluster/cluster-settings";
import { kubernetesVersions } from "../../facts/kubernetes-versions";
import { labelOf } from "../../resources/topology";
import { allOf, anyOf, isTrue, known } from "../../resources/value";
import { forbid } from "../answers";
import { Grade, Holds } from "../evidence";
import { poolInClusterCheck } from "../subject";

export const aksWindowsOutboundNatOutboundType = poolInClusterCheck(
  {
    id: "aks-windows-outbound-nat-outbound-type",
    asked: "early",
    facts: ["x-windows-outboundnat"],
    title: "disableOutboundNat must have an outbound type other than loadBalancer",
    description:
      "Windows pods can do without the node's NAT only where a NAT gateway or a route gives them a way out, from Kubernetes 1.26 on.",
    remediation: "Use another outboundType, or leave disableOutboundNat out.",
    evidence: {
      grade: Grade.refused,
      holds: Holds.creation,
      says: 'API: "can only be disabled if the cluster outboundType is NAT Gateway and the Windows agent pool does not have node public IP enabled"; release note widened it to any type but loadBalancer (specification text; no error seen)',
      sources: [
        "API AgentPoolWindowsProfile.disableOutboundNat (25.3.0)",
        "CL 2023-09-03",
        'docs nat-gateway.md#disable-outboundnat-for-windows ("can\'t set the cluster outbound type to LoadBalancer", 2026-07-07)',
      ],
    },
    url: "https://learn.microsoft.com/azure/aks/nat-gateway",
  },
  function* (pool, cluster) {
    const path = "windowsProfile.disableOutboundNat";
    const disabled = pool.properties.boolean(path);
    const old = lacksFeature(kubernetesVersions.windowsOutboundNat, cluster, pool);
    const byLoadBalancer = hasOutboundType(cluster, "loadBalancer");
    // Without a version Azure takes a current one, and 1.26 is none any more.
    const tooOld = isTrue(old) ? old : known(false);
    yield* forbid(pool, allOf(disabled, anyOf(byLoadBalancer, tooOld)), {
      path,
      ...(isTrue(byLoadBalancer)
        ? {
            problem: `isn't supported with outboundType loadBalancer of ${labelOf(cluster)}`,
            action:
              "set networkProfile.outboundType to userAssignedNATGateway or another type, or leave it out",
          }
        : {
            problem: `needs Kubernetes ${kubernetesVersions.windowsOutboundNat.min} or later, but the pool has ${showVersion(cluster, pool)}`,
            action: `use Kubernetes ${kubernetesVersions.windowsOutboundNat.min} or later`,
          }),
    });
  },
  (pool) => pool.properties.boolean("windowsProfile.disableOutboundNat"),
);

import { hasOutboundType } from "../../cluster/cluster-settings";
import { isAutomatic } from "../../cluster/network-profile";
import { labelOf } from "../../resources/topology";
import { allOf, not } from "../../resources/value";
import { forbid } from "../answers";
import { isOn } from "../conditions";
import { poolInClusterCheck } from "../subject";

const path = "windowsProfile.disableOutboundNat";

export const rule = poolInClusterCheck(
  {
    id: "aks-windows-outbound-nat-outbound-type",
    facts: ["x-windows-outboundnat"],
    title:
      "disableOutboundNat must have an outbound type other than loadBalancer, and no node public IPs",
    description:
      "Outbound NAT of Windows nodes can be disabled only where a NAT gateway or your own routes handle outbound traffic.",
    remediation: "Use another outboundType, or leave disableOutboundNat out.",
    evidence: {
      grade: "refused",
      says: "The API allows it only where the outbound type isn't loadBalancer and the pool has no node public IPs.",
      sources: [
        "API AgentPoolWindowsProfile.disableOutboundNat (25.3.0)",
        "AKS CHANGELOG 2023-09-03",
        "docs nat-gateway#disable-outboundnat-for-windows (2026-07-07)",
      ],
    },
    url: "aks/nat-gateway#disable-outboundnat-for-windows",
  },
  function* (pool, cluster) {
    const isBalanced = allOf(not(isAutomatic(cluster)), hasOutboundType(cluster, "loadBalancer"));
    yield* forbid(pool, isBalanced, {
      path,
      problem: `isn't supported with outboundType loadBalancer of ${labelOf(cluster)}`,
      action:
        "leave it out, or set networkProfile.outboundType to a NAT gateway or userDefinedRouting",
    });
    yield* forbid(pool, pool.properties.boolean("enableNodePublicIP"), {
      path,
      problem: "isn't supported with enableNodePublicIP",
      action: "leave it out, or set enableNodePublicIP to false",
    });
  },
  isOn(path),
);

import { hasOutboundType } from "../../cluster/cluster-settings";
import { allOf, is, known, not, orElse } from "../../resources/value";
import { forbid } from "../answers";
import { clusterCheck } from "../subject";

const profile = "networkProfile.natGatewayProfile";
const v2Settings = ["outboundIPs", "outboundIPPrefixes", "managedOutboundIPProfile.countIPv6"];

export const rule = clusterCheck(
  {
    id: "aks-nat-gateway-settings-need-standard-v2",
    facts: ["new-natv2"],
    title: "Own addresses and IPv6 of a managed NAT gateway should have sku StandardV2",
    description: "The Standard NAT gateway that AKS manages has managed IPv4 addresses only.",
    remediation: "Set natGatewayProfile.sku to StandardV2, or remove the setting.",
    evidence: {
      grade: "documented",
      says: "the page has these settings for StandardV2, and the Azure CLI refuses them with another SKU; no answer of Azure is on record",
      sources: ["docs nat-gateway (2026-07-07)", "Azure CLI 2.91.0, _validators.py"],
    },
    url: "aks/nat-gateway",
  },
  function* (cluster) {
    const { properties } = cluster;
    const isV2 = orElse(is(properties.text(`${profile}.sku`), "StandardV2"), known(false));
    for (const name of v2Settings) {
      const path = `${profile}.${name}`;
      yield* forbid(
        cluster,
        allOf(hasOutboundType(cluster, "managedNATGateway"), properties.given(path), not(isV2)),
        {
          path,
          problem: "is supported with natGatewayProfile.sku StandardV2 only",
          action: "set the SKU to StandardV2, or remove it",
        },
      );
    }
  },
);

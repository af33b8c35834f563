import { hasOutboundType } from "../../cluster/cluster-settings";
import { allOf, is, not } from "../../resources/value";
import { forbid } from "../answers";
import { clusterCheck } from "../subject";
import { natGateway } from "./shared/outbound";

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
    const isManaged = hasOutboundType(cluster, "managedNATGateway");
    const isV1 = not(is(properties.text(`${natGateway}.sku`), "StandardV2"));
    for (const name of v2Settings) {
      const path = `${natGateway}.${name}`;
      yield* forbid(cluster, allOf(isManaged, properties.given(path), isV1), {
        path,
        problem: "is supported with natGatewayProfile.sku StandardV2 only",
        action: "set the SKU to StandardV2, or remove it",
      });
    }
  },
);

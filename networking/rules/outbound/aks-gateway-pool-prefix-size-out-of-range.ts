import { judgeValue } from "../answers";
import { poolCheck } from "../subject";

export const rule = poolCheck(
  {
    id: "aks-gateway-pool-prefix-size-out-of-range",
    facts: ["x-seg"],
    title: "The public IP prefix of a gateway pool must be a /28 to /31",
    description: "The API allows prefix lengths from 28 to 31.",
    remediation: "Use a prefix length from 28 to 31.",
    evidence: {
      grade: "refused",
      holds: "always",
      says: "API specification: minimum 28, maximum 31.",
      sources: [
        "API AgentPoolGatewayProfile.publicIPPrefixSize",
        "Azure CLI 2.91.0, validate_gateway_prefix_size",
        "docs configure-static-egress-gateway#create-a-gateway-node-pool (2026-08-06)",
      ],
    },
    url: "aks/configure-static-egress-gateway#create-a-gateway-node-pool",
  },
  (pool, { facts }) => {
    const path = "gatewayProfile.publicIPPrefixSize";
    const { min, max } = facts.gatewayPrefixLength.value;
    return judgeValue(pool, path, pool.properties.number(path), (size) =>
      size >= min && size <= max
        ? undefined
        : { problem: `is outside ${min} to ${max}`, action: `use ${size < min ? min : max}` },
    );
  },
);

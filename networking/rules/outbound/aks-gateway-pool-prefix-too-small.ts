import { gatewayPoolMaxNodes } from "../../capacity/egress";
import { known, orElse } from "../../resources/value";
import { judgeValue } from "../answers";
import { gatewayPoolCheck } from "./shared/gateway-pools";

const sizePath = "gatewayProfile.publicIPPrefixSize";

/** Each node of a gateway pool takes an address of its public IP prefix. */
export const rule = gatewayPoolCheck(
  {
    id: "aks-gateway-pool-prefix-too-small",
    facts: ["f-gateway-pool"],
    title: "A gateway pool must not have more nodes than its public IP prefix has addresses",
    description:
      "Each node of a gateway pool takes one address of the prefix: a /31 has 2, a /28 has 16.",
    severity: "high",
    remediation: "Set publicIPPrefixSize to a larger prefix, or lower the number of nodes.",
    evidence: {
      grade: "refused",
      says: '"… exceeding max node count 2 according to public IPPrefix size /31 or fewer than 2"',
      sources: [
        "GitHub Azure/AKS#4599 (2024-10-24, quotes Azure)",
        "docs configure-static-egress-gateway#create-a-gateway-node-pool (2026-08-06)",
      ],
    },
    url: "aks/configure-static-egress-gateway#create-a-gateway-node-pool",
  },
  (pool, count, { facts }) => {
    const { min, max, default: otherwise = max } = facts.gatewayPrefixLength.value;
    const size = pool.properties.number(sizePath);
    return judgeValue(pool, sizePath, orElse(size, known(otherwise)), (prefix) => {
      const room = gatewayPoolMaxNodes(facts, prefix);
      // Sizes outside 28 to 31 are another check's violation.
      if (room === 0 || count <= room) {
        return undefined;
      }
      const wanted = max + 1 - Math.ceil(Math.log2(count));
      return {
        value: size.state === "known" ? String(prefix) : `${prefix} (Azure's default)`,
        errorCode: "StaticEgressGatewayInvalidGatewayNodeCount",
        problem: `has ${room} addresses, fewer than the ${count} nodes of the gateway pool`,
        action:
          wanted < min
            ? `lower count to ${gatewayPoolMaxNodes(facts, min)} and use ${min}, or add a second gateway pool`
            : `use ${wanted} or lower count to ${room}`,
      };
    });
  },
);

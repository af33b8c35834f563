import { ArmType } from "../../resources/arm-resource";
import { outOfBounds } from "../limits/shared/api-bounds";
import { resourceCheck } from "../subject";

export const rule = resourceCheck(
  {
    of: ArmType.natGateway,
    id: "subnet-nat-gateway-idle-timeout-out-of-range",
    asked: "resource",
    facts: ["lim-nat"],
    title: "The idle timeout of a NAT gateway should be 4 to 120 minutes",
    remediation: "Use a number within the bounds.",
    evidence: {
      grade: "documented",
      says: '"A NAT gateway provides a configurable idle timeout range of 4 minutes to 120 minutes for TCP protocols."',
      sources: [
        "docs nat-gateway-resource, TCP idle timeout (2023-07-10)",
        "azurerm validates the same; no answer of Azure is on record",
      ],
    },
    url: "aks/nat-gateway",
  },
  (gateway, { facts }) => {
    const { value, unit } = facts.natGatewayIdleTimeout;
    return outOfBounds(gateway, { idleTimeoutInMinutes: { ...value, unit } });
  },
);

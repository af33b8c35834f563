import { isGiven, no } from "../conditions";
import { forbidPool } from "../forbid";
import { isGateway } from "./shared/gateway-pools";

export const rule = forbidPool({
  id: "aks-gateway-profile-needs-gateway-mode",
  facts: ["x-seg"],
  title: "gatewayProfile must go with mode Gateway",
  description: "The API refuses a gateway profile for a pool in any other mode.",
  remediation: "Set mode to Gateway, or remove gatewayProfile.",
  evidence: {
    grade: "refused",
    says: "This field cannot be set if agent pool mode is not Gateway.",
    sources: [
      "API specification of Microsoft.ContainerService/managedClusters/agentPools: gatewayProfile",
    ],
  },
  url: "aks/configure-static-egress-gateway#create-a-gateway-node-pool",
  when: [isGiven("gatewayProfile"), no(isGateway)],
  path: "gatewayProfile",
  problem: "is supported for a pool in mode Gateway only",
  action: "set mode to Gateway, or remove it",
});

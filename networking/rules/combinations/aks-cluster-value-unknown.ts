import { outboundTypePath } from "../../cluster/network-profile";
import { apiEnums } from "../../facts/api-enums";
import { unknownValues } from "../combinations/shared/api-enums";
import { clusterCheck } from "../subject";

/** All but the outbound type, which has a rule of its own. */
const { [outboundTypePath]: _outboundType, ...enums } = apiEnums.cluster;

export const rule = clusterCheck(
  {
    id: "aks-cluster-value-unknown",
    facts: ["x-enums"],
    title: "The settings of a cluster must have values that the API has",
    description: "Azure refuses a value that the API doesn't have; the SDK doesn't check it.",
    remediation: "Use one of the values that the message lists.",
    evidence: {
      grade: "refused",
      holds: "always",
      says: "The API specification lists the values of each setting; AKS has error codes such as UnknownNetworkPlugin, InvalidLoadBalancerSku and NetworkModeInvalid.",
      sources: [
        "API specification, @azure/arm-containerservice 25.5.0 (2026-06-01)",
        "public list of AKS error codes (about 2022)",
      ],
    },
    url: "templates/microsoft.containerservice/managedclusters",
  },
  (cluster) => unknownValues(cluster, enums),
);

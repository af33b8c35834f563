import { Grade, Holds } from "../evidence";
import { malformed, podCidr } from "./shared/syntax";

export const aksPodCidrMalformed = malformed(podCidr, {
  grade: Grade.refused,
  holds: Holds.always,
  says: "API constraint: pattern of podCidr (IPv4, mask optional)",
  sources: [
    "API spec pattern (quoted in azure-cli 2.91.0 managed_cluster_decorator.py:3179; aks-facts API 2605)",
  ],
});

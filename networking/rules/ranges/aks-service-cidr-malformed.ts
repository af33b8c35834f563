import { Grade, Holds } from "../evidence";
import { malformed, serviceCidr } from "./shared/syntax";

export const aksServiceCidrMalformed = malformed(serviceCidr, {
  grade: Grade.refused,
  holds: Holds.always,
  says: "same pattern",
  sources: ["API spec pattern (managed_cluster_decorator.py:3181)"],
});

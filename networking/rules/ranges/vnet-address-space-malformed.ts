import { Grade, Holds } from "../evidence";
import { addressSpace, malformed } from "./shared/syntax";

export const vnetAddressSpaceMalformed = malformed(addressSpace, {
  grade: Grade.refused,
  holds: Holds.always,
  says: '400 "Address prefix … is not formatted correctly. It should follow CIDR notation"',
  sources: ["GH Azure/azure-rest-api-specs#1556 (2017, quotes it for a VNet)"],
});

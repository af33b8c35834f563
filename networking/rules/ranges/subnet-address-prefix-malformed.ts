import { Grade, Holds } from "../evidence";
import { addressPrefix, malformed } from "./shared/syntax";

export const subnetAddressPrefixMalformed = malformed(addressPrefix, {
  grade: Grade.refused,
  holds: Holds.always,
  says: 'the same generic message ("of resource …"); the report is of a VNet, none of a subnet was found',
  sources: ["GH Azure/azure-rest-api-specs#1556 (2017)"],
});

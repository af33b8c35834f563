import { Grade, Holds } from "../evidence";
import { addressPrefix, hostBits } from "./shared/syntax";

export const subnetAddressPrefixHostBits = hostBits(addressPrefix, {
  grade: Grade.refused,
  holds: Holds.always,
  says: "400 InvalidCIDRNotation for 10.216.52.0/21 (Terraform log)",
  sources: [
    "findings-2026-11.md §2 (log of a user)",
    "file 56812294293 (the same check on a VNet)",
  ],
});

import { Grade, Holds } from "../evidence";
import { addressSpace, hostBits } from "./shared/syntax";

export const vnetAddressSpaceHostBits = hostBits(addressSpace, {
  grade: Grade.refused,
  holds: Holds.always,
  says: '400: "The address prefix 10.10.10.0/16 … should be 10.10.0.0/16"',
  sources: [
    "file 56812294293 (walkthrough, first deployment failed with it)",
    "our public cases findings §2 (Terraform log, subnet)",
  ],
});

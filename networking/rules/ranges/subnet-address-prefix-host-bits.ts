import { hostBits } from "./shared/syntax";

export const rule = hostBits("subnet", {
  title: "The prefix of a subnet must start at its first address",
  severity: "critical",
  evidence: {
    grade: "refused",
    holds: "always",
    says: '400 "The address prefix 10.10.10.0/16 … should be 10.10.0.0/16"; the same of a subnet 10.216.52.0/21',
    sources: ["a deployment walkthrough (VNet)", "a user's Terraform log (subnet)"],
  },
  errorCode: "InvalidCIDRNotation",
});

import { hostBits } from "./shared/syntax";

export const rule = hostBits("podCidr", {
  description: "Azure keeps the text as written, which reads like another range.",
  evidence: {
    grade: "advised",
    holds: "always",
    says: "an IPv6 range with host bits is accepted and read back as written",
    sources: ["hashicorp/terraform-provider-azurerm, acceptance test podCidrsDualStack"],
  },
});

import { hostBits } from "./shared/syntax";

export const rule = hostBits("serviceCidr", {
  description:
    "Azure keeps the text as written; the first address and the DNS service's were once counted from it.",
  evidence: {
    grade: "advised",
    says: 'IPv6 with host bits is accepted; of IPv4 such as 10.2.0.1/24 the release notes say that it "would lead to IP conflicts" and that a conflict is refused',
    sources: [
      "hashicorp/terraform-provider-azurerm, acceptance test serviceCidrsDualStack",
      "Azure/AKS CHANGELOG 2019-04-15",
    ],
  },
});

import { malformed } from "./shared/syntax";

export const rule = malformed("vnet", {
  evidence: {
    grade: "refused",
    holds: "always",
    says: '400 "Address prefix … is not formatted correctly. It should follow CIDR notation"',
    sources: ["https://github.com/Azure/azure-rest-api-specs/issues/1556 (2017)"],
  },
  errorCode: "InvalidAddressPrefixFormat",
});

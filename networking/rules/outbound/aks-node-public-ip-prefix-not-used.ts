import { isGiven, isOn, no } from "../conditions";
import { forbidPool } from "../forbid";

export const rule = forbidPool({
  id: "aks-node-public-ip-prefix-not-used",
  facts: ["new-nodepublicip-v6"],
  title: "A prefix of node public IPs must go with enableNodePublicIP",
  description: "Azure refuses a pool that names a prefix and gives its nodes no public IPs.",
  remediation: "Set enableNodePublicIP to true, or remove nodePublicIPPrefixID.",
  evidence: {
    grade: "refused",
    says: "AKS has an error code for it: node public IP can't be false with an IP prefix set",
    sources: [
      "AKS resource provider's list of error codes (package apierror, about 2022): NodePublicIPCanNotBeFalseWithIPPrefixSet",
    ],
  },
  url: "aks/use-node-public-ips",
  when: [isGiven("nodePublicIPPrefixID"), no(isOn("enableNodePublicIP"))],
  path: "nodePublicIPPrefixID",
  value: "",
  problem: "is set, but enableNodePublicIP is not true",
  action: "set enableNodePublicIP to true, or remove it",
  errorCode: "NodePublicIPCanNotBeFalseWithIPPrefixSet",
});

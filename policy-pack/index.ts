import { PolicyPack } from "@pulumi/policy";
import { policies } from "./policies";

new PolicyPack("aks-networking", {
  displayName: "AKS networking",
  description: "Address ranges and network settings of AKS clusters, judged at preview.",
  provider: "azure-native",
  policies: policies(),
});

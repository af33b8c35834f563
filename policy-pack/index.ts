import { PolicyPack } from "@pulumi/policy";
import type * as library from "./library";
import { loadedLater } from "./loaded-later";

new PolicyPack("aks-networking", {
  displayName: "AKS networking",
  description: "Address ranges and network settings of AKS clusters, judged at preview.",
  provider: "azure-native",
  // Both are written by the build: the list, and the rules in a file of their own.
  policies: loadedLater(require("./policies.json"), () =>
    (require("./library") as typeof library).policies(),
  ),
});

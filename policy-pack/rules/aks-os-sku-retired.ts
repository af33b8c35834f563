import { rule } from "../rule";
import { clusterAlone } from "../testing/cluster-parts";

export const aksOsSkuRetired = rule("aks-os-sku-retired", {
  compliant: () => [clusterAlone({}, { osSKU: "Ubuntu2404" })],
  violating: () => [clusterAlone({}, { osSKU: "Ubuntu2204" })],
  settings: { today: "2026-11-22" },
  messages: [
    "agentPoolProfiles[0].osSKU Ubuntu2204 asks for Ubuntu 22.04 nodes, supported only until 2027-06-30, for 220 more days; use a newer Ubuntu or Azure Linux 3.",
  ],
});

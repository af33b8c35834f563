import { rule } from "../rule";
import { cluster } from "../testing/example";

export const aksWindows2025NeedsFips = rule("aks-windows-2025-needs-fips", {
  compliant: () => [
    cluster("aks", {
      agentPoolProfiles: [
        { name: "system", mode: "System" },
        { name: "win", mode: "User", osType: "Windows", osSKU: "Windows2025", enableFIPS: true },
      ],
    }),
  ],
  violating: () => [
    cluster("aks", {
      agentPoolProfiles: [
        { name: "system", mode: "System" },
        { name: "win", mode: "User", osType: "Windows", osSKU: "Windows2025" },
      ],
    }),
  ],
  messages: [
    "agentPoolProfiles[1].osSKU Windows2025 exists as a FIPS image only, and enableFIPS isn't true; set enableFIPS to true.",
  ],
});

import { rule } from "../rule";
import { cluster } from "../testing/example";

export const aksAuthorizedIpRangesTooMany = rule("aks-authorized-ip-ranges-too-many", {
  compliant: () => [
    cluster("aks", { apiServerAccessProfile: { authorizedIPRanges: ranges(200) } }),
  ],
  violating: () => [
    cluster("aks", { apiServerAccessProfile: { authorizedIPRanges: ranges(201) } }),
  ],
  messages: [
    "apiServerAccessProfile.authorizedIPRanges has 201 ranges, and Azure takes 200 at most; remove or merge 1, or set apiServerAccessProfile.enableVnetIntegration, with which Azure takes 2000.",
  ],
});

function ranges(count: number) {
  return Array.from({ length: count }, (_, i) => `198.51.100.${i}/32`);
}

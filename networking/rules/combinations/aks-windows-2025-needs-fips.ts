import { allOf, is, not } from "../../resources/value";
import { forbid } from "../answers";
import { Grade, Holds } from "../evidence";
import { poolCheck } from "../subject";

export const aksWindows2025NeedsFips = poolCheck(
  {
    id: "aks-windows-2025-needs-fips",
    facts: ["x-windows-first"],
    title: "A Windows Server 2025 pool must have FIPS enabled",
    description: "AKS has Windows Server 2025 as a FIPS image only.",
    remediation: "Set enableFIPS to true.",
    evidence: {
      grade: Grade.refused,
      holds: Holds.creation,
      says: "the service rejects Windows2025 with enableFIPS false",
      sources: [
        'GH Azure/azure-cli-extensions#10255 review (2026-08-26: "keeps enable_fips=False unless … so the Resource Provider rejects")',
        'docs create-node-pools.md, upgrade-windows-os.md, quick-windows-container-deploy-cli.md ("FIPS is required", 2026-07-13)',
        "GH azurerm#32084 (2026-04)",
      ],
    },
    url: "https://learn.microsoft.com/azure/aks/upgrade-windows-os",
  },
  (pool) =>
    forbid(
      pool,
      allOf(
        is(pool.properties.text("osSKU"), "Windows2025"),
        not(pool.properties.boolean("enableFIPS")),
      ),
      {
        path: "osSKU",
        problem: "exists as a FIPS image only, and enableFIPS isn't true",
        action: "set enableFIPS to true",
      },
    ),
);

import { ArmType } from "../../resources/arm-types";
import { countCheck } from "./shared/vnet-limits";

/** The routes that a program writes into one route table. */
export const rule = countCheck({
  id: "aks-route-table-too-many-routes",
  facts: ["f-kubenet", "lim-vnet-ips"],
  title: "A route table must not have more routes than Azure allows",
  description: "Azure limits the routes of a route table.",
  severity: "high",
  remediation: "Remove routes, or use several route tables.",
  evidence: {
    grade: "documentedLimit",
    holds: "always",
    says: "A route table holds 600 routes (400 before 2026). With kubenet AKS checks the number of nodes instead: see aks-node-count-over-cluster-limit.",
    sources: [
      "GitHub MicrosoftDocs/azure-docs#128356 (merged 2026-04)",
      "GitHub MicrosoftDocs/azure-docs#108215 (2023-04): 400 kubenet nodes were deployed",
    ],
  },
  what: "routes",
  of: ArmType.routeTable,
  child: ArmType.route,
  list: "routes",
  limit: ({ facts }) => facts.routesPerTable.value,
});

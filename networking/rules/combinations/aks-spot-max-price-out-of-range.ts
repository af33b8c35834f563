import { mapValue } from "../../resources/value";
import { forbidPool } from "../forbid";

export const rule = forbidPool({
  id: "aks-spot-max-price-out-of-range",
  facts: ["x-spot"],
  title: "spotMaxPrice should be -1, or a price above 0 with at most 5 decimal places",
  description: "-1 is the price on demand; other prices are in US dollars for an hour.",
  remediation: "Use -1, or a price such as 0.98765.",
  evidence: {
    grade: "documented",
    says: '"Possible values are any decimal value greater than zero or -1"; "a positive value with up to five decimal places"',
    sources: [
      "API specification of Microsoft.ContainerService/managedClusters/agentPools: spotMaxPrice",
      "docs spot-node-pool, limitations",
    ],
  },
  url: "aks/spot-node-pool",
  when: [
    ({ properties }) =>
      mapValue(
        properties.number("spotMaxPrice"),
        (price) => price !== -1 && (price <= 0 || Number(price.toFixed(5)) !== price),
      ),
  ],
  path: "spotMaxPrice",
  problem: "is not -1 or a price above 0 with at most 5 decimal places",
  action: "use -1, or such a price",
});

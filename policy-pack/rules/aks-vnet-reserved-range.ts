import { rule } from "../rule";
import { clusterIn } from "../testing/example";

export const aksVnetReservedRange = rule("aks-vnet-reserved-range", {
  compliant: () => clusterIn("10.1.0.0/16", "10.1.0.0/24"),
  violating: () => clusterIn("172.31.0.0/16", "172.31.0.0/24"),
  messages: [],
});

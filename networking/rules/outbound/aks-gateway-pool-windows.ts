import { isWindows } from "../../cluster/cluster-settings";
import { forbidPool } from "../forbid";
import { isGateway } from "./shared/gateway-pools";

export const rule = forbidPool({
  id: "aks-gateway-pool-windows",
  facts: ["x-seg"],
  title: "A gateway pool should run Linux",
  description: "A static egress gateway runs on Linux nodes only.",
  remediation: "Set osType to Linux.",
  evidence: {
    grade: "documented",
    says: "Windows node pools can't be used as gateway node pools.",
    sources: ["docs configure-static-egress-gateway#limitations-and-considerations (2026-08-06)"],
  },
  url: "aks/configure-static-egress-gateway#limitations-and-considerations",
  when: [isGateway, isWindows],
  path: "osType",
  problem: "isn't supported for a pool in mode Gateway",
  action: "use Linux",
});

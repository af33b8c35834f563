import { retirements } from "../../facts/retirements";
import { known, orElse } from "../../resources/value";
import { forbid } from "../answers";
import { poolSubnetCheck } from "../subject";

export const rule = poolSubnetCheck(
  {
    named: ["vnetSubnetID"],
    id: "subnet-default-outbound-access-not-set",
    facts: ["ob-default-outbound", "dep-default-outbound"],
    title: "A node subnet should have defaultOutboundAccess false",
    description:
      "General advice for VNets: Azure retires default outbound access. Clusters in your own VNet are not affected.",
    remediation: "Set defaultOutboundAccess to false; the cluster leaves by its outbound type.",
    evidence: {
      grade: "advised",
      holds: "always",
      says: 'clusters in BYO VNets "are unaffected", "no action is required"; only VNets made with API ≥ 2025-07-01 are private by default',
      sources: [
        "docs includes/vm-default-outbound-access-retirement.md (2026-01-14)",
        "CHANGELOG 2025-09-21",
        "techcommunity azure-networking-blog 4513778",
      ],
    },
    url: "virtual-network/ip-services/default-outbound-access",
  },
  (subnet) => {
    const path = "defaultOutboundAccess";
    const isSet = subnet.properties.has(path);
    const access = orElse(subnet.properties.boolean(path), known(true));
    return forbid(subnet, access, {
      path,
      problem: `${isSet ? "keeps" : "is not set, which in API versions before 2025-07-01 keeps"} the default outbound access that Azure retired on ${retirements["dep-default-outbound"].date}`,
      action: "set it to false",
    });
  },
);

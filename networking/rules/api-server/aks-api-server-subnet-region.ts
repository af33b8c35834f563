import { isVnetIntegrated } from "../../cluster/cluster-settings";
import { is, notKnown, orElse } from "../../resources/value";
import { forbidCluster } from "../forbid";
import { access } from "./shared/private-cluster";

export const rule = forbidCluster({
  id: "aks-api-server-subnet-region",
  facts: ["x-apiserver-encryption"],
  title: "API server VNet integration should be in a region that has it",
  description: "Qatar Central doesn't have API server VNet integration.",
  remediation: "Use another region, or do without VNet integration.",
  evidence: {
    grade: "documented",
    says: '"Available in all GA public cloud regions except qatarcentral."',
    sources: ["docs api-server-vnet-integration#availability (2026-04-15)"],
  },
  url: "aks/api-server-vnet-integration#availability",
  when: [
    isVnetIntegrated,
    (cluster) =>
      orElse(
        is(cluster.properties.text("location"), "qatarcentral", "Qatar Central"),
        notKnown("location is not set", "location"),
      ),
  ],
  path: `${access}.enableVnetIntegration`,
  problem: "isn't available in qatarcentral, the location of the cluster",
  action: "use another region, or leave enableVnetIntegration out",
});

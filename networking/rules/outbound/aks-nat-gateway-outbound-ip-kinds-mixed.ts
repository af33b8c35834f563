import { allOf, isFilled } from "../../resources/value";
import { forbidAt } from "../answers";
import { clusterCheck } from "../subject";
import { natGateway, ownAddresses } from "./shared/outbound";

const managed = `${natGateway}.managedOutboundIPProfile`;

/** A managed NAT gateway has managed addresses or your own. */
export const rule = clusterCheck(
  {
    id: "aks-nat-gateway-outbound-ip-kinds-mixed",
    facts: ["lim-nat"],
    title: "A managed NAT gateway must have managed outbound IPs or your own, not both",
    description: "Managed outbound IPs can't be combined with your own IPs or prefixes.",
    remediation: "Remove managedOutboundIPProfile, or your own IPs and prefixes.",
    evidence: {
      grade: "refused",
      holds: "always",
      says: "managed and own addresses exclude each other; the Azure CLI refuses the mix and says that it mirrors the contract of the resource provider",
      sources: ["docs nat-gateway.md (2026-07-07)", "azure-cli 2.91.0 _validators.py"],
    },
    url: "aks/nat-gateway",
  },
  function* (cluster) {
    for (const list of ownAddresses) {
      const property = `${natGateway}.${list}`;
      const condition = allOf(
        cluster.properties.given(managed),
        isFilled(cluster.properties.list(property)),
      );
      yield* forbidAt(cluster, property, condition, {
        problem: `is set together with ${managed}`,
        action: "remove one of the two",
      });
    }
  },
);

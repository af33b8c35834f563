import { hasAddon } from "../../cluster/cluster-settings";
import { ArmType } from "../../resources/arm-resource";
import { type Link, parseArmId } from "../../resources/link";
import { type Entity, labelOf, type Topology } from "../../resources/topology";
import { isFalse, isTrue, valueOr } from "../../resources/value";
import { onlyIf, throughLink, violation } from "../answers";
import { leadsTo } from "../links";
import { clusterCheck } from "../subject";
import { reservedSubnet } from "../subnets/shared/reserved-subnets";
import {
  differentNetworks,
  showNetwork,
  virtualNetworkBehind,
} from "../subnets/shared/virtual-networks";
import { otherDelegation } from "./shared/add-ons";
import { agic, agicPath, subnetUses } from "./shared/application-gateways";

export const rule = clusterCheck(
  {
    id: "aks-agic-subnet-not-dedicated",
    facts: ["x-agic-overlay"],
    title: "The subnet of an application gateway should hold nothing else",
    description:
      "The add-on makes a gateway in subnetId, a subnet of the cluster's VNet for application gateways only.",
    severity: "critical",
    remediation: "Use a subnet of the cluster's VNet that nothing else is in.",
    evidence: {
      grade: "breaksFeature",
      says: "an application gateway needs a dedicated subnet; GatewaySubnet is not allowed; the code IngressAppGwAddonConfigCannotUseSubnet exists, its conditions aren't on record",
      sources: [
        "docs application-gateway configuration-infrastructure: a dedicated subnet is required",
        "GitHub kizotheitguy/Azure-AKS-ApplicationGateway-WAF#2 (2019)",
        "AKS resource provider's list of error codes (package apierror, about 2022)",
      ],
    },
    url: "application-gateway/configuration-infrastructure",
    asked: "early",
  },
  (cluster, { topology }) => {
    const enabled = hasAddon(cluster, agic);
    if (isFalse(enabled)) {
      return [];
    }
    const path = agicPath(cluster, "subnetId");
    const action = "use a subnet of the cluster's VNet that nothing else is in";
    const wrong = (problem: string | undefined) =>
      problem === undefined ? [] : [violation(cluster, path, { problem, action })];
    return onlyIf(enabled, cluster, path, () => {
      const link = topology.follow(cluster, path, ArmType.subnet);
      if (link.state === "outside") {
        return wrong(reservedProblem(parseArmId(link.id)?.names.at(-1)));
      }
      const elsewhere = otherVnetProblem(topology, cluster, link);
      return elsewhere === undefined
        ? throughLink(link, cluster, path, (one) => wrong(subnetProblem(topology, cluster, one)))
        : wrong(elsewhere);
    });
  },
);

function reservedProblem(name = ""): string | undefined {
  const reserved = reservedSubnet(name);
  return reserved && `is ${reserved.name}, which Azure reserves for ${reserved.service}`;
}

function otherVnetProblem(
  topology: Topology,
  cluster: Entity,
  link: Link<Entity>,
): string | undefined {
  const own = topology.virtualNetworkOf(cluster);
  const other = virtualNetworkBehind(topology, link);
  return isTrue(differentNetworks(own, other))
    ? `is in ${showNetwork(other)}, but the node pools are in ${showNetwork(own)}`
    : undefined;
}

function subnetProblem(topology: Topology, cluster: Entity, subnet: Entity): string | undefined {
  const found = subnetUses(topology, cluster).find(({ link }) => isTrue(leadsTo(link, subnet)));
  const delegated = otherDelegation(subnet, "Microsoft.Network/applicationGateways");
  const use = found?.use ?? (delegated && `is delegated to ${delegated}`);
  return use === undefined
    ? reservedProblem(valueOr(subnet.name, ""))
    : `is ${labelOf(subnet)}, which ${use}`;
}

import { hasAddon } from "../../cluster/cluster-settings";
import { ArmType } from "../../resources/arm-resource";
import { parseArmId } from "../../resources/link";
import { type Entity, isRanged, labelOf, type Topology } from "../../resources/topology";
import { isFalse, isTrue } from "../../resources/value";
import { onlyIf, throughLink, violation } from "../answers";
import type { Answer } from "../rule";
import { clusterCheck } from "../subject";
import { reservedSubnet } from "../subnets/shared/reserved-subnets";
import {
  differentNetworks,
  showNetwork,
  virtualNetworkBehind,
} from "../subnets/shared/virtual-networks";
import { otherDelegation } from "./shared/add-ons";
import { agic, agicPath, subnetUses } from "./shared/application-gateways";

const service = "Microsoft.Network/applicationGateways";

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
    subjects: [ArmType.managedCluster],
  },
  function* (cluster, { topology }) {
    const enabled = hasAddon(cluster, agic);
    if (isFalse(enabled)) {
      return;
    }
    const path = agicPath(cluster, "subnetId");
    const link = topology.follow(cluster, path, ArmType.subnet);
    yield* onlyIf(enabled, cluster, path, function* () {
      const problem =
        link.state === "outside"
          ? reservedProblem(parseArmId(link.id)?.names.at(-1))
          : otherVnetProblem(topology, cluster, link);
      if (problem !== undefined) {
        yield notDedicated(cluster, path, problem);
      } else if (link.state !== "outside") {
        yield* throughLink(link, cluster, path, function* (subnet) {
          const found = subnetProblem(topology, cluster, subnet);
          if (found !== undefined) {
            yield notDedicated(cluster, path, found);
          }
        });
      }
    });
  },
);

function notDedicated(cluster: Entity, property: string, problem: string): Answer {
  return violation(cluster, property, {
    problem,
    action: "use a subnet of the cluster's VNet that nothing else is in",
  });
}

function reservedProblem(name: string | undefined): string | undefined {
  const reserved = name === undefined ? undefined : reservedSubnet(name);
  return reserved && `is ${reserved.name}, which Azure reserves for ${reserved.service}`;
}

function otherVnetProblem(
  topology: Topology,
  cluster: Entity,
  link: ReturnType<Topology["follow"]>,
): string | undefined {
  const own = topology.virtualNetworkOf(cluster);
  const other = virtualNetworkBehind(topology, link);
  return isTrue(differentNetworks(own, other))
    ? `is in ${showNetwork(other)}, but the node pools are in ${showNetwork(own)}`
    : undefined;
}

function subnetProblem(topology: Topology, cluster: Entity, subnet: Entity): string | undefined {
  const label = labelOf(subnet);
  const found = subnetUses(topology, cluster).find(
    ({ link }) => link.state === "known" && link.target === subnet,
  );
  if (found !== undefined) {
    return `is ${label}, which ${found.use}`;
  }
  const delegated = otherDelegation(subnet, service);
  if (delegated !== undefined) {
    return `is ${label}, which is delegated to ${delegated}`;
  }
  const name = isRanged(subnet) && subnet.name.state === "known" ? subnet.name.value : undefined;
  return reservedProblem(name);
}

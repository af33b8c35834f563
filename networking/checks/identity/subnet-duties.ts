import { ArmType } from "../../topology/arm-resource";
import {
  hasCustomVirtualNetwork,
  missingPools,
  poolSubnets,
  targetKey,
} from "../../topology/cluster-subnets";
import { type Link, targetsOf } from "../../topology/link";
import { type Entity, labelOf, type Topology } from "../../topology/topology";
import { allOf, isOneOf, isTrue, not } from "../../topology/value";
import { onlyIf, throughLink, undecided } from "../answers";
import { type Answer, type Check, CheckSeverity, Enforcement } from "../check";
import { showTarget } from "./kubenet-subnets";
import { differentNetworks, showNetwork, virtualNetworkBehind } from "./virtual-networks";

const service = "Microsoft.ContainerService/managedClusters";
const subnetPath = "apiServerAccessProfile.subnetId";
const integrationPage = "https://learn.microsoft.com/azure/aks/api-server-vnet-integration";

/** Pod subnets belong to AKS, which writes the delegation itself. */
export const podSubnetNotDelegated: Check = {
  id: "subnet-pod-subnet-not-delegated",
  facts: ["dlg-pod-subnet"],
  title: "A pod subnet should be delegated to AKS",
  description:
    "AKS delegates the subnet itself, so a program that leaves the delegation out sees it as drift.",
  remediation: `Add a delegation to ${service}, or ignore changes of delegations.`,
  severity: CheckSeverity.low,
  enforcement: Enforcement.advisory,
  url: "https://learn.microsoft.com/azure/aks/configure-azure-cni-dynamic-ip-allocation",
  subjects: [ArmType.subnet, ArmType.virtualNetwork],
  needs: "stack",
  *run({ topology }) {
    const seen = new Set<Entity>();
    for (const cluster of topology.clusters) {
      for (const { pool, path, link } of poolSubnets(topology, cluster, ["podSubnetID"])) {
        for (const answer of throughLink(link, pool, path, (subnet) =>
          delegated(subnet, "holds the pods of", cluster),
        )) {
          if (!seen.has(answer.entity)) {
            yield answer;
          }
          seen.add(answer.entity);
        }
      }
    }
  },
};

/** The API server's subnet is AKS's own. */
export const apiServerSubnetNotDelegated: Check = {
  id: "subnet-api-server-not-delegated",
  facts: ["dlg-apiserver-subnet"],
  title: "The subnet of an API server must be delegated to AKS",
  description: "Azure refuses the cluster when the API server's subnet isn't delegated.",
  remediation: `Add a delegation to ${service}.`,
  severity: CheckSeverity.critical,
  enforcement: Enforcement.mandatory,
  url: integrationPage,
  subjects: [ArmType.subnet, ArmType.virtualNetwork],
  needs: "stack",
  *run({ topology }) {
    const seen = new Set<Entity>();
    for (const cluster of topology.clusters) {
      const link = topology.follow(cluster, subnetPath, ArmType.subnet);
      for (const answer of throughLink(link, cluster, subnetPath, (subnet) =>
        delegated(subnet, "holds the API server of", cluster),
      )) {
        if (!seen.has(answer.entity)) {
          yield answer;
        }
        seen.add(answer.entity);
      }
    }
  },
};

function* delegated(subnet: Entity, use: string, cluster: Entity): Generator<Answer> {
  const property = subnet.properties.pathOf("delegations");
  const list = subnet.properties.list("delegations");
  if (list.state === "notKnown") {
    yield undecided(subnet, property, list.reason);
    return;
  }
  const services = (list.state === "known" ? list.value : []).map((delegation) =>
    delegation.text("serviceName"),
  );
  if (services.some((name) => isOneOf(name, service))) {
    return;
  }
  const open = services.find(({ state }) => state === "notKnown");
  if (open?.state === "notKnown") {
    yield undecided(subnet, property, open.reason);
    return;
  }
  const others = services.flatMap((name) => (name.state === "known" ? [name.value] : []));
  yield {
    answer: "violation",
    entity: subnet,
    property,
    ...(others.length > 0 ? { value: others.join(", ") } : {}),
    problem: `${others.length > 0 ? "is to another service" : "is not set"}, but the subnet ${use} ${labelOf(cluster)}`,
    action: `add a delegation with serviceName ${service}`,
  };
}

/** In your own VNet the API server needs a subnet from you. */
export const apiServerSubnetMissing: Check = {
  id: "aks-api-server-subnet-missing",
  facts: ["dlg-apiserver-subnet"],
  title: "API server VNet integration in your own VNet needs a subnet for the API server",
  description: "Azure refuses the cluster: it makes that subnet only in a VNet of its own.",
  remediation: `Set ${subnetPath} to a subnet of the cluster's VNet.`,
  severity: CheckSeverity.critical,
  enforcement: Enforcement.mandatory,
  url: integrationPage,
  subjects: [ArmType.managedCluster],
  needs: "resource",
  *run({ topology }) {
    for (const cluster of topology.clusters) {
      const condition = allOf(
        cluster.properties.boolean("apiServerAccessProfile.enableVnetIntegration"),
        hasCustomVirtualNetwork(topology, cluster),
        not(cluster.properties.given(subnetPath)),
      );
      yield* onlyIf(condition, cluster, subnetPath, () => [
        {
          answer: "violation",
          entity: cluster,
          property: subnetPath,
          problem:
            "is not set, but enableVnetIntegration is true and the node pools are in your own VNet",
          action: "set it to a subnet of /28 or larger in that VNet, used for nothing else",
        },
      ]);
    }
  },
};

/** The API server's subnet holds nothing else. */
export const apiServerSubnetShared: Check = {
  id: "aks-api-server-subnet-shared",
  facts: ["dlg-apiserver-subnet"],
  title: "The subnet of an API server must not hold nodes or pods",
  description: "Azure refuses a cluster whose API server shares its subnet with a node pool.",
  remediation: "Give the API server a subnet of its own.",
  severity: CheckSeverity.critical,
  enforcement: Enforcement.mandatory,
  url: integrationPage,
  subjects: [ArmType.managedCluster],
  needs: "stack",
  *run({ topology }) {
    const usedBy = new Map<Entity | string, { pool: Entity; path: string }>();
    for (const pool of topology.pools) {
      for (const property of ["vnetSubnetID", "podSubnetID"] as const) {
        const key = targetKey(topology.subnetOf(pool, property));
        if (key !== undefined && !usedBy.has(key)) {
          usedBy.set(key, { pool, path: pool.properties.pathOf(property) });
        }
      }
    }
    for (const cluster of topology.clusters) {
      const link = topology.follow(cluster, subnetPath, ArmType.subnet);
      const key = targetKey(link);
      const use = key === undefined ? undefined : usedBy.get(key);
      const unseen = missingPools(topology, cluster) ?? openSubnet(topology, cluster, link);
      if (link.state === "notKnown" || link.state === "candidates") {
        yield undecided(cluster, subnetPath, link.reason);
      } else if (link.state !== "absent" && use === undefined && unseen !== undefined) {
        yield undecided(cluster, "agentPoolProfiles", unseen);
      } else if (use !== undefined) {
        yield {
          answer: "violation",
          entity: cluster,
          property: subnetPath,
          problem: `leads to ${showTarget(link)}, which ${labelOf(use.pool)} uses as ${use.path}`,
          action: "use a subnet of /28 or larger that holds nothing else",
        };
      }
    }
  },
};

/** Why a pool of the cluster may be in the subnet that `link` leads to, though none is known to be. */
function openSubnet(topology: Topology, cluster: Entity, link: Link<Entity>): string | undefined {
  for (const pool of topology.poolsOf(cluster).pools) {
    for (const property of ["vnetSubnetID", "podSubnetID"] as const) {
      const subnet = topology.subnetOf(pool, property);
      const mayBe = targetsOf(subnet).some((target) => targetsOf(link).includes(target));
      if (subnet.state === "notKnown" || (subnet.state === "candidates" && mayBe)) {
        return subnet.reason;
      }
    }
  }
  return undefined;
}

/** The API server is in the cluster's VNet. */
export const apiServerSubnetInOtherVnet: Check = {
  id: "aks-api-server-subnet-in-other-vnet",
  facts: ["dlg-apiserver-subnet"],
  title: "The subnet of an API server must be in the cluster's VNet",
  description: "Azure refuses a cluster whose API server is in another VNet than its nodes.",
  remediation: "Use a subnet of the VNet that the node pools are in.",
  severity: CheckSeverity.critical,
  enforcement: Enforcement.mandatory,
  url: integrationPage,
  subjects: [ArmType.managedCluster],
  needs: "stack",
  *run({ topology }) {
    for (const cluster of topology.clusters) {
      const link = topology.follow(cluster, subnetPath, ArmType.subnet);
      if (link.state === "absent") {
        continue;
      }
      const own = topology.virtualNetworkOf(cluster);
      const other = virtualNetworkBehind(topology, link);
      const differ = differentNetworks(own, other);
      if (differ.state === "notKnown") {
        yield undecided(cluster, subnetPath, differ.reason);
      } else if (isTrue(differ)) {
        yield {
          answer: "violation",
          entity: cluster,
          property: subnetPath,
          problem: `is in ${showNetwork(other)}, but the node pools are in ${showNetwork(own)}`,
          action: `use a subnet of ${showNetwork(own)}`,
        };
      }
    }
  },
};

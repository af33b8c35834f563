import { daysLeft, type Retirement, retirements } from "../../facts/retirements";
import { ArmType } from "../../topology/arm-resource";
import { missingPools } from "../../topology/cluster-subnets";
import type { Entity, Topology } from "../../topology/topology";
import { allOf, anyOf, is, known, not, notKnown, type Value } from "../../topology/value";
import { onlyIf } from "../answers";
import { type Answer, type Check, CheckSeverity, Enforcement } from "../check";

/** A place where something that retires is switched on. */
interface Use {
  readonly entity: Entity;
  /** The ARM path from the resource's root. */
  readonly property: string;
  readonly value?: string;
  readonly isUsed: Value<boolean>;
}

interface RetirementCheck extends Pick<Check, "id"> {
  readonly retirement: Retirement;
  readonly title: string;
  readonly description: string;
  /** Left out: advisory. */
  readonly enforcement?: Enforcement;
  readonly severity?: CheckSeverity;
  readonly subjects?: readonly ArmType[];
  readonly needs?: Check["needs"];
  /** Why it is no use any more: left out, the date says it. */
  readonly because?: string;
  readonly usesOf: (topology: Topology) => Iterable<Use>;
}

/** "supported only until 2028-03-31, for 495 more days", "unsupported since 2025-09-30, for 418 days" */
export function showRetirement(retirement: Retirement, today: string): string {
  const left = daysLeft(retirement, today);
  if (left === undefined) {
    return "unsupported";
  }
  const days = `${Math.abs(left)} ${left >= 0 ? "more " : ""}day${Math.abs(left) === 1 ? "" : "s"}`;
  return `${left >= 0 ? "supported only until" : "unsupported since"} ${retirement.date}, for ${days}`;
}

function retirementCheck({ retirement, because, usesOf, ...fields }: RetirementCheck): Check {
  return {
    severity: CheckSeverity.medium,
    enforcement: Enforcement.advisory,
    subjects: [ArmType.managedCluster],
    needs: "resource",
    facts: [retirement.id],
    remediation: `Use ${retirement.replacement}.`,
    url: retirement.page,
    ...fields,
    *run({ topology, today }) {
      for (const { entity, property, value, isUsed } of usesOf(topology)) {
        yield* onlyIf(isUsed, entity, property, (): Answer[] => [
          {
            answer: "violation",
            entity,
            property,
            ...(value === undefined ? {} : { value }),
            problem: because ?? `asks for ${retirement.what}, ${showRetirement(retirement, today)}`,
            action: `use ${retirement.replacement}`,
          },
        ]);
      }
    },
  };
}

/** The clusters whose text at `property` is `value`. */
function clustersWith(property: string, value: string) {
  return function* (topology: Topology): Generator<Use> {
    for (const entity of topology.clusters) {
      yield { entity, property, value, isUsed: is(entity.properties.text(property), value) };
    }
  };
}

/** The clusters where `property` is true. */
function clustersWhere(property: string) {
  return function* (topology: Topology): Generator<Use> {
    for (const entity of topology.clusters) {
      const isUsed = entity.properties.boolean(property);
      yield { entity, property, value: "true", isUsed };
    }
  };
}

const npmPath = "networkProfile.networkPolicy";

/** Azure Network Policy Manager, by the systems of the nodes that it would run on. */
function policyManagerOn(os: "Windows" | "Linux") {
  return function* (topology: Topology): Generator<Use> {
    for (const entity of topology.clusters) {
      const reason = missingPools(topology, entity);
      const has = anyOf(
        ...topology.poolsOf(entity).pools.map(({ properties }) => {
          const system = properties.text("osType");
          return os === "Linux" && system.state === "absent" ? known(true) : is(system, os);
        }),
        reason === undefined ? known(false) : notKnown(reason),
      );
      const isUsed = allOf(is(entity.properties.text(npmPath), "azure"), has);
      yield { entity, property: npmPath, value: "azure", isUsed };
    }
  };
}

export const kubenetRetired = retirementCheck({
  id: "aks-network-plugin-kubenet-retired",
  retirement: retirements["dep-kubenet"],
  title: "A cluster should not be made with kubenet",
  description: "AKS stops supporting kubenet, and moving a cluster off it reimages every node.",
  severity: CheckSeverity.high,
  usesOf: clustersWith("networkProfile.networkPlugin", "kubenet"),
});

export const networkPolicyAzureWindowsRetired = retirementCheck({
  id: "aks-network-policy-azure-windows-retired",
  retirement: retirements["dep-npm-windows"],
  title: "Azure network policies must not be used with Windows nodes",
  description: "AKS takes no new clusters with Azure network policies on Windows nodes.",
  severity: CheckSeverity.high,
  enforcement: Enforcement.mandatory,
  needs: "stack",
  usesOf: policyManagerOn("Windows"),
});

export const networkPolicyAzureRetired = retirementCheck({
  id: "aks-network-policy-azure-retired",
  retirement: retirements["dep-npm-linux"],
  title: "A cluster should not be made with Azure network policies",
  description: "AKS stops supporting the Azure network policy engine on Linux nodes.",
  usesOf: policyManagerOn("Linux"),
});

export const basicLoadBalancerRetired = retirementCheck({
  id: "aks-load-balancer-sku-basic-retired",
  retirement: retirements["dep-basic-lb"],
  title: "A cluster must not have a Basic load balancer",
  description: "Azure refuses new clusters with a Basic load balancer.",
  severity: CheckSeverity.critical,
  enforcement: Enforcement.mandatory,
  usesOf: clustersWith("networkProfile.loadBalancerSku", "basic"),
});

export const availabilitySetRetired = retirementCheck({
  id: "aks-pool-type-availability-set-retired",
  retirement: retirements["dep-avset"],
  title: "A node pool should not be in an availability set",
  description:
    "AKS no longer supports node pools in availability sets; no page says that Azure refuses them.",
  severity: CheckSeverity.high,
  subjects: [ArmType.managedCluster, ArmType.agentPool],
  *usesOf(topology) {
    for (const entity of topology.pools) {
      const { properties } = entity;
      const value = "AvailabilitySet";
      const isUsed = is(properties.text("type"), value);
      yield { entity, property: properties.pathOf("type"), value, isUsed };
    }
    for (const entity of topology.clusters) {
      const reason = missingPools(topology, entity);
      const isUsed = reason === undefined ? known(false) : notKnown(reason);
      yield { entity, property: "agentPoolProfiles", isUsed };
    }
  },
});

export const bridgeModeRetired = retirementCheck({
  id: "aks-network-mode-bridge-retired",
  retirement: retirements["dep-bridge-mode"],
  title: "networkMode should not be bridge",
  description: "AKS no longer supports bridge mode; no page says that Azure refuses it.",
  severity: CheckSeverity.high,
  because: "is no longer supported",
  usesOf: clustersWith("networkProfile.networkMode", "bridge"),
});

export const appRoutingNginxRetired = retirementCheck({
  id: "aks-app-routing-nginx-retired",
  retirement: retirements["dep-app-routing-nginx"],
  title: "A cluster should not rely on the NGINX of the application routing add-on",
  description: "ingress-nginx has ended, and AKS patches its own copy only for a while.",
  *usesOf(topology) {
    const property = "ingressProfile.webAppRouting.enabled";
    const controller = "ingressProfile.webAppRouting.nginx.defaultIngressControllerType";
    for (const entity of topology.clusters) {
      const isUsed = allOf(
        entity.properties.boolean(property),
        not(is(entity.properties.text(controller), "None")),
      );
      yield { entity, property, value: "true", isUsed };
    }
  },
});

export const openServiceMeshRetired = retirementCheck({
  id: "aks-open-service-mesh-retired",
  retirement: retirements["dep-osm"],
  title: "A cluster should not use the Open Service Mesh add-on",
  description: "AKS stops supporting the Open Service Mesh add-on.",
  usesOf: clustersWhere("addonProfiles.openServiceMesh.enabled"),
});

import { type KubernetesVersions, kubernetesVersions } from "../../facts/kubernetes-versions";
import { ArmType } from "../../topology/arm-resource";
import { type Entity, labelOf } from "../../topology/topology";
import {
  allOf,
  anyOf,
  is,
  isFalse,
  isOneOf,
  isTrue,
  known,
  mapValue,
  not,
  notKnown,
  orElse,
  type Value,
} from "../../topology/value";
import { type Breach, forbid, openPools, openQuestion } from "../answers";
import { hasCilium, lacksFeature, showVersion, vmSizesOf } from "./cluster-settings";
import { clusterCheck } from "./subject";

const url = "https://learn.microsoft.com/azure/aks/advanced-container-networking-services-overview";
const acns = "networkProfile.advancedNetworking";
const policies = `${acns}.security.advancedNetworkPolicies`;
const encryption = `${acns}.security.transitEncryption.type`;
const acceleration = `${acns}.performance.accelerationMode`;

/** Advanced container networking is on unless it says otherwise: its parts are only given where it is wanted. */
function isOn(cluster: Entity): Value<boolean> {
  return orElse(cluster.properties.boolean(`${acns}.enabled`), known(true));
}

function hasNetworkPolicies(cluster: Entity): Value<boolean> {
  return allOf(
    isOn(cluster),
    orElse(cluster.properties.boolean(`${acns}.security.enabled`), known(true)),
    is(cluster.properties.text(policies), "FQDN", "L7"),
  );
}

function hasEncryption(cluster: Entity, ...types: readonly string[]): Value<boolean> {
  return allOf(isOn(cluster), is(cluster.properties.text(encryption), ...types));
}

function hasHostRouting(cluster: Entity): Value<boolean> {
  return allOf(isOn(cluster), is(cluster.properties.text(acceleration), "BpfVeth"));
}

/** The parts of advanced container networking that only Cilium has, with their property. */
const onCilium: readonly (readonly [path: string, has: (cluster: Entity) => Value<boolean>])[] = [
  [policies, hasNetworkPolicies],
  [encryption, (cluster) => hasEncryption(cluster, "WireGuard", "mTLS")],
  [acceleration, hasHostRouting],
  [
    `${acns}.security.enabled`,
    (cluster) =>
      allOf(
        isOn(cluster),
        cluster.properties.boolean(`${acns}.security.enabled`),
        known(!cluster.properties.has(policies) && !cluster.properties.has(encryption)),
      ),
  ],
];

export const acnsNeedsCilium = clusterCheck(
  {
    id: "aks-acns-needs-cilium-dataplane",
    facts: ["x-acns", "new-acns"],
    title:
      "Security and performance features of advanced networking must have the Cilium dataplane",
    description:
      "FQDN and L7 policies, encryption and eBPF host routing are Cilium's; observability works without it.",
    remediation: "Set networkDataplane and networkPolicy to cilium, or leave the feature out.",
    url,
  },
  function* (cluster) {
    for (const [path, has] of onCilium) {
      yield* forbid(cluster, allOf(has(cluster), not(hasCilium(cluster))), {
        path,
        problem: "needs networkDataplane cilium",
        action: "set networkProfile.networkDataplane and networkPolicy to cilium, or leave it out",
      });
    }
  },
);

const versions: readonly (readonly [
  path: string,
  feature: KubernetesVersions,
  has: (cluster: Entity) => Value<boolean>,
])[] = [
  [policies, kubernetesVersions.acnsSecurity, hasNetworkPolicies],
  [acceleration, kubernetesVersions.ebpfHostRouting, hasHostRouting],
  [encryption, kubernetesVersions.mutualTls, (cluster) => hasEncryption(cluster, "mTLS")],
];

export const acnsKubernetesVersion = clusterCheck(
  {
    id: "aks-acns-kubernetes-version",
    facts: ["x-acns"],
    title: "Features of advanced networking must have the Kubernetes version they need",
    description:
      "FQDN and L7 policies need Kubernetes 1.29, eBPF host routing 1.33 and mTLS 1.34 or later.",
    remediation: "Use a later Kubernetes version, or leave the feature out.",
    url,
  },
  function* (cluster) {
    for (const [path, feature, has] of versions) {
      yield* forbid(cluster, allOf(has(cluster), lacksFeature(feature, cluster)), {
        path,
        problem: `needs Kubernetes ${feature.min} or later, but the cluster has ${showVersion(cluster)}`,
        action: `set kubernetesVersion to ${feature.min} or later`,
      });
    }
  },
);

export const acnsHostRouting = clusterCheck(
  {
    id: "aks-acns-host-routing-combination",
    facts: ["x-acns"],
    title:
      "eBPF host routing must be used with Ubuntu 24.04 or Azure Linux 3 and without what it excludes",
    description:
      "eBPF host routing excludes a static egress gateway, confidential VMs and pod sandboxing.",
    remediation: "Leave accelerationMode out, or what it excludes.",
    url,
    severity: "high",
    needs: "stack",
    subjects: [ArmType.managedCluster, ArmType.agentPool],
  },
  function* (cluster, { topology }) {
    const has = hasHostRouting(cluster);
    if (isFalse(has)) {
      return;
    }
    const excludes = (problem: string, condition: Value<boolean>) =>
      forbid(cluster, allOf(has, condition), {
        path: acceleration,
        problem,
        action: `set ${acceleration} to None`,
      });
    yield* excludes(
      "isn't supported with a static egress gateway",
      cluster.properties.boolean("networkProfile.staticEgressGatewayProfile.enabled"),
    );
    yield* openPools(topology, cluster);
    for (const pool of topology.poolsOf(cluster).pools) {
      const osSku = pool.properties.text("osSKU");
      yield* excludes(
        `needs Ubuntu 24.04 or Azure Linux 3, but ${labelOf(pool)} has osSKU ${osSku.state === "known" ? osSku.value : "unknown"}`,
        lacksRelease(pool),
      );
      yield* excludes(
        `isn't supported with pod sandboxing, which ${labelOf(pool)} has`,
        is(pool.properties.text("workloadRuntime"), "KataMshvVmIsolation", "KataVmIsolation"),
      );
      for (const { path, size } of vmSizesOf(pool)) {
        const at = pool.properties.pathOf(path);
        const maybe = mapValue(size, (text) => /^standard_[de]c/i.test(text));
        const confidential = isTrue(maybe)
          ? notKnown("whether its VM size is a confidential one isn't a fact here", at)
          : maybe;
        yield* openQuestion(cluster, allOf(has, confidential));
      }
    }
  },
);

/** Ubuntu 24.04 and Azure Linux 3 go by names that don't always tell their release. */
function lacksRelease(pool: Entity): Value<boolean> {
  const path = pool.properties.pathOf("osSKU");
  const osSku = pool.properties.text("osSKU");
  if (osSku.state === "notKnown") {
    return notKnown(osSku.reason, path);
  }
  if (osSku.state === "absent" || isOneOf(osSku, "Ubuntu")) {
    return notKnown(
      "which release of Ubuntu the pool gets depends on its Kubernetes version",
      path,
    );
  }
  // AzureLinux is release 3 on all versions that have eBPF host routing.
  return known(!isOneOf(osSku, "Ubuntu2404", "AzureLinux", "AzureLinux3"));
}

export const acnsEncryption = clusterCheck(
  {
    id: "aks-acns-encryption-combination",
    facts: ["x-acns"],
    title: "Encryption of advanced networking must be used without what it excludes",
    description: "mTLS excludes the Istio add-on, and WireGuard excludes FIPS nodes.",
    remediation: "Leave transitEncryption out, or what it excludes.",
    url,
    severity: "high",
    needs: "stack",
    subjects: [ArmType.managedCluster, ArmType.agentPool],
  },
  function* (cluster, { topology }) {
    const breach: Pick<Breach, "path" | "action"> = {
      path: encryption,
      action: `set ${encryption} to None`,
    };
    yield* forbid(
      cluster,
      allOf(
        hasEncryption(cluster, "mTLS"),
        is(cluster.properties.text("serviceMeshProfile.mode"), "Istio"),
      ),
      { ...breach, problem: "isn't supported with serviceMeshProfile.mode Istio" },
    );
    const wireGuard = hasEncryption(cluster, "WireGuard");
    if (!isFalse(wireGuard)) {
      yield* openPools(topology, cluster);
    }
    const fips = topology
      .poolsOf(cluster)
      .pools.map((pool) => ({ pool, has: pool.properties.boolean("enableFIPS") }));
    const first = fips.find(({ has }) => isTrue(has));
    yield* forbid(cluster, allOf(wireGuard, anyOf(...fips.map(({ has }) => has))), {
      ...breach,
      problem: `isn't supported with FIPS nodes, which ${first === undefined ? "a pool" : labelOf(first.pool)} has`,
    });
  },
);

import { hasFeature, kubernetesVersions } from "../../facts/kubernetes-versions";
import { ArmType } from "../../topology/arm-resource";
import { networkSetting } from "../../topology/network-profile";
import { labelOf } from "../../topology/topology";
import {
  allOf,
  anyOf,
  is,
  isOneOf,
  isTrue,
  known,
  not,
  notKnown,
  valueOr,
} from "../../topology/value";
import { forbid, openPools, openQuestion } from "../answers";
import { Enforcement } from "../check";
import {
  hasCilium,
  hasOutboundType,
  isWindows,
  kubernetesVersionOf,
  lacksFeature,
  showVersion,
  supportOf,
} from "./cluster-settings";
import { clusterCheck, poolCheck, poolInClusterCheck } from "./subject";

const windowsPage = "https://learn.microsoft.com/azure/aks/upgrade-windows-os";
const poolsPage = "https://learn.microsoft.com/azure/aks/create-node-pools";

export const windowsPoolUnsupportedByMode = poolInClusterCheck(
  {
    id: "aks-windows-pool-unsupported-by-mode",
    facts: ["x-kubenet-windows", "x-windows-cilium", "byo-support"],
    title: "A Windows pool must be in a cluster whose network mode supports it",
    description: "kubenet and bring-your-own CNI run on Linux nodes only.",
    remediation: "Use Azure CNI for clusters with Windows pools.",
    url: "https://learn.microsoft.com/azure/aks/concepts-network-cni-overview",
  },
  (pool, cluster, context) => {
    const { refused, mode, instead } = supportOf("windowsPools", context, cluster, pool);
    return forbid(pool, allOf(isWindows(pool), refused), {
      path: "osType",
      problem: `isn't supported with ${mode}, the network mode of ${labelOf(cluster)}`,
      action: `use Linux, or a mode that supports Windows${instead}`,
    });
  },
  isWindows,
);

export const windowsPoolCilium = poolInClusterCheck(
  {
    id: "aks-windows-pool-cilium-dataplane",
    facts: ["x-windows-cilium"],
    title: "A cluster with the Cilium dataplane must have no Windows pool",
    description: "The Cilium dataplane runs on Linux nodes only.",
    remediation: "Use the azure dataplane for clusters with Windows pools.",
    url: "https://learn.microsoft.com/azure/aks/azure-cni-powered-by-cilium",
  },
  (pool, cluster) =>
    forbid(pool, allOf(isWindows(pool), hasCilium(cluster)), {
      path: "osType",
      problem: `isn't supported with networkDataplane cilium of ${labelOf(cluster)}`,
      action: "use Linux, or set networkDataplane to azure",
    }),
  isWindows,
);

export const systemPoolWindows = poolCheck(
  {
    id: "aks-system-pool-windows",
    facts: ["x-windows-first"],
    title: "A system pool must run Linux",
    description: "The first pool of a cluster, and every pool in mode System, is a Linux pool.",
    remediation: "Use a Linux pool in mode System and a Windows pool in mode User.",
    url: poolsPage,
  },
  (pool, { topology }) => {
    const mode = pool.properties.text("mode");
    const siblings =
      pool.inlineIn === undefined
        ? []
        : topology.poolsOf(pool.inlineIn).pools.filter(({ inlineIn }) => inlineIn !== undefined);
    // A cluster needs a system pool: without a Linux pool beside it, this one is it, whatever its mode says.
    const only = pool === siblings[0] && siblings.every((one) => isTrue(isWindows(one)));
    const isSystem = only
      ? known(true)
      : mode.state === "notKnown"
        ? notKnown(mode.reason, pool.properties.pathOf("mode"))
        : known(isOneOf(mode, "System"));
    return forbid(pool, allOf(isWindows(pool), isSystem), {
      path: "osType",
      problem: isOneOf(mode, "System")
        ? "isn't supported for a pool in mode System"
        : "isn't supported for the first pool of a cluster",
      action: "use Linux for it, and Windows in a pool in mode User",
    });
  },
);

export const windowsProfileMissing = clusterCheck(
  {
    id: "aks-windows-profile-missing",
    facts: ["x-windows-first"],
    title: "A cluster with Windows pools must have a windowsProfile",
    description:
      "The administrator of Windows nodes is set at the creation of the cluster; without it no Windows pool can be added.",
    remediation: "Set windowsProfile.adminUsername and adminPassword on the cluster.",
    url: poolsPage,
    needs: "stack",
    subjects: [ArmType.managedCluster, ArmType.agentPool],
  },
  function* (cluster, { topology }) {
    if (cluster.properties.has("windowsProfile")) {
      return;
    }
    yield* openPools(topology, cluster);
    const { pools } = topology.poolsOf(cluster);
    const windows = pools.find((pool) => isTrue(isWindows(pool)));
    const open = pools.map(isWindows).find(({ state }) => state === "notKnown");
    yield* forbid(cluster, windows === undefined ? (open ?? known(false)) : known(true), {
      path: "windowsProfile",
      problem: `isn't given, but ${windows === undefined ? "a pool" : labelOf(windows)} runs Windows`,
      action: "set windowsProfile.adminUsername and windowsProfile.adminPassword",
    });
  },
);

/** The Windows releases that depend on the Kubernetes version. */
const releases = [
  ["Windows2019", kubernetesVersions.windows2019],
  ["Windows2022", kubernetesVersions.windows2022],
  ["Windows2025", kubernetesVersions.windows2025],
] as const;

export const osSkuKubernetesVersion = poolInClusterCheck(
  {
    id: "aks-os-sku-kubernetes-version",
    facts: ["x-windows-first"],
    title: "The Windows release of a pool must go with its Kubernetes version",
    description: "Each Windows Server release is supported by a range of Kubernetes versions.",
    remediation: "Choose an osSKU that the Kubernetes version of the pool supports.",
    url: windowsPage,
  },
  function* (pool, cluster) {
    const osSku = pool.properties.text("osSKU");
    yield* openQuestion(pool, is(pool.properties.text("osSKU")));
    for (const [release, feature] of releases) {
      const { min, below } = { min: undefined, below: undefined, ...feature };
      const range = min === undefined ? `below ${below}` : `${min} or later`;
      const { version } = kubernetesVersionOf(cluster, pool);
      const fitting = releases.flatMap(([name, other]) =>
        version.state === "known" && hasFeature(other, version.value) ? [name] : [],
      );
      const other = fitting.at(-1) ?? "another osSKU";
      if (isOneOf(osSku, release)) {
        yield* forbid(pool, lacksFeature(feature, cluster, pool), {
          path: "osSKU",
          problem: `needs Kubernetes ${range}, but the pool has ${showVersion(cluster, pool)}`,
          action: `use ${other}, or Kubernetes ${range}`,
        });
      }
    }
  },
  (pool) => is(pool.properties.text("osSKU"), ...releases.map(([release]) => release)),
);

export const windows2025NeedsFips = poolCheck(
  {
    id: "aks-windows-2025-needs-fips",
    facts: ["x-windows-first"],
    title: "A Windows Server 2025 pool must have FIPS enabled",
    description: "AKS has Windows Server 2025 as a FIPS image only.",
    remediation: "Set enableFIPS to true.",
    url: windowsPage,
  },
  (pool) =>
    forbid(
      pool,
      allOf(
        is(pool.properties.text("osSKU"), "Windows2025"),
        not(pool.properties.boolean("enableFIPS")),
      ),
      {
        path: "osSKU",
        problem: "exists as a FIPS image only, and enableFIPS isn't true",
        action: "set enableFIPS to true",
      },
    ),
);

export const windows2025NetworkPolicy = poolInClusterCheck(
  {
    id: "aks-windows-2025-network-policy-undocumented",
    facts: ["x-windows-policy-2025"],
    title: "A Windows Server 2025 pool should not rely on networkPolicy azure or calico",
    description:
      "The documentation names Azure network policies on Windows Server 2022, and Calico on 2019 and 2022.",
    remediation: "Use Windows Server 2022 where network policies must hold.",
    url: "https://learn.microsoft.com/azure/aks/use-network-policies",
    enforcement: Enforcement.advisory,
    severity: "medium",
  },
  (pool, cluster) =>
    forbid(pool, is(cluster.properties.text("networkProfile.networkPolicy"), "azure", "calico"), {
      path: "osSKU",
      problem: `isn't documented with networkPolicy ${valueOr(networkSetting(cluster, "networkPolicy"), "")} of ${labelOf(cluster)}`,
      action: "use Windows2022 where network policies must hold",
    }),
  (pool) => is(pool.properties.text("osSKU"), "Windows2025"),
);

export const windowsOutboundNat = poolInClusterCheck(
  {
    id: "aks-windows-outbound-nat-outbound-type",
    facts: ["x-windows-outboundnat"],
    title: "disableOutboundNat must have an outbound type other than loadBalancer",
    description:
      "Windows pods can do without the node's NAT only where a NAT gateway or a route gives them a way out, from Kubernetes 1.26 on.",
    remediation: "Use another outboundType, or leave disableOutboundNat out.",
    url: "https://learn.microsoft.com/azure/aks/nat-gateway",
  },
  function* (pool, cluster) {
    const path = "windowsProfile.disableOutboundNat";
    const disabled = pool.properties.boolean(path);
    const old = lacksFeature(kubernetesVersions.windowsOutboundNat, cluster, pool);
    const byLoadBalancer = hasOutboundType(cluster, "loadBalancer");
    // Without a version Azure takes a current one, and 1.26 is none any more.
    const tooOld = isTrue(old) ? old : known(false);
    yield* forbid(pool, allOf(disabled, anyOf(byLoadBalancer, tooOld)), {
      path,
      ...(isTrue(byLoadBalancer)
        ? {
            problem: `isn't supported with outboundType loadBalancer of ${labelOf(cluster)}`,
            action:
              "set networkProfile.outboundType to userAssignedNATGateway or another type, or leave it out",
          }
        : {
            problem: `needs Kubernetes ${kubernetesVersions.windowsOutboundNat.min} or later, but the pool has ${showVersion(cluster, pool)}`,
            action: `use Kubernetes ${kubernetesVersions.windowsOutboundNat.min} or later`,
          }),
    });
  },
  (pool) => pool.properties.boolean("windowsProfile.disableOutboundNat"),
);

import { isObject, type MergedValues, mergeValues, ValueReader, type Values } from "./chart-values";
import { chartVersions, versionProblems } from "./chart-versions";
import type { CiliumArgs, CiliumEnterpriseArgs } from "./cni-args";
import { daemonSet, type Installation, nodePodCidrProblem } from "./installation";

const release = "cilium";
const namespace = "kube-system";

export function installCilium({
  version = chartVersions.cilium.default,
  values,
  skipAwait = false,
}: CiliumArgs): Installation {
  return {
    cni: "cilium",
    nodeBlockPrefixLength: nodeBlockPrefixLength(values),
    charts: [
      {
        release,
        namespace,
        chart: "cilium",
        version,
        repo: "https://helm.cilium.io/",
        skipAwait,
        values: (podCidr) => ciliumValues(podCidr, values, "cni.cilium.values"),
      },
    ],
    ready: skipAwait ? undefined : daemonSet(namespace, "cilium"),
    problems: versionProblems("cilium", version),
  };
}

export function installCiliumEnterprise(args: CiliumEnterpriseArgs): Installation {
  const { chart, version, repo, username, password, values, skipAwait = false } = args;
  const isUmbrella = isObject(values?.cilium);
  const own = isUmbrella ? values?.cilium : values;
  const at = `cni.ciliumEnterprise.values${isUmbrella ? ".cilium" : ""}`;
  return {
    cni: "ciliumEnterprise",
    nodeBlockPrefixLength: nodeBlockPrefixLength(own),
    charts: [
      {
        release,
        namespace,
        chart,
        version,
        repo,
        username,
        password,
        skipAwait,
        values: (podCidr) => {
          const merged = ciliumValues(podCidr, own, at);
          return isUmbrella ? { ...merged, values: { ...values, cilium: merged.values } } : merged;
        },
      },
    ],
    problems: [],
  };
}

/**
 * The chart's own pool is 10.0.0.0/8, in which most VNets are. With several pools there is one called "default" from the
 * start, which pods without an annotation use; its blocks have 32 addresses, as in Cilium's guide.
 */
function ciliumValues(podCidr: string, given: unknown, at: string): MergedValues {
  const reader = new ValueReader(given ?? {}, at);
  const mode = reader.get("ipam.mode");
  const pools = reader.get("ipam.operator.autoCreateCiliumPodIPPools");
  const values = mergeValues(
    {
      aksbyocni: { enabled: true },
      azure: { enabled: false },
      routingMode: "tunnel",
      autoDirectNodeRoutes: false,
      ipam: ipamDefaults(podCidr, mode, pools),
    },
    given ?? {},
  ) as Values;
  if (mode === "kubernetes") {
    reader.problems.push(
      nodePodCidrProblem(
        `${reader.pathOf("ipam.mode")} "kubernetes"`,
        "use cluster-pool or multi-pool",
      ),
    );
  }
  if (mode === "multi-pool") {
    for (const name of isObject(pools) ? Object.keys(pools) : []) {
      reader.keepIn(
        podCidr,
        reader.ranges(`ipam.operator.autoCreateCiliumPodIPPools.${name}.ipv4.cidrs`),
      );
    }
  }
  if (isClusterPool(mode)) {
    reader.keepIn(podCidr, reader.ranges("ipam.operator.clusterPoolIPv4PodCIDRList"));
  }
  return { values, problems: reader.problems, judged: { ...values, ipam: judgedIpam() } };

  /** How many blocks the nodes need is said in the names of the args too, not by the rule. */
  function judgedIpam(): unknown {
    const ipam =
      reader.problems.length > 0
        ? { ...ipamDefaults(podCidr, mode, undefined), mode }
        : values.ipam;
    return isClusterPool(mode)
      ? mergeValues(ipam, { operator: { clusterPoolIPv4MaskSize: 32 } })
      : ipam;
  }
}

function ipamDefaults(podCidr: string, mode: unknown, pools: unknown): Values {
  if (isClusterPool(mode)) {
    return {
      mode: "cluster-pool",
      operator: { clusterPoolIPv4PodCIDRList: [podCidr], clusterPoolIPv4MaskSize: 24 },
    };
  }
  return mode === "multi-pool" && pools === undefined
    ? {
        operator: {
          autoCreateCiliumPodIPPools: { default: { ipv4: { cidrs: [podCidr], maskSize: 27 } } },
        },
      }
    : {};
}

function isClusterPool(mode: unknown): boolean {
  return mode === undefined || mode === "" || mode === "cluster-pool";
}

/** One block for each node, except with several pools, where a node takes more as it needs them. */
function nodeBlockPrefixLength(given: unknown): number | undefined {
  const reader = new ValueReader(given ?? {}, "");
  if (!isClusterPool(reader.get("ipam.mode"))) {
    return undefined;
  }
  const size = Number(reader.get("ipam.operator.clusterPoolIPv4MaskSize") ?? 24);
  return Number.isInteger(size) && size >= 1 && size <= 32 ? size : undefined;
}

import { type MergedValues, mergeValues, ValueReader, type Values } from "./chart-values";
import { chartVersions, versionProblems } from "./chart-versions";
import type { FlannelArgs } from "./cni-args";
import { daemonSet, type Installation, nodePodCidrsProblems, privileged } from "./installation";

const namespace = "kube-flannel";

export function installFlannel(args: FlannelArgs): Installation {
  const {
    version = chartVersions.flannel.default,
    values,
    nodePodCidrsAssigned,
    skipAwait = false,
  } = args;
  return {
    cni: "flannel",
    nodeBlockPrefixLength: 24,
    namespace: { name: namespace, labels: privileged },
    charts: [
      {
        release: "flannel",
        namespace,
        chart: "flannel",
        version,
        repo: "https://flannel-io.github.io/flannel/",
        skipAwait,
        values: (podCidr) => flannelValues(podCidr, values),
      },
    ],
    ready: skipAwait ? undefined : daemonSet(namespace, "kube-flannel-ds"),
    warning:
      "Flannel is not among the ways that AKS documents for a CNI of your own: it gives pods addresses only on nodes whose spec.podCIDR you assign, also those that scaling and upgrades add.",
    problems: [
      ...versionProblems("flannel", version),
      ...nodePodCidrsProblems("flannel", nodePodCidrsAssigned),
    ],
  };
}

function flannelValues(podCidr: string, given: unknown): MergedValues {
  const reader = new ValueReader(given ?? {}, "cni.flannel.values");
  const values = mergeValues(
    { podCidr, flannel: { backend: "vxlan", directRouting: false } },
    given ?? {},
  ) as Values;
  const own = reader.get("podCidr");
  if (own !== undefined) {
    reader.keepIn(podCidr, [[reader.pathOf("podCidr"), own]]);
  }
  const judged = { ...values, podCidr };
  return {
    values,
    problems: reader.problems,
    judged: reader.problems.length > 0 ? judged : values,
  };
}

import { isObject, type MergedValues, mergeValues, ValueReader, type Values } from "./chart-values";
import { chartVersions, versionProblems } from "./chart-versions";
import type { CalicoArgs } from "./cni-args";
import {
  type Installation,
  nodePodCidrProblem,
  privileged,
  type ReadyObject,
} from "./installation";

const namespace = "tigera-operator";
const repo = "https://docs.tigera.io/calico/charts";

export function installCalico({
  version = chartVersions.calico.default,
  values,
  skipAwait = false,
}: CalicoArgs): Installation {
  return {
    cni: "calico",
    nodeBlockPrefixLength: undefined,
    namespace: { name: namespace, labels: privileged },
    charts: [
      {
        release: "calico-crds",
        namespace,
        chart: "crd.projectcalico.org.v1",
        version,
        repo,
        skipAwait,
        // As `helm template | kubectl apply --server-side`, which its README asks for: a release of it would be a Secret
        // of more than the 1,048,576 bytes that Kubernetes lets one have.
        rendered: true,
      },
      {
        release: "calico",
        namespace,
        chart: "tigera-operator",
        version,
        repo,
        skipAwait,
        values: (podCidr) => calicoValues(podCidr, values),
      },
    ],
    ready: skipAwait ? undefined : installationReady,
    problems: versionProblems("calico", version),
  };
}

/**
 * The release is there when the operator runs, which then brings Calico. It says so in the status of its Installation,
 * Ready once calico-node runs on all nodes.
 */
const installationReady: ReadyObject = {
  apiVersion: "operator.tigera.io/v1",
  kind: "Installation",
  metadata: { name: "default", annotations: { "pulumi.com/waitFor": "condition=Ready" } },
};

/** Without a type of CNI the operator takes Azure's on AKS, and without encapsulation IPIP, which Azure drops. */
function calicoValues(podCidr: string, given: unknown): MergedValues {
  const reader = new ValueReader(given ?? {}, "cni.calico.values");
  const pools = reader.get("installation.calicoNetwork.ipPools");
  const values = mergeValues(
    {
      installation: {
        kubernetesProvider: "AKS",
        cni: { type: "Calico" },
        calicoNetwork: { bgp: "Disabled", ipPools: [{ cidr: podCidr, encapsulation: "VXLAN" }] },
      },
    },
    given ?? {},
  ) as Values;
  if (reader.get("installation.enabled") === false) {
    reader.problems.push(
      `${reader.pathOf("installation.enabled")} false leaves out the Installation, so that no node gets Calico; leave it out.`,
    );
  }
  if (reader.get("installation.cni.ipam.type") === "HostLocal") {
    reader.problems.push(
      nodePodCidrProblem(
        `${reader.pathOf("installation.cni.ipam.type")} "HostLocal"`,
        'use "Calico"',
      ),
    );
  }
  if (Array.isArray(pools)) {
    const at = reader.pathOf("installation.calicoNetwork.ipPools");
    reader.keepIn(
      podCidr,
      pools.flatMap((pool, i) =>
        isObject(pool) && pool.cidr !== undefined ? [[`${at}[${i}].cidr`, pool.cidr] as const] : [],
      ),
    );
  }
  const ipPools = Array.isArray(pools) ? pools.map(() => ({ cidr: podCidr })) : undefined;
  const judged = mergeValues(values, {
    installation: { calicoNetwork: { ipPools } },
  }) as Values;
  return {
    values,
    problems: reader.problems,
    judged: reader.problems.length > 0 ? judged : values,
  };
}

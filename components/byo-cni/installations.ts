import type * as pulumi from "@pulumi/pulumi";
import { type MergedValues, mergeValues, type Values } from "./chart-values";
import type {
  CalicoArgs,
  CanalArgs,
  CiliumArgs,
  CiliumEnterpriseArgs,
  CniArgs,
  FlannelArgs,
  WeaveArgs,
} from "./cni-args";
import { type ManifestEdit, setCanalNetwork, setWeaveRange } from "./manifest-edits";

/** What is installed for a CNI, in its order. Values depend on the pod range, which may be planned. */
export interface Installation {
  /** Its name in {@link CniArgs}. */
  readonly cni: keyof CniArgs;
  /** Whether each node takes a /24 of the pod range. */
  readonly nodeBlocks: boolean;
  readonly namespace?: Namespace;
  readonly charts?: readonly Chart[];
  readonly manifest?: Manifest;
  /** Said as a warning each time. */
  readonly warning?: string;
  /** Said as an error, before anything is created. */
  readonly problem?: string | undefined;
}

export interface Namespace {
  readonly name: string;
  readonly labels: { [name: string]: string };
}

export interface Chart {
  readonly release: string;
  readonly namespace: string;
  readonly chart: string;
  readonly version: string;
  readonly repo: string | undefined;
  readonly username?: pulumi.Input<string> | undefined;
  readonly password?: pulumi.Input<string> | undefined;
  readonly skipAwait: boolean;
  readonly values?: (podCidr: string) => MergedValues;
}

export interface Manifest {
  readonly name: string;
  readonly file: string;
  readonly skipAwait: boolean;
  /** Writes the pod range into the object of the manifest that has it. */
  readonly edit: ManifestEdit;
}

/** What is to be installed for each CNI that the args give. */
export function installationsOf(args: CniArgs): Installation[] {
  const { cilium, ciliumEnterprise, calico, canal, flannel, weave } = args;
  return [
    cilium && installCilium(cilium),
    ciliumEnterprise && installCiliumEnterprise(ciliumEnterprise),
    calico && installCalico(calico),
    canal && installCanal(canal),
    flannel && installFlannel(flannel),
    weave && installWeave(weave),
  ].filter((installation) => installation !== undefined);
}

function installCilium({
  version = "1.20.0",
  values,
  skipAwait = false,
}: CiliumArgs): Installation {
  return {
    cni: "cilium",
    nodeBlocks: true,
    charts: [
      {
        release: "cilium",
        namespace: "kube-system",
        chart: "cilium",
        version,
        repo: "https://helm.cilium.io/",
        skipAwait,
        values: merging(ciliumValues, values, "cni.cilium.values"),
      },
    ],
  };
}

function installCiliumEnterprise(args: CiliumEnterpriseArgs): Installation {
  const { chart, version, repo, username, password, values, skipAwait = false } = args;
  return {
    cni: "ciliumEnterprise",
    nodeBlocks: true,
    charts: [
      {
        release: "cilium",
        namespace: "kube-system",
        chart,
        version,
        repo,
        username,
        password,
        skipAwait,
        values: merging(ciliumValues, values, "cni.ciliumEnterprise.values"),
      },
    ],
  };
}

/** The chart's own pool is 10.0.0.0/8, in which most VNets are. */
function ciliumValues(podCidr: string): Values {
  return {
    aksbyocni: { enabled: true },
    azure: { enabled: false },
    routingMode: "tunnel",
    autoDirectNodeRoutes: false,
    ipam: {
      mode: "cluster-pool",
      operator: { clusterPoolIPv4PodCIDRList: [podCidr], clusterPoolIPv4MaskSize: 24 },
    },
  };
}

function installCalico({
  version = "v3.32.1",
  values,
  skipAwait = false,
}: CalicoArgs): Installation {
  const namespace = "tigera-operator";
  const repo = "https://docs.tigera.io/calico/charts";
  return {
    cni: "calico",
    nodeBlocks: false,
    namespace: { name: namespace, labels: privileged },
    charts: [
      {
        release: "calico-crds",
        namespace,
        chart: "crd.projectcalico.org.v1",
        version,
        repo,
        skipAwait,
      },
      {
        release: "calico",
        namespace,
        chart: "tigera-operator",
        version,
        repo,
        skipAwait,
        values: merging(calicoValues, values, "cni.calico.values"),
      },
    ],
  };
}

/** The chart's own example encapsulates with IPIP, which Azure drops. */
function calicoValues(podCidr: string): Values {
  return {
    installation: {
      kubernetesProvider: "AKS",
      cni: { type: "Calico" },
      calicoNetwork: {
        bgp: "Disabled",
        ipPools: [{ cidr: podCidr, encapsulation: "VXLAN" }],
      },
    },
  };
}

function installFlannel(args: FlannelArgs): Installation {
  const { version = "v0.28.9", values, nodePodCidrsAssigned, skipAwait = false } = args;
  const namespace = "kube-flannel";
  return {
    cni: "flannel",
    nodeBlocks: true,
    namespace: { name: namespace, labels: privileged },
    charts: [
      {
        release: "flannel",
        namespace,
        chart: "flannel",
        version,
        repo: "https://flannel-io.github.io/flannel/",
        skipAwait,
        values: merging(flannelValues, values, "cni.flannel.values"),
      },
    ],
    warning:
      "Flannel is not among the ways that AKS documents for a CNI of your own: it gives pods addresses only on nodes whose spec.podCIDR you assign, also those that scaling and upgrades add.",
    problem: nodePodCidrProblem("flannel", nodePodCidrsAssigned),
  };
}

function flannelValues(podCidr: string): Values {
  return { podCidr, flannel: { backend: "vxlan", directRouting: false } };
}

function installCanal(args: CanalArgs): Installation {
  const { manifest = canalManifest, nodePodCidrsAssigned, skipAwait = false } = args;
  return {
    cni: "canal",
    nodeBlocks: true,
    manifest: { name: "canal", file: manifest, skipAwait, edit: setCanalNetwork },
    warning:
      "Canal is experimental on AKS: neither AKS nor Calico document it there, and the Flannel in it is far behind (v0.24.4 in Calico v3.32.1). Choose cni.calico, which has the same policies.",
    problem: nodePodCidrProblem("canal", nodePodCidrsAssigned),
  };
}

const canalManifest =
  "https://raw.githubusercontent.com/projectcalico/calico/v3.32.1/manifests/canal.yaml";

function installWeave({ manifest = weaveManifest, skipAwait = false }: WeaveArgs): Installation {
  return {
    cni: "weave",
    nodeBlocks: false,
    manifest: { name: "weave", file: manifest, skipAwait, edit: setWeaveRange },
    warning:
      "Weave Net is deprecated: its company closed in February 2024, and the fork had its last release in December 2024. Choose cni.cilium or cni.calico.",
  };
}

const weaveManifest =
  "https://github.com/rajch/weave/releases/download/v2.9.0/weave-daemonset-k8s-1.11.yaml";

/** Where pod security admission is on, pods of a CNI need it to reach the node. */
const privileged = { "pod-security.kubernetes.io/enforce": "privileged" };

function merging(
  needed: (podCidr: string) => Values,
  given: Values | undefined,
  path: string,
): (podCidr: string) => MergedValues {
  return (podCidr) => mergeValues(needed(podCidr), given ?? {}, path, podCidr);
}

function nodePodCidrProblem(cni: string, assigned: boolean | undefined): string | undefined {
  return assigned === true
    ? undefined
    : `cni.${cni} takes the addresses of pods from node.spec.podCIDR, which AKS does not assign with networkPlugin none; choose cni.cilium or cni.calico, which hand out addresses themselves, or assign a /24 of podCidr to each node and say so with cni.${cni}.nodePodCidrsAssigned: true. See https://learn.microsoft.com/azure/aks/use-byo-cni`;
}

import {
  type ArmResource,
  ArmType,
  Moment,
  NetworkMode,
  nodesOf,
  type PoolNeed,
  parseCidr,
} from "@aks-networking/networking";
import type * as kubernetes from "@pulumi/kubernetes";
import * as pulumi from "@pulumi/pulumi";
import type { ClusterArgs } from "../clusters/cluster-args";
import type { ClusterCapacity, ClusterOutputs } from "../clusters/cluster-outputs";
import { KubeconfigKind } from "../clusters/kubeconfig";
import { draftCluster } from "../clusters/managed-cluster";
import type { ClusterPlan, ModeSettings } from "../clusters/mode-settings";
import type { NodePoolArgs } from "../clusters/node-pools";
import { plainValue } from "../declared-resource";
import { warn } from "../judgement";
import type { CniArgs } from "./cni-args";
import { install } from "./install";
import type { Installation } from "./installation";
import { installationsOf } from "./installations";
import { kubernetesProvider } from "./kubernetes-provider";

/** The block of a node that the sizes of pod ranges are planned for. */
const defaultNodeBlock = 24;

/** Args of {@link ByoCniCluster}. Windows nodes don't exist with a CNI of one's own. */
export interface ByoCniClusterArgs extends ClusterArgs {
  /** The CNI that is installed: exactly one. */
  cni: CniArgs;
  /**
   * The range of pods, the same for Azure and the CNI. It must not overlap a subnet of the VNet, the service range, or
   * anything that pods call. Several clusters of one VNet may have the same one. How many nodes or pods fit depends on
   * the CNI: see {@link CniArgs}.
   *
   * @default "10.244.0.0/16", or a free range where that is taken
   */
  podCidr?: string | undefined;
  /** Pools beside the system pool, by their names: up to 12 lowercase letters and digits. @default none */
  userPools?: { [name: string]: NodePoolArgs } | undefined;
  /**
   * Whose credentials the `kubeconfig` output has. The CNI is installed with them, so they have to work without a person:
   * with Entra ID not `KubeconfigKind.User`.
   *
   * @default KubeconfigKind.User; with `adminGroupObjectIds` KubeconfigKind.Admin, or KubeconfigKind.Kubelogin where
   * `disableLocalAccounts` takes the administrator away
   */
  kubeconfig?: KubeconfigKind;
}

/**
 * An AKS cluster without a network plugin of Azure's, and the CNI of your choice in it. Microsoft gives no support for
 * the CNI; choose {@link AzureCniOverlayCluster} unless you need what only your CNI has.
 *
 * Creates:
 * 1. A VNet, unless one is given.
 * 2. A Subnet for the nodes.
 * 3. A UserAssignedIdentity, with the role Network Contributor on the subnet: one RoleAssignment, before the cluster.
 * 4. The ManagedCluster with its system pool, and an AgentPool for each entry of `userPools`.
 * 5. A Kubernetes provider with the cluster's kubeconfig, and through it the CNI: for Cilium a Helm release, for Calico
 *    a namespace, the definitions of its resources and a release, for Flannel a namespace and a release, for Canal and
 *    Weave what is in their manifests. After a release comes a patch that changes nothing, by which Pulumi waits until
 *    the CNI runs on all nodes.
 *
 * Does not create: a resource group, a network security group (see `nodeSubnet.securityRules`; the rules that it starts
 * with let all traffic between nodes through, also the CNI's), log collection.
 *
 * Nodes are NotReady until the CNI runs on them. The CNI is installed when the cluster with its system pool is there, and
 * waited for until nodes can give pods addresses: each CNI says what its "ready" means. User pools are added at the same
 * time, and their nodes become ready as the CNI reaches them. What you
 * deploy yourself needs `{ provider: cluster.kubernetesProvider, dependsOn: cluster }`. Where Pulumi runs has to reach
 * the API server, also a private one. Deleting the cluster deletes the CNI with it, without uninstalling it first.
 *
 * Address cost: only nodes take addresses of the VNet. 50 nodes at full scale and 10 % for upgrades are
 * 50 + 5 + Azure's 5 = 60 addresses, a /26. With Cilium, Flannel and Canal pods take 55 × a /24 = a /18 of the pod
 * range; with Calico a /26 for each 64 pods of a node; with Weave an address each.
 *
 * @example
 * new ByoCniCluster("shop", {
 *   resourceGroupName: resourceGroup.name,
 *   maxNodes: 50,
 *   cni: { cilium: { values: { hubble: { relay: { enabled: true } } } } },
 * });
 * @see https://learn.microsoft.com/azure/aks/use-byo-cni
 */
export class ByoCniCluster extends pulumi.ComponentResource implements ClusterOutputs {
  /** ARM id of the cluster. */
  declare readonly clusterId: pulumi.Output<string>;
  /** Name of the cluster in Azure. */
  declare readonly clusterName: pulumi.Output<string>;
  /** Host name of the API server: the private one, if that is all it has. */
  declare readonly fqdn: pulumi.Output<string>;
  /** The kubeconfig, a secret, of the kind that `kubeconfig` in the args says. */
  declare readonly kubeconfig: pulumi.Output<string>;
  /** Issuer of the tokens of service accounts, for federated credentials; empty without OIDC. */
  declare readonly oidcIssuerUrl: pulumi.Output<string>;
  /** Name of the resource group that AKS makes for the nodes. */
  declare readonly nodeResourceGroup: pulumi.Output<string>;
  /** ARM id of the cluster's user-assigned identity. */
  declare readonly identityId: pulumi.Output<string>;
  /** Object id of that identity, for role assignments. */
  declare readonly identityPrincipalId: pulumi.Output<string>;
  /** Client id of that identity. */
  declare readonly identityClientId: pulumi.Output<string>;
  /** ARM id of the VNet that the cluster made; empty where it made none. */
  declare readonly virtualNetworkId: pulumi.Output<string>;
  /** ARM id of the subnet of the nodes; empty with `managedNetwork`. */
  declare readonly nodeSubnetId: pulumi.Output<string>;
  /** ARM ids of the public addresses that traffic leaves from, as AKS reports them; empty where it has none. */
  declare readonly effectiveOutboundIPs: pulumi.Output<string[]>;
  /** The ranges of the cluster, given and planned. */
  declare readonly plan: pulumi.Output<ClusterPlan>;
  /** What fits: nodes, pods, what limits them, headroom through an upgrade. Not set where a subnet's range isn't known. */
  declare readonly capacity: pulumi.Output<ClusterCapacity | undefined>;

  /** @throws pulumi.RunError with all that is wrong with the args. */
  constructor(name: string, args: ByoCniClusterArgs, opts?: pulumi.ComponentResourceOptions) {
    const draft = draftCluster("ByoCniCluster", name, args, (read) => byoMode(name, read), opts);
    super(draft.type, name, draft.inputs, draft.options);
    this.registerOutputs(draft.create(this));
    const provider = kubernetesProvider(`${name}-kubernetes`, this, { parent: this });
    providers.set(this, provider);
    const range = this.plan.apply(({ podCidrs: [first = ""] }) => first);
    for (const installation of installationsOf(draft.args.cni).installations) {
      if (installation.warning !== undefined) {
        warn(this, installation.warning);
      }
      install(name, installation, range, provider, this);
    }
  }

  /** For what is deployed into the cluster. Other languages make one of their own from `kubeconfig`. */
  get kubernetesProvider(): kubernetes.Provider {
    const provider = providers.get(this);
    if (provider === undefined) {
      throw new Error("the cluster was not created");
    }
    return provider;
  }
}

// Not a property of the class: Pulumi's schema would offer it, and a provider is no value of other languages.
const providers = new WeakMap<ByoCniCluster, kubernetes.Provider>();

function byoMode(name: string, args: ByoCniClusterArgs): ModeSettings {
  const { podCidr, userPools, cni, kubeconfig } = args;
  const { installations, problems } = installationsOf(cni);
  return {
    mode: NetworkMode.ByoCni,
    given: { podCidr },
    defaultMaxPods: 110,
    userPools,
    kubeconfig: kubeconfig ?? kubeconfigForInstalling(args),
    nodeBlocks: installations.some((each) => each.nodeBlockPrefixLength === defaultNodeBlock),
    inCluster: (plan) => releasesOf(name, installations, plan),
    problems: (plan, needs) => [
      ...problems,
      ...valueProblems(installations, plan),
      ...nodeBlockProblems(installations, needs, plan),
      ...kubeconfigProblems(args),
    ],
  };
}

function valueProblems(
  installations: readonly Installation[],
  { podCidrs: [podCidr = ""] }: ClusterPlan,
): string[] {
  return installations.flatMap(({ charts = [], problems }) => [
    ...problems,
    ...charts.flatMap(({ values }) => values?.(podCidr).problems ?? []),
  ]);
}

/** The Helm releases as checks look at them. */
function releasesOf(
  name: string,
  installations: readonly Installation[],
  { podCidrs: [podCidr = ""] }: ClusterPlan,
): ArmResource[] {
  return installations
    .flatMap(({ charts = [] }) => charts)
    .map(({ release, chart, version, namespace, values }) => ({
      key: `${ArmType.helmRelease} ${name}-${release}`,
      type: ArmType.helmRelease,
      name: `${name}-${release}`,
      properties: { chart, version, namespace, values: plainValue(values?.(podCidr).judged) },
    }));
}

/** Where each node takes a block of the pod range, it has to have one for all at full scale and in an upgrade. */
function nodeBlockProblems(
  installations: readonly Installation[],
  needs: readonly PoolNeed[],
  { podCidrs: [podCidr] }: ClusterPlan,
): string[] {
  const parsed = parseCidr(podCidr);
  if (!parsed.ok) {
    return [];
  }
  const nodes = needs.reduce((sum, { least }) => sum + nodesOf(least, Moment.Upgrade), 0);
  const { prefixLength } = parsed.cidr;
  return installations.flatMap(({ cni, nodeBlockPrefixLength: block }) => {
    const blocks = block === undefined ? Number.POSITIVE_INFINITY : 2 ** (block - prefixLength);
    return block === undefined || nodes <= blocks
      ? []
      : [
          `podCidr ${podCidr} has ${Math.floor(blocks)} blocks of a /${block}, but cni.${cni} gives one to each of ${nodes} nodes, which the pools have at full scale and in an upgrade; use a /${block - Math.ceil(Math.log2(nodes))}, or fewer nodes.`,
        ];
  });
}

function kubeconfigForInstalling(args: ClusterArgs): KubeconfigKind {
  if (args.adminGroupObjectIds === undefined) {
    return KubeconfigKind.User;
  }
  return args.disableLocalAccounts === true ? KubeconfigKind.Kubelogin : KubeconfigKind.Admin;
}

function kubeconfigProblems({ adminGroupObjectIds, kubeconfig }: ClusterArgs): string[] {
  return adminGroupObjectIds !== undefined && kubeconfig === KubeconfigKind.User
    ? [
        'kubeconfig "user" asks for a sign-in in the browser with adminGroupObjectIds, which the installation of the CNI can\'t answer; use KubeconfigKind.Admin, or KubeconfigKind.Kubelogin with disableLocalAccounts.',
      ]
    : [];
}

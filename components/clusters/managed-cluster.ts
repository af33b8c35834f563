import {
  type ArmResource,
  type Capacity,
  type NetworkMode,
  networkModes,
} from "@aks-networking/networking";
import type { input } from "@pulumi/azure-native/types";
import * as pulumi from "@pulumi/pulumi";
import { judgeChildren } from "../judgement";
import { declarationOf } from "../virtual-network";
import { environmentOf, problemsOf } from "./cluster-arg-problems";
import type { ClusterArgs, WindowsArgs } from "./cluster-args";
import { capacityOfCluster } from "./cluster-capacity";
import type { DelegatedSubnet } from "./cluster-network";
import { declareCluster, registerCluster } from "./cluster-parts";
import { type ClusterPlan, planCluster } from "./cluster-plan";
import { readKubeconfig } from "./kubeconfig";
import { guardChanges, type ResolvedSettings } from "./lifecycle-guard";
import type { MixedNodePoolArgs } from "./node-pools";
import type { GivenRanges } from "./range-wishes";

/** What tells the cluster of one network mode from another: plain data, from the args of its class. */
export interface ModeSettings {
  readonly mode: NetworkMode;
  /** Ranges among the mode's args, by what they are called in a plan. */
  readonly given?: GivenRanges;
  /** The same by the names of the args, for messages. */
  readonly ranges?: Readonly<Record<string, string | undefined>>;
  /** Pods on a node where nobody says how many. */
  readonly defaultMaxPods: number;
  readonly networkPolicy?: string | undefined;
  readonly networkDataplane?: string | undefined;
  readonly advancedNetworking?: input.containerservice.AdvancedNetworkingArgs | undefined;
  readonly userPools: { readonly [name: string]: MixedNodePoolArgs } | undefined;
  readonly windows?: WindowsArgs | undefined;
  /** The pod subnet: one of `virtualNetwork` by its name, or one that exists; made where it is neither. */
  readonly podSubnet?: Pick<DelegatedSubnet, "name" | "existing"> | undefined;
  /** Whether the CNI gives each node a /24 of the pod range, where the mode doesn't say. @default false */
  readonly nodeBlocks?: boolean | undefined;
  /** What is wrong with args of the mode alone, once the ranges are planned. */
  readonly problems?: (plan: ClusterPlan) => readonly string[];
  /** What the mode creates in the cluster, to be judged with it. */
  readonly inCluster?: (plan: ClusterPlan) => readonly ArmResource[];
}

/** The classes of clusters, one for each network mode. */
const classNames = [
  "AzureCniNodeSubnetCluster",
  "AzureCniOverlayCluster",
  "AzureCniPodSubnetCluster",
  "ByoCniCluster",
  "KubenetCluster",
] as const;

/**
 * A cluster that changes its class is the same cluster to the engine, not one to delete and another to create. So the
 * guard can refuse what Azure can't change, and what Azure has migrated keeps all its resources.
 */
function otherTypes(className: string): pulumi.Alias[] {
  return classNames
    .filter((other) => other !== className)
    .map((other) => ({ type: `aks-networking:index:${other}` }));
}

/** What the clusters of all network modes have in common: an AKS cluster with its network, identity and node pools. */
export abstract class ManagedClusterComponent extends pulumi.ComponentResource {
  /** ARM id of the cluster. */
  readonly clusterId: pulumi.Output<string>;
  /** Its name in Azure. */
  readonly clusterName: pulumi.Output<string>;
  /** Name of the API server: its private one, if that is all it has. */
  readonly fqdn: pulumi.Output<string>;
  /** The kubeconfig, a secret, of the kind that `kubeconfig` in the args says. */
  readonly kubeconfig: pulumi.Output<string>;
  /** Issuer of the tokens of service accounts, for federated credentials; empty without OIDC. */
  readonly oidcIssuerUrl: pulumi.Output<string>;
  /** The resource group that AKS keeps the nodes in. */
  readonly nodeResourceGroup: pulumi.Output<string>;
  /** ARM id of the identity that the cluster acts as. */
  readonly identityId: pulumi.Output<string>;
  /** Its object id, for role assignments. */
  readonly identityPrincipalId: pulumi.Output<string>;
  /** Its client id. */
  readonly identityClientId: pulumi.Output<string>;
  /** ARM id of the VNet that the cluster made; empty where it made none. */
  readonly virtualNetworkId: pulumi.Output<string>;
  /** ARM id of the subnet of the nodes; empty with `managedNetwork`. */
  readonly nodeSubnetId: pulumi.Output<string>;
  /** ARM ids of the public addresses that traffic leaves from, as AKS reports them; empty where it has none. */
  readonly effectiveOutboundIPs: pulumi.Output<string[]>;
  /** The ranges of the cluster: yours, and what was planned around them. */
  readonly plan: pulumi.Output<ClusterPlan>;
  /** What fits: nodes, pods, what limits them, headroom through an upgrade. None where a subnet's range isn't known. */
  readonly capacity: pulumi.Output<Capacity | undefined>;

  protected constructor(
    className: (typeof classNames)[number],
    name: string,
    args: ClusterArgs,
    mode: ModeSettings,
    opts?: pulumi.ComponentResourceOptions,
  ) {
    const label = `${className} ${JSON.stringify(name)}`;
    const shared = args.virtualNetwork && declarationOf(args.virtualNetwork);
    const planned = planCluster({
      name,
      args,
      mode: mode.mode,
      defaultMaxPods: mode.defaultMaxPods,
      shared,
      given: mode.given ?? {},
      makesPodSubnet:
        networkModes[mode.mode].arm.podSubnetID &&
        mode.podSubnet?.name === undefined &&
        mode.podSubnet?.existing === undefined,
      nodeBlocks: mode.nodeBlocks === true,
    });
    const { plan } = planned;
    const parts = declareCluster(name, args, mode, planned);
    const resolved: ResolvedSettings = { ...parts.settings, plan };
    super(
      `aks-networking:index:${className}`,
      name,
      { ...args, resolved },
      pulumi.mergeOptions(guardChanges(label, opts), { aliases: otherTypes(className) }),
    );
    const { network, identity, roleAssignments, cluster, userPools } = parts;
    judgeChildren(
      this,
      label,
      [...network.children, identity, ...roleAssignments, cluster, ...userPools],
      {
        resources: [...network.surroundings, ...(mode.inCluster?.(plan) ?? [])],
        environment: environmentOf(args, shared),
      },
      [...problemsOf(args, mode, shared), ...(mode.problems?.(plan) ?? []), ...planned.problems],
    );
    planned.save();
    registerCluster(this, parts);

    const ownNetwork = shared === undefined ? network.declaration : undefined;
    const outputs = {
      clusterId: cluster.id,
      clusterName: cluster.link((resource) => resource.name),
      fqdn: cluster.output(({ fqdn, privateFQDN }) =>
        pulumi.all([fqdn, privateFQDN]).apply(([open, closed]) => open || closed),
      ),
      oidcIssuerUrl: cluster.output(({ oidcIssuerProfile }) =>
        oidcIssuerProfile.apply((profile) => profile?.issuerURL ?? ""),
      ),
      nodeResourceGroup: cluster.output(({ nodeResourceGroup }) =>
        nodeResourceGroup.apply((group) => group ?? ""),
      ),
      identityId: identity.id,
      identityPrincipalId: identity.output(({ principalId }) => principalId),
      identityClientId: identity.output(({ clientId }) => clientId),
      virtualNetworkId: ownNetwork?.virtualNetwork.id ?? pulumi.output(""),
      nodeSubnetId: pulumi.output(network.nodeSubnet?.id ?? ""),
      effectiveOutboundIPs: cluster.output(({ networkProfile }) =>
        networkProfile.apply((profile) =>
          [
            ...(profile?.loadBalancerProfile?.effectiveOutboundIPs ?? []),
            ...(profile?.natGatewayProfile?.effectiveOutboundIPs ?? []),
          ].flatMap(({ id }) => id ?? []),
        ),
      ),
      plan: pulumi.output(plan),
      capacity: pulumi.output(capacityOfCluster(args, mode, plan, shared)),
    };
    this.clusterId = outputs.clusterId;
    this.clusterName = outputs.clusterName;
    this.fqdn = outputs.fqdn;
    this.oidcIssuerUrl = outputs.oidcIssuerUrl;
    this.nodeResourceGroup = outputs.nodeResourceGroup;
    this.identityId = outputs.identityId;
    this.identityPrincipalId = outputs.identityPrincipalId;
    this.identityClientId = outputs.identityClientId;
    this.virtualNetworkId = outputs.virtualNetworkId;
    this.nodeSubnetId = outputs.nodeSubnetId;
    this.effectiveOutboundIPs = outputs.effectiveOutboundIPs;
    this.plan = outputs.plan;
    this.capacity = outputs.capacity;
    this.kubeconfig = readKubeconfig(
      this,
      args.kubeconfig,
      args.resourceGroupName,
      this.clusterName,
    );
    this.registerOutputs({ ...outputs, kubeconfig: this.kubeconfig });
  }
}

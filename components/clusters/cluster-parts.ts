import { ArmType, NetworkMode, networkModes } from "@aks-networking/networking";
import * as containerservice from "@pulumi/azure-native/containerservice";
import * as managedidentity from "@pulumi/azure-native/managedidentity";
import type { input } from "@pulumi/azure-native/types";
import * as pulumi from "@pulumi/pulumi";
import { foundAgain } from "../already-there";
import { type Declared, DeclaredResource } from "../declared-resource";
import { judgedAlone, type Verdict } from "../judgement";
import type { NetworkDeclaration } from "../network-declaration";
import type { SecurityRuleArgs } from "../virtual-network-args";
import { clusterArgNames, userPoolArgNames } from "./arg-names";
import { type ClusterArgs, OutboundType } from "./cluster-args";
import {
  type ClusterNetwork,
  type DelegatedSubnet,
  declareClusterNetwork,
  egressOf,
  type NetworkNeeds,
} from "./cluster-network";
import type { PlannedCluster } from "./cluster-plan";
import { declareRoles } from "./cluster-roles";
import { filledInCluster, filledInPool } from "./filled-in";
import { guardedSettings, type ResolvedSettings } from "./guarded-settings";
import type { Guard } from "./lifecycle-guard";
import type { ClusterPlan, ModeSettings } from "./mode-settings";
import { leftAlone, type MixedNodePoolArgs, poolProfile } from "./node-pools";
import { allowTraffic } from "./security-rules";

/** All that a cluster is made of, before any of it is registered. */
export interface ClusterParts {
  readonly network: ClusterNetwork;
  readonly identity: DeclaredResource<
    managedidentity.UserAssignedIdentity,
    managedidentity.UserAssignedIdentityArgs
  >;
  readonly roleAssignments: readonly Declared[];
  readonly cluster: DeclaredResource<
    containerservice.ManagedCluster,
    containerservice.ManagedClusterArgs
  >;
  readonly userPools: readonly Declared[];
  /** ARM id of the VNet that the cluster makes for itself. */
  readonly virtualNetwork: pulumi.Output<string> | undefined;
  /** What of it can't change freely, as plain values. */
  readonly settings: Omit<ResolvedSettings, "plan">;
}

export function declareCluster(
  name: string,
  args: ClusterArgs,
  mode: ModeSettings,
  { plan, prefixLengths }: PlannedCluster,
  given: NetworkDeclaration | undefined,
): ClusterParts {
  const { arm } = networkModes[mode.mode];
  const dualStack = mode.given?.dualStack !== undefined;
  const needs: NetworkNeeds = {
    addressSpace: plan.addressSpace,
    nodeSubnetPrefixes: plan.nodeSubnetPrefixes,
    nodeSubnetPrefixLength: prefixLengths.nodes,
    nodeRoutes: arm.routeTable === "required",
    natGateway:
      args.outboundType === OutboundType.UserAssignedNatGateway || args.natGateway !== undefined,
    securityRules: securityRules(mode.mode, plan),
    delegatedSubnets: delegatedSubnets(args, mode, plan, prefixLengths),
  };
  const network = declareClusterNetwork(name, args, needs, given);
  const { resourceGroupName, location, tags } = args;
  const place = { resourceGroupName, location, tags };
  const identity = new DeclaredResource(
    managedidentity.UserAssignedIdentity,
    ArmType.userAssignedIdentity,
    `${name}-identity`,
    place,
    { autoNamed: "resourceName" },
  );
  const pool = {
    defaultMaxPods: args.maxPods ?? mode.defaultMaxPods,
    vnetSubnetID: network.nodeSubnet?.id,
    podSubnetID: network.delegatedSubnets.get("pods")?.id,
    podIPAllocationMode: arm.podIPAllocationMode,
    tags,
  };
  const settings = networkSettings(args, mode, plan);
  const systemPool = {
    name: args.systemPool?.name ?? "system",
    profile: poolProfile(args.systemPool ?? {}, { ...pool, mode: "System" }),
  };
  const userPools = Object.entries(mode.userPools ?? {}).map(([poolName, poolArgs]) => ({
    name: poolName,
    args: poolArgs,
    profile: poolProfile(poolArgs, { ...pool, mode: "User" }),
  }));
  const cluster = new DeclaredResource(
    containerservice.ManagedCluster,
    ArmType.managedCluster,
    name,
    {
      ...place,
      dnsPrefix: args.dnsPrefix ?? name,
      kubernetesVersion: args.kubernetesVersion,
      nodeResourceGroup: args.nodeResourceGroup,
      sku: { name: "Base", tier: args.tier ?? "Standard" },
      identity: { type: "UserAssigned", userAssignedIdentities: [identity.id] },
      networkProfile: {
        ...settings,
        advancedNetworking: mode.advancedNetworking,
        ...outboundProfile(args, dualStack),
      },
      agentPoolProfiles: [{ name: systemPool.name, ...systemPool.profile }],
      apiServerAccessProfile: apiServerAccessProfile(args, network),
      aadProfile: args.adminGroupObjectIds && {
        managed: true,
        enableAzureRBAC: true,
        adminGroupObjectIDs: args.adminGroupObjectIds,
      },
      disableLocalAccounts: args.disableLocalAccounts,
      oidcIssuerProfile: { enabled: args.oidcIssuer ?? true },
      securityProfile: { workloadIdentity: { enabled: args.workloadIdentity ?? true } },
      windowsProfile: mode.windows,
    },
    {
      autoNamed: "resourceName",
      argNames: clusterArgNames(args),
      // After a refresh the cluster lists all its pools, with the nodes that the autoscaler has given them; those beside
      // the first are resources of their own, and azure-native documents that it can't change the first.
      ignoreChanges: [
        "agentPoolProfiles",
        ...(plan.podCidrs.length === 0 ? ["networkProfile.podCidr"] : []),
      ],
      filledIn: filledInCluster,
      ...(plan.podCidrs.length === 0 && withoutPodCidr),
    },
  );
  const resourceName = cluster.link((resource) => resource.name);
  return {
    network,
    identity,
    roleAssignments: declareRoles(
      name,
      identity.output((resource) => resource.principalId),
      args,
      network,
      arm.routeTable === "required",
    ),
    cluster,
    virtualNetwork: given === undefined ? network.declaration?.identity.id : undefined,
    userPools: userPools.map(
      ({ name: agentPoolName, args: poolArgs, profile }) =>
        new DeclaredResource(
          containerservice.AgentPool,
          ArmType.agentPool,
          `${name}-${agentPoolName}`,
          { resourceGroupName, resourceName, agentPoolName, ...profile },
          {
            autoNamed: "agentPoolName",
            argNames: userPoolArgNames(agentPoolName),
            // What Azure answers has no type of the pool; it never changes.
            ignoreChanges: [...leftAlone(poolArgs), "type"],
            filledIn: filledInPool,
          },
        ),
    ),
    settings: {
      ...guardedSettings(cluster.args, settings, [systemPool, ...userPools]),
      onSubnets: egressOf(network),
    },
  };
}

/** All pools of a cluster, by their names. */
export function poolsOf(
  args: ClusterArgs,
  { userPools }: ModeSettings,
): { [name: string]: MixedNodePoolArgs } {
  return { [args.systemPool?.name ?? "system"]: args.systemPool ?? {}, ...userPools };
}

/**
 * The SDK fills in a pod CIDR wherever there is a network profile; where pods have addresses of the VNet it would show a
 * range that isn't in use. What the state of an older cluster says of it is left alone: a change would replace it.
 */
const withoutPodCidr: pulumi.CustomResourceOptions = {
  transformations: [
    ({ props, opts }) => ({
      props: {
        ...props,
        networkProfile: pulumi
          .output(props.networkProfile)
          .apply(({ podCidr, ...profile }: Record<string, unknown>) => profile),
      },
      opts,
    }),
  ],
};

/** Registers all parts. The identity has its roles before the cluster exists: AKS uses them while it creates it. */
export function registerCluster(
  parent: pulumi.ComponentResource,
  parts: ClusterParts,
  verdict: Verdict,
  guard: Guard,
): void {
  const { network, identity, roleAssignments, cluster, userPools } = parts;
  const found = foundAgain(parent, verdict.label);
  const optionsOf = (child: Declared) =>
    pulumi.mergeOptions({ parent, ...found(child) }, judgedAlone(child, verdict));
  network.declaration?.register(network.children, optionsOf);
  identity.register(optionsOf(identity));
  const roles = roleAssignments.map((role) => role.register(optionsOf(role)));
  const guarded = guard.cluster(cluster.name);
  cluster.register(
    pulumi.mergeOptions({ ...optionsOf(cluster), dependsOn: roles }, guarded),
    (args) => guard.lookedAt(cluster.name, args),
  );
  for (const pool of userPools) {
    pool.register(pulumi.mergeOptions(optionsOf(pool), guard.pool(pool.name)), (args) =>
      guard.lookedAt(pool.name, args),
    );
  }
  network.declaration?.remember([identity, ...roleAssignments, cluster, ...userPools]);
}

function delegatedSubnets(
  args: ClusterArgs,
  { mode, podSubnet }: ModeSettings,
  plan: ClusterPlan,
  prefixLengths: PlannedCluster["prefixLengths"],
): DelegatedSubnet[] {
  const { existingNetwork, apiServer } = args;
  const subnets: DelegatedSubnet[] = [];
  if (networkModes[mode].arm.podSubnetID) {
    subnets.push({
      suffix: "pods",
      ...podSubnet,
      addressPrefix: plan.podSubnetPrefix,
      prefixLength: prefixLengths["pod-subnet"],
      changedByAks: true,
    });
  }
  if (apiServer?.vnetIntegration === true) {
    subnets.push({
      suffix: "api-server",
      existing:
        existingNetwork?.apiServerSubnetId === undefined
          ? undefined
          : { id: existingNetwork.apiServerSubnetId, prefix: apiServer.subnetPrefix },
      addressPrefix: plan.apiServerSubnetPrefix,
      prefixLength: prefixLengths["api-server"],
      changedByAks: false,
    });
  }
  return subnets;
}

/** What a network security group on the node subnet has to let through. */
function securityRules(
  mode: NetworkMode,
  { nodeSubnetPrefixes, podCidrs, apiServerSubnetPrefix }: ClusterPlan,
): { [name: string]: SecurityRuleArgs } {
  const [nodes] = nodeSubnetPrefixes;
  const [pods] = podCidrs;
  return allowTraffic([
    ["Nodes", nodes, "Nodes", nodes],
    ["Nodes", nodes, "Pods", pods],
    ["Pods", pods, "Nodes", mode === NetworkMode.Kubenet ? nodes : undefined],
    ["Pods", pods, "Pods", mode === NetworkMode.Kubenet ? undefined : pods],
    ["Nodes", nodes, "ApiServer", apiServerSubnetPrefix],
  ]);
}

/** The part of `networkProfile` that can't change freely. */
function networkSettings(args: ClusterArgs, mode: ModeSettings, plan: ClusterPlan) {
  const { arm } = networkModes[mode.mode];
  return {
    networkPlugin: arm.networkPlugin,
    networkPluginMode: arm.networkPluginMode,
    networkDataplane: mode.networkDataplane,
    networkPolicy: mode.networkPolicy,
    podCidr: plan.podCidrs[0],
    serviceCidr: plan.serviceCidrs[0],
    dnsServiceIP: plan.dnsServiceIP,
    ...(mode.given?.dualStack !== undefined && {
      ipFamilies: ["IPv4", "IPv6"],
      podCidrs: plan.podCidrs,
      serviceCidrs: plan.serviceCidrs,
    }),
    loadBalancerSku: "standard",
    outboundType: args.outboundType ?? OutboundType.LoadBalancer,
  };
}

function outboundProfile(
  { outboundAddresses, outboundType = OutboundType.LoadBalancer }: ClusterArgs,
  dualStack: boolean,
): Pick<
  input.containerservice.ContainerServiceNetworkProfileArgs,
  "loadBalancerProfile" | "natGatewayProfile"
> {
  const { managedCount = 1, idleTimeoutInMinutes, ...addresses } = outboundAddresses ?? {};
  const { publicIpIds, publicIpPrefixIds, allocatedOutboundPorts } = addresses;
  if (outboundType === OutboundType.ManagedNatGateway) {
    return {
      natGatewayProfile: {
        managedOutboundIPProfile: { count: managedCount },
        idleTimeoutInMinutes: idleTimeoutInMinutes ?? 4,
      },
    };
  }
  if (outboundType !== OutboundType.LoadBalancer || (!outboundAddresses && !dualStack)) {
    return {};
  }
  const own = publicIpIds !== undefined || publicIpPrefixIds !== undefined;
  return {
    loadBalancerProfile: {
      managedOutboundIPs: own
        ? undefined
        : { count: managedCount, countIPv6: dualStack ? 1 : undefined },
      outboundIPs: publicIpIds && { publicIPs: publicIpIds.map((id) => ({ id })) },
      outboundIPPrefixes: publicIpPrefixIds && {
        publicIPPrefixes: publicIpPrefixIds.map((id) => ({ id })),
      },
      allocatedOutboundPorts,
      idleTimeoutInMinutes,
    },
  };
}

function apiServerAccessProfile(
  { apiServer }: ClusterArgs,
  { delegatedSubnets: subnets }: ClusterNetwork,
): input.containerservice.ManagedClusterAPIServerAccessProfileArgs | undefined {
  return (
    apiServer && {
      enablePrivateCluster: apiServer.privateCluster,
      enablePrivateClusterPublicFQDN: apiServer.publicFqdn,
      privateDNSZone: apiServer.privateDnsZone,
      authorizedIPRanges: apiServer.authorizedIPRanges,
      enableVnetIntegration: apiServer.vnetIntegration,
      subnetId: subnets.get("api-server")?.id,
    }
  );
}

import type { NamedRange } from "@aks-networking/networking";
import { ArmType, EnvironmentKind, parseCidr } from "@aks-networking/networking";
import * as authorization from "@pulumi/azure-native/authorization";
import * as containerservice from "@pulumi/azure-native/containerservice";
import * as managedidentity from "@pulumi/azure-native/managedidentity";
import type { input } from "@pulumi/azure-native/types";
import * as pulumi from "@pulumi/pulumi";
import { type Declared, DeclaredResource } from "../declared-resource";
import { judgeChildren, rangeProblems } from "../judgement";
import { declarationOf, type SecurityRuleArgs } from "../virtual-network";
import { type ClusterArgs, OutboundType } from "./cluster-args";
import { type ClusterNetwork, type ClusterSubnet, declareClusterNetwork } from "./cluster-network";
import { readKubeconfig } from "./kubeconfig";
import { type MixedNodePoolArgs, poolProfile } from "./node-pools";

/** What tells one network mode from another, in the terms of ARM. */
export interface ModeSettings {
  /** The mode's part of `networkProfile`. */
  readonly networkProfile: Omit<
    input.containerservice.ContainerServiceNetworkProfileArgs,
    "serviceCidr" | "serviceCidrs" | "dnsServiceIP" | "outboundType"
  >;
  /** Ranges among the mode's args, by their names, for the check that they are canonical. */
  readonly ranges: Readonly<Record<string, string | undefined>>;
  readonly defaultMaxPods: number;
  /** Whether AKS writes routes to the nodes into the route table of the node subnet. */
  readonly nodeRoutes: boolean;
  readonly userPools: { readonly [name: string]: MixedNodePoolArgs };
  readonly windowsProfile?: input.containerservice.ManagedClusterWindowsProfileArgs | undefined;
  /** Rules that a network security group on the node subnet needs, by their names. */
  readonly securityRules: { [name: string]: SecurityRuleArgs };
}

/** All that a cluster is made of, before any of it is registered. */
interface ClusterParts {
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
  /** ARM id of the subnet of the nodes. */
  readonly nodeSubnetId: pulumi.Output<string>;
  /** ARM ids of the public addresses that the cluster's traffic leaves from; empty where Azure doesn't manage them. */
  readonly effectiveOutboundIPs: pulumi.Output<string[]>;

  protected constructor(
    className: string,
    name: string,
    args: ClusterArgs,
    mode: ModeSettings,
    opts?: pulumi.ComponentResourceOptions,
  ) {
    super(`aks-networking:index:${className}`, name, args, opts);
    const parts = declareCluster(name, args, mode);
    const { network, identity, roleAssignments, cluster, userPools } = parts;
    judgeChildren(
      this,
      `${className} ${JSON.stringify(name)}`,
      [...network.children, identity, ...roleAssignments, cluster, ...userPools],
      { resources: network.surroundings, environment: environmentOf(args) },
      problemsOf(args, mode),
    );
    registerCluster(this, parts);

    this.clusterId = cluster.id;
    this.clusterName = cluster.link((resource) => resource.name);
    this.fqdn = cluster.output((resource) =>
      pulumi
        .all([resource.fqdn, resource.privateFQDN])
        .apply(([fqdn, privateFQDN]) => fqdn || privateFQDN),
    );
    this.oidcIssuerUrl = cluster.output((resource) =>
      resource.oidcIssuerProfile.apply((profile) => profile?.issuerURL ?? ""),
    );
    this.nodeResourceGroup = cluster.output((resource) =>
      resource.nodeResourceGroup.apply((group) => group ?? ""),
    );
    this.identityId = identity.id;
    this.identityPrincipalId = identity.output((resource) => resource.principalId);
    this.identityClientId = identity.output((resource) => resource.clientId);
    this.nodeSubnetId = pulumi.output(network.nodeSubnet.id);
    this.effectiveOutboundIPs = cluster.output((resource) =>
      resource.networkProfile.apply((profile) =>
        (
          profile?.loadBalancerProfile?.effectiveOutboundIPs ??
          profile?.natGatewayProfile?.effectiveOutboundIPs ??
          []
        ).flatMap(({ id }) => id ?? []),
      ),
    );
    this.kubeconfig = readKubeconfig(
      this,
      args.kubeconfig,
      args.resourceGroupName,
      this.clusterName,
    );
    this.registerOutputs({
      clusterId: this.clusterId,
      clusterName: this.clusterName,
      fqdn: this.fqdn,
      kubeconfig: this.kubeconfig,
      oidcIssuerUrl: this.oidcIssuerUrl,
      nodeResourceGroup: this.nodeResourceGroup,
      identityId: this.identityId,
      identityPrincipalId: this.identityPrincipalId,
      identityClientId: this.identityClientId,
      nodeSubnetId: this.nodeSubnetId,
      effectiveOutboundIPs: this.effectiveOutboundIPs,
    });
  }
}

function declareCluster(name: string, args: ClusterArgs, mode: ModeSettings): ClusterParts {
  const { apiServer = {}, outboundType = OutboundType.LoadBalancer } = args;
  const network = declareClusterNetwork(
    name,
    args,
    {
      addressSpace: args.addressSpace ?? [],
      nodeSubnetPrefixes: args.nodeSubnet?.addressPrefix ? [args.nodeSubnet.addressPrefix] : [],
    },
    {
      nodeRoutes: mode.nodeRoutes,
      natGateway: outboundType === OutboundType.UserAssignedNatGateway,
      securityRules: mode.securityRules,
      delegatedSubnets: apiServer.subnetPrefix ? { "api-server": apiServer.subnetPrefix } : {},
    },
  );
  const { resourceGroupName, location, tags } = args;
  const place = { resourceGroupName, location, tags };
  const identity = new DeclaredResource(
    managedidentity.UserAssignedIdentity,
    ArmType.userAssignedIdentity,
    `${name}-identity`,
    place,
  );
  const principalId = identity.output((resource) => resource.principalId);
  const { nodeSubnet, delegatedSubnets } = network;
  const scopes: Record<string, pulumi.Input<string>> = { "node-subnet": nodeSubnet.id };
  for (const [suffix, subnet] of delegatedSubnets) {
    scopes[`${suffix}-subnet`] = subnet.id;
  }
  if (mode.nodeRoutes && nodeSubnet.routeTableId !== undefined) {
    scopes["route-table"] = nodeSubnet.routeTableId;
  }
  const roleAssignments = Object.entries(scopes).map(
    ([suffix, scope]) =>
      new DeclaredResource(
        authorization.RoleAssignment,
        ArmType.roleAssignment,
        `${name}-${suffix}-role`,
        {
          scope,
          principalId,
          principalType: "ServicePrincipal",
          roleDefinitionId: networkContributor,
        },
      ),
  );
  const pool = {
    defaultMaxPods: mode.defaultMaxPods,
    vnetSubnetID: nodeSubnet.id,
    tags,
  };
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
        ...mode.networkProfile,
        serviceCidr: args.serviceCidr ?? "10.0.0.0/16",
        dnsServiceIP: args.dnsServiceIP ?? dnsServiceIpOf(args.serviceCidr ?? "10.0.0.0/16"),
        loadBalancerSku: "standard",
        outboundType,
      },
      agentPoolProfiles: [
        { name: "system", ...poolProfile(args.systemPool ?? {}, { ...pool, mode: "System" }) },
      ],
      apiServerAccessProfile: apiServerAccessProfile(args, delegatedSubnets.get("api-server")),
      aadProfile: args.adminGroupObjectIds && {
        managed: true,
        enableAzureRBAC: true,
        adminGroupObjectIDs: args.adminGroupObjectIds,
      },
      disableLocalAccounts: args.disableLocalAccounts,
      oidcIssuerProfile: { enabled: args.oidcIssuer ?? true },
      securityProfile: { workloadIdentity: { enabled: args.workloadIdentity ?? true } },
      windowsProfile: mode.windowsProfile,
    },
  );
  const clusterName = cluster.link((resource) => resource.name);
  const userPools = Object.entries(mode.userPools).map(
    ([poolName, poolArgs]) =>
      new DeclaredResource(containerservice.AgentPool, ArmType.agentPool, `${name}-${poolName}`, {
        resourceGroupName,
        resourceName: clusterName,
        agentPoolName: poolName,
        ...poolProfile(poolArgs, { ...pool, mode: "User" }),
      }),
  );
  return { network, identity, roleAssignments, cluster, userPools };
}

/** The identity has its roles before the cluster exists: AKS uses them while it creates the cluster. */
function registerCluster(parent: pulumi.Resource, parts: ClusterParts): void {
  const { network, identity, roleAssignments, cluster, userPools } = parts;
  network.declaration?.register(network.children, parent);
  identity.register({ parent });
  const roles = roleAssignments.map((role) => role.register({ parent }));
  cluster.register({ parent, dependsOn: roles });
  for (const pool of userPools) {
    pool.register({ parent });
  }
  network.declaration?.remember([identity, ...roleAssignments, cluster, ...userPools]);
}

/** Network Contributor: what AKS needs on subnets and route tables that it didn't make. */
const networkContributor =
  "/providers/Microsoft.Authorization/roleDefinitions/4d97b98b-1d4c-4787-a291-c67834d212e7";

function apiServerAccessProfile(
  { apiServer }: ClusterArgs,
  subnet: ClusterSubnet | undefined,
): input.containerservice.ManagedClusterAPIServerAccessProfileArgs | undefined {
  if (apiServer === undefined) {
    return undefined;
  }
  return {
    enablePrivateCluster: apiServer.privateCluster,
    enablePrivateClusterPublicFQDN: apiServer.publicFqdn,
    privateDNSZone: apiServer.privateDnsZone,
    authorizedIPRanges: apiServer.authorizedIPRanges,
    enableVnetIntegration: apiServer.vnetIntegration,
    subnetId: subnet?.id,
  };
}

/** The tenth address of the service range, as in Azure's default. */
function dnsServiceIpOf(serviceCidr: string): string | undefined {
  const parsed = parseCidr(serviceCidr);
  return parsed.ok && parsed.cidr.addressCount > 10n
    ? parsed.cidr.address(10).toString()
    : undefined;
}

function environmentOf({ takenRanges = {} }: ClusterArgs): NamedRange[] {
  return Object.entries(takenRanges).flatMap(([name, { cidr, kind }]) => {
    const parsed = parseCidr(cidr);
    return parsed.ok ? [{ name, cidr: parsed.cidr, kind: kind ?? EnvironmentKind.onPremises }] : [];
  });
}

/** What is wrong with the args themselves, where their types can't say it. */
function problemsOf(args: ClusterArgs, mode: ModeSettings): string[] {
  const { virtualNetwork, existingNetwork, addressSpace, nodeSubnet, takenRanges } = args;
  const problems: string[] = [];
  const sources = { virtualNetwork, existingNetwork, addressSpace };
  const given = Object.entries(sources).flatMap(([arg, value]) => (value === undefined ? [] : arg));
  if (given.length > 1) {
    problems.push(
      `${given.join(" and ")} are given, but the network comes from one of them; leave the others out.`,
    );
  }
  if (nodeSubnet?.name !== undefined) {
    const names = virtualNetwork ? [...declarationOf(virtualNetwork).subnets.keys()] : [];
    if (!names.includes(nodeSubnet.name)) {
      problems.push(
        `nodeSubnet.name ${nodeSubnet.name} is no subnet of virtualNetwork, which has ${names.join(", ") || "none"}; name one of those, or leave it out for a subnet of the cluster's own.`,
      );
    }
  }
  const ranges: Record<string, string | undefined> = {
    serviceCidr: args.serviceCidr,
    "nodeSubnet.addressPrefix": nodeSubnet?.addressPrefix,
    "apiServer.subnetPrefix": args.apiServer?.subnetPrefix,
    "existingNetwork.nodeSubnetPrefix": existingNetwork?.nodeSubnetPrefix,
    ...mode.ranges,
  };
  for (const [i, range] of (addressSpace ?? []).entries()) {
    ranges[`addressSpace[${i}]`] = range;
  }
  for (const [i, range] of (existingNetwork?.addressSpace ?? []).entries()) {
    ranges[`existingNetwork.addressSpace[${i}]`] = range;
  }
  for (const [subnet, range] of Object.entries(existingNetwork?.otherSubnets ?? {})) {
    ranges[`existingNetwork.otherSubnets[${JSON.stringify(subnet)}]`] = range;
  }
  for (const [name, { cidr }] of Object.entries(takenRanges ?? {})) {
    ranges[`takenRanges[${JSON.stringify(name)}].cidr`] = cidr;
  }
  return [...problems, ...rangeProblems(ranges)];
}

import { factsOf } from "@aks-networking/networking";
import * as pulumi from "@pulumi/pulumi";
import { type ArgProblem, readArgs } from "../args/read-args";
import { existingDeclaration, withCheckedIds } from "../existing-network";
import { importProblems } from "../import-ids";
import { judgeChildren, judgedOnCreation, refuseIf, topologyOf } from "../judgement";
import { declarationOf } from "../network-reference";
import { editionOf, environmentOf, problemsOf } from "./cluster-arg-problems";
import type { ClusterArgs } from "./cluster-args";
import { capacityOfCluster, needsOfCluster } from "./cluster-capacity";
import { type ClusterOutputs, capacityOutput } from "./cluster-outputs";
import { type ClusterParts, declareCluster, poolsOf, registerCluster } from "./cluster-parts";
import { planCluster } from "./cluster-plan";
import type { ResolvedSettings } from "./guarded-settings";
import { type KubeconfigKind, readKubeconfig } from "./kubeconfig";
import { guardCluster } from "./lifecycle-guard";
import type { ModeSettings } from "./mode-settings";
import { toldNetwork } from "./told-network";

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

/** A cluster that is planned and judged, but not registered. */
export interface ClusterDraft<A> {
  /** The args as they were read. */
  readonly args: A;
  /** What the component is registered with. */
  readonly type: string;
  readonly inputs: pulumi.Inputs;
  readonly options: pulumi.ComponentResourceOptions;
  /**
   * Registers all that the cluster is made of, and gives the component its outputs.
   * @throws pulumi.RunError with all that is wrong with the args.
   */
  create(component: pulumi.ComponentResource): pulumi.Inputs;
}

/**
 * Reads, plans and judges what a class of clusters is given. The classes extend Pulumi's own class themselves, since that
 * is what Pulumi offers to other languages, and have this in common.
 */
export function draftCluster<A extends ClusterArgs>(
  className: (typeof classNames)[number],
  name: string,
  given: A,
  modeOf: (args: A) => ModeSettings,
  opts: pulumi.ComponentResourceOptions = {},
): ClusterDraft<A> {
  const label = `${className} ${JSON.stringify(name)}`;
  const { args: read, problems: misread } = readArgs<A>(className, given);
  const args = withCheckedIds(read);
  const mode = modeOf(args);
  const edition = editionOf(args);
  const facts = factsOf(edition);
  const shared = networkOf(name, args);
  const planned = planCluster({
    name,
    args,
    mode,
    facts,
    pools: poolsOf(args, mode),
    shared,
  });
  const { plan } = planned;
  const parts = declareCluster(name, args, mode, planned, shared);
  const children = childrenOf(parts);
  const topology = topologyOf(children, [
    ...parts.network.surroundings,
    ...(mode.inCluster?.(plan) ?? []),
  ]);
  const context = { topology, facts };
  const needs = needsOfCluster(context, parts.cluster.key);
  const inArgs = [
    ...misread,
    ...problemsOf(name, args, mode, args.virtualNetwork && shared),
    ...importProblems(args.importIds, children),
  ];
  // What a mode says of an arg that couldn't be read is said already.
  const said = new Set(inArgs.map(({ path }) => path));
  const problems: ArgProblem[] = [
    ...inArgs,
    ...[...(mode.problems?.(plan, needs) ?? []), ...planned.problems]
      .filter((message) => !said.has(message.split(" ")[0] ?? ""))
      .map((message) => ({ path: "", message })),
  ];
  const verdict = judgeChildren(
    label,
    children,
    { topology, environment: environmentOf(args, shared), edition },
    problems,
  );
  const resolved: ResolvedSettings = { ...parts.settings, plan };
  const network = toldNetwork(args);
  const guard = guardCluster(className, label, args);
  return {
    args,
    type: `aks-networking:index:${className}`,
    // Ids as they are given: where one is malformed, what uses it fails, and not the component.
    inputs: { ...read, resolved },
    options: pulumi.mergeOptions(
      judgedOnCreation(pulumi.mergeOptions(opts, guard.component), verdict),
      {
        aliases: otherTypes(className),
      },
    ),
    create(component) {
      planned.save(verdict.always.length === 0);
      refuseIf(component, verdict);
      registerCluster(component, parts, verdict, guard);
      const capacity = capacityOfCluster(context, parts.cluster.key, args, mode);
      const outputs = {
        ...outputsOf(component, args, mode.kubeconfig ?? args.kubeconfig, parts),
        plan: pulumi.output(plan),
        capacity: pulumi.output(capacityOutput(capacity)),
        ...(network && { network }),
      } satisfies ClusterOutputs;
      Object.assign(component, outputs);
      return outputs;
    },
  };
}

/** The VNet that a cluster is given. */
function networkOf(name: string, args: ClusterArgs) {
  const { resourceGroupName, location, tags, existingNetwork } = args;
  return existingNetwork === undefined
    ? args.virtualNetwork && declarationOf(args.virtualNetwork)
    : existingDeclaration(name, existingNetwork, args.apiServer?.subnetPrefix, {
        resourceGroupName,
        location,
        tags,
      });
}

function childrenOf({ network, identity, roleAssignments, cluster, userPools }: ClusterParts) {
  return [...network.children, identity, ...roleAssignments, cluster, ...userPools];
}

function outputsOf(
  component: pulumi.ComponentResource,
  { resourceGroupName }: ClusterArgs,
  kubeconfig: KubeconfigKind | undefined,
  { network, identity, cluster, virtualNetwork }: ClusterParts,
): Omit<ClusterOutputs, "plan" | "capacity"> {
  const clusterName = cluster.link((resource) => resource.name);
  return {
    clusterId: cluster.id,
    clusterName,
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
    virtualNetworkId: virtualNetwork ?? pulumi.output(""),
    nodeSubnetId: pulumi.output(network.nodeSubnet?.id ?? ""),
    effectiveOutboundIPs: cluster.output(({ networkProfile }) =>
      networkProfile.apply((profile) =>
        [
          ...(profile?.loadBalancerProfile?.effectiveOutboundIPs ?? []),
          ...(profile?.natGatewayProfile?.effectiveOutboundIPs ?? []),
        ].flatMap(({ id }) => id ?? []),
      ),
    ),
    kubeconfig: readKubeconfig(component, kubeconfig, resourceGroupName, clusterName),
  };
}

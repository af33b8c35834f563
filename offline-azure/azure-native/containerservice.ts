import type { ResourceType, Subject } from "../provider/resource-type";
import type { Shape } from "../provider/shape";
import {
  hexOf,
  isUnknown,
  stringsOf,
  textOf,
  unknownValue,
  uuidOf,
  type Value,
  type Values,
  valuesOf,
} from "../provider/values";
import { inGroup } from "./arm";
import {
  effectiveNetwork,
  refuseAgentPool,
  refuseManagedCluster,
} from "./containerservice-refusals";
import { clientIdOf, principalIdOf } from "./identity";

const apiVersion = "2025-09-01";
const kubernetesVersion = "1.35.1";

// All that the provider itself looks at in a CIDR is this: 999.0.0.0/16 passes.
const loosePattern = /^([0-9]{1,3}\.){3}[0-9]{1,3}(\/([0-9]|[1-2][0-9]|3[0-2]))?$/ satisfies Shape;
const looseAddress = /^(([0-9]{1,3}\.){3}[0-9]{1,3})$/ satisfies Shape;

const poolShape = {
  availabilityZones: ["string"],
  count: "integer",
  enableAutoScaling: "boolean",
  maxCount: "integer",
  maxPods: "integer",
  minCount: "integer",
  mode: "string",
  nodeLabels: "stringMap",
  nodeTaints: ["string"],
  orchestratorVersion: "string",
  osDiskSizeGB: "integer",
  osSKU: "string",
  osType: "string",
  podIPAllocationMode: "string",
  podSubnetID: "string",
  type: "string",
  upgradeSettings: { maxSurge: "string", maxUnavailable: "string" },
  vmSize: "string",
  vnetSubnetID: "string",
} as const satisfies Shape;

/** What only Azure says of a pool. */
const readOnlyOfPools = {
  currentOrchestratorVersion: ({ inputs }: Subject) =>
    inputs.orchestratorVersion ?? kubernetesVersion,
  eTag: ({ id }: Subject) => uuidOf(`${id} etag`),
  nodeImageVersion: () => "AKSUbuntu-2204gen2containerd-offline",
  powerState: () => ({ code: "Running" }),
  provisioningState: () => "Succeeded",
};

/** The Microsoft.ContainerService types. */
export const containerservice: readonly ResourceType[] = [
  {
    token: "containerservice:ManagedCluster",
    type: "Microsoft.ContainerService/managedClusters",
    id: inGroup("Microsoft.ContainerService/managedClusters/{resourceName}"),
    parent: "resources:ResourceGroup",
    name: { property: "resourceName", auto: "random" },
    required: ["resourceGroupName"],
    located: true,
    properties: {
      resourceGroupName: "string",
      resourceName: "string",
      location: "string",
      tags: "stringMap",
      agentPoolProfiles: [{ name: /^[a-z][a-z0-9]{0,11}$/, ...poolShape }],
      apiServerAccessProfile: {
        authorizedIPRanges: ["string"],
        enablePrivateCluster: "boolean",
        enableVnetIntegration: "boolean",
        subnetId: "string",
      },
      dnsPrefix: "string",
      enableRBAC: "boolean",
      identity: { type: "string", userAssignedIdentities: ["string"] },
      kubernetesVersion: "string",
      networkProfile: {
        dnsServiceIP: looseAddress,
        ipFamilies: ["string"],
        networkDataplane: "string",
        networkPlugin: "string",
        networkPluginMode: "string",
        networkPolicy: "string",
        outboundType: "string",
        podCidr: loosePattern,
        podCidrs: ["string"],
        serviceCidr: loosePattern,
        serviceCidrs: ["string"],
      },
      nodeResourceGroup: "string",
      oidcIssuerProfile: { enabled: "boolean" },
      sku: { name: "string", tier: "string" },
    },
    computed: {
      agentPoolProfiles: (subject) => poolsOf(subject),
      azureApiVersion: () => apiVersion,
      azurePortalFQDN: (subject) => fqdnOf(subject, "portal.hcp"),
      currentKubernetesVersion: ({ inputs }) => inputs.kubernetesVersion ?? kubernetesVersion,
      dnsPrefix: (subject) => dnsPrefixOf(subject),
      eTag: ({ id }) => uuidOf(`${id} etag`),
      enableRBAC: ({ inputs }) => inputs.enableRBAC ?? true,
      fqdn: (subject) => fqdnOf(subject, "hcp"),
      identity: (subject) => identityOf(subject),
      identityProfile: ({ id, inputs, name, account }) => ({
        kubeletidentity: {
          clientId: clientIdOf(`${id} kubelet`),
          objectId: principalIdOf(`${id} kubelet`),
          resourceId: `/subscriptions/${account.subscriptionId}/resourceGroups/${nodeGroupOf(inputs, name)}/providers/Microsoft.ManagedIdentity/userAssignedIdentities/${name}-agentpool`,
          ...valuesOf(valuesOf(inputs.identityProfile).kubeletidentity),
        },
      }),
      kubernetesVersion: ({ inputs }) => inputs.kubernetesVersion ?? kubernetesVersion,
      maxAgentPools: () => 100,
      networkProfile: ({ inputs }) => ({
        loadBalancerSku: "standard",
        outboundType: "loadBalancer",
        ...valuesOf(inputs.networkProfile),
        ...effectiveNetwork(valuesOf(inputs.networkProfile)),
      }),
      nodeResourceGroup: ({ inputs, name }) => nodeGroupOf(inputs, name),
      oidcIssuerProfile: ({ id, inputs, account }) => {
        const enabled = valuesOf(inputs.oidcIssuerProfile).enabled ?? false;
        const issuer = `https://${textOf(inputs.location)}.oic.prod-aks.azure.com/${account.tenantId}/${uuidOf(`${id} issuer`)}/`;
        return enabled === true ? { enabled, issuerURL: issuer } : { enabled };
      },
      powerState: () => ({ code: "Running" }),
      provisioningState: () => "Succeeded",
      resourceUID: ({ id }) => hexOf(id, 24),
    },
    previewed: {
      identity: ({ identity }) => previewedIdentity(valuesOf(identity)),
      oidcIssuerProfile: ({ oidcIssuerProfile }) => ({
        ...valuesOf(oidcIssuerProfile),
        issuerURL: unknownValue,
      }),
    },
    readOnly: [
      "identity.principalId",
      "identity.tenantId",
      "oidcIssuerProfile.issuerURL",
      ...Object.keys(readOnlyOfPools).map((property) => `agentPoolProfiles[].${property}`),
    ],
    children: {
      property: "agentPoolProfiles",
      token: "containerservice:AgentPool",
      unlisted: "kept",
    },
    refuse: refuseManagedCluster,
  },
  {
    token: "containerservice:AgentPool",
    type: "Microsoft.ContainerService/managedClusters/agentPools",
    id: inGroup(
      "Microsoft.ContainerService/managedClusters/{resourceName}/agentPools/{agentPoolName}",
    ),
    parent: "containerservice:ManagedCluster",
    name: { property: "agentPoolName", auto: "copy" },
    required: ["resourceGroupName", "resourceName"],
    properties: {
      resourceGroupName: "string",
      resourceName: "string",
      agentPoolName: /^[a-z][a-z0-9]{0,11}$/,
      ...poolShape,
    },
    computed: poolOutputs(),
    refuse: refuseAgentPool,
  },
];

function poolOutputs() {
  return {
    ...readOnlyOfPools,
    azureApiVersion: () => apiVersion,
    count: ({ inputs }: Subject) => inputs.count ?? 1,
    osType: ({ inputs }: Subject) => inputs.osType ?? "Linux",
  };
}

/** The pools as the cluster's outputs list them: those made inline and those made separately. */
function poolsOf({ id, cloud, account }: Subject): Values[] {
  return cloud.within(id, "containerservice:AgentPool").map((pool) => {
    const { resourceGroupName: _, resourceName: __, agentPoolName, ...own } = pool.inputs;
    const name = textOf(agentPoolName) ?? "";
    const subject = { ...pool, name, cloud, account, before: undefined };
    const { azureApiVersion: ___, ...computed } = poolOutputs();
    const outputs = Object.entries(computed).map(([key, compute]) => [key, compute(subject)]);
    return { ...own, ...Object.fromEntries(outputs), name };
  });
}

function nodeGroupOf(inputs: Values, name: string): string {
  return (
    textOf(inputs.nodeResourceGroup) ??
    `MC_${textOf(inputs.resourceGroupName)}_${name}_${textOf(inputs.location)}`
  );
}

function dnsPrefixOf({ inputs, name }: Pick<Subject, "inputs" | "name">): string {
  return textOf(inputs.dnsPrefix) ?? `${name}-dns`;
}

function fqdnOf(subject: Subject, zone: string): string {
  const host = `${dnsPrefixOf(subject)}-${hexOf(subject.id, 8)}`;
  return `${host}.${zone}.${textOf(subject.inputs.location)}.azmk8s.io`;
}

function identityOf({ id, inputs, account }: Subject): Value {
  const own = valuesOf(inputs.identity);
  const assigned = stringsOf(own.userAssignedIdentities).map((identityId) => [
    identityId,
    { clientId: clientIdOf(identityId), principalId: principalIdOf(identityId) },
  ]);
  return {
    ...own,
    ...(own.type === "SystemAssigned"
      ? { principalId: principalIdOf(id), tenantId: account.tenantId }
      : {}),
    ...(assigned.length > 0 ? { userAssignedIdentities: Object.fromEntries(assigned) } : {}),
  };
}

/** The ids are keys in the outputs, so one unknown id leaves all of them unknown. */
function previewedIdentity(own: Values): Values {
  const ids = own.userAssignedIdentities;
  const known = Array.isArray(ids) && !ids.some(isUnknown);
  const assigned = known
    ? Object.fromEntries(
        stringsOf(ids).map((id) => [id, { clientId: unknownValue, principalId: unknownValue }]),
      )
    : unknownValue;
  return {
    ...own,
    ...(own.type === "SystemAssigned" ? { principalId: unknownValue, tenantId: unknownValue } : {}),
    ...(ids === undefined ? {} : { userAssignedIdentities: assigned }),
  };
}

/** The kubeconfig of a cluster that can't be reached, in base64 as Azure answers. */
export function kubeconfigOf(cluster: Values, user: string): string {
  const name = textOf(cluster.name) ?? "cluster";
  const text = [
    "# Written by offline-azure, a stand-in for Azure: there is no cluster behind this address.",
    "apiVersion: v1",
    "kind: Config",
    `current-context: ${name}`,
    "clusters:",
    `- name: ${name}`,
    "  cluster:",
    "    server: https://offline-azure-stand-in.invalid:443",
    "contexts:",
    `- name: ${name}`,
    `  context: { cluster: ${name}, user: ${user} }`,
    "users:",
    `- name: ${user}`,
    "  user: { token: offline-azure }",
    "",
  ].join("\n");
  return Buffer.from(text).toString("base64");
}

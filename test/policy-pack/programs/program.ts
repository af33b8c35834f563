import type { Example, ExampleProperties, ExampleResource } from "../../../policy-pack/testing";
import { cluster, idOf, nameOf, subnet, virtualNetwork } from "../../../policy-pack/testing";

/** A program as somebody writes it, and all that the pack says about it. */
export interface Program {
  readonly what: string;
  /** Who wrote it and where: the repository and its file, or the issue. */
  readonly source?: string;
  /** "accepted", or the code or words with which Azure refused it. */
  readonly azure?: string;
  /** Why an accepted program gets a mandatory report all the same, or a refused one gets none. */
  readonly exception?: string;
  readonly stack: () => Example;
  /** The rules that it breaks, each with its level: "advisory aks-max-pods-not-set". */
  readonly reports: readonly string[];
  /** What the pack says on a first preview, where that is something else: less may be decided then. */
  readonly firstPreview?: readonly string[];
}

export const systemAssigned = { identity: { type: "SystemAssigned" } };
export const userAssigned = {
  identity: { type: "UserAssigned", userAssignedIdentities: [idOf("identity")] },
};

export const overlay = { networkPlugin: "azure", networkPluginMode: "overlay" };

/** A system pool as the quickstarts have it. */
export const systemPool = {
  name: "agentpool",
  mode: "System",
  count: 3,
  vmSize: "Standard_D4s_v5",
  osType: "Linux",
};

export function inSubnet(name: string, properties: ExampleProperties = {}): ExampleProperties {
  return { ...systemPool, vnetSubnetID: idOf(name), ...properties };
}

export function vnet(...addressPrefixes: readonly string[]): ExampleResource {
  return virtualNetwork("vnet", { addressSpace: { addressPrefixes } });
}

export function subnetOf(
  virtualNetworkName: string,
  name: string,
  addressPrefix: string,
  properties: ExampleProperties = {},
): ExampleResource {
  return subnet(name, {
    virtualNetworkName: nameOf(virtualNetworkName),
    addressPrefix,
    ...properties,
  });
}

/** A subnet of "vnet". */
export function within(
  name: string,
  addressPrefix: string,
  properties: ExampleProperties = {},
): ExampleResource {
  return subnetOf("vnet", name, addressPrefix, properties);
}

/** A cluster with the one pool that the Azure CLI makes, and what the CLI sends when nothing else is asked for. */
export function cliCluster(
  networkProfile: ExampleProperties = {},
  ofPool: ExampleProperties = {},
  properties: ExampleProperties = {},
): ExampleResource {
  return cluster("aks", {
    ...systemAssigned,
    dnsPrefix: "aks",
    enableRBAC: true,
    agentPoolProfiles: [
      {
        name: "nodepool1",
        mode: "System",
        count: 3,
        osType: "Linux",
        type: "VirtualMachineScaleSets",
        ...ofPool,
      },
    ],
    networkProfile: {
      loadBalancerSku: "standard",
      outboundType: "loadBalancer",
      ...networkProfile,
    },
    ...properties,
  });
}

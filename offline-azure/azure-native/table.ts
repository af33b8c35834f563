import type { Table } from "../provider/resource-type";
import { containerservice, kubeconfigOf } from "./containerservice";
import { identity } from "./identity";
import { network } from "./network";
import { replacedProperties } from "./replaced-properties";

const cluster = "containerservice:ManagedCluster";

/** The part of azure-native that the stand-in serves. */
export const azureNative: Table = {
  package: "azure-native",
  version: "3.28.0",
  resources: [...identity, ...network, ...containerservice].map((row) => ({
    ...row,
    replaces: replacedProperties[row.token] ?? [],
  })),
  functions: {
    "authorization:getClientConfig": (_, { account }) => ({
      clientId: account.clientId,
      objectId: account.clientId,
      subscriptionId: account.subscriptionId,
      tenantId: account.tenantId,
    }),
    "network:getVirtualNetwork": (args, { outputs }) => outputs("network:VirtualNetwork", args),
    "network:getSubnet": (args, { outputs }) => outputs("network:Subnet", args),
    "containerservice:getManagedCluster": (args, { outputs }) => outputs(cluster, args),
    "containerservice:listManagedClusterUserCredentials": (args, { outputs }) => ({
      kubeconfigs: [{ name: "clusterUser", value: kubeconfigOf(outputs(cluster, args), "user") }],
    }),
    "containerservice:listManagedClusterAdminCredentials": (args, { outputs }) => ({
      kubeconfigs: [{ name: "clusterAdmin", value: kubeconfigOf(outputs(cluster, args), "admin") }],
    }),
  },
  // azure-native:network/v20240501:Subnet is azure-native:network:Subnet of another API version.
  plainToken: (token) => {
    const match = /^azure-native:([a-z]+)(?:\/v\d{8}[a-z]*)?:(\w+)$/.exec(token);
    return match === null ? token : `${match[1]}:${match[2]}`;
  },
};

import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { azureNative } from "../../offline-azure/azure-native/table";
import { Cloud } from "../../offline-azure/provider/cloud";
import { StandIn } from "../../offline-azure/provider/stand-in";
import type { Values } from "../../offline-azure/provider/values";

export const subscription = "/subscriptions/sub";

const account = {
  subscriptionId: "sub",
  tenantId: "tenant",
  clientId: "client",
  location: undefined,
};

/** The stand-in without an engine: each call is what the engine would send. */
export class Azure {
  readonly provider: StandIn;
  readonly #folder: string | undefined;

  /** With a file (in a folder) the stand-in knows everything that exists, as it does on a real run. */
  constructor(memory: "file" | "process" | { readonly folder: string | undefined } = "file") {
    this.#folder =
      typeof memory === "object"
        ? memory.folder
        : memory === "file"
          ? fs.mkdtempSync(path.join(os.tmpdir(), "azure-"))
          : undefined;
    const file = this.#folder && path.join(this.#folder, "live.jsonl");
    this.provider = new StandIn(azureNative, { ...account }, new Cloud(file));
  }

  /** Another process that works on the same file. */
  sibling(): Azure {
    return new Azure({ folder: this.#folder });
  }

  close(): void {
    if (this.#folder !== undefined) {
      fs.rmSync(this.#folder, { recursive: true, force: true });
    }
  }

  check(token: string, inputs: Values, olds: Values = {}) {
    return this.provider.check(`azure-native:${token}`, "name", olds, inputs, "");
  }

  create(token: string, inputs: Values): { id: string; outputs: Values } {
    return this.provider.create(`azure-native:${token}`, inputs);
  }

  update(token: string, id: string, olds: Values, news: Values): Values {
    return this.provider.update(`azure-native:${token}`, id, olds, news);
  }

  delete(token: string, id: string, inputs: Values = {}): void {
    this.provider.delete(`azure-native:${token}`, id, inputs);
  }

  /** A resource group and a VNet 10.1.0.0/16 in it. */
  withVirtualNetwork(more: Values = {}): this {
    this.create("resources:ResourceGroup", { resourceGroupName: "rg", location: "westeurope" });
    this.create("network:VirtualNetwork", { ...vnet, ...more });
    return this;
  }

  subnet(subnetName: string, addressPrefix: string, more: Values = {}) {
    return this.create("network:Subnet", { ...inVnet, subnetName, addressPrefix, ...more });
  }

  /** An overlay cluster with one pool of one node; `subnetId` is that of its nodes. */
  cluster(subnetId: string, networkProfile: Values = {}, pool: Values = {}) {
    return this.create("containerservice:ManagedCluster", cluster(subnetId, networkProfile, pool));
  }
}

export const inVnet = { resourceGroupName: "rg", virtualNetworkName: "vnet" };

export const vnet = {
  ...inVnet,
  location: "westeurope",
  addressSpace: { addressPrefixes: ["10.1.0.0/16"] },
};

export function cluster(subnetId: string, networkProfile: Values = {}, pool: Values = {}) {
  return {
    resourceGroupName: "rg",
    resourceName: "aks",
    location: "westeurope",
    dnsPrefix: "aks",
    agentPoolProfiles: [
      { name: "system", mode: "System", count: 1, vnetSubnetID: subnetId, ...pool },
    ],
    networkProfile: {
      networkPlugin: "azure",
      networkPluginMode: "overlay",
      podCidr: "10.244.0.0/16",
      serviceCidr: "10.0.0.0/16",
      dnsServiceIP: "10.0.0.10",
      ...networkProfile,
    },
  };
}

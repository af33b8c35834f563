import { AgentPool, ManagedCluster } from "@pulumi/azure-native/containerservice";
import { ResourceGroup } from "@pulumi/azure-native/resources";
import type * as pulumi from "@pulumi/pulumi";

/** What a cluster or a pool is first, what it is then, and what becomes of it. */
export interface Row {
  readonly before?: object;
  readonly after: object;
  /** What azure-native does, as its stand-in says. */
  readonly plan: "replace" | "update" | "same";
  /** What the pack says: "dnsPrefix one → two" for each change. */
  readonly said?: readonly string[];
  /** What it says where it knows only what Azure answers. Default: the same. */
  readonly saidOfAzure?: readonly string[];
}

const subnet = (name: string) =>
  `/subscriptions/00000000-0000-4000-8000-000000000000/resourceGroups/net/providers/Microsoft.Network/virtualNetworks/hub/subnets/${name}`;
const overlay = { networkPlugin: "azure", networkPluginMode: "overlay" };
const profile = (networkProfile: object) => ({ networkProfile });
const pool = (settings: object) => ({
  agentPoolProfiles: [{ name: "sys", mode: "System", count: 3, ...settings }],
});
const key = (keyData: string) => ({
  linuxProfile: { adminUsername: "azure", ssh: { publicKeys: [{ keyData }] } },
});
const windows = (settings: object) => ({ windowsProfile: { adminUsername: "azure", ...settings } });
const api = (apiServerAccessProfile: object) => ({ apiServerAccessProfile });

/** Each change of a cluster by itself, on a cluster of its own. */
export const clusterRows: Readonly<Record<string, Row>> = {
  // What azure-native replaces: each row of its list.
  "resource-group": {
    after: { resourceGroupName: "other" },
    plan: "replace",
    said: ["resourceGroupName GROUP → other"],
    saidOfAzure: [],
  },
  "own-name": {
    before: { resourceName: "one" },
    after: { resourceName: "two" },
    plan: "replace",
    said: ["resourceName one → two"],
    saidOfAzure: [],
  },
  "disk-encryption": {
    after: { diskEncryptionSetID: "/d" },
    plan: "replace",
    said: ["diskEncryptionSetID not set → /d"],
  },
  "dns-prefix": {
    after: { dnsPrefix: "two" },
    plan: "replace",
    said: ["dnsPrefix one → two"],
  },
  "fqdn-subdomain": {
    before: { fqdnSubdomain: "one" },
    after: { fqdnSubdomain: "two" },
    plan: "replace",
    said: ["fqdnSubdomain one → two"],
  },
  "linux-user": {
    before: { linuxProfile: { adminUsername: "one", ssh: { publicKeys: [{ keyData: "k" }] } } },
    after: { linuxProfile: { adminUsername: "two", ssh: { publicKeys: [{ keyData: "k" }] } } },
    plan: "replace",
    said: ["linuxProfile.adminUsername one → two"],
  },
  "ssh-key": {
    before: key("one"),
    after: key("two"),
    plan: "replace",
    said: ["linuxProfile.ssh.publicKeys the old value → another value"],
    saidOfAzure: [],
  },
  location: {
    after: { location: "northeurope" },
    plan: "replace",
    said: ["location westeurope → northeurope"],
  },
  "node-group": {
    after: { nodeResourceGroup: "nodes" },
    plan: "replace",
    said: ["nodeResourceGroup not set → nodes"],
    saidOfAzure: ["nodeResourceGroup MC_GROUP_node-groupXXXXXXXX_westeurope → nodes"],
  },
  "windows-added": {
    after: windows({}),
    plan: "replace",
    said: ["windowsProfile not set → set"],
  },
  "windows-user": {
    before: windows({}),
    after: { windowsProfile: { adminUsername: "two" } },
    plan: "replace",
    said: ["windowsProfile.adminUsername azure → two"],
  },
  "csi-proxy": {
    before: windows({ enableCSIProxy: false }),
    after: windows({ enableCSIProxy: true }),
    plan: "replace",
    said: ["windowsProfile.enableCSIProxy the old value → another value"],
    saidOfAzure: [],
  },
  "pool-windows-profile": {
    before: pool({}),
    after: pool({ windowsProfile: { disableOutboundNat: true } }),
    plan: "replace",
    said: ["agentPoolProfiles[name=sys].windowsProfile.disableOutboundNat not set → true"],
  },
  services: {
    before: profile(overlay),
    after: profile({ ...overlay, serviceCidr: "10.1.0.0/16", dnsServiceIP: "10.1.0.10" }),
    plan: "replace",
    said: [
      "networkProfile.serviceCidr 10.0.0.0/16 → 10.1.0.0/16",
      "networkProfile.dnsServiceIP 10.0.0.10 → 10.1.0.10",
    ],
  },
  "service-list": {
    before: profile(overlay),
    after: profile({ ...overlay, serviceCidrs: ["10.0.0.0/17"] }),
    plan: "replace",
    said: ["networkProfile.serviceCidrs 10.0.0.0/16 → 10.0.0.0/17"],
  },
  "service-of-list": {
    before: profile({ ...overlay, serviceCidrs: ["10.0.0.0/16"] }),
    after: profile({ ...overlay, serviceCidrs: ["10.0.0.0/17"] }),
    plan: "update",
    said: ["networkProfile.serviceCidrs 10.0.0.0/16 → 10.0.0.0/17"],
  },
  "services-written-twice": {
    before: profile(overlay),
    after: profile({ ...overlay, serviceCidrs: ["10.0.0.0/16"] }),
    plan: "replace",
    said: ["networkProfile.serviceCidrs not set → 10.0.0.0/16"],
    saidOfAzure: [],
  },
  "dns-address": {
    before: profile(overlay),
    after: profile({ ...overlay, dnsServiceIP: "10.0.0.11" }),
    plan: "replace",
    said: ["networkProfile.dnsServiceIP 10.0.0.10 → 10.0.0.11"],
  },
  "network-mode": {
    before: profile({ networkPlugin: "azure" }),
    after: profile({ networkPlugin: "azure", networkMode: "transparent" }),
    plan: "replace",
    said: ["networkProfile.networkMode not set → transparent"],
    saidOfAzure: [],
  },
  "kubenet-to-overlay": {
    before: profile({ networkPlugin: "kubenet" }),
    after: profile(overlay),
    plan: "replace",
    said: ["networkProfile.networkPlugin kubenet → Azure CNI Overlay"],
  },
  "node-subnet-to-overlay": {
    before: profile({ networkPlugin: "azure" }),
    after: profile({ ...overlay, podCidr: "192.168.0.0/16" }),
    plan: "replace",
    said: ["networkProfile.networkPluginMode Azure CNI Node Subnet → Azure CNI Overlay"],
  },
  "overlay-to-kubenet": {
    before: profile(overlay),
    after: profile({ networkPlugin: "kubenet" }),
    plan: "replace",
    said: ["networkProfile.networkPlugin Azure CNI Overlay → kubenet"],
  },
  "pods-grow": {
    before: profile(overlay),
    after: profile({ ...overlay, podCidr: "10.244.0.0/15" }),
    plan: "replace",
    said: ["networkProfile.podCidr 10.244.0.0/16 → 10.244.0.0/15"],
  },
  "pods-of-kubenet": {
    before: profile({ networkPlugin: "kubenet" }),
    after: profile({ networkPlugin: "kubenet", podCidr: "10.245.0.0/16" }),
    plan: "replace",
    said: ["networkProfile.podCidr 10.244.0.0/16 → 10.245.0.0/16"],
  },
  "pods-of-byo": {
    before: profile({ networkPlugin: "none", podCidr: "10.244.0.0/16" }),
    after: profile({ networkPlugin: "none", podCidr: "10.245.0.0/16" }),
    plan: "replace",
    said: ["networkProfile.podCidr 10.244.0.0/16 → 10.245.0.0/16"],
  },
  cilium: {
    before: profile(overlay),
    after: profile({ ...overlay, networkDataplane: "cilium", networkPolicy: "cilium" }),
    plan: "replace",
    said: ["networkProfile.networkDataplane azure → cilium"],
  },
  calico: {
    before: profile(overlay),
    after: profile({ ...overlay, networkPolicy: "calico" }),
    plan: "replace",
    said: ["networkProfile.networkPolicy none → calico"],
  },
  "policy-off": {
    before: profile({ ...overlay, networkPolicy: "azure" }),
    after: profile(overlay),
    plan: "replace",
    said: ["networkProfile.networkPolicy azure → none"],
  },
  outbound: {
    before: { ...profile(overlay), ...pool({ vnetSubnetID: subnet("nodes") }) },
    after: {
      ...profile({ ...overlay, outboundType: "userDefinedRouting" }),
      ...pool({ vnetSubnetID: subnet("nodes") }),
    },
    plan: "replace",
    said: ["networkProfile.outboundType loadBalancer → userDefinedRouting"],
  },
  // No change for Azure, and one for azure-native.
  "mode-in-capitals": {
    before: profile(overlay),
    after: profile({ ...overlay, networkPluginMode: "Overlay" }),
    plan: "replace",
    said: ["networkProfile.networkPluginMode overlay → Overlay"],
    saidOfAzure: [],
  },
  "policy-written-out": {
    before: profile(overlay),
    after: profile({ ...overlay, networkPolicy: "none" }),
    plan: "replace",
    said: ["networkProfile.networkPolicy not set → none"],
    saidOfAzure: [],
  },
  // What azure-native sends to Azure, which refuses it or needs something new.
  "two-versions": {
    after: { kubernetesVersion: "1.36" },
    plan: "update",
    said: ["kubernetesVersion 1.34 → 1.36"],
  },
  "issuer-off": {
    before: { oidcIssuerProfile: { enabled: true } },
    after: { oidcIssuerProfile: { enabled: false } },
    plan: "update",
    said: ["oidcIssuerProfile.enabled true → false"],
  },
  "no-identity": {
    before: { identity: { type: "SystemAssigned" } },
    after: { identity: { type: "None" } },
    plan: "update",
    said: ["identity.type SystemAssigned → None"],
  },
  "another-principal": {
    before: { servicePrincipalProfile: { clientId: "one" } },
    after: { servicePrincipalProfile: { clientId: "two" } },
    plan: "update",
    said: ["servicePrincipalProfile.clientId one → two"],
  },
  "becomes-private": {
    after: api({ enablePrivateCluster: true }),
    plan: "update",
    said: ["apiServerAccessProfile.enablePrivateCluster false → true"],
  },
  "integration-off": {
    before: api({ enableVnetIntegration: true }),
    after: api({ enableVnetIntegration: false }),
    plan: "update",
    said: ["apiServerAccessProfile.enableVnetIntegration true → false"],
  },
  "basic-load-balancer": {
    before: profile({ ...overlay, loadBalancerSku: "standard" }),
    after: profile({ ...overlay, loadBalancerSku: "basic" }),
    plan: "update",
    said: ["networkProfile.loadBalancerSku standard → basic"],
  },
  "second-pod-range": {
    before: profile(overlay),
    after: profile({ ...overlay, podCidrs: ["10.244.0.0/16", "10.245.0.0/16"] }),
    plan: "update",
    said: ["networkProfile.podCidrs 10.244.0.0/16 → 10.244.0.0/16,10.245.0.0/16"],
  },
  "pod-subnet": {
    before: { ...profile({ networkPlugin: "azure" }), ...pool({ vnetSubnetID: subnet("nodes") }) },
    after: {
      ...profile({ networkPlugin: "azure" }),
      ...pool({ vnetSubnetID: subnet("nodes"), podSubnetID: subnet("pods") }),
    },
    plan: "update",
    said: [
      "agentPoolProfiles Azure CNI Node Subnet → Azure CNI Pod Subnet with dynamic IP allocation",
    ],
  },
  "max-pods": {
    before: pool({ maxPods: 30 }),
    after: pool({ maxPods: 60 }),
    plan: "update",
    said: ["agentPoolProfiles[name=sys].maxPods 30 → 60"],
  },
  "another-subnet": {
    before: pool({ vnetSubnetID: subnet("nodes") }),
    after: pool({ vnetSubnetID: subnet("more") }),
    plan: "update",
    said: [`agentPoolProfiles[name=sys].vnetSubnetID ${subnet("nodes")} → ${subnet("more")}`],
  },
  // What goes through.
  "another-key": {
    before: key("one"),
    after: {
      linuxProfile: {
        adminUsername: "azure",
        ssh: { publicKeys: [{ keyData: "one" }, { keyData: "two" }] },
      },
    },
    plan: "update",
  },
  licence: {
    before: windows({}),
    after: windows({ licenseType: "Windows_Server" }),
    plan: "update",
  },
  tags: { after: { tags: { team: "shop" } }, plan: "update" },
  "next-version": { after: { kubernetesVersion: "1.35" }, plan: "update" },
  "more-nodes": {
    before: pool({}),
    after: pool({ count: 5, enableAutoScaling: true, minCount: 3, maxCount: 9 }),
    plan: "update",
  },
  "new-pool": {
    before: pool({}),
    after: { agentPoolProfiles: [...pool({}).agentPoolProfiles, { name: "more", count: 1 }] },
    plan: "update",
  },
  "own-identity": {
    before: { identity: { type: "SystemAssigned" } },
    after: { identity: { type: "UserAssigned", userAssignedIdentities: ["/id"] } },
    plan: "update",
  },
  "outbound-addresses": {
    before: profile(overlay),
    after: profile({
      ...overlay,
      loadBalancerProfile: { managedOutboundIPs: { count: 2 } },
    }),
    plan: "update",
  },
  "subnet-in-capitals": {
    before: pool({ vnetSubnetID: subnet("nodes") }),
    after: pool({ vnetSubnetID: subnet("NODES").replace("resourceGroups", "resourcegroups") }),
    plan: "update",
  },
  "location-in-words": { after: { location: "West Europe" }, plan: "same" },
  "network-left-to-azure": { after: {}, plan: "same" },
};

/** The same for pools that are resources of their own. */
export const poolRows: Readonly<Record<string, Row>> = {
  size: {
    before: { vmSize: "Standard_D4s_v5" },
    after: { vmSize: "Standard_D8s_v5" },
    plan: "replace",
    said: ["agentPoolProfiles[name=size].vmSize Standard_D4s_v5 → Standard_D8s_v5"],
  },
  gpu: {
    before: { gpuInstanceProfile: "MIG1g" },
    after: { gpuInstanceProfile: "MIG2g" },
    plan: "replace",
    said: ["agentPoolProfiles[name=gpu].gpuInstanceProfile MIG1g → MIG2g"],
  },
  iptags: {
    before: { networkProfile: { nodePublicIPTags: [{ ipTagType: "a", tag: "b" }] } },
    after: { networkProfile: { nodePublicIPTags: [{ ipTagType: "a", tag: "c" }] } },
    plan: "update",
    said: ["agentPoolProfiles[name=iptags].networkProfile.nodePublicIPTags a=b → a=c"],
  },
  moretags: {
    before: { networkProfile: { allowedHostPorts: [] } },
    after: { networkProfile: { nodePublicIPTags: [{ ipTagType: "a", tag: "c" }] } },
    plan: "replace",
    said: ["agentPoolProfiles[name=moretags].networkProfile.nodePublicIPTags not set → a=c"],
  },
  renamed: {
    before: { agentPoolName: "one" },
    after: { agentPoolName: "two" },
    plan: "replace",
    said: ["agentPoolProfiles[name=two].agentPoolName one → two"],
    saidOfAzure: [],
  },
  small: {
    before: { vmSize: "Standard_D4s_v5" },
    after: { vmSize: "standard_d4s_v5" },
    plan: "replace",
    said: ["agentPoolProfiles[name=small].vmSize Standard_D4s_v5 → standard_d4s_v5"],
    saidOfAzure: [],
  },
  zones: {
    before: { availabilityZones: ["1"] },
    after: { availabilityZones: ["1", "2"] },
    plan: "update",
    said: ["agentPoolProfiles[name=zones].availabilityZones 1 → 1,2"],
  },
  podsubnet: {
    before: { podSubnetID: subnet("pods") },
    after: { podSubnetID: subnet("more") },
    plan: "update",
    said: [`agentPoolProfiles[name=podsubnet].podSubnetID ${subnet("pods")} → ${subnet("more")}`],
  },
  scaled: { before: { count: 1 }, after: { count: 3 }, plan: "update" },
  labels: { after: { nodeLabels: { a: "b" } }, plan: "update" },
};

/** The program: before its changes, or with all of them. */
export function changedClusters(changed: boolean): () => Promise<void> {
  return async () => {
    const group = new ResourceGroup("group", { location: "westeurope" }).name;
    const other = new ResourceGroup("other", { location: "westeurope" }).name;
    const make = (name: string, settings: object, options: pulumi.CustomResourceOptions = {}) =>
      new ManagedCluster(
        name,
        {
          resourceGroupName: group,
          location: "westeurope",
          kubernetesVersion: "1.34",
          dnsPrefix: "one",
          ...settings,
        },
        options,
      );
    for (const [name, { before = {}, after }] of Object.entries(clusterRows)) {
      make(name, changed ? { ...before, ...after } : before);
    }
    // Two clusters of one name in two groups, of which one changes.
    make("twin", { resourceName: "twin", dnsPrefix: changed ? "two" : "one" });
    make("twin-in-other", { resourceGroupName: other, resourceName: "twin" });
    // Other names in the program, with and without a change.
    const aliased = (name: string) => ({ aliases: [{ name }] });
    if (changed) {
      make("store", {}, aliased("shop"));
      make("market", { dnsPrefix: "two" }, aliased("bazaar"));
    } else {
      make("shop", {});
      make("bazaar", {});
    }
    const resourceName = make("pools", pool({})).name;
    for (const [name, { before = {}, after }] of Object.entries(poolRows)) {
      new AgentPool(name, {
        resourceGroupName: group,
        resourceName,
        agentPoolName: name,
        ...before,
        ...(changed && after),
      });
    }
  };
}

import assert from "node:assert/strict";
import fc from "fast-check";
import {
  azureNativeReplacements,
  azureNativeReplacementsBefore321,
  azureNativeReplaces,
  type ChangeContext,
  type ClassifiedChange,
  changeSentences,
  classifyChange,
  isStopped,
  NotKnown,
  outboundTypeChanges,
} from "../../networking/index";

const kubenet = { networkPlugin: "kubenet" };
const flat = { networkPlugin: "azure" };
const overlay = { networkPlugin: "azure", networkPluginMode: "overlay" };
const dualStack = { ...overlay, ipFamilies: ["IPv4", "IPv6"] };
const byo = { networkPlugin: "none", podCidr: "10.244.0.0/16" };
const cilium = { networkDataplane: "cilium", networkPolicy: "cilium" };
const linux = { name: "sys", osType: "Linux" };
const windows = { name: "win", osType: "Windows" };
const subnet = (name: string) =>
  `/subscriptions/s/resourceGroups/rg/providers/Microsoft.Network/virtualNetworks/v/subnets/${name}`;
const nodes = { ...linux, vnetSubnetID: subnet("nodes") };
const podPool = { ...nodes, podSubnetID: subnet("pods") };

const of = (networkProfile: object, more: object = {}) => ({
  kubernetesVersion: "1.34",
  agentPoolProfiles: [linux],
  networkProfile,
  ...more,
});
const pools = (...agentPoolProfiles: object[]) => ({ agentPoolProfiles });
const api = (apiServerAccessProfile: object, more: object = {}) => ({
  apiServerAccessProfile,
  ...more,
});

/** What changes, before, after, what is said of each change, and what else is known. */
const cases: [string, object, object, string[], ChangeContext?][] = [
  // Nothing, as Azure compares.
  ["nothing", of(overlay), of(overlay), []],
  [
    "a default that is written out, where azure-native has it too",
    of(overlay),
    of({
      ...overlay,
      podCidr: "10.244.0.0/16",
      serviceCidr: "10.0.0.0/16",
      dnsServiceIP: "10.0.0.10",
      outboundType: "loadBalancer",
      loadBalancerSku: "Standard",
    }),
    [],
  ],
  [
    "what az prints: other names, null for what isn't set, enums and ids in another case",
    of(
      {
        ...overlay,
        networkPluginMode: "overlay",
        networkPolicy: "none",
        dnsServiceIP: "10.0.0.10",
      },
      pools({ ...nodes, osSKU: "Ubuntu" }),
    ),
    of(
      {
        ...overlay,
        networkPluginMode: "Overlay",
        networkPolicy: null,
        dnsServiceIp: "10.0.0.10",
        networkMode: null,
      },
      pools({
        name: "sys",
        osType: "linux",
        osSku: "ubuntu",
        vnetSubnetId: subnet("NODES"),
        podSubnetId: null,
      }),
    ),
    [],
    { before: "azure" },
  ],
  ["the shape of ARM", { properties: of(overlay) }, of(overlay), []],
  [
    "empty strings",
    of({ ...overlay, networkPolicy: "" }, pools({ ...linux, vnetSubnetID: "", podSubnetID: "" })),
    of({ ...overlay, networkPolicy: "" }, pools(linux)),
    [],
  ],
  [
    "a pool that is added or deleted",
    of(flat, pools(linux, { name: "old" })),
    of(flat, pools(linux, { name: "new" })),
    [],
  ],
  [
    "zones in another order",
    of(overlay, pools({ ...linux, availabilityZones: ["1", "2"] })),
    of(overlay, pools({ ...linux, availabilityZones: ["2", "1"] })),
    [],
  ],
  [
    "a region in another spelling",
    of(overlay, { location: "West Europe" }),
    of(overlay, { location: "westeurope" }),
    [],
  ],

  // What is no change for Azure, but one for azure-native.
  [
    "a mode in another case",
    of({ ...overlay, networkPluginMode: "Overlay" }),
    of(overlay),
    [
      "spelling (cluster) networkProfile.networkPluginMode Overlay -> overlay: This is no change for Azure, but azure-native compares the text, and would delete the cluster and create a new one. Keep Overlay in the program. See https://learn.microsoft.com/azure/aks/update-azure-cni",
    ],
  ],
  [
    "a policy of none that was left out",
    of(overlay),
    of({ ...overlay, networkPolicy: "none" }),
    [
      "spelling (cluster) networkProfile.networkPolicy not set -> none: This is no change for Azure, but azure-native compares the text, and would delete the cluster and create a new one. Leave it out, as before. See https://learn.microsoft.com/azure/aks/update-azure-cni",
    ],
  ],
  [
    "a policy of none that is left out",
    of({ ...overlay, networkPolicy: "none" }),
    of(overlay),
    [
      "spelling (cluster) networkProfile.networkPolicy none -> not set: This is no change for Azure, but azure-native compares the text, and would delete the cluster and create a new one. Keep none in the program. See https://learn.microsoft.com/azure/aks/update-azure-cni",
    ],
  ],
  [
    "a dataplane that was the default",
    of(overlay),
    of({ ...overlay, networkDataplane: "azure" }),
    [
      "spelling (cluster) networkProfile.networkDataplane not set -> azure: This is no change for Azure, but azure-native compares the text, and would delete the cluster and create a new one. Leave it out, as before. See https://learn.microsoft.com/azure/aks/update-azure-cni",
    ],
  ],

  // Fixed for the cluster.
  [
    "another region",
    of(overlay, { location: "westeurope" }),
    of(overlay, { location: "northeurope" }),
    [
      "newCluster (cluster) location westeurope -> northeurope: A cluster can't move to another region. azure-native would delete the cluster and create a new one. Keep westeurope, or create a new cluster beside this one and move the workloads. See https://learn.microsoft.com/azure/templates/microsoft.containerservice/managedclusters",
    ],
  ],
  [
    "another dnsPrefix",
    of(overlay, { dnsPrefix: "shop" }),
    of(overlay, { dnsPrefix: "store" }),
    [
      "newCluster (cluster) dnsPrefix shop -> store: dnsPrefix can't be updated once the cluster exists. azure-native would delete the cluster and create a new one. Keep shop, or create a new cluster beside this one and move the workloads. See https://learn.microsoft.com/azure/templates/microsoft.containerservice/managedclusters",
    ],
  ],
  [
    "no dnsPrefix any more",
    of(overlay, { dnsPrefix: "shop" }),
    of(overlay),
    [
      "newCluster (cluster) dnsPrefix shop -> not set: dnsPrefix can't be updated once the cluster exists. azure-native would delete the cluster and create a new one. Keep shop, or create a new cluster beside this one and move the workloads. See https://learn.microsoft.com/azure/templates/microsoft.containerservice/managedclusters",
    ],
  ],
  [
    "another subdomain",
    of(overlay, { fqdnSubdomain: "a" }),
    of(overlay, { fqdnSubdomain: "b" }),
    [
      "newCluster (cluster) fqdnSubdomain a -> b: fqdnSubdomain can't be updated once the cluster exists. azure-native would delete the cluster and create a new one. Keep a, or create a new cluster beside this one and move the workloads. See https://learn.microsoft.com/azure/templates/microsoft.containerservice/managedclusters",
    ],
  ],
  [
    "another node resource group",
    of(overlay),
    of(overlay, { nodeResourceGroup: "nodes" }),
    [
      "newCluster (cluster) nodeResourceGroup not set -> nodes: The name of the node resource group is fixed when the cluster is created. azure-native would delete the cluster and create a new one. Keep it unset, or create a new cluster beside this one and move the workloads. See https://learn.microsoft.com/azure/aks/faq",
    ],
  ],
  [
    "what Azure named itself",
    of(overlay, { nodeResourceGroup: "MC_shop", dnsPrefix: "shop-dns" }),
    of(overlay),
    [],
    { before: "azure" },
  ],
  [
    "disk encryption",
    of(overlay),
    of(overlay, { diskEncryptionSetID: "/d" }),
    [
      "newCluster (cluster) diskEncryptionSetID not set -> /d: Customer-managed keys for OS disks can only be set when the cluster is created. azure-native would delete the cluster and create a new one. Keep it unset, or create a new cluster beside this one and move the workloads. See https://learn.microsoft.com/azure/aks/azure-disk-customer-managed-keys",
    ],
  ],
  [
    "a Windows profile added",
    of(overlay),
    of(overlay, { windowsProfile: { adminUsername: "azure" } }),
    [
      "newCluster (cluster) windowsProfile not set -> set: Windows support is set up when the cluster is created; a Windows pool on a cluster without it may fail. azure-native would delete the cluster and create a new one. Leave windowsProfile out. For Windows nodes, create a new cluster beside this one and move the workloads. See https://learn.microsoft.com/azure/aks/create-node-pools",
    ],
  ],
  [
    "a Windows profile removed",
    of(overlay, { windowsProfile: { adminUsername: "azure" } }),
    of(overlay),
    [
      "newCluster (cluster) windowsProfile set -> not set: The Windows profile of a cluster can't be removed. azure-native would delete the cluster and create a new one. Keep windowsProfile as it was. See https://learn.microsoft.com/azure/aks/create-node-pools",
    ],
  ],
  [
    "another Windows administrator",
    of(overlay, { windowsProfile: { adminUsername: "a" } }),
    of(overlay, { windowsProfile: { adminUsername: "b" } }),
    [
      "newCluster (cluster) windowsProfile.adminUsername a -> b: The name of the Windows administrator can't change; the password can, with az aks update --windows-admin-password. azure-native would delete the cluster and create a new one. Keep a, or create a new cluster beside this one and move the workloads. See https://learn.microsoft.com/azure/aks/learn/quick-windows-container-deploy-cli",
    ],
  ],
  [
    "another Linux administrator",
    of(overlay, { linuxProfile: { adminUsername: "a" } }),
    of(overlay, { linuxProfile: { adminUsername: "b" } }),
    [
      "newCluster (cluster) linuxProfile.adminUsername a -> b: The administrator of Linux nodes is fixed when the cluster is created. azure-native would delete the cluster and create a new one. Keep a, or create a new cluster beside this one and move the workloads. See https://learn.microsoft.com/azure/templates/microsoft.containerservice/managedclusters",
    ],
  ],
  [
    "Kubernetes RBAC off",
    of(overlay),
    of(overlay, { enableRBAC: false }),
    [
      "newCluster enableRBAC not set -> false: Kubernetes RBAC is set when the cluster is created. Keep it unset, or create a new cluster beside this one and move the workloads. See https://learn.microsoft.com/azure/templates/microsoft.containerservice/managedclusters",
    ],
  ],
  [
    "another networkMode",
    of(flat),
    of({ ...flat, networkMode: "transparent" }),
    [
      "newCluster (cluster) networkProfile.networkMode not set -> transparent: networkMode is fixed when the cluster is created. azure-native would delete the cluster and create a new one. Keep it unset, or create a new cluster beside this one and move the workloads. See https://learn.microsoft.com/azure/templates/microsoft.containerservice/managedclusters",
    ],
  ],
  [
    "another service principal",
    of(overlay, { servicePrincipalProfile: { clientId: "a" } }),
    of(overlay, { servicePrincipalProfile: { clientId: "b" } }),
    [
      "refused servicePrincipalProfile.clientId a -> b: Azure refuses another service principal in an update (PropertyChangeNotAllowed). Change it with az aks update-credentials --reset-service-principal, or move the cluster to a managed identity. See https://github.com/Azure/azure-cli/issues/24764",
    ],
  ],
  [
    "the OIDC issuer off",
    of(overlay, { oidcIssuerProfile: { enabled: true } }),
    of(overlay, { oidcIssuerProfile: { enabled: false } }),
    [
      "refused oidcIssuerProfile.enabled true -> false: The OIDC issuer can't be disabled once it is enabled. Keep it enabled. See https://learn.microsoft.com/azure/aks/use-oidc-issuer",
    ],
  ],
  ["the next minor version", of(overlay), of(overlay, { kubernetesVersion: "1.35" }), []],
  [
    "two minor versions at once",
    of(overlay),
    of(overlay, { kubernetesVersion: "1.36" }),
    [
      "refused kubernetesVersion 1.34 -> 1.36: An upgrade can't skip a minor version of Kubernetes. Upgrade to 1.35 first, then one minor version at a time. See https://learn.microsoft.com/azure/templates/microsoft.containerservice/managedclusters",
    ],
  ],
  [
    "an older version",
    of(overlay),
    of(overlay, { kubernetesVersion: "1.33.1" }),
    [
      "refused kubernetesVersion 1.34 -> 1.33.1: A cluster can't go back to an older minor version of Kubernetes. Keep 1.34. See https://learn.microsoft.com/azure/templates/microsoft.containerservice/managedclusters",
    ],
  ],
  [
    "another CNI",
    of(byo),
    of(byo),
    [
      "newCluster cni cilium -> calico: Two CNIs would configure the network of the same nodes, and every pod has an address from the old one. Keep cilium, or create a new cluster beside this one and move the workloads. See https://learn.microsoft.com/azure/aks/use-byo-cni",
    ],
    { cni: { before: "cilium", after: "calico" } },
  ],

  // Identity.
  [
    "a user-assigned identity",
    of(overlay, { identity: { type: "SystemAssigned" } }),
    of(overlay, { identity: { type: "UserAssigned" } }),
    [
      "inPlace identity.type SystemAssigned -> UserAssigned: The identity of a cluster can change from SystemAssigned to UserAssigned; the old one is used for up to several hours. Check first: the new identity has its roles already, such as Network Contributor on the subnets (az role assignment list --assignee). See https://learn.microsoft.com/azure/aks/managed-identity-overview",
    ],
  ],
  [
    "a system-assigned identity on kubenet with an own route table",
    of(kubenet, { identity: { type: "UserAssigned" } }),
    of(kubenet, { identity: { type: "SystemAssigned" } }),
    [
      "inPlace identity.type UserAssigned -> SystemAssigned: The identity of a cluster can change from UserAssigned to SystemAssigned; the old one is used for up to several hours. Not met: a user-assigned identity, with kubenet and an own route table (identity.type is SystemAssigned). Check first: the new identity has its roles already, such as Network Contributor on the subnets (az role assignment list --assignee). See https://learn.microsoft.com/azure/aks/managed-identity-overview",
    ],
    { routeTableId: { before: "/rt", after: "/rt" } },
  ],
  [
    "no managed identity",
    of(overlay, { identity: { type: "SystemAssigned" } }),
    of(overlay, { identity: { type: "None" } }),
    [
      "refused identity.type SystemAssigned -> None: A cluster with a managed identity can't go back to a service principal. Keep the managed identity. See https://learn.microsoft.com/azure/aks/managed-identity-overview",
    ],
  ],

  // Modes.
  [
    "kubenet to overlay",
    of(kubenet, { identity: { type: "UserAssigned" } }),
    of(overlay, { identity: { type: "UserAssigned" } }),
    [
      "azureCli (cluster) networkProfile.networkPlugin kubenet -> Azure CNI Overlay: A cluster can change from kubenet to Azure CNI Overlay, and never back; all nodes are reimaged at once. azure-native would delete the cluster and create a new one. Instead, with no pulumi up in between: run az aks update -g <resource-group> -n <cluster> --network-plugin azure --network-plugin-mode overlay, set networkPlugin and networkPluginMode in the program to what az aks show prints, run pulumi refresh, and check that pulumi preview --diff shows no change. Check first: no ip-masq-agent configuration of your own (kubectl -n kube-system get configmap azure-ip-masq-agent-config finds none). See https://learn.microsoft.com/azure/aks/update-azure-cni",
    ],
  ],
  [
    "kubenet to overlay with everything against it",
    of(
      { ...kubenet, networkPolicy: "calico" },
      {
        kubernetesVersion: "1.26.3",
        identity: { type: "SystemAssigned" },
        addonProfiles: { aciConnectorLinux: { enabled: true } },
        ...pools({ ...linux, type: "AvailabilitySet" }),
      },
    ),
    of({ ...overlay, ...cilium }, pools({ ...linux, type: "AvailabilitySet" })),
    [
      "azureCli (cluster) networkProfile.networkPlugin kubenet -> Azure CNI Overlay: A cluster can change from kubenet to Azure CNI Overlay, and never back; all nodes are reimaged at once. Not met: Kubernetes 1.27 or later (it is 1.26.3); no network policy engine (networkPolicy is calico: set it to none in a step before); the dataplane stays the same in this step (it changes too: make two steps of it); virtual machine scale sets (sys is an availability set); no virtual nodes (the add-on aciConnectorLinux doesn't work with overlay); a user-assigned identity, with an own route table (identity.type is SystemAssigned). azure-native would delete the cluster and create a new one. Instead, with no pulumi up in between, once that is done: run az aks update -g <resource-group> -n <cluster> --network-plugin azure --network-plugin-mode overlay, set networkPlugin and networkPluginMode in the program to what az aks show prints, run pulumi refresh, and check that pulumi preview --diff shows no change. Check first: no ip-masq-agent configuration of your own (kubectl -n kube-system get configmap azure-ip-masq-agent-config finds none). See https://learn.microsoft.com/azure/aks/update-azure-cni",
      "refused (cluster) networkProfile.networkDataplane azure -> cilium: Cilium can't be switched on with kubenet. azure-native would delete the cluster and create a new one. Move the cluster to Azure CNI Overlay first, then switch Cilium on. See https://learn.microsoft.com/azure/aks/update-azure-cni",
      "refused kubernetesVersion 1.26.3 -> 1.34: An upgrade can't skip a minor version of Kubernetes. Upgrade to 1.27 first, then one minor version at a time. See https://learn.microsoft.com/azure/templates/microsoft.containerservice/managedclusters",
    ],
    { routeTableId: { before: "/rt", after: "/rt" } },
  ],
  [
    "node subnet to overlay",
    of(flat, { name: "shop", resourceGroup: "rg" }),
    of({ ...overlay, podCidr: "192.168.0.0/16" }),
    [
      "azureCli (cluster) networkProfile.networkPluginMode Azure CNI Node Subnet -> Azure CNI Overlay: A cluster can change from Azure CNI Node Subnet to Azure CNI Overlay, and never back; all nodes are reimaged at once. azure-native would delete the cluster and create a new one. Instead, with no pulumi up in between: run az aks update -g rg -n shop --network-plugin azure --network-plugin-mode overlay --pod-cidr 192.168.0.0/16, set networkPlugin, networkPluginMode and podCidr in the program to what az aks show prints, run pulumi refresh, and check that pulumi preview --diff shows no change. Check first: no ip-masq-agent configuration of your own (kubectl -n kube-system get configmap azure-ip-masq-agent-config finds none). See https://learn.microsoft.com/azure/aks/update-azure-cni",
    ],
  ],
  [
    "node subnet to overlay without a pod CIDR",
    of(flat),
    of(overlay),
    [
      "azureCli (cluster) networkProfile.networkPluginMode Azure CNI Node Subnet -> Azure CNI Overlay: A cluster can change from Azure CNI Node Subnet to Azure CNI Overlay, and never back; all nodes are reimaged at once. Not met: a podCidr that overlaps neither the VNet nor the services (podCidr is not set). azure-native would delete the cluster and create a new one. Instead, with no pulumi up in between, once that is done: run az aks update -g <resource-group> -n <cluster> --network-plugin azure --network-plugin-mode overlay, set networkPlugin and networkPluginMode in the program to what az aks show prints, run pulumi refresh, and check that pulumi preview --diff shows no change. Check first: no ip-masq-agent configuration of your own (kubectl -n kube-system get configmap azure-ip-masq-agent-config finds none). See https://learn.microsoft.com/azure/aks/update-azure-cni",
    ],
  ],
  [
    "node subnet to overlay with a pod CIDR over the services",
    of(flat),
    of({ ...overlay, podCidr: "10.0.0.0/14" }),
    [
      "azureCli (cluster) networkProfile.networkPluginMode Azure CNI Node Subnet -> Azure CNI Overlay: A cluster can change from Azure CNI Node Subnet to Azure CNI Overlay, and never back; all nodes are reimaged at once. Not met: a podCidr that overlaps neither the VNet nor the services (podCidr 10.0.0.0/14 overlaps serviceCidr 10.0.0.0/16). azure-native would delete the cluster and create a new one. Instead, with no pulumi up in between, once that is done: run az aks update -g <resource-group> -n <cluster> --network-plugin azure --network-plugin-mode overlay --pod-cidr 10.0.0.0/14, set networkPlugin, networkPluginMode and podCidr in the program to what az aks show prints, run pulumi refresh, and check that pulumi preview --diff shows no change. Check first: no ip-masq-agent configuration of your own (kubectl -n kube-system get configmap azure-ip-masq-agent-config finds none). See https://learn.microsoft.com/azure/aks/update-azure-cni",
    ],
  ],
  [
    "node subnet to overlay, keeping Cilium",
    of({ ...flat, ...cilium }),
    of({ ...overlay, ...cilium, podCidr: "192.168.0.0/16" }),
    [
      "azureCli (cluster) networkProfile.networkPluginMode Azure CNI Node Subnet -> Azure CNI Overlay: A cluster can change from Azure CNI Node Subnet to Azure CNI Overlay, and never back; all nodes are reimaged at once. azure-native would delete the cluster and create a new one. Instead, with no pulumi up in between: run az aks update -g <resource-group> -n <cluster> --network-plugin azure --network-plugin-mode overlay --pod-cidr 192.168.0.0/16, set networkPlugin, networkPluginMode and podCidr in the program to what az aks show prints, run pulumi refresh, and check that pulumi preview --diff shows no change. Check first: no ip-masq-agent configuration of your own (kubectl -n kube-system get configmap azure-ip-masq-agent-config finds none). See https://learn.microsoft.com/azure/aks/update-azure-cni",
    ],
  ],
  [
    "node subnet to overlay, by the first slides",
    of(flat),
    of({ ...overlay, podCidr: "192.168.0.0/16" }),
    [
      "newCluster (cluster) networkProfile.networkPluginMode Azure CNI Node Subnet -> Azure CNI Overlay: A cluster can't change from Azure CNI Node Subnet to Azure CNI Overlay. azure-native would delete the cluster and create a new one. Keep Azure CNI Node Subnet, or create a new cluster beside this one and move the workloads. See https://learn.microsoft.com/azure/aks/update-azure-cni",
    ],
    { edition: "deck-2023" },
  ],
  [
    "pod subnet to overlay",
    of(flat, pools(podPool)),
    of({ ...overlay, podCidr: "192.168.0.0/16" }, pools(nodes)),
    [
      "newCluster (cluster) networkProfile.networkPluginMode Azure CNI Pod Subnet with dynamic IP allocation -> Azure CNI Overlay: A cluster can't change from Azure CNI Pod Subnet with dynamic IP allocation to Azure CNI Overlay. azure-native would delete the cluster and create a new one. Keep Azure CNI Pod Subnet with dynamic IP allocation, or create a new cluster beside this one and move the workloads. See https://learn.microsoft.com/azure/aks/update-azure-cni",
    ],
  ],
  [
    "node subnet to pod subnet",
    of(flat, pools(nodes)),
    of(flat, pools(podPool)),
    [
      "newCluster agentPoolProfiles Azure CNI Node Subnet -> Azure CNI Pod Subnet with dynamic IP allocation: A cluster can't change from Azure CNI Node Subnet to Azure CNI Pod Subnet with dynamic IP allocation. In place it can only change to Azure CNI Overlay. For Azure CNI Pod Subnet with dynamic IP allocation, create a new cluster beside this one and move the workloads. See https://learn.microsoft.com/azure/aks/update-azure-cni",
    ],
  ],
  [
    "kubenet to pod subnet",
    of(kubenet, pools(nodes)),
    of(flat, pools(podPool)),
    [
      "newCluster (cluster) networkProfile.networkPlugin kubenet -> Azure CNI Pod Subnet with dynamic IP allocation: A cluster can't change from kubenet to Azure CNI Pod Subnet with dynamic IP allocation. azure-native would delete the cluster and create a new one. In place it can only change to Azure CNI Overlay. For Azure CNI Pod Subnet with dynamic IP allocation, create a new cluster beside this one and move the workloads. See https://learn.microsoft.com/azure/aks/update-azure-cni",
    ],
  ],
  [
    "pod subnet to node subnet",
    of(flat, pools(podPool)),
    of(flat, pools(nodes)),
    [
      "newCluster agentPoolProfiles Azure CNI Pod Subnet with dynamic IP allocation -> Azure CNI Node Subnet: A cluster can't change from Azure CNI Pod Subnet with dynamic IP allocation to Azure CNI Node Subnet. Keep Azure CNI Pod Subnet with dynamic IP allocation, or create a new cluster beside this one and move the workloads. See https://learn.microsoft.com/azure/aks/update-azure-cni",
    ],
  ],
  [
    "overlay to kubenet",
    of(overlay),
    of(kubenet),
    [
      "newCluster (cluster) networkProfile.networkPlugin Azure CNI Overlay -> kubenet: A cluster can't change from Azure CNI Overlay to kubenet. azure-native would delete the cluster and create a new one. Keep Azure CNI Overlay, or create a new cluster beside this one and move the workloads. See https://learn.microsoft.com/azure/aks/update-azure-cni",
    ],
  ],
  [
    "bring-your-own CNI to overlay",
    of(byo),
    of(overlay),
    [
      "newCluster (cluster) networkProfile.networkPlugin Bring your own CNI -> Azure CNI Overlay: A cluster can't change from Bring your own CNI to Azure CNI Overlay. azure-native would delete the cluster and create a new one. Keep Bring your own CNI, or create a new cluster beside this one and move the workloads. See https://learn.microsoft.com/azure/aks/update-azure-cni",
    ],
  ],
  [
    "overlay to dual-stack",
    of({ ...overlay, networkPolicy: "calico" }, { nodeProvisioningProfile: { mode: "Auto" } }),
    of({ ...dualStack, networkPolicy: "calico" }),
    [
      "inPlace networkProfile.ipFamilies Azure CNI Overlay -> Azure CNI Overlay, dual-stack: The documentation doesn't cover the change to dual-stack; it is reported to work in place (hashicorp/terraform-provider-azurerm#32814). Try it on another cluster first. Not met: no network policy engine other than Cilium (networkPolicy is calico); node auto-provisioning off during the change (nodeProvisioningProfile.mode is Auto). Check first: an IPv6 range on the VNet and the node subnets (addressPrefixes of the VNet). See https://learn.microsoft.com/azure/aks/update-azure-cni",
    ],
  ],
  [
    "dual-stack to overlay",
    of(dualStack),
    of(overlay),
    [
      "newCluster networkProfile.ipFamilies Azure CNI Overlay, dual-stack -> Azure CNI Overlay: A cluster can't change from Azure CNI Overlay, dual-stack to Azure CNI Overlay. Keep Azure CNI Overlay, dual-stack, or create a new cluster beside this one and move the workloads. See https://learn.microsoft.com/azure/aks/update-azure-cni",
    ],
  ],
  [
    "a plugin that no mode has",
    of(overlay),
    of({ networkPlugin: "flannel" }),
    [
      "undocumented (cluster) networkProfile.networkPlugin azure -> flannel: networkPlugin and networkPluginMode before or after are not those of a documented network mode. azure-native would delete the cluster and create a new one. Keep networkPlugin and networkPluginMode as they were. See https://learn.microsoft.com/azure/aks/update-azure-cni",
    ],
  ],
  [
    "a mode that isn't known yet",
    of(overlay),
    of({ ...overlay, networkPluginMode: new NotKnown("it is an output") }),
    [],
  ],

  // Ranges.
  [
    "a pod CIDR that grows",
    of({ ...overlay, podCidr: "10.244.0.0/18" }, { name: "shop", resourceGroup: "rg" }),
    of({ ...overlay, podCidr: "10.244.0.0/16" }),
    [
      "azureCli (cluster) networkProfile.podCidr 10.244.0.0/18 -> 10.244.0.0/16: podCidr can grow: 10.244.0.0/16 contains 10.244.0.0/18. It can't shrink again. azure-native would delete the cluster and create a new one. Instead, with no pulumi up in between: run az aks update -g rg -n shop --pod-cidr 10.244.0.0/16, set podCidr in the program to what az aks show prints, run pulumi refresh, and check that pulumi preview --diff shows no change. Check first: the range overlaps no subnet and no connected network (compare both). See https://learn.microsoft.com/azure/aks/azure-cni-overlay-pod-expand",
    ],
  ],
  [
    "a pod CIDR that grows, with Windows pools, over the services",
    of({ ...overlay, podCidr: "10.4.0.0/16" }, pools(linux, windows)),
    of({ ...overlay, podCidr: "10.0.0.0/13" }, pools(linux, windows)),
    [
      "azureCli (cluster) networkProfile.podCidr 10.4.0.0/16 -> 10.0.0.0/13: podCidr can grow: 10.0.0.0/13 contains 10.4.0.0/16. It can't shrink again. Not met: no Windows node pools (win is Windows); the range overlaps no service range (it overlaps serviceCidr 10.0.0.0/16). azure-native would delete the cluster and create a new one. Instead, with no pulumi up in between, once that is done: run az aks update -g <resource-group> -n <cluster> --pod-cidr 10.0.0.0/13, set podCidr in the program to what az aks show prints, run pulumi refresh, and check that pulumi preview --diff shows no change. Check first: the range overlaps no subnet and no connected network (compare both). See https://learn.microsoft.com/azure/aks/azure-cni-overlay-pod-expand",
    ],
  ],
  [
    "a pod CIDR that grows, by the first slides",
    of(overlay),
    of({ ...overlay, podCidr: "10.244.0.0/14" }),
    [
      "newCluster (cluster) networkProfile.podCidr 10.244.0.0/16 -> 10.244.0.0/14: The pod CIDR can't be changed after the cluster is created. azure-native would delete the cluster and create a new one. Keep it as it is, or create a new cluster beside this one and move the workloads. See https://learn.microsoft.com/azure/aks/azure-cni-overlay-pod-expand",
    ],
    { edition: "deck-2023" },
  ],
  [
    "a pod CIDR that moves",
    of(overlay),
    of({ ...overlay, podCidr: "10.245.0.0/16" }),
    [
      "newCluster (cluster) networkProfile.podCidr 10.244.0.0/16 -> 10.245.0.0/16: podCidr can only grow to a range that contains the old one, and 10.245.0.0/16 doesn't contain 10.244.0.0/16. azure-native would delete the cluster and create a new one. Keep 10.244.0.0/16, or choose a range that contains it, such as 10.244.0.0/15. For another range, create a new cluster beside this one and move the workloads. See https://learn.microsoft.com/azure/aks/azure-cni-overlay-pod-expand",
    ],
  ],
  [
    "a second pod CIDR",
    of(overlay),
    of({ ...overlay, podCidrs: ["10.244.0.0/16", "10.245.0.0/16"] }),
    [
      "newCluster networkProfile.podCidrs 10.244.0.0/16 -> 10.244.0.0/16,10.245.0.0/16: podCidr can only grow as one range, not by a second one (10.244.0.0/16,10.245.0.0/16). Keep 10.244.0.0/16, or choose a range that contains it, such as 10.244.0.0/15. For another range, create a new cluster beside this one and move the workloads. See https://learn.microsoft.com/azure/aks/azure-cni-overlay-pod-expand",
    ],
  ],
  [
    "a pod CIDR that can't be read",
    of({ ...overlay, podCidr: "10.244.0.0" }),
    of({ ...overlay, podCidr: "pods" }),
    [
      "newCluster (cluster) networkProfile.podCidr 10.244.0.0 -> pods: podCidr can only grow to a range that contains the old one, and pods doesn't contain 10.244.0.0. azure-native would delete the cluster and create a new one. Keep it as it is, or create a new cluster beside this one and move the workloads. See https://learn.microsoft.com/azure/aks/azure-cni-overlay-pod-expand",
    ],
  ],
  [
    "the pod CIDR of kubenet",
    of(kubenet),
    of({ ...kubenet, podCidr: "10.244.0.0/14" }),
    [
      "refused (cluster) networkProfile.podCidr 10.244.0.0/16 -> 10.244.0.0/14: The pod CIDR of a kubenet cluster can't change. azure-native would delete the cluster and create a new one. Keep it, and move the cluster to Azure CNI Overlay, where the range can change in the same step. See https://learn.microsoft.com/azure/aks/configure-kubenet",
    ],
  ],
  [
    "the pod CIDRs of dual-stack",
    of(dualStack),
    of({ ...dualStack, podCidrs: ["10.244.0.0/14", "fd12:3456:789a::/64"] }),
    [
      "newCluster networkProfile.podCidrs 10.244.0.0/16,fd12:3456:789a::/64 -> 10.244.0.0/14,fd12:3456:789a::/64: The pod CIDRs of a dual-stack cluster can't change. Keep it as it is, or create a new cluster beside this one and move the workloads. See https://learn.microsoft.com/azure/aks/azure-cni-overlay-pod-expand",
    ],
  ],
  [
    "the pod CIDR of bring-your-own CNI",
    of(byo),
    of({ ...byo, podCidr: "10.245.0.0/16" }),
    [
      "azureCli (cluster) networkProfile.podCidr 10.244.0.0/16 -> 10.245.0.0/16: With bring-your-own CNI, podCidr can change; the CNI has to give out the same range, and its own move is not covered by Azure. azure-native would delete the cluster and create a new one. Instead, with no pulumi up in between: run az aks update -g <resource-group> -n <cluster> --pod-cidr 10.245.0.0/16, set podCidr in the program to what az aks show prints, run pulumi refresh, and check that pulumi preview --diff shows no change. Check first: pulumi refresh reads podCidr of a cluster with networkPlugin none (it does with API version 2026-01-01 or later; with an earlier one correct the state afterwards, with pulumi stack export and import). See https://github.com/Azure/AKS/blob/master/CHANGELOG.md",
    ],
  ],
  [
    "a pod CIDR where pods have addresses of the VNet",
    of(flat),
    of({ ...flat, podCidr: "10.245.0.0/16" }),
    [],
  ],
  [
    "the service CIDR and its DNS address",
    of(overlay),
    of({ ...overlay, serviceCidr: "10.1.0.0/16", dnsServiceIP: "10.1.0.10" }),
    [
      "newCluster (cluster) networkProfile.serviceCidr 10.0.0.0/16 -> 10.1.0.0/16: The service CIDR is fixed when the cluster is created. azure-native would delete the cluster and create a new one. For more Services, add a ServiceCIDR object in the cluster (Kubernetes 1.33 or later) and keep 10.0.0.0/16. For another range, create a new cluster beside this one and move the workloads. See https://learn.microsoft.com/azure/aks/configure-kubenet",
      "newCluster (cluster) networkProfile.dnsServiceIP 10.0.0.10 -> 10.1.0.10: The address of the DNS service is fixed when the cluster is created. azure-native would delete the cluster and create a new one. Keep 10.0.0.10. See https://learn.microsoft.com/azure/aks/configure-kubenet",
    ],
  ],
  [
    "a second service CIDR",
    of(kubenet),
    of({ ...kubenet, serviceCidrs: ["10.0.0.0/16", "fd00::/108"] }),
    [
      "newCluster (cluster) networkProfile.serviceCidrs 10.0.0.0/16 -> 10.0.0.0/16,fd00::/108: The service CIDR is fixed when the cluster is created. azure-native would delete the cluster and create a new one. For more Services, add a ServiceCIDR object in the cluster (Kubernetes 1.33 or later) and keep 10.0.0.0/16. For another range, create a new cluster beside this one and move the workloads. See https://learn.microsoft.com/azure/aks/configure-kubenet",
    ],
  ],

  // Dataplane and policy.
  [
    "Cilium on overlay",
    of({ ...overlay, networkPolicy: "calico" }),
    of({ ...overlay, ...cilium }),
    [
      "azureCli (cluster) networkProfile.networkDataplane azure -> cilium: Cilium can be switched on: it replaces the network policy engine, and all nodes are reimaged at once. azure-native would delete the cluster and create a new one. Instead, with no pulumi up in between: run az aks update -g <resource-group> -n <cluster> --network-dataplane cilium --network-policy cilium, set networkDataplane and networkPolicy in the program to what az aks show prints, run pulumi refresh, and check that pulumi preview --diff shows no change. See https://learn.microsoft.com/azure/aks/update-azure-cni",
    ],
  ],
  [
    "Cilium with Windows pools, node auto-provisioning and the old policy",
    of(
      { ...overlay, networkPolicy: "calico" },
      { nodeProvisioningProfile: { mode: "Auto" }, ...pools(linux, windows) },
    ),
    of({ ...overlay, networkDataplane: "cilium", networkPolicy: "calico" }, pools(linux, windows)),
    [
      "azureCli (cluster) networkProfile.networkDataplane azure -> cilium: Cilium can be switched on: it replaces the network policy engine, and all nodes are reimaged at once. Not met: no Windows node pools (win is Windows); node auto-provisioning off during the change (nodeProvisioningProfile.mode is Auto); networkPolicy is set to cilium in the same step (it is calico). azure-native would delete the cluster and create a new one. Instead, with no pulumi up in between, once that is done: run az aks update -g <resource-group> -n <cluster> --network-dataplane cilium --network-policy cilium, set networkDataplane and networkPolicy in the program to what az aks show prints, run pulumi refresh, and check that pulumi preview --diff shows no change. See https://learn.microsoft.com/azure/aks/update-azure-cni",
    ],
  ],
  [
    "Cilium on static blocks",
    of(flat, pools({ ...podPool, podIPAllocationMode: "StaticBlock" })),
    of({ ...flat, ...cilium }, pools({ ...podPool, podIPAllocationMode: "StaticBlock" })),
    [
      "azureCli (cluster) networkProfile.networkDataplane azure -> cilium: Cilium can be switched on with any IPAM mode, says the page, though it doesn't list static block allocation; all nodes are reimaged at once. azure-native would delete the cluster and create a new one. Instead, with no pulumi up in between: run az aks update -g <resource-group> -n <cluster> --network-dataplane cilium --network-policy cilium, set networkDataplane and networkPolicy in the program to what az aks show prints, run pulumi refresh, and check that pulumi preview --diff shows no change. See https://learn.microsoft.com/azure/aks/update-azure-cni",
    ],
  ],
  [
    "Cilium on kubenet",
    of(kubenet),
    of({ ...kubenet, ...cilium }),
    [
      "refused (cluster) networkProfile.networkDataplane azure -> cilium: Cilium can't be switched on with kubenet. azure-native would delete the cluster and create a new one. Move the cluster to Azure CNI Overlay first, then switch Cilium on. See https://learn.microsoft.com/azure/aks/update-azure-cni",
    ],
  ],
  [
    "Cilium on bring-your-own CNI",
    of(byo),
    of({ ...byo, ...cilium }),
    [
      "newCluster (cluster) networkProfile.networkDataplane azure -> cilium: A cluster with networkPlugin none can't get the Cilium dataplane of AKS. azure-native would delete the cluster and create a new one. Keep azure, or create a new cluster beside this one and move the workloads. See https://learn.microsoft.com/azure/aks/update-azure-cni",
    ],
  ],
  [
    "Cilium and overlay at once",
    of(flat),
    of({ ...overlay, ...cilium, podCidr: "192.168.0.0/16" }),
    [
      "azureCli (cluster) networkProfile.networkPluginMode Azure CNI Node Subnet -> Azure CNI Overlay: A cluster can change from Azure CNI Node Subnet to Azure CNI Overlay, and never back; all nodes are reimaged at once. Not met: the dataplane stays the same in this step (it changes too: make two steps of it). azure-native would delete the cluster and create a new one. Instead, with no pulumi up in between, once that is done: run az aks update -g <resource-group> -n <cluster> --network-plugin azure --network-plugin-mode overlay --pod-cidr 192.168.0.0/16, set networkPlugin, networkPluginMode and podCidr in the program to what az aks show prints, run pulumi refresh, and check that pulumi preview --diff shows no change. Check first: no ip-masq-agent configuration of your own (kubectl -n kube-system get configmap azure-ip-masq-agent-config finds none). See https://learn.microsoft.com/azure/aks/update-azure-cni",
      "azureCli (cluster) networkProfile.networkDataplane azure -> cilium: Cilium can be switched on: it replaces the network policy engine, and all nodes are reimaged at once. Not met: the network mode stays the same in this step (it changes too: make two steps of it). azure-native would delete the cluster and create a new one. Instead, with no pulumi up in between, once that is done: run az aks update -g <resource-group> -n <cluster> --network-dataplane cilium --network-policy cilium, set networkDataplane and networkPolicy in the program to what az aks show prints, run pulumi refresh, and check that pulumi preview --diff shows no change. See https://learn.microsoft.com/azure/aks/update-azure-cni",
    ],
  ],
  [
    "Cilium off",
    of({ ...overlay, ...cilium }),
    of({ ...overlay, networkDataplane: "azure", networkPolicy: "none" }),
    [
      "undocumented (cluster) networkProfile.networkDataplane cilium -> azure: Only the change from azure to cilium is documented, not from cilium to azure. azure-native would delete the cluster and create a new one. Keep networkDataplane cilium. See https://learn.microsoft.com/azure/aks/update-azure-cni",
      "refused (cluster) networkProfile.networkPolicy cilium -> none: networkPolicy cilium comes with networkDataplane cilium and can't change without it. azure-native would delete the cluster and create a new one. Keep networkPolicy cilium. See https://learn.microsoft.com/azure/aks/update-azure-cni",
    ],
  ],
  [
    "a policy engine on an old cluster",
    of(overlay, { kubernetesVersion: "1.29.9" }),
    of({ ...overlay, networkPolicy: "calico" }, { kubernetesVersion: "1.29.9" }),
    [
      "azureCli (cluster) networkProfile.networkPolicy none -> calico: networkPolicy calico can be installed; the nodes are reimaged. Not met: Kubernetes 1.30 or later (it is 1.29.9). azure-native would delete the cluster and create a new one. Instead, with no pulumi up in between, once that is done: run az aks update -g <resource-group> -n <cluster> --network-policy calico, set networkPolicy in the program to what az aks show prints, run pulumi refresh, and check that pulumi preview --diff shows no change. See https://github.com/Azure/AKS/blob/master/CHANGELOG.md",
    ],
  ],
  [
    "no policy engine any more",
    of({ ...overlay, networkPolicy: "azure" }),
    of({ ...overlay, networkPolicy: "none" }),
    [
      "azureCli (cluster) networkProfile.networkPolicy azure -> none: networkPolicy azure can be removed: policies stay as objects that no engine enforces. azure-native would delete the cluster and create a new one. Instead, with no pulumi up in between: run az aks update -g <resource-group> -n <cluster> --network-policy none, set networkPolicy in the program to what az aks show prints, run pulumi refresh, and check that pulumi preview --diff shows no change. See https://github.com/Azure/AKS/blob/master/CHANGELOG.md",
    ],
  ],
  [
    "networkPolicy azure with Windows pools",
    of(overlay, pools(linux, windows)),
    of({ ...overlay, networkPolicy: "azure" }, pools(linux, windows)),
    [
      "azureCli (cluster) networkProfile.networkPolicy none -> azure: networkPolicy azure can be installed; the nodes are reimaged. Not met: networkPolicy azure on Linux node pools only, as it ends on Windows on 2026-09-30 (win is Windows). azure-native would delete the cluster and create a new one. Instead, with no pulumi up in between, once that is done: run az aks update -g <resource-group> -n <cluster> --network-policy azure, set networkPolicy in the program to what az aks show prints, run pulumi refresh, and check that pulumi preview --diff shows no change. See https://github.com/Azure/AKS/blob/master/CHANGELOG.md",
    ],
  ],
  [
    "networkPolicy azure with kubenet",
    of(kubenet),
    of({ ...kubenet, networkPolicy: "azure" }),
    [
      "refused (cluster) networkProfile.networkPolicy none -> azure: networkPolicy azure isn't available with kubenet. azure-native would delete the cluster and create a new one. Choose calico, or keep none. See https://learn.microsoft.com/azure/aks/use-network-policies",
    ],
  ],
  [
    "azure to calico",
    of({ ...overlay, networkPolicy: "azure" }, { name: "shop", resourceGroup: "rg" }),
    of({ ...overlay, networkPolicy: "calico" }),
    [
      "refused (cluster) networkProfile.networkPolicy azure -> calico: networkPolicy azure is removed before calico is installed: two steps. azure-native would delete the cluster and create a new one. Run az aks update -g rg -n shop --network-policy none, then az aks update -g rg -n shop --network-policy calico; set networkPolicy in the program to calico, run pulumi refresh, and check that pulumi preview --diff shows no change. See https://learn.microsoft.com/azure/aks/use-network-policies",
    ],
  ],
  [
    "policy cilium without its dataplane",
    of(overlay),
    of({ ...overlay, networkPolicy: "cilium" }),
    [
      "refused (cluster) networkProfile.networkPolicy none -> cilium: networkPolicy cilium comes with networkDataplane cilium and can't change without it. azure-native would delete the cluster and create a new one. Set networkDataplane cilium too. See https://learn.microsoft.com/azure/aks/update-azure-cni",
    ],
  ],
  [
    "policy calico with the Cilium dataplane",
    of({ ...overlay, ...cilium }),
    of({ ...overlay, ...cilium, networkPolicy: "calico" }),
    [
      "refused (cluster) networkProfile.networkPolicy cilium -> calico: networkPolicy cilium comes with networkDataplane cilium and can't change without it. azure-native would delete the cluster and create a new one. Keep networkPolicy cilium. See https://learn.microsoft.com/azure/aks/update-azure-cni",
    ],
  ],

  // Outbound.
  [
    "another outbound type in an own VNet",
    of(overlay, { nodeProvisioningProfile: { mode: "Auto" }, ...pools(nodes) }),
    of({ ...overlay, outboundType: "userDefinedRouting" }, pools(nodes)),
    [
      "azureCli (cluster) networkProfile.outboundType loadBalancer -> userDefinedRouting: In an own VNet, outboundType can change from loadBalancer to userDefinedRouting: connections break, and traffic leaves from other addresses. Not met: node auto-provisioning off during the change (nodeProvisioningProfile.mode is Auto). azure-native would delete the cluster and create a new one. Instead, with no pulumi up in between, once that is done: run az aks update -g <resource-group> -n <cluster> --outbound-type userDefinedRouting, set outboundType in the program to what az aks show prints, run pulumi refresh, and check that pulumi preview --diff shows no change. Check first: a route table with a route for 0.0.0.0/0 to an appliance on every node subnet (routeTable of the subnets). See https://learn.microsoft.com/azure/aks/egress-outboundtype",
    ],
  ],
  [
    "a NAT gateway in an own VNet",
    of(overlay, pools(nodes)),
    of({ ...overlay, outboundType: "userAssignedNATGateway" }, pools(nodes)),
    [
      "azureCli (cluster) networkProfile.outboundType loadBalancer -> userAssignedNATGateway: In an own VNet, outboundType can change from loadBalancer to userAssignedNATGateway: connections break, and traffic leaves from other addresses. azure-native would delete the cluster and create a new one. Instead, with no pulumi up in between: run az aks update -g <resource-group> -n <cluster> --outbound-type userAssignedNATGateway, set outboundType in the program to what az aks show prints, run pulumi refresh, and check that pulumi preview --diff shows no change. Check first: a NAT gateway on every node and pod subnet (natGateway of the subnets). See https://learn.microsoft.com/azure/aks/egress-outboundtype",
    ],
  ],
  [
    "no outbound",
    of(overlay, pools(nodes)),
    of({ ...overlay, outboundType: "none" }, pools(nodes)),
    [
      "azureCli (cluster) networkProfile.outboundType loadBalancer -> none: In an own VNet, outboundType can change from loadBalancer to none: connections break, and traffic leaves from other addresses. Not met: the bootstrap artifacts come from a cache (set bootstrapProfile.artifactSource: Cache first, in a step of its own). azure-native would delete the cluster and create a new one. Instead, with no pulumi up in between, once that is done: run az aks update -g <resource-group> -n <cluster> --outbound-type none, set outboundType in the program to what az aks show prints, run pulumi refresh, and check that pulumi preview --diff shows no change. See https://learn.microsoft.com/azure/aks/egress-outboundtype",
    ],
  ],
  [
    "an outbound type that a managed VNet can't have",
    of(overlay),
    of({ ...overlay, outboundType: "userDefinedRouting" }),
    [
      "newCluster (cluster) networkProfile.outboundType loadBalancer -> userDefinedRouting: In a VNet managed by AKS, outboundType can't change from loadBalancer to userDefinedRouting. azure-native would delete the cluster and create a new one. It can change to managedNATGateway, managedNATGatewayV2, none, block. For userDefinedRouting, create a new cluster beside this one and move the workloads. See https://learn.microsoft.com/azure/aks/egress-outboundtype",
    ],
  ],
  [
    "an outbound type that an own VNet can't have",
    of({ ...overlay, outboundType: "loadBalancer" }, pools(nodes)),
    of({ ...overlay, outboundType: "block" }, pools(nodes)),
    [
      "newCluster (cluster) networkProfile.outboundType loadBalancer -> block: In an own VNet, outboundType can't change from loadBalancer to block. azure-native would delete the cluster and create a new one. It can change to userAssignedNATGateway, userDefinedRouting, none. For block, create a new cluster beside this one and move the workloads. See https://learn.microsoft.com/azure/aks/egress-outboundtype",
    ],
  ],
  [
    "managedNATGateway to loadBalancer in a managed VNet",
    of({ ...overlay, outboundType: "managedNATGateway" }),
    of(overlay),
    [
      "undocumented (cluster) networkProfile.outboundType managedNATGateway -> loadBalancer: The page on outbound types contradicts itself: its table doesn't list managedNATGateway to loadBalancer, and an example shows it. azure-native would delete the cluster and create a new one. Keep it as it is, or try it on a cluster that isn't needed. See https://learn.microsoft.com/azure/aks/egress-outboundtype",
    ],
  ],
  [
    "a StandardV2 NAT gateway",
    of({ ...overlay, outboundType: "managedNATGateway" }),
    of({ ...overlay, outboundType: "managedNATGatewayV2" }),
    [
      "azureCli (cluster) networkProfile.outboundType managedNATGateway -> managedNATGatewayV2: In a VNet managed by AKS, outboundType can change from managedNATGateway to managedNATGatewayV2: connections break, and traffic leaves from other addresses. azure-native would delete the cluster and create a new one. Instead, with no pulumi up in between: run az aks update -g <resource-group> -n <cluster> --outbound-type managedNATGateway --outbound-type-sku StandardV2, set outboundType and natGatewayProfile.sku in the program to what az aks show prints, run pulumi refresh, and check that pulumi preview --diff shows no change. See https://learn.microsoft.com/azure/aks/egress-outboundtype",
    ],
  ],
  [
    "a Standard load balancer",
    of({ ...overlay, loadBalancerSku: "Basic" }),
    of({ ...overlay, loadBalancerSku: "standard" }),
    [
      "inPlace networkProfile.loadBalancerSku basic -> standard: A Basic load balancer can be upgraded to Standard, and not back: the cluster is down for a time and gets new outbound addresses. See https://learn.microsoft.com/azure/aks/upgrade-basic-load-balancer-on-aks",
    ],
  ],
  [
    "a Basic load balancer",
    of(overlay),
    of({ ...overlay, loadBalancerSku: "basic" }),
    [
      "newCluster networkProfile.loadBalancerSku standard -> basic: A Standard load balancer can't become a Basic one. Keep standard, or create a new cluster beside this one and move the workloads. See https://learn.microsoft.com/azure/aks/upgrade-basic-load-balancer-on-aks",
    ],
  ],

  // API server.
  [
    "API server VNet integration on",
    of(overlay, pools(nodes)),
    of(overlay, api({ enableVnetIntegration: true }, pools(nodes))),
    [
      "inPlace apiServerAccessProfile.enableVnetIntegration false -> true: API server VNet integration can be enabled, and not disabled again. All nodes get a new image, the API server gets another address, and the cluster has to be stopped and started at once. Not met: a subnet for the API server, in the VNet of the nodes (apiServerAccessProfile.subnetId is not set). Check first: the subnet is empty and delegated to Microsoft.ContainerService/managedClusters (az network vnet subnet show). See https://learn.microsoft.com/azure/aks/api-server-vnet-integration",
    ],
  ],
  [
    "API server VNet integration off",
    of(overlay, api({ enableVnetIntegration: true })),
    of(overlay),
    [
      "refused apiServerAccessProfile.enableVnetIntegration true -> false: API server VNet integration can't be disabled once it is enabled. Keep it enabled. See https://learn.microsoft.com/azure/aks/api-server-vnet-integration",
    ],
  ],
  [
    "another subnet of the API server",
    of(overlay, api({ enableVnetIntegration: true, subnetId: "/a" })),
    of(overlay, api({ enableVnetIntegration: true, subnetId: "/b" })),
    [
      "undocumented apiServerAccessProfile.subnetId /a -> /b: Moving the API server to another subnet is not documented. Keep /a. See https://learn.microsoft.com/azure/aks/api-server-vnet-integration",
    ],
  ],
  [
    "no subnet of the API server any more",
    of(overlay, api({ enableVnetIntegration: true, subnetId: "/a" })),
    of(overlay, api({ enableVnetIntegration: true })),
    [
      "undocumented apiServerAccessProfile.subnetId /a -> not set: Taking the API server out of its subnet is not documented. Keep /a. See https://learn.microsoft.com/azure/aks/api-server-vnet-integration",
    ],
  ],
  [
    "a private cluster without integration",
    of(overlay),
    of(overlay, api({ enablePrivateCluster: true })),
    [
      "refused apiServerAccessProfile.enablePrivateCluster false -> true: A cluster can only become private later where its API server is integrated in the VNet (enableVnetIntegration). Enable API server VNet integration first, which can't be undone, then switch the private cluster on. See https://learn.microsoft.com/azure/aks/api-server-vnet-integration",
    ],
  ],
  [
    "a public cluster without integration",
    of(overlay, api({ enablePrivateCluster: true })),
    of(overlay),
    [
      "newCluster apiServerAccessProfile.enablePrivateCluster true -> false: A cluster can only become public later where its API server is integrated in the VNet (enableVnetIntegration). Keep it as it is, or create a new cluster beside this one and move the workloads. See https://learn.microsoft.com/azure/aks/api-server-vnet-integration",
    ],
  ],
  [
    "a private cluster with integration",
    of(overlay, api({ enableVnetIntegration: true })),
    of(
      overlay,
      api({
        enableVnetIntegration: true,
        enablePrivateCluster: true,
        authorizedIPRanges: ["1.2.3.4/32"],
      }),
    ),
    [
      "inPlace apiServerAccessProfile.enablePrivateCluster false -> true: With API server VNet integration a cluster can become private in place: its public name is removed. Not met: no authorized IP ranges (authorizedIPRanges has 1, and they only work with a public API server). See https://learn.microsoft.com/azure/aks/api-server-vnet-integration",
    ],
  ],
  [
    "a public cluster with integration",
    of(overlay, api({ enableVnetIntegration: true, enablePrivateCluster: true })),
    of(overlay, api({ enableVnetIntegration: true })),
    [
      "inPlace apiServerAccessProfile.enablePrivateCluster true -> false: With API server VNet integration a cluster can become public in place, which is a preview. See https://learn.microsoft.com/azure/aks/api-server-vnet-integration",
    ],
  ],
  [
    "no private DNS zone any more",
    of(overlay, api({ enablePrivateCluster: true, privateDNSZone: "system" })),
    of(overlay, api({ enablePrivateCluster: true, privateDNSZone: "none" })),
    [
      "inPlace apiServerAccessProfile.privateDNSZone system -> none: privateDNSZone can change to none, and not back: nodes reach the API server by its public name then, and get a new image. See https://learn.microsoft.com/azure/aks/private-clusters",
    ],
  ],
  [
    "an own private DNS zone",
    of(overlay, api({ enablePrivateCluster: true })),
    of(overlay, api({ enablePrivateCluster: true, privateDNSZone: "/zone" })),
    [
      "refused apiServerAccessProfile.privateDNSZone system -> /zone: privateDNSZone can only change to none. Keep system. See https://learn.microsoft.com/azure/aks/private-clusters",
    ],
  ],

  // Pools.
  [
    "another subnet of the nodes",
    of(overlay, pools(nodes)),
    of(overlay, pools({ ...nodes, vnetSubnetID: subnet("more") })),
    [
      "newPool agentPoolProfiles[name=sys].vnetSubnetID /subscriptions/s/resourceGroups/rg/providers/Microsoft.Network/virtualNetworks/v/subnets/nodes -> /subscriptions/s/resourceGroups/rg/providers/Microsoft.Network/virtualNetworks/v/subnets/more: The subnet of a node pool can't change. Keep it as it is, or add a node pool with the new value and move the workloads. See https://github.com/Azure/AKS/issues/695",
    ],
  ],
  [
    "a subnet of the nodes that was not set",
    of(overlay, pools(linux)),
    of(overlay, pools(nodes)),
    [
      "newPool agentPoolProfiles[name=sys].vnetSubnetID not set -> /subscriptions/s/resourceGroups/rg/providers/Microsoft.Network/virtualNetworks/v/subnets/nodes: The subnet of a node pool can't change. Keep it unset, or add a node pool with the new value and move the workloads. See https://github.com/Azure/AKS/issues/695",
    ],
  ],
  [
    "a subnet of the nodes that is not set any more",
    of(overlay, pools(nodes)),
    of(overlay, pools(linux)),
    [
      "newPool agentPoolProfiles[name=sys].vnetSubnetID /subscriptions/s/resourceGroups/rg/providers/Microsoft.Network/virtualNetworks/v/subnets/nodes -> not set: The subnet of a node pool can't change. Keep it as it is, or add a node pool with the new value and move the workloads. See https://github.com/Azure/AKS/issues/695",
    ],
  ],
  [
    "another subnet of the pods",
    of(flat, pools(podPool)),
    of(flat, pools({ ...podPool, podSubnetID: subnet("more") })),
    [
      "newPool agentPoolProfiles[name=sys].podSubnetID /subscriptions/s/resourceGroups/rg/providers/Microsoft.Network/virtualNetworks/v/subnets/pods -> /subscriptions/s/resourceGroups/rg/providers/Microsoft.Network/virtualNetworks/v/subnets/more: podSubnetID is fixed when a node pool is created. Keep it as it is, or add a node pool with the new value and move the workloads. See https://learn.microsoft.com/cli/azure/aks/nodepool#az-aks-nodepool-update",
    ],
  ],
  [
    "static blocks",
    of(flat, pools(podPool)),
    of(flat, pools({ ...podPool, podIPAllocationMode: "StaticBlock" })),
    [
      "newPool agentPoolProfiles[name=sys].podIPAllocationMode DynamicIndividual -> StaticBlock: A pod subnet has one allocation mode: the other needs a pool with its own pod subnet. Keep DynamicIndividual, or add a node pool with StaticBlock and a pod subnet of its own, and move the workloads. See https://learn.microsoft.com/azure/aks/configure-azure-cni-static-block-allocation",
    ],
  ],
  [
    "a FIPS image on Linux",
    of(overlay, pools(linux)),
    of(overlay, pools({ ...linux, enableFIPS: true })),
    [
      "inPlace agentPoolProfiles[name=sys].enableFIPS false -> true: A Linux node pool can be updated to another FIPS setting; its nodes are reimaged. See https://learn.microsoft.com/azure/aks/enable-fips-nodes",
    ],
  ],
  [
    "a FIPS image on Windows",
    of(overlay, pools(windows)),
    of(overlay, pools({ ...windows, enableFIPS: true })),
    [
      "newPool agentPoolProfiles[name=win].enableFIPS false -> true: Only Linux node pools can be updated to another FIPS setting. Keep it as it is, or add a node pool with the new value and move the workloads. See https://learn.microsoft.com/azure/aks/enable-fips-nodes",
    ],
  ],
  [
    "another osSKU on Linux",
    of(overlay, pools({ ...linux, osSKU: "Ubuntu" })),
    of(overlay, pools({ ...linux, osSKU: "AzureLinux" })),
    [
      "inPlace agentPoolProfiles[name=sys].osSKU Ubuntu -> AzureLinux: The osSKU of a Linux node pool can change; its nodes are reimaged. See https://learn.microsoft.com/azure/aks/upgrade-os-version",
    ],
  ],
  [
    "another osSKU on Windows",
    of(overlay, pools({ ...windows, osSKU: "Windows2022" })),
    of(overlay, pools({ ...windows, osSKU: "Windows2025" })),
    [
      "newPool agentPoolProfiles[name=win].osSKU Windows2022 -> Windows2025: The osSKU of a Windows node pool can't change. Keep Windows2022, or add a node pool with the new value and move the workloads. See https://learn.microsoft.com/azure/aks/upgrade-os-version",
    ],
  ],
  [
    "another VM size of a pool that is part of the cluster",
    of(overlay, pools({ ...linux, vmSize: "a" })),
    of(overlay, pools({ ...linux, vmSize: "b" })),
    [
      "newPool agentPoolProfiles[name=sys].vmSize a -> b: The VM size of a node pool can't change (az aks nodepool update --node-vm-size is a preview). Keep a, or add a node pool with the new value and move the workloads. See https://learn.microsoft.com/azure/aks/create-node-pools",
    ],
  ],
  [
    "another VM size of a pool of its own",
    of(overlay, pools({ ...linux, vmSize: "a" })),
    of(overlay, pools({ ...linux, vmSize: "b" })),
    [
      "newPool (node pool) agentPoolProfiles[name=sys].vmSize a -> b: The VM size of a node pool can't change (az aks nodepool update --node-vm-size is a preview). azure-native would delete the node pool and create a new one. Keep a, or add a node pool with the new value and move the workloads. See https://learn.microsoft.com/azure/aks/create-node-pools",
    ],
    { separatePools: new Set(["sys"]) },
  ],
  [
    "no outbound NAT of a Windows pool that is part of the cluster",
    of(overlay, pools(windows)),
    of(overlay, pools({ ...windows, windowsProfile: { disableOutboundNat: true } })),
    [
      "newPool (cluster) agentPoolProfiles[name=win].windowsProfile.disableOutboundNat not set -> true: disableOutboundNat is fixed when a node pool is created. azure-native would delete the cluster and create a new one. Keep it unset, or add a node pool with the new value and move the workloads. See https://learn.microsoft.com/azure/aks/nat-gateway",
    ],
  ],

  // Around the cluster.
  [
    "another route table under kubenet",
    of(kubenet),
    of(kubenet),
    [
      "newCluster routeTable.id /a -> /b: The route table of a kubenet cluster's subnet can't change once the cluster exists. Keep the table and change the routes in it. See https://learn.microsoft.com/azure/aks/configure-kubenet",
    ],
    { routeTableId: { before: "/a", after: "/b" } },
  ],
  [
    "another route table under overlay",
    of(overlay),
    of(overlay),
    [],
    { routeTableId: { before: "/a", after: "/b" } },
  ],
  [
    "a VNet that grows",
    of(overlay),
    of(overlay),
    [
      "inPlace addressSpace.addressPrefixes 10.1.0.0/16 -> 10.0.0.0/15: The VNet can grow. AKS reads its ranges at the next update of the cluster: update it once, even without a change, before a node pool uses a subnet of the new range. See https://learn.microsoft.com/azure/aks/node-pool-unique-subnet",
    ],
    { addressPrefixes: { before: ["10.1.0.0/16"], after: ["10.0.0.0/15"] } },
  ],
  [
    "a VNet that shrinks",
    of(overlay),
    of(overlay),
    [
      "undocumented addressSpace.addressPrefixes 10.1.0.0/16,10.2.0.0/16 -> 10.1.0.0/16: Removing address space from a VNet with a cluster is not documented. Keep 10.2.0.0/16 and add the new range. See https://learn.microsoft.com/azure/aks/node-pool-unique-subnet",
    ],
    { addressPrefixes: { before: ["10.1.0.0/16", "10.2.0.0/16"], after: ["10.1.0.0/16"] } },
  ],
];

/** All that is said of a change: the verdict, what azure-native would replace, the property and the sentences. */
function said(change: ClassifiedChange): string {
  const { verdict, azureNativeReplaces: replaced, property, from, to } = change;
  const where = replaced === undefined ? verdict : `${verdict} (${replaced})`;
  return `${where} ${property} ${from} -> ${to}: ${changeSentences(change)}`;
}

describe("a change to a cluster that exists", () => {
  for (const [title, before, after, expected, context] of cases) {
    it(title, () => {
      assert.deepEqual(classifyChange(before, after, context).map(said), expected);
    });
  }

  it("is stopped unless Azure and azure-native make it in place and nothing known is against it", () => {
    const passing = cases.flatMap(([title, before, after, , context]) => {
      const changes = classifyChange(before, after, context);
      return changes.length > 0 && !changes.some(isStopped) ? [title] : [];
    });
    assert.deepEqual(passing, [
      "a user-assigned identity",
      "a Standard load balancer",
      "a public cluster with integration",
      "no private DNS zone any more",
      "a FIPS image on Linux",
      "another osSKU on Linux",
      "a VNet that grows",
    ]);
  });

  const poolProperties: readonly [property: string, from: unknown, to: unknown][] = [
    ["maxPods", 30, 60],
    ["osType", "Linux", "Windows"],
    ["type", "VirtualMachineScaleSets", "VirtualMachines"],
    ["osDiskSizeGB", 128, 256],
    ["osDiskType", "Managed", "Ephemeral"],
    ["kubeletDiskType", "OS", "Temporary"],
    ["availabilityZones", ["1"], ["1", "2"]],
    ["enableNodePublicIP", undefined, true],
    ["nodePublicIPPrefixID", "/a", "/b"],
    ["scaleSetPriority", "Regular", "Spot"],
    ["spotMaxPrice", 1, 2],
    ["scaleSetEvictionPolicy", "Delete", "Deallocate"],
    ["enableEncryptionAtHost", false, true],
    ["enableUltraSSD", false, true],
    ["gpuInstanceProfile", "MIG1g", "MIG2g"],
    ["proximityPlacementGroupID", "/a", "/b"],
    ["hostGroupID", "/a", "/b"],
    ["workloadRuntime", "OCIContainer", "KataVmIsolation"],
  ];
  it("needs a new node pool for each of these", () => {
    for (const [property, from, to] of poolProperties) {
      const pool = (value: unknown) => of(overlay, pools({ name: "sys", [property]: value }));
      assert.deepEqual(
        classifyChange(pool(from), pool(to)).map((change) => [change.verdict, change.property]),
        [["newPool", `agentPoolProfiles[name=sys].${property}`]],
      );
      // A program that says nothing of it leaves it as it is.
      if (from !== undefined && property !== "osType" && typeof from !== "boolean") {
        assert.deepEqual(classifyChange(pool(from), of(overlay, pools({ name: "sys" }))), []);
      }
    }
  });

  it("goes through for what pools may change", () => {
    const free = {
      count: 5,
      minCount: 1,
      maxCount: 9,
      enableAutoScaling: true,
      mode: "User",
      nodeLabels: { a: "b" },
      nodeTaints: ["a=b:NoSchedule"],
      upgradeSettings: { maxSurge: "33%" },
      scaleDownMode: "Deallocate",
      capacityReservationGroupID: "/c",
      tags: { a: "b" },
    };
    assert.deepEqual(classifyChange(of(overlay), of(overlay, pools({ ...linux, ...free }))), []);
  });

  it("never throws, whatever stands in the settings", () => {
    fc.assert(
      fc.property(fc.anything(), fc.anything(), fc.anything(), (profile, pool, rest) => {
        const cluster = {
          networkProfile: profile,
          agentPoolProfiles: [pool, { name: pool }],
          rest,
        };
        classifyChange(cluster, of(overlay));
        classifyChange(of(kubenet), cluster);
        classifyChange(rest, pool);
      }),
      { numRuns: 300 },
    );
  });

  it("names where an outbound type can go, from each", () => {
    const { managedVnet, customVnet } = outboundTypeChanges;
    assert.deepEqual(managedVnet.loadBalancer, [
      "managedNATGateway",
      "managedNATGatewayV2",
      "none",
      "block",
    ]);
    assert.deepEqual(managedVnet.managedNATGatewayV2, ["none", "block"]);
    assert.deepEqual(Object.keys(customVnet), [
      "loadBalancer",
      "userAssignedNATGateway",
      "userDefinedRouting",
      "none",
    ]);
  });
});

describe("what azure-native replaces", () => {
  it("is what its sources say, each property with its line", () => {
    assert.deepEqual(
      azureNativeReplacements
        .filter(({ file }) => file.endsWith("replacement.go"))
        .map(({ resource, property, line }) => `${line} ${resource} ${property}`),
      [
        "29 ManagedCluster diskEncryptionSetID",
        "30 ManagedCluster dnsPrefix",
        "31 ManagedCluster fqdnSubdomain",
        "32 ManagedCluster linuxProfile",
        "33 ManagedCluster location",
        "34 ManagedCluster nodeResourceGroup",
        "35 ManagedCluster windowsProfile",
        "35 ManagedCluster agentPoolProfiles.windowsProfile",
        "41 ManagedCluster networkProfile.serviceCidr",
        "42 ManagedCluster networkProfile.serviceCidrs",
        "43 ManagedCluster networkProfile.dnsServiceIP",
        "44 ManagedCluster networkProfile.networkMode",
        "48 ManagedCluster networkProfile.networkPlugin",
        "49 ManagedCluster networkProfile.networkPluginMode",
        "50 ManagedCluster networkProfile.podCidr",
        "51 ManagedCluster networkProfile.networkDataplane",
        "52 ManagedCluster networkProfile.networkPolicy",
        "53 ManagedCluster networkProfile.outboundType",
        "62 AgentPool gpuInstanceProfile",
        "63 AgentPool vmSize",
        "66 AgentPool networkProfile.nodePublicIPTags",
        "82 VirtualNetwork location",
        "14 RoleAssignment principalId",
      ],
    );
  });

  it("includes what is inside of a property, and nothing beside it", () => {
    for (const [property, replaced] of [
      ["networkProfile.podCidr", true],
      ["networkProfile.podCidrs", false],
      ["networkProfile", false],
      ["networkProfile.advancedNetworking", false],
      ["windowsProfile.adminPassword", true],
      ["agentPoolProfiles.windowsProfile.disableOutboundNat", true],
      ["agentPoolProfiles.vmSize", false],
      ["resourceName", true],
    ] as const) {
      assert.equal(azureNativeReplaces("ManagedCluster", property), replaced, property);
    }
  });

  it("was all of networkProfile up to version 3.20.0", () => {
    for (const [version, replaced] of [
      ["3.20.0", true],
      ["3.9.1", true],
      ["v3.21.0", false],
      ["3.28.0", false],
      ["4.0.0", false],
    ] as const) {
      const property = "networkProfile.loadBalancerProfile.allocatedOutboundPorts";
      assert.equal(azureNativeReplaces("ManagedCluster", property, version), replaced, version);
    }
    assert.equal(
      azureNativeReplacementsBefore321.some(({ property }) => property === "dnsPrefix"),
      true,
    );
  });
});

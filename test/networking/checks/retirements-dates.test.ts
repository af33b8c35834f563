import assert from "node:assert/strict";
import { describe, it } from "mocha";
import { type ArmResource, ArmType } from "../../../networking/index";
import { answersOf, arm, notYet } from "./answers";

function cluster(properties: object, ofPool: object = {}): ArmResource {
  return arm(ArmType.managedCluster, "aks", {
    agentPoolProfiles: [{ name: "system", ...ofPool }],
    ...properties,
  });
}

function pool(properties: object): ArmResource {
  return arm(ArmType.agentPool, "users", { resourceName: "aks", ...properties });
}

type Case = readonly [
  reason: string,
  today: string,
  resources: readonly ArmResource[],
  expected: readonly string[],
];

function table(check: string, cases: readonly Case[]): void {
  describe(check, () => {
    for (const [reason, today, resources, expected] of cases) {
      it(reason, () => assert.deepEqual(answersOf(check, resources, today), expected));
    }
  });
}

const kubenet = [cluster({ networkProfile: { networkPlugin: "KUBENET" } })];
const asks = "aks: networkProfile.networkPlugin kubenet uses kubenet networking,";

table("aks-network-plugin-kubenet-retired", [
  [
    "is said from two years before",
    "2026-03-31",
    kubenet,
    [`${asks} which AKS supports until 2028-03-31; use Azure CNI Overlay.`],
  ],
  ["and not earlier", "2026-03-30", kubenet, []],
  [
    "says the same every day",
    "2028-03-30",
    kubenet,
    [`${asks} which AKS supports until 2028-03-31; use Azure CNI Overlay.`],
  ],
  [
    "holds on the last day",
    "2028-03-31",
    kubenet,
    [`${asks} which AKS supports until 2028-03-31; use Azure CNI Overlay.`],
  ],
  [
    "ends after it",
    "2028-04-01",
    kubenet,
    [`${asks} which AKS hasn't supported since 2028-03-31; use Azure CNI Overlay.`],
  ],
  ["takes no missing networkPlugin for kubenet", "2028-04-01", [cluster({})], []],
]);

const today = "2026-11-22";
const azurePolicy = { networkProfile: { networkPlugin: "azure", networkPolicy: "azure" } };

table("aks-network-policy-azure-windows-retired", [
  ["is not about Linux nodes", today, [cluster(azurePolicy)], []],
  [
    "is undecided while the system of a pool isn't known",
    today,
    [cluster(azurePolicy), pool({ osType: notYet })],
    ["aks?: osType isn't known yet: it is an output of a resource that doesn't exist yet"],
  ],
]);

table("aks-app-routing-nginx-retired", [
  [
    "ends with the last day of its month",
    "2026-12-01",
    [cluster({ ingressProfile: { webAppRouting: { enabled: true } } })],
    [
      "aks: ingressProfile.webAppRouting.enabled true uses the application routing add-on's NGINX, which AKS hasn't supported since 2026-11; use the Gateway API.",
    ],
  ],
  [
    "is not about an add-on that is off",
    today,
    [cluster({ ingressProfile: { webAppRouting: { enabled: false } } })],
    [],
  ],
]);

const retired = "aks-os-sku-retired";
const removed = "aks-os-sku-images-removed";
const azureLinux = { osSKU: "AzureLinux" };
const images =
  "agentPoolProfiles[0].osSKU AzureLinux uses Azure Linux 2.0 nodes, whose node images were removed on 2026-03-31; use osSKU AzureLinux3, or AzureLinux with Kubernetes 1.32 or later.";

table(removed, [
  [
    "takes AzureLinux for 2.0 up to Kubernetes 1.30",
    today,
    [cluster({ kubernetesVersion: "1.30.9" }, azureLinux)],
    [`aks: ${images}`],
  ],
  [
    "and from 1.31 not, where it may be 3",
    today,
    [cluster({ kubernetesVersion: "1.31" }, azureLinux)],
    [],
  ],
  ["and for 3 with Azure's default version", today, [cluster({}, azureLinux)], []],
  [
    "goes by the pool's own version",
    today,
    [cluster({ kubernetesVersion: "1.32" }, { ...azureLinux, orchestratorVersion: "1.30" })],
    [`aks: ${images}`],
  ],
  [
    "starts on the day",
    "2026-03-31",
    [cluster({ kubernetesVersion: "1.30" }, azureLinux)],
    [`aks: ${images}`],
  ],
  [
    "and not the day before",
    "2026-03-30",
    [cluster({ kubernetesVersion: "1.30" }, azureLinux)],
    [],
  ],
  [
    "is undecided about the version of a cluster outside the program",
    today,
    [pool(azureLinux)],
    ["users?: the Kubernetes version of the pool isn't known"],
  ],
  [
    "leaves what is not a version to the check of versions",
    today,
    [cluster({ kubernetesVersion: "latest" }, azureLinux)],
    [],
  ],
]);

table(retired, [
  [
    "leaves what has no images to the other check",
    today,
    [cluster({}, { osSKU: "CBLMariner" })],
    [],
  ],
  [
    "says so while there are images",
    today,
    [cluster({}), pool({ osSKU: "windows2019" })],
    [
      "users: osSKU windows2019 uses Windows Server 2019 nodes, which AKS hasn't supported since 2026-03-01; use osSKU Windows2022 or Windows2025.",
    ],
  ],
  ["takes what is not on the list", today, [cluster({}, { osSKU: "Windows2025" })], []],
]);

const version = (kubernetesVersion: unknown, supportPlan?: string) => [
  cluster({ kubernetesVersion, supportPlan }),
];

table("aks-kubernetes-version-unsupported", [
  ["takes 1.35 and later", today, version("1.35.0"), []],
  ["takes Azure's default", today, version(undefined), []],
  [
    "refuses nothing until the community support of 1.34 ends, and says when that is",
    "2026-11-30",
    version("1.34"),
    [
      "aks: kubernetesVersion 1.34 has community support until 2026-11; use 1.35 or later, or supportPlan AKSLongTermSupport.",
    ],
  ],
  [
    "and refuses it afterwards",
    "2026-12-01",
    version("1.34"),
    [
      "aks: kubernetesVersion 1.34 has long-term support only; use 1.35 or later, or supportPlan AKSLongTermSupport. Azure refuses it with K8sVersionNotSupported.",
    ],
  ],
  ["takes 1.33 with long-term support", today, version("1.33", "akslongtermsupport"), []],
  ["takes 1.32 with long-term support", today, version("1.32", "AKSLongTermSupport"), []],
  [
    "refuses older ones, with long-term support too",
    today,
    version("1.30", "AKSLongTermSupport"),
    [
      "aks: kubernetesVersion 1.30 is no longer supported; use 1.35 or later. Azure refuses it with K8sVersionNotSupported.",
    ],
  ],
  [
    "and what has lost long-term support since",
    "2027-04-01",
    version("1.32", "AKSLongTermSupport"),
    [
      "aks: kubernetesVersion 1.32 is no longer supported; use 1.35 or later. Azure refuses it with K8sVersionNotSupported.",
    ],
  ],
  ["leaves what is no version to others", today, version("stable"), []],
]);

table("aks-kubernetes-version-ending", [
  [
    "is about the version that ends next",
    today,
    version("1.34"),
    [
      "aks: kubernetesVersion 1.34 has community support until 2026-11; use 1.35 or later, or supportPlan AKSLongTermSupport.",
    ],
  ],
  ["not with long-term support", today, version("1.34", "AKSLongTermSupport"), []],
  ["not afterwards, when Azure refuses it", "2026-12-01", version("1.34"), []],
]);

const prefix = (prefixLength: number, publicIPAddressVersion?: string) =>
  arm(ArmType.publicIPPrefix, "ips", { id: "/ips", prefixLength, publicIPAddressVersion });
const publicPool = (properties: object) =>
  pool({ nodePublicIPPrefixID: "/ips", count: 1, ...properties });

table("aks-node-public-ip-prefix-too-small", [
  [
    "counts what the autoscaler may add",
    today,
    [prefix(28), publicPool({ enableAutoScaling: true, maxCount: 17 })],
    [
      'users: nodePublicIPPrefixID is public IP prefix "ips", a /28 with 16 addresses, but maxCount is 17; use a /27, or at most 16 nodes. Azure refuses it with PublicIpPrefixOutOfIpAddressesForVMScaleSet.',
    ],
  ],
  ["takes as many as there are", today, [prefix(28), publicPool({ count: 16 })], []],
  ["counts IPv6 prefixes by 128 bits", today, [prefix(124, "IPv6"), publicPool({ count: 16 })], []],
  [
    "is undecided without a count, as VirtualMachines pools are",
    today,
    [prefix(28), publicPool({ count: undefined, type: "VirtualMachines" })],
    ['users?: count is not set (public IP prefix "ips")'],
  ],
]);

const allocation = (...ids: unknown[]) =>
  arm(ArmType.subnet, "nodes", {
    ipamPoolPrefixAllocations: ids.map((id) => ({ id, numberOfIpAddresses: "256" })),
  });

table("subnet-ipam-pool-repeated", [
  ["takes one for each IP version", today, [allocation("/v4", "/v6")], []],
  [
    "refuses three",
    today,
    [allocation("/a", "/b", "/c")],
    [
      "nodes: ipamPoolPrefixAllocations has 3 pools, and at most 2 are possible: one for IPv4 and one for IPv6; name one pool for each IP version.",
    ],
  ],
]);

table("subnet-ipam-pool-mixed-with-prefix", [
  [
    "takes Azure's answer, which has the range that came from the pool",
    today,
    [
      arm(ArmType.subnet, "nodes", {
        addressPrefix: "10.1.0.0/24",
        ipamPoolPrefixAllocations: [{ id: "/a" }],
        provisioningState: "Succeeded",
      }),
    ],
    [],
  ],
]);

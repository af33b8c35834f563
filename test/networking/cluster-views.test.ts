import assert from "node:assert/strict";
import { describe, it } from "mocha";
import { ArmType } from "../../networking/index";
import { answersOf, arm, clusterIn, hub, idOf, subnetIn } from "./checks/answers";

describe("views of a cluster", () => {
  const nodeSubnet = { networkPlugin: "azure" };
  const maxPods = 30;

  it("count a pool that names no subnet in that of the first pool", () => {
    const first = clusterIn({ networkProfile: nodeSubnet }, { count: 2, maxPods });
    const user = { resourceGroupName: "rg", resourceName: "aks", mode: "User", count: 5, maxPods };
    const resources = [hub(), subnetIn("nodes", { addressPrefix: "10.1.0.0/25" }), first];
    for (const named of [{}, { vnetSubnetID: "" }, { vnetSubnetID: null }]) {
      const pool = arm(ArmType.agentPool, "user", { ...user, ...named });
      assert.deepEqual(answersOf("aks-node-subnet-too-small", [...resources, pool]), [
        'user: count 5 shares its subnet with agentPoolProfiles[0], and together they need 217 addresses (node pool "user" (5 nodes) × (30 pods + 1) = 155, agentPoolProfiles[0] (2 nodes) × (30 pods + 1) = 62), but subnet "nodes" 10.1.0.0/25 has 123 usable; use a /23, such as 10.1.0.0/23. Azure refuses it with InsufficientSubnetSize.',
      ]);
    }
  });

  it("give AKS Automatic a pod CIDR, with networkPlugin and without", () => {
    const sku = { name: "Automatic" };
    for (const networkProfile of [{}, { networkPlugin: "azure" }]) {
      const cluster = clusterIn({
        sku,
        networkProfile: { ...networkProfile, podCidr: "10.1.0.0/16" },
      });
      const lines = answersOf("aks-pod-cidr-overlaps-subnet", [hub(), subnetIn("nodes"), cluster]);
      assert.match(
        lines.join(),
        /^aks: networkProfile.podCidr 10.1.0.0\/16 overlaps subnet "nodes"/,
      );
    }
  });

  it("read a misspelt podIPAllocationMode as the one that was meant", () => {
    const misspelt = {
      podSubnetID: idOf("subnets/pods"),
      podIPAllocationMode: "Static",
      count: 3,
      maxPods,
    };
    const cluster = clusterIn({ networkProfile: nodeSubnet }, misspelt);
    const pods = subnetIn("pods", { addressPrefix: "10.1.4.0/28" });
    assert.deepEqual(
      answersOf("aks-pod-subnet-too-small", [hub(), subnetIn("nodes"), pods, cluster]),
      [
        'aks: agentPoolProfiles[0] needs (3 nodes + 1 surge) × 32 addresses = 128 pod addresses when they start, but subnet "pods" 10.1.4.0/28 has 11 usable; use a /24, such as 10.1.4.0/24.',
      ],
    );
  });
});

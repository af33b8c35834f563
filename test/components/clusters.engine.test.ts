import assert from "node:assert/strict";
import * as resources from "@pulumi/azure-native/resources";
import {
  AzureCniNodeSubnetCluster,
  AzureCniOverlayCluster,
  type AzureCniOverlayClusterArgs,
  AzureCniPodSubnetCluster,
  KubenetCluster,
  NetworkDataplane,
  OutboundType,
  VirtualNetwork,
} from "../../components/index";
import { withOfflineStack } from "../../offline-azure/run";

/** All modes in one VNet and in VNets of their own; `overlay` is what the runs change. */
function program(overlay: Partial<AzureCniOverlayClusterArgs>, pools = {}) {
  return async () => {
    const group = new resources.ResourceGroup("group");
    const resourceGroupName = group.name;
    const virtualNetwork = new VirtualNetwork("hub", {
      resourceGroupName,
      addressSpace: ["10.1.0.0/16"],
    });
    const inHub = { resourceGroupName, virtualNetwork };
    new KubenetCluster("kubenet", { ...inHub, userPools: { apps: { count: 2 } } });
    const cluster = new AzureCniOverlayCluster("overlay", {
      ...inHub,
      apiServer: { vnetIntegration: true },
      userPools: { apps: { maxCount: 10 }, ...pools },
      ...overlay,
    });
    new AzureCniNodeSubnetCluster("flat", {
      resourceGroupName,
      networkDataplane: NetworkDataplane.Cilium,
    });
    new AzureCniPodSubnetCluster("pods", {
      resourceGroupName,
      outboundType: OutboundType.UserAssignedNatGateway,
    });
    new AzureCniOverlayCluster("dual", { resourceGroupName, dualStack: {} });
    const old = new KubenetCluster("old", { resourceGroupName, dualStack: {} });
    return {
      kubeconfig: cluster.kubeconfig,
      principal: cluster.identityPrincipalId,
      plan: cluster.plan,
      dualStackPlan: old.plan,
    };
  };
}

describe("clusters on the engine", function () {
  this.timeout(120_000);

  it("come up, stay as they are, scale in place, and refuse to be replaced", () =>
    withOfflineStack({ projectName: "clusters", program: program({}) }, async (stack) => {
      const first = await stack.preview();
      assert.equal(first.ok, true, first.error);
      const up = await stack.up();
      assert.equal(up.ok, true, up.error);
      const outputs = await stack.outputs();
      assert.match(String(outputs.kubeconfig), /^# Written by offline-azure/);
      assert.deepEqual(outputs.plan, {
        addressSpace: [],
        apiServerSubnetPrefix: "10.1.2.0/28",
        dnsServiceIP: "10.0.0.10",
        maxNodes: 200,
        maxPods: 250,
        nodeSubnetPrefixes: ["10.1.1.0/24"],
        podCidrs: ["10.244.0.0/16"],
        serviceCidrs: ["10.0.0.0/16"],
        surgeNodes: 20,
      });

      const { nodeSubnetPrefixes, podCidrs, serviceCidrs } = Object(outputs.dualStackPlan);
      assert.deepEqual(
        [nodeSubnetPrefixes, podCidrs, serviceCidrs].map(({ length }) => length),
        [2, 2, 2],
      );
      const { networkProfile } =
        stack.azure
          .resources("containerservice:ManagedCluster")
          .find(({ id }) => /\/old[0-9a-f]{8}$/.test(id))?.inputs ?? {};
      const { networkPlugin, ipFamilies } = Object(networkProfile);
      assert.deepEqual([networkPlugin, ipFamilies], ["kubenet", ["IPv4", "IPv6"]]);

      const again = await stack.preview();
      assert.deepEqual(changesOf(again.steps), []);

      const scaled = program({ tags: { team: "shop" } }, { more: { count: 5 } });
      const scaling = await stack.up({ program: scaled });
      assert.equal(scaling.ok, true, scaling.error);
      assert.deepEqual(
        scaling.steps.filter(({ op }) => op.includes("replace") || op.includes("delete")),
        [],
      );

      const moved = await stack.preview({ program: program({ podCidr: "10.250.0.0/16" }) });
      assert.equal(moved.ok, false);
      assert.match(
        moved.error ?? "",
        /AzureCniOverlayCluster "overlay" can't be changed like this:\n- podCidr 10\.244\.0\.0\/16 → 10\.250\.0\.0\/16: /,
      );

      const confirmed = await stack.preview({
        program: program({
          podCidr: "10.250.0.0/16",
          confirmedChanges: ["networkProfile.podCidr=10.250.0.0/16"],
        }),
      });
      assert.equal(confirmed.ok, true, confirmed.error);

      const destroyed = await stack.destroy();
      assert.equal(destroyed.ok, true, destroyed.error);
    }));

  it("refuse bad args with one error, and register nothing", () =>
    withOfflineStack(
      { projectName: "refused", program: program({ podCidr: "10.1.0.0/16" }) },
      async (stack) => {
        const { ok, error, steps } = await stack.preview();
        assert.equal(ok, false);
        assert.match(
          error ?? "",
          /AzureCniOverlayCluster "overlay" can't be created:\n- podCidr 10\.1\.0\.0\/16 overlaps subnet /,
        );
        assert.deepEqual(
          steps.filter(({ urn }) => urn.includes("::overlay-")),
          [],
        );
      },
    ));
});

function changesOf<Step extends { readonly op: string }>(steps: readonly Step[]): Step[] {
  return steps.filter(({ op }) => op !== "same");
}

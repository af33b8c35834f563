import assert from "node:assert/strict";
import { Subnet, VirtualNetwork } from "@pulumi/azure-native/network";
import { ResourceGroup } from "@pulumi/azure-native/resources";
import * as pulumi from "@pulumi/pulumi";
import {
  AzureCniOverlayCluster,
  AzureCniPodSubnetCluster,
  type ExistingPodSubnetNetworkArgs,
} from "../../components/index";
import { withOfflineStack } from "../../offline-azure/run";
import { assertOk, changes, judged, verdicts } from "../examples/on-the-engine";

const addressSpace = ["10.60.0.0/16"];

/** The network team's stack: a VNet with a subnet for databases and one for nodes. */
async function networkTeam() {
  const resourceGroupName = new ResourceGroup("network").name;
  const hub = new VirtualNetwork("hub", {
    resourceGroupName,
    addressSpace: { addressPrefixes: addressSpace },
  });
  const inHub = { resourceGroupName, virtualNetworkName: hub.name };
  const databases = new Subnet("databases", { ...inHub, addressPrefix: "10.60.0.0/24" });
  const nodes = new Subnet(
    "nodes",
    { ...inHub, addressPrefix: "10.60.4.0/22", defaultOutboundAccess: false },
    { dependsOn: databases },
  );
  return { virtualNetworkId: hub.id, nodeSubnetId: nodes.id };
}

/** The app team's: a cluster in it, whose subnets exist or are made. */
function appTeam(existing: (ids: pulumi.StackReference) => ExistingPodSubnetNetworkArgs) {
  return async () => {
    const network = new pulumi.StackReference("organization/network-team/offline");
    const resourceGroupName = new ResourceGroup("shop").name;
    const cluster = new AzureCniPodSubnetCluster("shop", {
      resourceGroupName,
      maxNodes: 50,
      existingNetwork: {
        addressSpace,
        otherSubnets: { databases: "10.60.0.0/24" },
        ...existing(network),
      },
    });
    return { plan: cluster.plan };
  };
}

const inVnet = (network: pulumi.StackReference): ExistingPodSubnetNetworkArgs => ({
  virtualNetworkId: network.requireOutput("virtualNetworkId"),
});
const onNodes = (network: pulumi.StackReference): ExistingPodSubnetNetworkArgs => ({
  virtualNetworkId: network.requireOutput("virtualNetworkId"),
  nodeSubnetId: network.requireOutput("nodeSubnetId"),
  nodeSubnetPrefix: "10.60.4.0/22",
});

describe("a cluster in the VNet of another team's stack", function () {
  this.timeout(600_000);
  this.slow(60_000);

  it("makes its subnets there, or uses the one that exists, and the pack knows what it was told", () =>
    withOfflineStack({ projectName: "network-team", program: networkTeam }, async (network) => {
      assertOk(await network.up());
      const program = appTeam(inVnet);
      await withOfflineStack({ projectName: "app-team", program, beside: network }, async (app) => {
        const first = await app.preview(judged);
        assertOk(first);
        assert.deepEqual(verdicts(first), []);
        const up = await app.up();
        assertOk(up);
        assert.deepEqual(
          changes(up).filter((change) => change.includes("Subnet")),
          ["create Subnet shop-nodes", "create Subnet shop-pods"],
        );
        const { plan } = await app.outputs();
        const { nodeSubnetPrefixes, podSubnetPrefix } = plan as Record<string, unknown>;
        assert.deepEqual(
          { nodeSubnetPrefixes, podSubnetPrefix },
          {
            nodeSubnetPrefixes: ["10.60.1.0/26"],
            podSubnetPrefix: "10.60.32.0/19",
          },
        );
        const again = await app.preview(judged);
        assertOk(again);
        assert.deepEqual(changes(again), []);
        assert.deepEqual(verdicts(again), []);
        assertOk(await app.destroy());

        const half = { program: appTeam(onNodes) };
        const mixed = await app.preview({ ...half, ...judged });
        assertOk(mixed);
        assert.deepEqual(verdicts(mixed), []);
        assert.deepEqual(
          changes(mixed).filter((change) => change.includes("Subnet")),
          ["create Subnet shop-pods"],
        );

        const collides = await app.preview({
          program: appTeam((ids) => ({ ...inVnet(ids), otherSubnets: { all: "10.60.0.0/16" } })),
        });
        assert.equal(collides.ok, false);
        assert.match(collides.error ?? "", /nodeSubnet\.addressPrefix is not set|no \/26 is free/);
      });
      assertOk(await network.destroy());
    }));

  it("is refused where an id that is known at the deployment is none", () => {
    const program = async () => {
      const existingNetwork = { virtualNetworkId: pulumi.output("hub"), addressSpace };
      new AzureCniOverlayCluster("shop", { resourceGroupName: "shop", existingNetwork });
    };
    return withOfflineStack({ projectName: "no-id", program }, async (stack) => {
      const { ok, error } = await stack.preview();
      assert.equal(ok, false);
      assert.match(error ?? "", /existingNetwork\.virtualNetworkId "hub" is not an ARM id/);
    });
  });
});

describe("clusters in a VNet of the same program, made with azure-native", function () {
  this.timeout(600_000);
  this.slow(60_000);

  const program = async () => {
    const resourceGroupName = new ResourceGroup("shop").name;
    const hub = new VirtualNetwork("hub", {
      resourceGroupName,
      addressSpace: { addressPrefixes: addressSpace },
    });
    const plans = ["first", "second"].map(
      (name) =>
        new AzureCniOverlayCluster(name, {
          resourceGroupName,
          existingNetwork: { virtualNetworkId: hub.id, addressSpace },
        }).plan,
    );
    return { plans };
  };

  it("keep out of each other's subnets", () =>
    withOfflineStack({ projectName: "one-program", program }, async (stack) => {
      assertOk(await stack.preview(judged));
      const up = await stack.up();
      assertOk(up);
      const { plans } = await stack.outputs();
      assert.deepEqual(
        (plans as { nodeSubnetPrefixes: string[] }[]).map(
          ({ nodeSubnetPrefixes }) => nodeSubnetPrefixes,
        ),
        [["10.60.0.0/24"], ["10.60.1.0/24"]],
      );
      const again = await stack.preview(judged);
      assertOk(again);
      assert.deepEqual(changes(again), []);
      assertOk(await stack.destroy());
    }));
});

import assert from "node:assert/strict";
import {
  type AzureCniNodeSubnetClusterArgs,
  type AzureCniOverlayClusterArgs,
  type AzureCniPodSubnetClusterArgs,
  type KubenetClusterArgs,
  NetworkDataplane,
  NetworkPolicy,
  OsType,
  OutboundType,
} from "../../components/index";

// The type check of the project is the test: a line below that compiles makes its directive an error.
const resourceGroupName = "group";

const nodeSubnet: AzureCniNodeSubnetClusterArgs[] = [
  // @ts-expect-error Pods on a node subnet have addresses of the VNet.
  { resourceGroupName, podCidr: "10.244.0.0/16" },
  // @ts-expect-error There is no subnet of pods.
  { resourceGroupName, podSubnet: {} },
  // @ts-expect-error IPv6 takes an overlay.
  { resourceGroupName, dualStack: {} },
];

const podSubnet: AzureCniPodSubnetClusterArgs[] = [
  // @ts-expect-error Pods have addresses of the pod subnet.
  { resourceGroupName, podCidr: "10.244.0.0/16" },
];

const kubenet: KubenetClusterArgs[] = [
  // @ts-expect-error There are no Windows nodes with kubenet.
  { resourceGroupName, userPools: { win: { osType: OsType.Windows } } },
  // @ts-expect-error Windows needs Azure CNI.
  { resourceGroupName, windows: { adminUsername: "azureuser", adminPassword: "secret" } },
  // @ts-expect-error Azure's network policy engine needs Azure CNI.
  { resourceGroupName, networkPolicy: NetworkPolicy.Azure },
  // @ts-expect-error Cilium needs Azure CNI.
  { resourceGroupName, networkDataplane: NetworkDataplane.Cilium },
];

const overlay: AzureCniOverlayClusterArgs[] = [
  // @ts-expect-error Pods have addresses of the overlay.
  { resourceGroupName, podSubnet: {} },
  // @ts-expect-error Cilium's policy engine comes with its dataplane, and only with it.
  { resourceGroupName, networkPolicy: "cilium" },
  // @ts-expect-error No such outbound type exists.
  { resourceGroupName, outboundType: "block" },
  { resourceGroupName, outboundType: OutboundType.None },
];

describe("impossible args", () => {
  it("don't compile", () => {
    assert.equal([...nodeSubnet, ...podSubnet, ...kubenet, ...overlay].length, 12);
  });
});

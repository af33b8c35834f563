import assert from "node:assert/strict";
import { describe, it } from "mocha";
import { answersOf, clusterIn } from "./answers";

const id = "aks-identity-kubelet-role-missing";

function clusterWithKubeletIn(resourceGroup: string) {
  const resourceId = `/subscriptions/s/resourceGroups/${resourceGroup}/providers/Microsoft.ManagedIdentity/userAssignedIdentities/aks-agentpool`;
  return clusterIn({
    identity: { type: "SystemAssigned" },
    nodeResourceGroup: "MC_rg_aks_westeurope",
    identityProfile: { kubeletidentity: { resourceId } },
  });
}

describe("the role on the kubelet identity", () => {
  it("is no matter of the identity that AKS makes by itself, which Azure's answer names", () => {
    assert.deepEqual(answersOf(id, [clusterWithKubeletIn("mc_rg_aks_westeurope")]), []);
  });

  it("stays open for an identity of somebody's own outside the program", () => {
    assert.deepEqual(answersOf(id, [clusterWithKubeletIn("identities")]), []);
  });
});

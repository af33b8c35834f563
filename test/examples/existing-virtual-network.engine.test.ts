import assert from "node:assert/strict";
import { describe, it } from "mocha";
import { withOfflineStack } from "../../offline-azure/run";
import { networkOfAnotherTeam as network } from "./network-of-another-team";
import { assertOk, changes, judged, project, verdicts } from "./on-the-engine";

const example = project("examples", "existing-virtual-network");

describe("the stack in a VNet that another team has made", function () {
  this.timeout(120_000);
  this.slow(30_000);

  it("adds a cluster and leaves the network as it is", () =>
    withOfflineStack(example, async (stack) => {
      const alone = await stack.preview();
      assert.match(
        alone.error ?? "",
        /missing configuration values 'nodeSubnetId' and 'routeTableId'/,
      );

      await stack.configure({ nodeSubnetId: "not made yet", routeTableId: "not made yet" });
      // On the stand-in there is only what the stack has made, so both teams share one.
      assertOk(await stack.up({ program: async () => network() }));
      const { nodeSubnetId, routeTableId } = await stack.outputs();
      await stack.configure({ nodeSubnetId: `${nodeSubnetId}`, routeTableId: `${routeTableId}` });
      const both = { program: async () => ({ ...network(), ...(await example.program()) }) };

      const first = await stack.preview({ ...both, ...judged });
      assertOk(first);
      // By its id the subnet may be the one of the same program, or another of that name.
      assert.deepEqual(verdicts(first), ["aks-ranges-undecided search"]);
      const up = await stack.up(both);
      assertOk(up);
      assert.deepEqual(changes(up), [
        "create AgentPool search-web",
        "create ManagedCluster search",
        "create ResourceGroup search",
        "create RoleAssignment search-node-subnet-role",
        "create UserAssignedIdentity search-identity",
      ]);

      const again = await stack.preview({ ...both, ...judged });
      assertOk(again);
      assert.deepEqual(verdicts(again), ["aks-ranges-undecided search"]);
      assert.deepEqual(changes(again), []);

      await stack.configure({ nodes: "12" });
      const larger = await stack.up(both);
      assertOk(larger);
      assert.deepEqual(changes(larger), ["update AgentPool search-web"]);
      assertOk(await stack.destroy());
    }));
});

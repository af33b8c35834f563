import { poolSubnets } from "../../cluster/cluster-subnets";
import { ArmType } from "../../resources/arm-resource";
import { type Entity, labelOf } from "../../resources/topology";
import { isFilled } from "../../resources/value";
import { forbid, throughLink } from "../answers";
import { check, ofSubnets } from "../subject";

export const rule = check(
  {
    id: "aks-subnet-service-endpoint-policy",
    facts: ["ob-udr"],
    title: "The subnets of a cluster should have no service endpoint policies",
    description:
      "A policy denies all storage accounts but those it lists, also those of Azure that nodes and add-ons depend on.",
    remediation: "Use a subnet without service endpoint policies for the nodes and pods.",
    evidence: {
      grade: "documented",
      says: '"Endpoint policies should not be applied to subnets with managed Azure services, with dependency on Azure services for infrastructure requirements." A cluster on such a subnet could not pull its images',
      sources: [
        "docs virtual-network-service-endpoint-policies-overview, limitations (2018-09-18)",
        "GitHub Azure/AKS#1383 (2020-01): the creation fails with AuthorizationFailure from storage",
      ],
    },
    url: "https://github.com/Azure/AKS/issues/1383",
    severity: "high",
    subjects: [ArmType.managedCluster, ...ofSubnets],
  },
  function* ({ topology }) {
    const said = new Set<Entity>();
    for (const cluster of topology.clusters) {
      for (const { pool, path, link } of poolSubnets(topology, cluster)) {
        // Of a subnet outside the program the policies aren't seen.
        if (link.state !== "outside") {
          yield* throughLink(link, pool, path, function* (subnet) {
            if (!said.has(subnet)) {
              said.add(subnet);
              yield* forbid(subnet, isFilled(subnet.properties.list("serviceEndpointPolicies")), {
                path: "serviceEndpointPolicies",
                problem: `are set, and ${labelOf(cluster)} uses the subnet`,
                action: "remove them, or use another subnet",
              });
            }
          });
        }
      }
    }
  },
);

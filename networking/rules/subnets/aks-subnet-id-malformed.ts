import { describe } from "../../cidr";
import { hasAddon } from "../../cluster/cluster-settings";
import { ArmType } from "../../resources/arm-resource";
import { parentId } from "../../resources/link";
import { isTrue } from "../../resources/value";
import { agic, agicPath, agicSubnet } from "../add-ons/shared/application-gateways";
import { judgeValue, unknownPools, unknownValue } from "../answers";
import type { Answer } from "../rule";
import { check, ofPools } from "../subject";
import { type NamedSubnet, namedSubnets } from "./shared/named-subnets";

const example =
  "/subscriptions/…/resourceGroups/…/providers/Microsoft.Network/virtualNetworks/…/subnets/…";

export const rule = check(
  {
    id: "aks-subnet-id-malformed",
    facts: ["vnet-same-region"],
    title: "A subnet of a cluster must be named by its ARM id",
    description: "Azure refuses a name, or the id of anything that is not a subnet.",
    remediation: `Use the id of the subnet: ${example}`,
    evidence: {
      grade: "refused",
      holds: "always",
      says: "the API wants the id of a subnet in vnetSubnetID, podSubnetID and subnetId",
      sources: [
        "API specification of Microsoft.ContainerService/managedClusters: vnetSubnetID, arm-id of Microsoft.Network/virtualNetworks/subnets",
        "AKS resource provider's list of error codes (package apierror, about 2022): IngressAppGwAddonConfigInvalidSubnetId",
      ],
    },
    url: "templates/microsoft.containerservice/managedclusters",
    subjects: ofPools,
    asked: "resource",
  },
  function* ({ topology }) {
    yield* unknownPools(topology);
    for (const named of namedSubnets(topology)) {
      yield* judgeId(...named);
    }
    for (const cluster of topology.clusters.filter((one) => isTrue(hasAddon(one, agic)))) {
      yield* judgeId(cluster, agicPath(cluster, "subnetId"), agicSubnet(topology, cluster));
    }
  },
);

function judgeId(...[entity, path, link]: NamedSubnet): Iterable<Answer> {
  const id = entity.properties.text(path);
  // An id that isn't known yet is fine where it comes from a subnet.
  return id.state === "notKnown"
    ? unknownValue(entity, entity.properties.pathOf(path), link)
    : judgeValue(entity, path, id, (text) =>
        parentId(text, ArmType.subnet) === undefined
          ? {
              value: describe(text),
              problem: "is not the id of a subnet",
              action: `use ${example}`,
            }
          : undefined,
      );
}

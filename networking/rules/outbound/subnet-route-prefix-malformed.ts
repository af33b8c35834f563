import { parseCidr } from "../../cidr";
import { ArmType } from "../../resources/arm-resource";
import { mapValue } from "../../resources/value";
import { forbid, unknownLists } from "../answers";
import { isServiceTag } from "../security-groups/shared/security-rules";
import { check } from "../subject";

export const rule = check(
  {
    id: "subnet-route-prefix-malformed",
    asked: "resource",
    facts: ["ob-udr"],
    title: "The address prefix of a route must be a CIDR or a service tag",
    description: "The prefix of a route says which addresses take it.",
    remediation: "Write it as a CIDR such as 10.64.0.0/16, or as a service tag.",
    evidence: {
      grade: "documentedLimit",
      holds: "always",
      says: "The API describes addressPrefix as the destination CIDR; a service tag is allowed too. No answer of Azure is on record.",
      sources: [
        "API specification of Microsoft.Network/routeTables/routes",
        "docs virtual-networks-udr-overview, service tags for user-defined routes",
      ],
    },
    url: "templates/microsoft.network/routetables/routes",
    subjects: [ArmType.routeTable, ArmType.route],
  },
  function* ({ topology }) {
    yield* unknownLists(topology, ArmType.route);
    for (const route of topology.of(ArmType.route)) {
      const condition = mapValue(
        route.properties.text("addressPrefix"),
        (text) => !parseCidr(text).ok && !isServiceTag(text),
      );
      yield* forbid(route, condition, {
        path: "addressPrefix",
        problem: "is not a CIDR or a service tag",
        action: "use a form such as 10.64.0.0/16",
      });
    }
  },
);

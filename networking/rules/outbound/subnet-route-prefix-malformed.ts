import { parseCidr } from "../../cidr";
import { ArmType } from "../../resources/arm-resource";
import { judgeValue } from "../answers";
import { isServiceTag } from "../security-groups/shared/security-rules";
import { resourceCheck } from "../subject";

export const rule = resourceCheck(
  {
    of: ArmType.route,
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
  },
  (route) =>
    judgeValue(route, "addressPrefix", route.properties.text("addressPrefix"), (text) =>
      parseCidr(text).ok || isServiceTag(text)
        ? undefined
        : {
            problem: "is not a CIDR or a service tag",
            action: "use a form such as 10.64.0.0/16",
          },
    ),
);

import { canonicalCidr } from "../../cidr";
import { ArmType } from "../../resources/arm-resource";
import { labelOf } from "../../resources/topology";
import { mapValue } from "../../resources/value";
import { unknownLists } from "../answers";
import { repeated } from "../repeated";
import { check } from "../subject";

export const rule = check(
  {
    id: "subnet-route-prefix-repeated",
    asked: "resource",
    facts: ["ob-udr"],
    title: "The routes of a route table must have different address prefixes",
    description: "Azure refuses a second route for the same prefix.",
    remediation: "Leave one route for each prefix.",
    evidence: {
      grade: "refused",
      holds: "always",
      says: 'RouteConflict: "Route: … conflicts with Route: …. Routes cannot have the same AddressPrefix."',
      sources: ["GitHub kubernetes-sigs/cloud-provider-azure#657 (2021, quotes Azure)"],
    },
    url: "templates/microsoft.network/routetables/routes",
    subjects: [ArmType.routeTable, ArmType.route],
  },
  function* ({ topology }) {
    yield* unknownLists(topology, ArmType.route);
    yield* repeated(topology, {
      type: ArmType.route,
      path: "addressPrefix",
      keyOf: ({ properties }) =>
        mapValue(properties.text("addressPrefix"), (text) =>
          String(canonicalCidr(text) ?? text.toLowerCase()),
        ),
      breach: (_, first) => ({
        problem: `is the prefix of ${labelOf(first)} too`,
        action: "leave one of the two routes",
        errorCode: "RouteConflict",
      }),
    });
  },
);

import { ArmType, armTypes, childTypes } from "../../resources/arm-types";
import { labelOf } from "../../resources/topology";
import { siblingsOf } from "../repeated";
import { check } from "../subject";
import { repeatedNames, repeatedNamesIn } from "./shared/repeated-names";

/** What a VNet, a security group or a route table has. Pools have a rule of their own. */
const children = childTypes.filter(({ type }) => type !== ArmType.agentPool);

export const rule = check(
  {
    id: "subnet-name-repeated",
    asked: "resource",
    facts: ["cidr-subnets-in-vnet"],
    title: "The subnets, peerings, rules and routes of one resource must have different names",
    description: "The name is the id there, so only one of two can exist.",
    remediation: "Give each a name of its own.",
    evidence: {
      grade: "breaks",
      says: "Two in the list of one resource are refused. Of two resources with one name, the second replaces the first or is refused.",
      sources: [
        "docs of API Management with an application gateway, correction MicrosoftDocs/azure-docs#692 (2017): two subnets of one name throw an error",
        "GitHub hashicorp/terraform-provider-azurerm#1561 (2018): only one of two subnets is there",
      ],
    },
    url: "azure-resource-manager/management/resource-name-rules",
    subjects: [...new Set(children.flatMap(({ type, parent }) => [type, parent]))],
  },
  function* ({ topology }) {
    for (const { type, parent, list } of children) {
      for (const owner of topology.of(parent)) {
        yield* repeatedNamesIn(owner, list);
      }
      for (const siblings of siblingsOf(topology, type)) {
        yield* repeatedNames(
          siblings
            .filter(({ inlineIn }) => inlineIn === undefined)
            .map((entity) => ({
              entity,
              name: entity.name,
              property: armTypes[type].nameProperty ?? "name",
              label: labelOf(entity),
            })),
        );
      }
    }
  },
);

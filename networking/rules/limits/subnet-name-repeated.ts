import { ArmType, armTypes, childTypes } from "../../resources/arm-types";
import { type Entity, labelOf } from "../../resources/topology";
import type { Value } from "../../resources/value";
import { openQuestion, violation } from "../answers";
import { siblingsOf } from "../repeated";
import type { Answer } from "../rule";
import { check } from "../subject";

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
        const inline = owner.properties.list(list);
        yield* openQuestion(owner, inline, list);
        yield* judge(
          (inline.state === "known" ? inline.value : []).map((properties) => ({
            entity: owner,
            name: properties.text("name"),
            property: properties.pathOf("name"),
            label: properties.path,
          })),
        );
      }
      for (const siblings of siblingsOf(topology, type)) {
        yield* judge(
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

interface Named {
  readonly entity: Entity;
  readonly name: Value<string>;
  readonly property: string;
  readonly label: string;
}

function* judge(all: readonly Named[]): Generator<Answer> {
  const firsts = new Map<string, Named>();
  for (const one of all) {
    const { entity, name, property } = one;
    if (all.length > 1) {
      yield* openQuestion(entity, name, property);
    }
    if (name.state === "known") {
      const key = name.value.toLowerCase();
      const first = firsts.get(key);
      firsts.set(key, first ?? one);
      if (first !== undefined) {
        yield violation(entity, property, {
          value: name.value,
          problem: `is the name of ${first.label} too`,
          action: "use another name",
        });
      }
    }
  }
}

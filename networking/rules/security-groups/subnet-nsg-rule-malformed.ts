import { parseAddress, parseCidr } from "../../cidr";
import { ArmType } from "../../resources/arm-resource";
import type { Entity } from "../../resources/topology";
import { isOneOf, type Value } from "../../resources/value";
import { openQuestion, unknownLists, unknownValue, violation } from "../answers";
import type { Answer } from "../rule";
import { check } from "../subject";
import { isPorts, isServiceTag } from "./shared/security-rules";

const ports = ["sourcePortRange", "destinationPortRange"];

/** What stands for many addresses, of which a list may have none. */
const alone = ["*", "VirtualNetwork", "AzureLoadBalancer", "Internet"];

export const rule = check(
  {
    id: "subnet-nsg-rule-malformed",
    asked: "resource",
    facts: ["x-nsg-overlay"],
    title: "The ports and addresses of a security rule must be ones that Azure can read",
    description: "Azure refuses a rule with a port, range or address of another form.",
    remediation:
      "Write ports as 443, 1000-2000 or *, and addresses as a CIDR, an IP address, a service tag or *.",
    evidence: {
      grade: "refused",
      holds: "always",
      says: "SecurityRuleInvalidPortRange \"Value should be an integer OR integer range with '-' delimiter. Valid range 0-65535.\", SecurityRuleInvalidAddressPrefix, and for lists SecurityRuleParameterContainsUnsupportedValue \"cannot specify existing VIRTUALNETWORK, INTERNET, AZURELOADBALANCER, '*' or system tags\"",
      sources: [
        "GitHub Azure/azure-cli#23499 (2022), hashicorp/terraform-provider-azurerm#659 (2018): ports",
        "GitHub hashicorp/terraform-provider-azurerm#16761 (2022), ernestio/ernest#473 (2017, any): addresses",
        "GitHub hashicorp/terraform-provider-azurerm#5617 (2020), ansible-collections/azure#639 (2021): lists",
      ],
    },
    url: "templates/microsoft.network/networksecuritygroups/securityrules",
    subjects: [ArmType.networkSecurityGroup, ArmType.securityRule],
  },
  function* ({ topology }) {
    yield* unknownLists(topology, ArmType.securityRule);
    for (const rule of topology.of(ArmType.securityRule)) {
      for (const name of ports) {
        yield* each(rule, name, `${name}s`, judgePorts);
      }
      for (const side of ["source", "destination"]) {
        const name = `${side}AddressPrefix`;
        yield* each(rule, name, `${name}es`, judgePrefix);
      }
    }
  },
);

interface Fault {
  readonly problem: string;
  readonly action: string;
  readonly errorCode: string;
}

/** Judges the one value, and those of the list. */
function* each(
  rule: Entity,
  name: string,
  plural: string,
  judge: (text: string, isListed: boolean) => Fault | undefined,
): Generator<Answer> {
  const { properties } = rule;
  yield* say(rule, properties.pathOf(name), properties.text(name), (text) => judge(text, false));
  const list = properties.texts(plural);
  yield* openQuestion(rule, list, properties.pathOf(plural));
  for (const { path, text } of list.state === "known" ? list.value : []) {
    yield* say(rule, path, text, (value) => judge(value, true));
  }
}

function* say(
  entity: Entity,
  property: string,
  text: Value<string>,
  judge: (text: string) => Fault | undefined,
): Generator<Answer> {
  yield* unknownValue(entity, property, text);
  const fault = text.state === "known" && text.value !== "" ? judge(text.value) : undefined;
  if (fault !== undefined && text.state === "known") {
    yield violation(entity, property, { value: text.value, ...fault });
  }
}

function judgePorts(text: string): Fault | undefined {
  return isPorts(text)
    ? undefined
    : {
        problem: "is not a port or range of ports from 0 to 65535",
        action: "use a form such as 443, 1000-2000 or *; several go into the list",
        errorCode: "SecurityRuleInvalidPortRange",
      };
}

function judgePrefix(text: string, isListed: boolean): Fault | undefined {
  if (isListed && isOneOf({ state: "known", value: text }, ...alone)) {
    return {
      problem: "can't be in a list of addresses",
      action: "give it alone as the single prefix, in a rule of its own",
      errorCode: "SecurityRuleParameterContainsUnsupportedValue",
    };
  }
  const isReadable =
    text === "*" ||
    parseCidr(text).ok ||
    parseAddress(text).ok ||
    (isServiceTag(text) && text.toLowerCase() !== "any");
  return isReadable
    ? undefined
    : {
        problem: "is not a CIDR, an IP address, a service tag or *",
        action:
          text.toLowerCase() === "any" ? "use *" : "use one of these; several go into the list",
        errorCode: "SecurityRuleInvalidAddressPrefix",
      };
}

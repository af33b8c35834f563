import { parseAddress, parseCidr } from "../../cidr";
import { ArmType } from "../../resources/arm-resource";
import { isOneOf, known, valueOr } from "../../resources/value";
import { unknownValue, violation } from "../answers";
import type { Violation } from "../rule";
import { resourceCheck } from "../subject";
import { isPorts, isServiceTag, textsOf } from "./shared/security-rules";

/** What stands for many addresses, of which a list may have none. */
const alone = ["*", "VirtualNetwork", "AzureLoadBalancer", "Internet"];

export const rule = resourceCheck(
  {
    of: ArmType.securityRule,
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
  },
  function* (rule) {
    for (const [name, judge] of judges) {
      for (const { path, text, isListed } of textsOf(rule, name)) {
        yield* unknownValue(rule, path, text);
        const value = valueOr(text, "");
        const fault = value === "" ? undefined : judge(value, isListed);
        if (fault !== undefined) {
          yield violation(rule, path, { value, ...fault });
        }
      }
    }
  },
);

type Fault = Pick<Violation, "problem" | "action" | "errorCode">;

const judges = [
  ["sourcePortRange", judgePorts],
  ["destinationPortRange", judgePorts],
  ["sourceAddressPrefix", judgePrefix],
  ["destinationAddressPrefix", judgePrefix],
] as const;

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
  if (isListed && isOneOf(known(text), ...alone)) {
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

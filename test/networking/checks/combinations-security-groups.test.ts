import assert from "node:assert/strict";
import { factsOf } from "../../../networking/facts/editions";
import { judge, rules } from "../../../networking/index";
import { type ArmResource, ArmType, NotKnown } from "../../../networking/resources/arm-resource";
import { Topology } from "../../../networking/resources/topology";

const ids = ["subnet-nsg-blocks-cluster-traffic", "subnet-nsg-narrows-cluster-traffic"];
const overlay = { networkPlugin: "azure", networkPluginMode: "overlay" };

type Rule = Record<string, unknown>;

function rule(
  priority: unknown,
  access: string,
  source: unknown,
  destination: unknown,
  rest: Rule = {},
): Rule {
  return {
    name: `${access.toLowerCase()}-${priority}`,
    priority,
    direction: "Inbound",
    access,
    protocol: "*",
    sourceAddressPrefix: source,
    sourcePortRange: "*",
    destinationAddressPrefix: destination,
    destinationPortRange: "*",
    ...rest,
  };
}

const nodes = rule(100, "Allow", "10.1.0.0/24", "10.1.0.0/24");
const toPods = rule(110, "Allow", "10.1.0.0/24", "10.244.0.0/16");
const pods = rule(120, "Allow", "10.244.0.0/16", "10.244.0.0/16");
const denyAll = rule(4096, "Deny", "*", "*");

function resource(type: ArmType, name: string, properties: object): ArmResource {
  return { key: name, type, name, properties: { name, ...properties } };
}

function stack(rules: unknown, networkProfile: object = overlay, more: object = {}): ArmResource[] {
  const id = "/subscriptions/s/resourceGroups/rg/providers/Microsoft.Network";
  return [
    resource(ArmType.networkSecurityGroup, "nsg", {
      id: `${id}/networkSecurityGroups/nsg`,
      securityRules: rules,
    }),
    resource(ArmType.virtualNetwork, "vnet", {
      id: `${id}/virtualNetworks/vnet`,
      addressSpace: { addressPrefixes: ["10.1.0.0/16"] },
      subnets: [
        {
          name: "nodes",
          addressPrefix: "10.1.0.0/24",
          networkSecurityGroup: { id: `${id}/networkSecurityGroups/nsg` },
        },
        {
          name: "api",
          addressPrefix: "10.1.1.0/28",
          networkSecurityGroup: { id: `${id}/networkSecurityGroups/nsg` },
        },
      ],
    }),
    resource(ArmType.managedCluster, "aks", {
      networkProfile,
      agentPoolProfiles: [
        { name: "system", vnetSubnetID: `${id}/virtualNetworks/vnet/subnets/nodes` },
      ],
      ...more,
    }),
  ];
}

const withApiServer = {
  apiServerAccessProfile: {
    enableVnetIntegration: true,
    subnetId:
      "/subscriptions/s/resourceGroups/rg/providers/Microsoft.Network/virtualNetworks/vnet/subnets/api",
  },
};

function answers(resources: ArmResource[]): string[] {
  const context = {
    topology: new Topology(resources),
    facts: factsOf(),
    today: "2026-11-22",
    environment: [],
  };
  return judge(
    context,
    rules.filter(({ id }) => ids.includes(id)),
  ).map(({ rule, answer, message }) => {
    const which = rule.id === ids[0] ? "blocks" : "narrows";
    return `${which}${answer === "undecided" ? "?" : ""}: ${message}`;
  });
}

/** The finding about one rule, which lists each flow that it denies, with the rule that would let it through. */
function denied(
  name: string,
  priority: number,
  flows: readonly (readonly [what: string, allow: string])[],
  free: number | undefined,
  direction = "Inbound",
): string {
  const allowed = flows.map(([, allow], i) =>
    free === undefined ? allow : `${allow} (priority ${free - i})`,
  );
  const action =
    free === undefined
      ? `move that rule behind ones that allow ${allowed.join(", ")}`
      : `allow it in rules ahead of that one: ${allowed.join(", ")}`;
  return `networkSecurityGroup.id is network security group "nsg", whose rule "${name}" (${direction}, priority ${priority}) denies traffic of cluster "aks": ${flows.map(([what]) => what).join(", ")}; ${action}.`;
}

const nodesToNodes = [
  "the nodes 10.1.0.0/24 to the nodes 10.1.0.0/24",
  "10.1.0.0/24 to 10.1.0.0/24",
] as const;
const nodesToPods = [
  "the nodes 10.1.0.0/24 to the pods 10.244.0.0/16",
  "10.1.0.0/24 to 10.244.0.0/16",
] as const;
const podsToPods = [
  "the pods 10.244.0.0/16 to the pods 10.244.0.0/16",
  "10.244.0.0/16 to 10.244.0.0/16",
] as const;
const nodesToApiServer = [
  "the nodes 10.1.0.0/24 to the public API server on port 443",
  "10.1.0.0/24 to AzureCloud on port 443",
] as const;

describe("security rules and the cluster's own traffic", () => {
  const cases: [why: string, resources: ArmResource[], expected: string[]][] = [
    ["lets all through without rules", stack([]), []],
    ["follows rules that allow all of it", stack([nodes, toPods, pods, denyAll]), []],
    [
      "names the rule that cuts pods from pods",
      stack([nodes, toPods, denyAll]),
      [
        `blocks: subnets[0].${denied("deny-4096", 4096, [["the pods 10.244.0.0/16 to the pods 10.244.0.0/16", "10.244.0.0/16 to 10.244.0.0/16"]], 4095)}`,
      ],
    ],
    ["goes by priority, not by the order of the list", stack([denyAll, pods, toPods, nodes]), []],
    [
      "sees a deny ahead of the rules that allow",
      stack([{ ...denyAll, name: "first", priority: 90 }, nodes, toPods, pods]),
      [
        // No priority below 100 exists to put a rule before it.
        `blocks: subnets[0].${denied("first", 90, [nodesToNodes, nodesToPods, podsToPods], undefined)}`,
      ],
    ],
    [
      "shows the part that is left over",
      stack([nodes, rule(110, "Allow", "10.1.0.0/24", "10.244.0.0/17"), pods, denyAll]),
      [
        `blocks: subnets[0].${denied("deny-4096", 4096, [["the nodes 10.1.0.0/24 to the pods 10.244.128.0/17", "10.1.0.0/24 to 10.244.0.0/16"]], 4095)}`,
      ],
    ],
    [
      "sees what only one protocol may pass",
      stack([nodes, toPods, { ...pods, protocol: "Tcp" }, denyAll]),
      [
        `blocks: subnets[0].${denied("deny-4096", 4096, [["the pods 10.244.0.0/16 to the pods 10.244.0.0/16", "10.244.0.0/16 to 10.244.0.0/16"]], 4095)}`,
      ],
    ],
    [
      "looks at outbound rules too",
      stack([{ ...denyAll, direction: "outbound", priority: 4000, name: "no-way-out" }]),
      [
        `blocks: subnets[0].${denied("no-way-out", 4000, [nodesToNodes, nodesToPods, podsToPods, nodesToApiServer], 3999, "Outbound")}`,
      ],
    ],
    [
      "reads lists of prefixes and ports, and rules in any case",
      stack([
        rule(100, "allow", undefined, undefined, {
          sourceAddressPrefixes: ["10.1.0.0/24", "10.244.0.0/16"],
          destinationAddressPrefixes: ["10.1.0.0/24", "10.244.0.0/16"],
          destinationPortRange: "",
          destinationPortRanges: ["0-1023", "1024-65535"],
        }),
        denyAll,
      ]),
      [],
    ],
    [
      "leaves alone what denies traffic from the internet",
      stack([rule(100, "Deny", "Internet", "*")]),
      [],
    ],
    [
      "only advises about single ports",
      stack([
        rule(100, "Deny", "*", "10.1.0.0/24", { destinationPortRange: "22", protocol: "TCP" }),
      ]),
      [
        `narrows: subnets[0].${denied("deny-100", 100, [["the nodes 10.1.0.0/24 to the nodes 10.1.0.0/24 on port 22 (TCP)", "10.1.0.0/24 to 10.1.0.0/24 on port 22"]], undefined)}`,
      ],
    ],
    [
      "takes the VNet's own ranges for VirtualNetwork, and nothing else",
      stack([rule(100, "Allow", "VirtualNetwork", "VirtualNetwork"), denyAll]),
      [
        'blocks?: whether the service tag virtualnetwork has 10.244.0.0/16 isn\'t known before deployment (security rule "allow-100")',
      ],
    ],
    [
      "needs no pods' ranges where the pods are in the node subnet",
      stack([rule(100, "Allow", "VirtualNetwork", "VirtualNetwork"), denyAll], {
        networkPlugin: "azure",
      }),
      [],
    ],
    [
      "never guesses what a service tag has",
      stack([rule(100, "Deny", "AzureCloud", "10.244.0.0/16")]),
      [
        'blocks?: whether the service tag azurecloud has 10.1.0.0/24 isn\'t known before deployment (security rule "deny-100")',
        'blocks?: whether the service tag azurecloud has 10.244.0.0/16 isn\'t known before deployment (security rule "deny-100")',
      ],
    ],
    [
      "can't order rules without their priority",
      stack([rule(new NotKnown("it is an output"), "Deny", "*", "*")]),
      [
        'blocks?: securityRules[0].priority isn\'t known yet: it is an output (security rule "deny-[object Object]")',
        'narrows?: securityRules[0].priority isn\'t known yet: it is an output (security rule "deny-[object Object]")',
      ],
    ],
    [
      "wants both ports of the API server open to the nodes",
      stack(
        [
          nodes,
          toPods,
          pods,
          rule(130, "Allow", "10.1.0.0/24", "10.1.1.0/28", { destinationPortRange: "443" }),
          rule(140, "Allow", "AzureLoadBalancer", "10.1.1.0/28", { destinationPortRange: "9988" }),
          denyAll,
        ],
        overlay,
        withApiServer,
      ),
      [
        `blocks: subnets[1].${denied("deny-4096", 4096, [["the nodes 10.1.0.0/24 to the API server 10.1.1.0/28 on port 4443", "10.1.0.0/24 to 10.1.1.0/28 on port 4443"]], 4095)}`,
      ],
    ],
    [
      "wants the load balancer's probes to reach the API server",
      stack(
        [
          nodes,
          toPods,
          pods,
          rule(130, "Allow", "10.1.0.0/24", "10.1.1.0/28", {
            destinationPortRange: undefined,
            destinationPortRanges: ["443", "4443"],
          }),
          denyAll,
        ],
        overlay,
        withApiServer,
      ),
      [
        `blocks: subnets[1].${denied("deny-4096", 4096, [["Azure's load balancer 168.63.129.16/32 to the API server 10.1.1.0/28 on port 9988", "168.63.129.16/32 to 10.1.1.0/28 on port 9988"]], 4095)}`,
      ],
    ],
  ];
  for (const [why, resources, expected] of cases) {
    it(why, () => assert.deepEqual(answers(resources), expected));
  }

  it("can't tell for a group outside the program", () => {
    const outside = stack([]).filter(({ name }) => name !== "nsg");
    const id = "/subscriptions/s/resourceGroups/rg/providers/Microsoft.Network";
    assert.deepEqual(
      new Set(answers(outside).map((line) => line.replace(/^.*?: /, ""))),
      new Set([
        `subnets[0].networkSecurityGroup.id refers to ${id}/networkSecurityGroups/nsg, which is neither in the program nor in the network environment`,
      ]),
    );
  });

  it("follows the most rules that a group can have", () => {
    const many = Array.from({ length: 900 }, (_, i) =>
      rule(200 + i, "Deny", `172.20.${i % 256}.0/24`, "*", { destinationPortRange: String(i + 1) }),
    );
    assert.deepEqual(answers(stack(many)), []);
  });
});

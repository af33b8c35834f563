import assert from "node:assert/strict";
import * as network from "@pulumi/azure-native/network";
import * as pulumi from "@pulumi/pulumi";
import {
  AzureCniNodeSubnetCluster,
  AzureCniOverlayCluster,
  KubenetCluster,
  VirtualNetwork,
} from "../../components/index";
import { inputsOf, recordResources, refusalOf } from "./record-resources";

const resourceGroupName = "group";

/** Args as a program without types gives them. */
function overlay(args: unknown, name = "shop") {
  return () => new AzureCniOverlayCluster(name, args as { resourceGroupName: string });
}

const problemsOf = async (program: () => unknown) => (await refusalOf(program)).slice(1);

describe("args as anyone gives them", () => {
  it("a name that is no text, or missing", async () => {
    const named = (name: unknown) => overlay({ resourceGroupName }, name as string);
    assert.deepEqual(await refusalOf(named(7)), [
      "AzureCniOverlayCluster 7 can't be created:",
      '- name 7 must be a string; write "7".',
    ]);
    // Pulumi's own words, from its constructor.
    assert.throws(() => overlay({ resourceGroupName }, "")(), /Missing resource name argument/);
  });

  it("the address space of a VNet in a type that it hasn't, once", async () => {
    const args = { resourceGroupName, addressSpace: "10.1.0.0/16" };
    assert.deepEqual(
      await problemsOf(
        () => new VirtualNetwork("hub", args as unknown as { resourceGroupName: string }),
      ),
      ['- addressSpace "10.1.0.0/16" must be a list; write [ … ].'],
    );
  });

  const cases: [title: string, args: unknown, problems: string[]][] = [
    [
      "nothing",
      undefined,
      ["- resourceGroupName is not set, and AzureCniOverlayCluster requires it."],
    ],
    ["null", null, ["- resourceGroupName is not set, and AzureCniOverlayCluster requires it."]],
    [
      "a list",
      [],
      [
        "- args a list must be an object with settings such as podCidr, dualStack, userPools; write { podCidr: … }.",
      ],
    ],
    [
      "misspelt names, one deep inside",
      { resourceGroupName, podCIDR: "10.244.0.0/16", systemPool: { maxcount: 5 } },
      [
        "- podCIDR is an unknown setting; did you mean podCidr?",
        "- systemPool.maxcount is an unknown setting; did you mean systemPool.maxCount?",
      ],
    ],
    [
      "Outputs where values are needed before the deployment",
      {
        resourceGroupName: pulumi.output(resourceGroupName),
        podCidr: pulumi.output("10.244.0.0/16"),
        addressSpace: [pulumi.output("10.1.0.0/16")],
        userPools: { web: { maxCount: pulumi.output(5) } },
      },
      [
        "- podCidr is an Output, but ranges and checks need its value while the program runs; use a plain value, for example from pulumi.Config.",
        "- addressSpace[0] is an Output, but ranges and checks need its value while the program runs; use a plain value, for example from pulumi.Config.",
        '- userPools["web"].maxCount is an Output, but ranges and checks need its value while the program runs; use a plain value, for example from pulumi.Config.',
      ],
    ],
    [
      "values of other types",
      {
        resourceGroupName,
        maxNodes: "100",
        maxPods: 30.5,
        addressSpace: "10.1.0.0/16",
        outboundType: "loadbalancer",
        oidcIssuer: "yes",
        kubernetesVersion: 1.34,
        takenRanges: ["10.0.0.0/8"],
        systemPool: 3,
      },
      [
        '- maxNodes "100" must be a whole number; write 100.',
        "- maxPods 30.5 must be a whole number; write a number such as 3.",
        '- addressSpace "10.1.0.0/16" must be a list; write [ … ].',
        '- outboundType "loadbalancer" is not one of "loadBalancer", "managedNATGateway", "userAssignedNATGateway", "userDefinedRouting", "none"; did you mean "loadBalancer"?',
        '- oidcIssuer "yes" must be true or false.',
        '- kubernetesVersion 1.34 must be a string; write "1.34".',
        "- takenRanges a list must be an object with an entry for each name; write { name: … }.",
        "- systemPool 3 must be an object with settings such as name, vmSize, count; write { name: … }.",
      ],
    ],
    [
      "counts that contradict each other, each once and in the pool's name",
      {
        resourceGroupName,
        systemPool: { minCount: 5, maxCount: 3 },
        userPools: {
          web: { count: 9, maxCount: 8 },
          jobs: { minCount: 2 },
          gpu: { count: -1 },
          big: { maxPods: 251 },
        },
      },
      [
        "- systemPool.minCount 5 is more than maxCount 3; use at most 3.",
        '- userPools["web"].count 9 is more than maxCount 8; use at most 8.',
        '- userPools["jobs"].minCount 2 is set without maxCount, so the pool does not scale by itself; set maxCount, or set count instead of minCount.',
        '- userPools["gpu"].count -1 must be from 0 to 1000; use 0, for example.',
        '- userPools["big"].maxPods 251 must be from 10 to 250; use 250, for example.',
      ],
    ],
    [
      "numbers below all sense, and a surge that is none",
      { resourceGroupName, maxNodes: -1, maxPods: 0, maxSurge: "many" },
      [
        "- maxNodes -1 must be 1 or more; use 1, for example.",
        "- maxPods 0 must be from 10 to 250; use 10, for example.",
        '- maxSurge "many" is neither a number of nodes such as 1 nor a percentage such as 33%; use 33%.',
      ],
    ],
    [
      "an empty text where one is required",
      { resourceGroupName: "" },
      ["- resourceGroupName is not set, and AzureCniOverlayCluster requires it."],
    ],
    [
      "a plan file that must be right, and isn't named",
      { resourceGroupName, addressPlanFrozen: true },
      [
        '- addressPlanFrozen is true, but addressPlanFile is not set; set addressPlanFile to a file such as "address-plan.json", or remove addressPlanFrozen.',
      ],
    ],
    [
      "one bad range, once",
      { resourceGroupName, podCidr: "10.244.0.1/16", serviceCidr: "10.0.0.0/33" },
      [
        '- serviceCidr "10.0.0.0/33" has no IPv4 prefix length: write a number from 0 to 32 after the slash.',
        '- podCidr "10.244.0.1/16" has host bits set: the range that starts there is 10.244.0.0/16; write 10.244.0.0/16.',
      ],
    ],
  ];
  for (const [title, args, problems] of cases) {
    it(`refused in the arg's name: ${title}`, async () => {
      assert.deepEqual(await problemsOf(overlay(args)), problems);
    });
  }

  it("null is not set", async () => {
    const { resources } = await recordResources(overlay({ resourceGroupName, podCidr: null }));
    const { networkProfile } = inputsOf(resources, "ManagedCluster", "shop");
    assert.equal((networkProfile as { podCidr: string }).podCidr, "10.244.0.0/16");
  });

  const names: [title: string, name: string, args: object, problems: string[]][] = [
    ["the longest that a cluster can have", "a".repeat(55), { dnsPrefix: "shop" }, []],
    [
      "one that the characters that are added make too long",
      "a".repeat(56),
      { dnsPrefix: "shop" },
      [
        `- name "${"a".repeat(56)}" has 56 characters, and with the 8 that are added the cluster's name would have more than the 63 that Azure allows; use at most 55.`,
      ],
    ],
    [
      "one that is too long for the DNS prefix alone",
      "a".repeat(55),
      {},
      [
        `- dnsPrefix is not set, so the name "${"a".repeat(55)}" is used for it, which has 55 characters, more than the 54 that Azure allows; set dnsPrefix to at most 54 characters.`,
      ],
    ],
    [
      "one with other characters",
      "my shop",
      {},
      [
        "- name \"my shop\" can't be part of a cluster's name in Azure, which has letters, digits, hyphens and underscores and starts with a letter or digit; use such a name.",
        '- subnet "my shop-nodes": subnetName "my shop-nodes" must be letters, digits, ., - and _, with a letter or digit first; use 1 to 80 letters, digits, ., - and _, with a letter or digit first. See https://learn.microsoft.com/azure/azure-resource-manager/management/resource-name-rules',
      ],
    ],
  ];
  for (const [title, name, args, problems] of names) {
    it(`names: ${title}`, async () => {
      const program = overlay({ resourceGroupName, ...args }, name);
      if (problems.length === 0) {
        const { resources } = await recordResources(program);
        assert.ok(inputsOf(resources, "ManagedCluster", name));
      } else {
        assert.deepEqual(await problemsOf(program), problems);
      }
    });
  }

  it("a VNet's too", async () => {
    assert.deepEqual(
      await problemsOf(
        () =>
          new VirtualNetwork("a".repeat(57), { resourceGroupName, addressSpace: ["10.1.0.0/16"] }),
      ),
      [
        `- name "${"a".repeat(57)}" has 57 characters, and with the 8 that are added the VNet's name would have more than the 64 that Azure allows; use at most 56.`,
      ],
    );
  });

  const foreign: [title: string, virtualNetwork: () => unknown][] = [
    ["a VNet of azure-native", () => new network.VirtualNetwork("hub", { resourceGroupName })],
    ["its id", () => ({ virtualNetworkId: "/subscriptions/s/resourceGroups/rg/providers/x" })],
    ["an empty object", () => ({})],
    ["an object with other settings", () => ({ name: "hub", addressSpace: ["10.1.0.0/16"] })],
    ["a name", () => "hub"],
    ["a number", () => 3],
    ["a list", () => []],
    ["an Output", () => pulumi.output({ virtualNetworkId: "hub" })],
    ["a Promise", () => Promise.resolve("hub")],
  ];
  for (const [title, virtualNetwork] of foreign) {
    it(`no VirtualNetwork component, said once: ${title}`, async () => {
      const given = () => overlay({ resourceGroupName, virtualNetwork: virtualNetwork() })();
      assert.deepEqual(await problemsOf(given), [
        "- virtualNetwork is not a VirtualNetwork component of this program; pass the component itself, or use existingNetwork: { virtualNetworkId: …, addressSpace: [ … ] }.",
      ]);
    });
  }

  it("no object with settings, though it is an object", async () => {
    const given = () =>
      overlay({
        resourceGroupName,
        systemPool: new Date(0),
        userPools: { web: new network.RouteTable("routes", { resourceGroupName }) },
        takenRanges: new Map([["office", { cidr: "10.0.0.0/12" }]]),
        importIds: new network.RouteTable("others", { resourceGroupName }),
      })();
    assert.deepEqual(await problemsOf(given), [
      "- systemPool is a Date and must be an object with settings such as name, vmSize, count; write { name: … }.",
      '- userPools["web"] is a resource of Pulumi and must be an object with settings such as osType, vmSize, count; write { osType: … }.',
      "- takenRanges is a Map and must be an object with an entry for each name; write { name: … }.",
      "- importIds is a resource of Pulumi and must be an object with an entry for each name; write { name: … }.",
    ]);
  });

  it("passwords are secrets in the component and in the cluster", async () => {
    const { resources } = await recordResources(
      () =>
        new AzureCniNodeSubnetCluster("shop", {
          resourceGroupName,
          windows: { adminUsername: "azureuser", adminPassword: "Correct-Horse-7" },
        }),
    );
    const component = resources.find(({ type }) => type.endsWith(":AzureCniNodeSubnetCluster"));
    assert.ok(pulumi.runtime.isRpcSecret(component?.inputs.windows));
    const { windowsProfile } = inputsOf(resources, "ManagedCluster", "shop");
    assert.ok(pulumi.runtime.isRpcSecret(windowsProfile));
  });

  it("pools can grow to maxNodes with the surge that they ask for: the README's cluster", async () => {
    const { resources, result } = await recordResources(
      overlay({
        resourceGroupName,
        maxNodes: 100,
        takenRanges: { datacenter: { cidr: "10.0.0.0/12" } },
        userPools: { web: { minCount: 3, maxCount: 97, maxSurge: "33%" } },
      }),
    );
    assert.equal(inputsOf(resources, "Subnet", "shop-nodes").addressPrefix, "10.224.0.0/24");
    assert.equal((result.capacity as { fits: boolean }).fits, true);
    const { maxNodes, surgeNodes } = result.plan as Record<string, number>;
    assert.deepEqual({ maxNodes, surgeNodes }, { maxNodes: 100, surgeNodes: 33 });
  });

  it("a surge that is asked for later has its room from the start", async () => {
    const { resources } = await recordResources(
      overlay({ resourceGroupName, maxNodes: 100, maxSurge: "100%" }),
    );
    assert.equal(inputsOf(resources, "Subnet", "shop-nodes").addressPrefix, "10.224.0.0/24");
    const { resources: usual } = await recordResources(
      overlay({ resourceGroupName, maxNodes: 100 }),
    );
    assert.equal(inputsOf(usual, "Subnet", "shop-nodes").addressPrefix, "10.224.0.0/25");
  });

  it("kubenet has IPv6 too, while it lasts", async () => {
    const { resources } = await recordResources(
      () => new KubenetCluster("shop", { resourceGroupName, dualStack: {} }),
    );
    const { networkProfile } = inputsOf(resources, "ManagedCluster", "shop");
    const { ipFamilies, podCidrs, serviceCidrs, networkPlugin } = networkProfile as Record<
      string,
      unknown
    >;
    assert.deepEqual(
      { ipFamilies, podCidrs, serviceCidrs, networkPlugin },
      {
        ipFamilies: ["IPv4", "IPv6"],
        podCidrs: ["10.244.0.0/16", "fd12:3456:789a::/64"],
        serviceCidrs: ["10.0.0.0/16", "fd12:3456:789a:1::/108"],
        networkPlugin: "kubenet",
      },
    );
    const { addressPrefixes } = inputsOf(resources, "Subnet", "shop-nodes");
    assert.equal((addressPrefixes as string[]).length, 2);
  });

  it("names in Azure are the same in each run, and others in another stack", async () => {
    const nameIn = async (stack: string) => {
      const { resources } = await recordResources(overlay({ resourceGroupName }), stack);
      const cluster = resources.find(({ type }) => type.endsWith(":ManagedCluster"));
      const role = resources.find(({ type }) => type.endsWith(":RoleAssignment"));
      return [cluster?.inputs.resourceName, role?.inputs.roleAssignmentName];
    };
    const [name, role] = await nameIn("production");
    assert.match(String(name), /^shop[0-9a-f]{8}$/);
    assert.match(String(role), /^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/);
    assert.deepEqual(await nameIn("production"), [name, role]);
    const [other, otherRole] = await nameIn("test");
    assert.notEqual(other, name);
    assert.notEqual(otherRole, role);
  });
});

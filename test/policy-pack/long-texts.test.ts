import assert from "node:assert/strict";
import { harmless, parseAddress, parseAddressPlan, parseCidr } from "@aks-networking/networking";
import { policies } from "../../policy-pack/policies";
import { readStack } from "../../policy-pack/reader/read";
import {
  agentPool,
  cluster,
  clusterIn,
  type Example,
  helmRelease,
  idOf,
  nameOf,
  resource,
  run,
  subnet,
  virtualNetwork,
} from "../../policy-pack/testing";

const count = 100_000;
const overlay = { networkPlugin: "azure", networkPluginMode: "overlay" };

/** What a regex that tries each way to divide a text is slow with. */
const texts: Readonly<Record<string, string>> = {
  x: "x".repeat(count),
  slashes: "/".repeat(count),
  spaces: " ".repeat(count),
  digits: "1".repeat(count),
  dots: ".".repeat(count),
  "an id without an end": `/subscriptions/s/resourceGroups/r/providers/p${"/a/b".repeat(count / 4)}/`,
  "line feeds": "\n".repeat(count),
};

/** A stack with the text where rules read one. */
function stackWith(text: string): Example {
  return [
    virtualNetwork("vnet", {
      addressSpace: { addressPrefixes: [text, "10.0.0.0/16"] },
      dhcpOptions: { dnsServers: [text] },
    }),
    subnet("nodes", {
      virtualNetworkName: nameOf("vnet"),
      addressPrefix: text,
      routeTable: { id: text },
      natGateway: { id: text },
      delegations: [{ name: "d", serviceName: text }],
    }),
    cluster("aks", {
      kubernetesVersion: text,
      dnsPrefix: text,
      fqdnSubdomain: text,
      identity: { type: text, userAssignedIdentities: [text] },
      apiServerAccessProfile: {
        privateDNSZone: text,
        subnetId: text,
        authorizedIPRanges: [text],
      },
      agentPoolProfiles: [
        {
          name: text,
          vmSize: text,
          vnetSubnetID: text,
          podSubnetID: text,
          nodePublicIPPrefixID: text,
          orchestratorVersion: text,
          upgradeSettings: { maxSurge: text },
        },
      ],
      networkProfile: {
        ...overlay,
        podCidr: text,
        serviceCidr: text,
        dnsServiceIP: text,
        loadBalancerSku: text,
        outboundType: text,
        loadBalancerProfile: { outboundIPs: { publicIPs: [{ id: text }] } },
      },
      addonProfiles: { ingressApplicationGateway: { enabled: true, config: { subnetCIDR: text } } },
    }),
    agentPool("pool", { resourceName: text, vnetSubnetID: text, osSKU: text }),
    helmRelease("cni", { chart: text, version: text, namespace: text, name: text }),
  ];
}

describe("texts of 100,000 characters", () => {
  for (const [what, text] of Object.entries(texts)) {
    for (const idsKnown of [true, false]) {
      it(`are judged: ${what}, ids ${idsKnown ? "known" : "not known"}`, async () => {
        const reports = await run(policies(), stackWith(text), { idsKnown });
        assert.notDeepEqual(reports, []);
        const failed = reports.filter(({ message }) =>
          /can't run policy|rule failed/.test(message),
        );
        assert.deepEqual(failed, []);
      });
    }
  }

  for (const [what, text] of Object.entries(texts)) {
    it(`are no range, plan or list of anything: ${what}`, () => {
      assert.equal(parseCidr(text).ok, false);
      assert.equal(parseAddress(text).ok, false);
      assert.equal(parseAddressPlan(text).ok, false);
      assert.equal(
        parseAddressPlan(JSON.stringify({ slots: [{ name: text, cidr: text }] })).ok,
        false,
      );
      assert.equal(harmless(text), text);
    });
  }
});

describe("names that every object has", () => {
  const messagesFor = async (name: string) => {
    const keyed = (value: unknown): object => JSON.parse(`{"${name}":${JSON.stringify(value)}}`);
    const stack = [
      ...clusterIn("10.1.0.0/16", "10.1.0.0/22", {
        networkProfile: { ...overlay, podCidr: "10.1.0.0/16" },
        addonProfiles: keyed({ enabled: true, config: keyed("x") }),
      }),
      helmRelease("cni", { chart: "cilium", values: keyed(keyed("x")) }),
      resource("kubernetes:core/v1:ConfigMap", "map", {
        metadata: { name: "cilium-config" },
        data: keyed("x"),
      }),
    ];
    const reports = [
      ...(await run(policies(), stack, { idsKnown: true })),
      ...(await run(policies(), stack)),
    ];
    return reports.map(({ policy, message }) => `${policy}: ${message.replaceAll(name, "KEY")}`);
  };

  for (const name of ["constructor", "__proto__", "toString", "hasOwnProperty", "valueOf"]) {
    it(`${name} is a key like any other`, async () => {
      const expected = await messagesFor("anyOther");
      assert.notDeepEqual(expected, []);
      assert.deepEqual(await messagesFor(name), expected);
    });
  }

  it("a property that others depend on may have one", () => {
    const urn = (name: string) =>
      `urn:pulumi:s::p::azure-native:containerservice:AgentPool::${name}`;
    const names = ["constructor", "__proto__", "toString"];
    const read = readStack(
      [
        {
          type: "azure-native:containerservice:AgentPool",
          urn: urn("pool"),
          name: "pool",
          props: { count: 3 },
          propertyDependencies: Object.fromEntries(
            names.map((name) => [name, [{ urn: urn(name) }]]),
          ),
        },
      ],
      new Map(),
    );
    assert.deepEqual(Object.values(read[0]?.dependencies ?? {}).flat(), names.map(urn));
  });
});

describe("commands of a terminal and of CI", () => {
  const text = "a\u001b[2J\u0007\u0085\n::error::x ##vso[task.setvariable] ##[error]y\r\u202e";

  it("from names and values are in no message of the pack", async () => {
    const name = `aks${text}`;
    const stack = [
      virtualNetwork(`vnet${text}`, { addressSpace: { addressPrefixes: [text, "10.0.0.0/16"] } }),
      cluster(name, {
        kubernetesVersion: text,
        agentPoolProfiles: [{ name: text, vnetSubnetID: text, osSKU: text, maxPods: 5 }],
        networkProfile: {
          networkPlugin: "azure",
          networkPluginMode: text,
          podCidr: text,
          serviceCidr: `10.0.0.0/16${text}`,
          outboundType: text,
          dnsServiceIP: text,
        },
      }),
    ];
    const settings = { exemptions: [{ rule: text, resource: text, reason: text, until: text }] };
    const reports = [
      ...(await run(policies({ settings }), stack, { idsKnown: true })),
      ...(await run(policies({ settings }), stack)),
    ];
    assert.ok(reports.some(({ message }) => message.includes("\ufffd")));
    for (const { message } of reports) {
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
      assert.doesNotMatch(message, /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202e]/);
      assert.doesNotMatch(message, /^\s*::|##vso\[|##\[/m);
    }
  });
});

describe("a network as large as Azure's largest", () => {
  const overlapping = { ...overlay, podCidr: "10.1.0.0/16", serviceCidr: "10.1.0.0/24" };

  /** What is said of the cluster in a VNet with such inline subnets. */
  const verdicts = async (properties: object, idsKnown: boolean) => {
    const stack = [
      virtualNetwork("vnet", { addressSpace: { addressPrefixes: ["10.0.0.0/8"] }, ...properties }),
      subnet("nodes", { virtualNetworkName: nameOf("vnet"), addressPrefix: "10.1.0.0/22" }),
      cluster("aks", {
        agentPoolProfiles: [{ name: "s", count: 3, vnetSubnetID: idOf("nodes") }],
        networkProfile: overlapping,
      }),
    ];
    const reports = await run(policies(), stack, { idsKnown });
    return (
      reports
        .filter(({ resource: on }) => on === "aks")
        // No value is suggested where there is too much to try it with.
        .map(({ policy, message }) => `${policy}: ${message.split(";")[0]}`)
        .sort()
    );
  };

  for (const idsKnown of [true, false]) {
    it(`has the same verdicts with 65,536 addresses in use, ids ${idsKnown ? "known" : "not known"}`, async () => {
      const ipConfigurations = Array.from({ length: 65_536 }, (_, i) => ({ id: `/ip/${i}` }));
      const inUse = (list: readonly object[]) => ({
        subnets: [{ name: "other", addressPrefix: "10.9.0.0/24", ipConfigurations: list }],
      });
      const expected = await verdicts(inUse([]), idsKnown);
      assert.ok(expected.some((verdict) => verdict.startsWith("aks-service-cidr-overlaps")));
      assert.deepEqual(await verdicts(inUse(ipConfigurations), idsKnown), expected);
    });

    it(`has the same verdicts with 5,001 subnets, ids ${idsKnown ? "known" : "not known"}`, async () => {
      const subnets = (n: number) => ({
        subnets: Array.from({ length: n }, (_, i) => ({
          name: `s${i}`,
          addressPrefix: `10.${64 + Math.floor(i / 4096)}.${Math.floor(i / 16) % 256}.${(i % 16) * 16}/28`,
        })),
      });
      const expected = await verdicts(subnets(3), idsKnown);
      assert.notDeepEqual(expected, []);
      assert.deepEqual(await verdicts(subnets(5001), idsKnown), expected);
    });
  }

  /** What is said of the cluster and its subnet beside so many rules, routes or subnets. */
  const beside = async (more: (n: number) => Example, n: number) => {
    const stack = [
      virtualNetwork("vnet", { addressSpace: { addressPrefixes: ["10.0.0.0/8"] } }),
      ...more(n),
      subnet("nodes", {
        virtualNetworkName: nameOf("vnet"),
        addressPrefix: "10.1.0.0/22",
        networkSecurityGroup: { id: idOf("nsg") },
        routeTable: { id: idOf("routes") },
      }),
      cluster("aks", {
        agentPoolProfiles: [{ name: "s", mode: "System", count: 3, vnetSubnetID: idOf("nodes") }],
        networkProfile: { ...overlapping, outboundType: "userDefinedRouting" },
      }),
    ];
    const reports = await run(policies(), stack, { idsKnown: true });
    return reports
      .filter(({ resource: on, policy }) => on !== "" && !/too-many|over-limit/.test(policy))
      .map(
        ({ policy, message }) => `${policy}: ${message.split(";")[0]?.replace(/\[\d+\]/g, "[n]")}`,
      )
      .sort();
  };
  const place = { resourceGroupName: "rg" };
  const rule = (i: number, last: boolean) => ({
    name: last ? "all" : `r${i}`,
    priority: last ? 4096 : 100 + (i % 3900),
    direction: last || i < 3900 ? "Outbound" : "Inbound",
    access: "Deny",
    protocol: "*",
    sourceAddressPrefix: "*",
    sourcePortRange: "*",
    destinationAddressPrefix: last ? "*" : `11.0.${i >> 8}.${i & 255}/32`,
    destinationPortRange: "*",
  });
  const route = (i: number, last: boolean) => ({
    name: `r${i}`,
    addressPrefix: last ? "0.0.0.0/0" : `11.0.${i >> 8}.${i & 255}/32`,
    nextHopType: last ? "Internet" : "VirtualAppliance",
    ...(!last && { nextHopIpAddress: "10.9.0.4" }),
  });
  const list = <T>(n: number, make: (i: number, last: boolean) => T) =>
    Array.from({ length: n }, (_, i) => make(i, i === n - 1));
  const inline = (n: number): Example => [
    resource("azure-native:network:NetworkSecurityGroup", "nsg", {
      ...place,
      networkSecurityGroupName: "nsg",
      securityRules: list(n, rule),
    }),
    resource("azure-native:network:RouteTable", "routes", {
      ...place,
      routeTableName: "routes",
      routes: list(n, route),
    }),
  ];
  const subnets = (n: number): Example => [
    ...inline(3),
    ...list(n, (i) =>
      subnet(`s${i}`, {
        virtualNetworkName: nameOf("vnet"),
        addressPrefix: `10.${64 + (i >> 12)}.${(i >> 4) & 255}.${(i % 16) * 16}/28`,
      }),
    ),
  ];
  for (const [what, more, n] of [
    ["security rules and routes", inline, 5001],
    ["subnets of their own", subnets, 1001],
  ] as const) {
    it(`has the same verdicts beside ${n} ${what} as beside 3`, async () => {
      const expected = await beside(more, 3);
      for (const found of ["aks-service-cidr-overlaps", "aks-route-table-default-route-internet"]) {
        assert.ok(
          expected.some((verdict) => verdict.startsWith(found)),
          expected.join("\n"),
        );
      }
      // Whatever is said of each of the others, as of two subnets that have no default outbound access.
      const about = (verdicts: readonly string[]) => [...new Set(verdicts)];
      assert.deepEqual(about(await beside(more, n)), about(expected));
    });
  }

  it("has its pools judged like few", async () => {
    const withPools = async (n: number) => {
      const stack = clusterIn("10.1.0.0/16", "10.1.0.0/22", {
        networkProfile: overlapping,
        agentPoolProfiles: Array.from({ length: n }, (_, i) => ({
          name: `p${i}`,
          mode: "System",
          count: 1,
          vnetSubnetID: idOf("subnet-0"),
        })),
      });
      const reports = await run(policies(), stack, { idsKnown: true });
      return reports
        .filter(({ policy }) => policy.startsWith("aks-service-cidr"))
        .map(({ message }) => message.split(";")[0]);
    };
    const expected = await withPools(2);
    assert.notDeepEqual(expected, []);
    assert.deepEqual(await withPools(5001), expected);
  });
});

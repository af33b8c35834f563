import assert from "node:assert/strict";
import { NotKnown } from "@aks-networking/networking";
import { policies } from "../../policy-pack/policies";
import { readStack } from "../../policy-pack/reader/read";
import {
  agentPool,
  cluster,
  clusterIn,
  type Example,
  type ExampleProperties,
  idOf,
  nameOf,
  type Report,
  resource,
  run,
  subnet,
  virtualNetwork,
} from "../../policy-pack/testing";

const overlay = { networkPlugin: "azure", networkPluginMode: "overlay" };

function times<T>(count: number, make: (i: number) => T): T[] {
  return Array.from({ length: count }, (_, i) => make(i));
}

/** A cluster in a sound network, with these properties. */
function clusterWith(properties: ExampleProperties): Example {
  return clusterIn("10.1.0.0/16", "10.1.0.0/22", properties);
}

function poolWith(properties: ExampleProperties): Example {
  const agentPoolProfiles = [{ name: "s", vnetSubnetID: idOf("subnet-0"), ...properties }];
  return clusterWith({ agentPoolProfiles, networkProfile: overlay });
}

function virtualNetworkOf(subnets: readonly object[]): Example {
  return [virtualNetwork("vnet", { addressSpace: { addressPrefixes: ["10.0.0.0/8"] }, subnets })];
}

const long = 1_000_000;

const programs: Readonly<Record<string, Example>> = {
  "3,000 subnets, all with one range": virtualNetworkOf(
    times(3000, (i) => ({ name: `s${i}`, addressPrefix: "10.0.0.0/24" })),
  ),
  "100,000 subnets": virtualNetworkOf(times(100_000, () => ({ addressPrefix: "10.0.0.0/24" }))),
  "20,000 ranges of pods and of services": clusterWith({
    networkProfile: {
      ...overlay,
      podCidrs: times(20_000, () => "10.0.0.0/8"),
      serviceCidrs: times(20_000, () => "10.0.0.0/16"),
    },
  }),
  "2,000 ranges of pods, each over 2,000 of services": clusterWith({
    networkProfile: {
      ...overlay,
      podCidrs: times(2000, () => "10.0.0.0/8"),
      serviceCidrs: times(2000, () => "10.0.0.0/16"),
    },
  }),
  "4,000 pools": clusterWith({
    agentPoolProfiles: times(4000, () => ({ name: "s", vnetSubnetID: idOf("subnet-0") })),
    networkProfile: overlay,
  }),
  "ranges as long as books": clusterWith({
    networkProfile: {
      ...overlay,
      podCidr: `10.0.0.0/${"0".repeat(long)}16`,
      serviceCidr: "1.".repeat(long),
      dnsServiceIP: ":".repeat(long),
    },
  }),
  "other texts as long as books": poolWith({
    name: "x".repeat(long),
    osSKU: "W".repeat(long),
    vnetSubnetID: `/subscriptions/${"a/".repeat(long)}`,
    upgradeSettings: { maxSurge: `${"9".repeat(long)}%` },
  }),
  "numbers that count nothing": poolWith({
    count: 1e308,
    maxPods: -5,
    maxCount: Number.NaN,
    minCount: 0.5,
    enableAutoScaling: true,
    upgradeSettings: { maxSurge: "1e309" },
  }),
  "IPv6 where IPv4 belongs": [
    virtualNetwork("vnet", {
      addressSpace: { addressPrefixes: ["fd00::/48", "::ffff:10.0.0.0/112"] },
    }),
    subnet("subnet-0", { virtualNetworkName: nameOf("vnet"), addressPrefix: "fd00::/64" }),
    cluster("aks", {
      agentPoolProfiles: [{ name: "s", vnetSubnetID: idOf("subnet-0") }],
      networkProfile: {
        ...overlay,
        podCidr: "fd01::/64",
        serviceCidr: "::/0",
        dnsServiceIP: "::1",
      },
    }),
  ],
  "enums and objects of other types": clusterWith({
    identity: "SystemAssigned",
    kubernetesVersion: 1.33,
    sku: "Base",
    networkProfile: {
      networkPlugin: 7,
      networkPluginMode: true,
      podCidr: ["10.0.0.0/8"],
      serviceCidr: {},
      dnsServiceIP: 167_772_170,
      ipFamilies: "IPv4",
      outboundType: {},
    },
  }),
  "nothing where something belongs": [
    virtualNetwork("vnet", { addressSpace: null, subnets: [null] }),
    cluster("aks", { agentPoolProfiles: [null, "x", 7, [], {}], networkProfile: null, sku: null }),
    cluster("other", { agentPoolProfiles: { a: 1 }, identity: null }),
  ],
  "names of what every object has": [
    ...clusterWith(
      JSON.parse(
        '{"__proto__":{"networkProfile":{}},"constructor":{"prototype":{}},"addonProfiles":{"__proto__":{"enabled":true}},' +
          '"networkProfile":{"networkPlugin":"constructor","outboundType":"__proto__","ipFamilies":["toString"]},' +
          '"identity":{"type":"hasOwnProperty","userAssignedIdentities":{"__proto__":{}}},"sku":{"name":"valueOf"}}',
      ),
    ),
    resource("azure-native:network:__proto__", "x"),
    resource("constructor", "y"),
    agentPool("__proto__", { resourceName: "__proto__", count: 3, osSKU: "constructor" }),
  ],
};

/** Runs the pack, and asserts that no policy failed and that it took no minutes: the bound is far off, for slow machines. */
async function judged(stack: Example, idsKnown: boolean): Promise<Report[]> {
  const before = process.cpuUsage();
  const reports = await run(policies(), stack, { idsKnown });
  const { user, system } = process.cpuUsage(before);
  assert.ok((user + system) / 1e6 < 15, `${(user + system) / 1e6} s`);
  assert.deepEqual(
    reports.filter(({ message }) => /can't run policy|rule failed/.test(message)),
    [],
  );
  return reports;
}

describe("hostile input", () => {
  // The first run compiles; what it takes is no program's.
  before(() => run(policies(), clusterWith({})));

  for (const [what, stack] of Object.entries(programs)) {
    it(`${what}: an answer soon`, async () => {
      assert.notDeepEqual(await judged(stack, true), []);
      assert.notDeepEqual(await judged(stack, false), []);
    });
  }

  it("lists a thousand answers of a rule and says that there are more", async () => {
    const reports = await judged(programs["3,000 subnets, all with one range"] ?? [], true);
    const overlaps = reports.filter(
      ({ policy }) => policy === "subnet-address-prefix-overlaps-subnet",
    );
    assert.equal(overlaps.length, 1000);
    const [undecided] = reports.filter(({ policy }) => policy === "aks-ranges-undecided");
    assert.equal(
      undecided?.message,
      "it has more than 1000 answers, of which no more are listed (subnet-address-prefix-overlaps-subnet).",
    );
  });

  it("takes a list that is longer than any of Azure's as not known", async () => {
    const [report] = await judged(programs["100,000 subnets"] ?? [], true);
    assert.match(report?.message ?? "", /subnets isn't known yet: it is larger or deeper than any/);
  });

  it("reads proxies that throw anything at any place, and values that contain themselves", () => {
    const thrown = [new TypeError("no"), undefined, null, "text", Object.create(null), 7n];
    const proxies = thrown.flatMap((error) => {
      const fail = () => {
        throw error;
      };
      return [
        new Proxy({}, { ownKeys: fail }),
        new Proxy({ networkProfile: 1 }, { get: fail }),
        new Proxy([1], { get: fail }),
        new Proxy({ a: 1 }, { getOwnPropertyDescriptor: fail }),
        new Proxy({}, { getPrototypeOf: fail }),
      ];
    });
    const cycle: Record<string, unknown> = {};
    cycle.networkProfile = { podCidr: cycle };
    const { proxy, revoke } = Proxy.revocable({}, {});
    revoke();
    const found = readStack(
      [...proxies, cycle, proxy, () => 1, Symbol("s"), 5n].map((props, i) => ({
        type: "azure-native:containerservice:ManagedCluster",
        urn: `urn:${i}`,
        name: `${i}`,
        props,
      })),
      new Map(),
    );
    assert.equal(found.length, proxies.length + 5);
    assert.deepEqual(found[proxies.length]?.properties, {
      networkProfile: { podCidr: new NotKnown("it contains itself") },
    });
    assert.deepEqual(found[proxies.length + 1]?.properties, new NotKnown("it can't be read"));
  });

  it("compares a pattern of many stars with a long name at once", async () => {
    const exemption = {
      rule: "aks-max-pods-not-set",
      resource: `${"*a".repeat(40)}*b`,
      reason: "r",
      until: "2999-01-01",
    };
    const all = policies({ settings: { exemptions: [exemption] } });
    const aks = cluster("a".repeat(5000), { agentPoolProfiles: [{ name: "s", count: 1 }] });
    const reports = await run(all, [aks]);
    assert.match(
      reports.map(({ message }) => message).join("\n"),
      /covers no violation; remove it/,
    );
  });
});

import assert from "node:assert/strict";
import { ArmType, Level, levelOf, renamedRules, rules } from "@aks-networking/networking";
import { policies } from "../../policy-pack/policies";
import {
  agentPool,
  cluster,
  type Example,
  idOf,
  nameOf,
  outputOf,
  resource,
  run,
  subnet,
  subnetsIn,
} from "../../policy-pack/testing";
import { runTogether } from "../../policy-pack/testing/run";

const forbidden = "vnet-address-space-forbidden-range";
const reserved = "aks-pod-cidr-reserved-range";
const onSubnet = "aks-pod-cidr-overlaps-subnet";
const some = rules.filter(({ id }) => [forbidden, reserved, onSubnet].includes(id));
const services = rules.filter(({ id }) => id === "aks-service-cidr-overlaps-subnet");
const reservedPods = { networkProfile: { podCidr: "172.31.0.0/16" } };

async function violations(stack: Example, settings = {}, idsKnown = false) {
  const reports = await run(policies({ rules: some, settings }), stack, { idsKnown });
  return reports.map(({ policy, resource }) => `${policy} ${resource}`.trim());
}

describe("the pack", () => {
  it("reports a violation once, though the resource and the stack both show it", async () => {
    assert.deepEqual(await violations([cluster("aks", reservedPods)]), [`${reserved} aks`]);
  });

  for (const token of [
    "azure-native:containerservice/v20190601:ManagedCluster",
    "azure-native_containerservice_v20240801:containerservice:ManagedCluster",
  ]) {
    it(`judges ${token} before it is created`, async () => {
      const stack = [resource(token, "aks", reservedPods, ArmType.managedCluster)];
      assert.deepEqual(await violations(stack), [`${reserved} aks`]);
    });
  }

  it("judges a cluster of the classic provider", async () => {
    const token = "azure:containerservice/kubernetesCluster:KubernetesCluster";
    const networkProfile = { networkPlugin: "kubenet", podCidr: "172.31.0.0/16" };
    assert.deepEqual(await violations([resource(token, "aks", { name: "aks", networkProfile })]), [
      `${reserved} aks`,
    ]);
  });

  it("goes on without a rule that fails, and says so", async () => {
    const [first, ...others] = some;
    assert.ok(first);
    const fail = () => {
      throw new TypeError("no");
    };
    const broken = { ...first, run: fail };
    const reports = await run(policies({ rules: [broken, ...others] }), [
      cluster("aks", reservedPods),
    ]);
    assert.deepEqual(
      reports.map(({ policy, message }) => [policy, message.split("; ")[0]]),
      [
        [
          reserved,
          "networkProfile.podCidr 172.31.0.0/16 overlaps 172.31.0.0/16, which AKS reserves",
        ],
        [
          "aks-ranges-undecided",
          `this rule failed, which is an error of this project: TypeError: no (${first.id}).`,
        ],
      ],
    );
  });

  it("leaves other resources alone", async () => {
    const other = resource("aws:ec2/vpc:Vpc", "vpc", { cidrBlock: "172.31.0.0/16" });
    assert.deepEqual(await violations([other]), []);
  });

  it("judges by itself when its first policy is disabled", async () => {
    const stack = [...subnetsIn("10.244.0.0/16", "10.244.0.0/24")];
    const profile = { agentPoolProfiles: [{ vnetSubnetID: idOf("subnet-0") }] };
    const own = policies({ rules: some }).slice(1, -2);
    const reports = await run(own, [...stack, cluster("aks", profile)]);
    assert.deepEqual(
      reports.map(({ policy, resource }) => [policy, resource]),
      [[onSubnet, "aks"]],
    );
  });

  it("stops a cluster that overlaps what was registered before it, when ids are known", async () => {
    const stack = [
      ...subnetsIn("10.0.0.0/16", "10.0.1.0/24"),
      cluster("aks", { agentPoolProfiles: [{ name: "a", vnetSubnetID: idOf("subnet-0") }] }),
    ];
    const onlyResources = policies({ rules: [...some, ...services] }).map((policy) => ({
      ...policy,
      validateStack: undefined,
    }));
    const reports = await run(onlyResources as ReturnType<typeof policies>, stack, {
      idsKnown: true,
    });
    assert.deepEqual(
      reports.map(({ policy }) => policy),
      ["aks-service-cidr-overlaps-subnet"],
    );
  });
});

describe("aks-ranges-undecided", () => {
  const elsewhere = outputOf("network", "subnetId");
  const reference = resource("pulumi:pulumi:StackReference", "network");

  it("says once per cluster what can't be decided, with all rules that wait for it", async () => {
    const stack = [
      reference,
      cluster("aks", { agentPoolProfiles: [{ name: "system", vnetSubnetID: elsewhere }] }),
      agentPool("user", { resourceName: nameOf("aks"), vnetSubnetID: elsewhere }),
    ];
    const reports = await run(policies({ rules: some }), stack);
    assert.deepEqual(
      reports.map(({ policy, resource, message, enforcementLevel }) => ({
        policy,
        resource,
        message,
        enforcementLevel,
      })),
      [
        {
          policy: "aks-ranges-undecided",
          resource: "aks",
          message:
            "agentPoolProfiles[0].vnetSubnetID isn't known yet: it is an output of a resource that doesn't exist yet (aks-pod-cidr-overlaps-subnet).",
          enforcementLevel: "advisory",
        },
      ],
    );
  });

  it("counts values of one property that aren't known for the same reason", async () => {
    const profile = { networkProfile: outputOf("network", "profile") };
    const [report, ...others] = (
      await run(policies(), [reference, cluster("aks", profile)])
    ).filter(({ policy }) => policy === "aks-ranges-undecided");
    assert.deepEqual(others, []);
    assert.match(
      report?.message ?? "",
      /^networkProfile\.\S+ isn't known yet: .*, and \d+ more of its values \(.+ and \d+ more\)/,
    );
  });

  it("names the entry of the environment that would decide", async () => {
    const id =
      "/subscriptions/s/resourceGroups/hub/providers/Microsoft.Network/virtualNetworks/hub/subnets/aks";
    const stack = [cluster("aks", { agentPoolProfiles: [{ name: "system", vnetSubnetID: id }] })];
    const reports = (await run(policies(), stack)).filter(
      ({ policy }) => policy === "aks-ranges-undecided",
    );
    assert.equal(reports.length, 1);
    assert.ok(
      reports[0]?.message.endsWith(
        `To decide: "environment": { "subnets": [{ "id": "${id}", "addressPrefixes": ["its ranges"] }] }`,
      ),
      reports[0]?.message,
    );
  });

  it("says nothing on a first preview where the graph of dependencies decides", async () => {
    const stack = [
      ...subnetsIn("10.1.0.0/16", "10.1.0.0/24"),
      cluster("aks", { agentPoolProfiles: [{ name: "system", vnetSubnetID: idOf("subnet-0") }] }),
    ];
    assert.deepEqual(await violations(stack), []);
  });
});

describe("what exists", () => {
  const stack = [cluster("aks", reservedPods)];
  const said = async (exists: boolean) =>
    (await run(policies({ rules: some }), stack, { idsKnown: true, exists })).map(
      ({ policy, enforcementLevel, message }) => `${enforcementLevel} ${policy}: ${message}`,
    );

  it("is blocked while it is new", async () => {
    const [line, ...others] = await said(false);
    assert.deepEqual(others, []);
    assert.match(line ?? "", /^mandatory aks-pod-cidr-reserved-range: /);
  });

  it("is reported once a cluster, as advice, where Azure doesn't refuse each change", async () => {
    assert.deepEqual(await said(true), [
      "advisory aks-networking-existing: - networkProfile.podCidr 172.31.0.0/16 overlaps 172.31.0.0/16, which AKS reserves; use a range outside it, such as 10.244.0.0/16. (aks-pod-cidr-reserved-range)",
    ]);
  });

  it("is blocked by what Azure refuses for each change", async () => {
    const pack = policies({ rules: services });
    const inSubnet = [
      ...subnetsIn("10.0.0.0/16", "10.0.1.0/24"),
      cluster("aks", { agentPoolProfiles: [{ name: "a", vnetSubnetID: idOf("subnet-0") }] }),
    ];
    const reports = await run(pack, inSubnet, { idsKnown: true, exists: true });
    assert.deepEqual(
      reports.map(({ policy, enforcementLevel }) => `${enforcementLevel} ${policy}`),
      ["mandatory aks-service-cidr-overlaps-subnet"],
    );
  });

  it("isn't held against bounds that changed after the autoscaler took over its count", async () => {
    const pack = policies({ rules: rules.filter(({ id }) => id.startsWith("aks-autoscaler-")) });
    const pool = { name: "a", count: 3, enableAutoScaling: true, minCount: 6, maxCount: 9 };
    const stack = [cluster("aks", { agentPoolProfiles: [pool] })];
    const saidOf = async (exists: boolean) =>
      (await run(pack, stack, { idsKnown: true, exists })).map(({ policy }) => policy);
    assert.deepEqual(await saidOf(false), ["aks-autoscaler-count-outside-bounds"]);
    assert.deepEqual(await saidOf(true), []);
  });
});

describe("two calls of the engine in one turn of the event loop", () => {
  it("keep their findings apart", async () => {
    const pack = policies({ rules: some });
    const reports = await Promise.all([
      runTogether(pack, [cluster("one", { networkProfile: { podCidr: "172.31.0.0/16" } })]),
      runTogether(pack, [cluster("two", { networkProfile: { podCidr: "10.244.0.0/16" } })]),
      runTogether(pack, [cluster("three", { networkProfile: { podCidr: "172.30.0.0/16" } })]),
    ]);
    assert.deepEqual(
      reports.map((list) => list.map(({ policy, resource }) => `${policy} ${resource}`)),
      [[`${reserved} one`], [], [`${reserved} three`]],
    );
  });
});

describe("a rule that was a part of another", () => {
  const whole = rules.find(({ id }) => id === "aks-kubernetes-version-unsupported");
  const part = rules.find(({ partOf }) => partOf === whole?.id);
  assert.ok(whole !== undefined && part !== undefined);
  const stack = [cluster("aks", { kubernetesVersion: "1.34" })];
  const settings = { today: "2026-11-22" };

  it("speaks where that one is on", async () => {
    const reports = await run(policies({ rules: [part, whole], settings }), stack);
    assert.deepEqual(
      reports.map(({ policy }) => policy),
      [part.id],
    );
  });

  it("is silent where that one is disabled", async () => {
    const pack = policies({ rules: [part, whole], settings }).map((policy) =>
      policy.name === whole.id ? { ...policy, enforcementLevel: "disabled" as const } : policy,
    ) as ReturnType<typeof policies>;
    assert.deepEqual(await run(pack, stack), []);
  });

  it("is covered by an exemption of that one", async () => {
    const exemptions = [
      { rule: whole.id, resource: "aks", reason: "upgrade in spring", until: "2027-03-31" },
    ];
    const reports = await run(
      policies({ rules: [part, whole], settings: { ...settings, exemptions } }),
      stack,
    );
    assert.deepEqual(
      reports.map(({ policy }) => policy),
      ["aks-networking-exemptions"],
    );
  });
});

describe("the former id of rules that have other names now", () => {
  it("is a policy of its own, unless a rule has it", () => {
    const all = policies();
    const names = Array.from({ length: all.length }, (_, i) => all[i]?.name);
    assert.deepEqual(
      names.filter((name, i) => names.indexOf(name) !== i),
      [],
    );
    for (const former of Object.keys(renamedRules)) {
      assert.ok(names.includes(former), former);
    }
  });

  it("is not that of a rule that is off by default, which would be off with it", () => {
    const off = rules.filter(
      ({ id, evidence }) => id in renamedRules && levelOf(evidence) === Level.disabled,
    );
    assert.deepEqual(off, []);
  });

  const now = rules.filter(({ id }) => id === "aks-nap-kubenet");
  const stack = [
    cluster("aks", {
      networkProfile: { networkPlugin: "kubenet" },
      nodeProvisioningProfile: { mode: "Auto" },
    }),
  ];

  it("switches them off where it is disabled", async () => {
    assert.equal((await run(policies({ rules: now }), stack)).length, 1);
    const pack = policies({ rules: now }).map((policy) =>
      policy.name === "aks-nap-unsupported-by-mode"
        ? { ...policy, enforcementLevel: "disabled" as const }
        : policy,
    ) as ReturnType<typeof policies>;
    assert.deepEqual(await run(pack, stack), []);
  });
});

describe("exemptions", () => {
  const exemption = {
    rule: reserved,
    resource: "legacy-*",
    reason: "moves in spring",
    until: "2027-03-31",
  };
  const settings = { today: "2027-01-01", exemptions: [exemption] };

  it("keep a violation from being one, and are shown", async () => {
    const reports = await run(policies({ rules: some, settings }), [
      cluster("legacy-1", reservedPods),
    ]);
    assert.deepEqual(reports, [
      {
        policy: "aks-networking-exemptions",
        resource: "",
        message:
          'aks-pod-cidr-reserved-range on legacy-* (moves in spring) until 2027-03-31 covers cluster "legacy-1": networkProfile.podCidr 172.31.0.0/16 overlaps 172.31.0.0/16, which AKS reserves; use a range outside it, such as 10.244.0.0/16.',
        enforcementLevel: "advisory",
      },
    ]);
  });

  it("hold for the resources that they name only", async () => {
    const stack = [cluster("legacy-1", reservedPods), cluster("new", reservedPods)];
    assert.deepEqual(await violations(stack, settings), [
      `${reserved} new`,
      "aks-networking-exemptions",
    ]);
  });

  it("end after their last day, and are said to", async () => {
    const late = { ...settings, today: "2027-04-01" };
    const reports = await run(policies({ rules: some, settings: late }), [
      cluster("legacy-1", reservedPods),
    ]);
    assert.deepEqual(
      reports.map(({ policy }) => policy),
      [reserved, "aks-networking-exemptions"],
    );
    assert.equal(
      reports[1]?.message,
      "aks-pod-cidr-reserved-range on legacy-* (moves in spring) expired on 2027-03-31; remove it, or give it a later date.",
    );
  });

  it("are said to be of no use when they cover nothing", async () => {
    const [report, ...others] = await run(policies({ rules: some, settings }), [subnet("s")]);
    assert.equal(
      report?.message,
      "aks-pod-cidr-reserved-range on legacy-* (moves in spring) covers no violation; remove it.",
    );
    assert.deepEqual(others, []);
  });
});

describe("the environment", () => {
  const id = (name: string) =>
    `/subscriptions/0/resourceGroups/hub/providers/Microsoft.Network/virtualNetworks/${name}`;
  const environment = {
    virtualNetworks: [{ id: id("hub"), addressPrefixes: ["10.0.0.0/8"] }],
    subnets: [{ id: `${id("hub")}/subnets/nodes`, addressPrefixes: ["10.244.8.0/24"] }],
  };

  it("gives the ranges of a subnet that exists, by its id", async () => {
    const profile = [{ name: "system", vnetSubnetID: `${id("hub")}/subnets/nodes` }];
    const stack = [cluster("aks", { agentPoolProfiles: profile })];
    assert.deepEqual(await violations(stack, { environment }), [`${onSubnet} aks`]);
  });

  it("doesn't hold what is the program's own against it", async () => {
    const own = {
      virtualNetworks: [
        { id: id("vnet").replace("/hub/", "/rg/"), addressPrefixes: ["127.0.0.0/8"] },
      ],
    };
    assert.deepEqual(
      await violations(subnetsIn("10.1.0.0/16", "10.1.0.0/24"), { environment: own }),
      [],
    );
  });
});

describe("a configuration that can't be used", () => {
  it("is said once, and what can be used of it holds", async () => {
    const settings = { edition: "1999", today: "2027-01-01" };
    const stack = [subnet("a"), subnet("b"), cluster("aks", reservedPods)];
    const reports = await run(policies({ rules: some, settings }), stack);
    assert.deepEqual(
      reports.map(({ policy, enforcementLevel }) => [policy, enforcementLevel]),
      [
        ["aks-networking-settings", "mandatory"],
        [reserved, "mandatory"],
      ],
    );
    assert.equal(reports[0]?.message, "- edition must be one of current, deck-2023.");
  });
});

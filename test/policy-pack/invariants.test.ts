import assert from "node:assert/strict";
import {
  type ArmResource,
  ArmType,
  factsOf,
  judge,
  NotKnown,
  rules,
  Topology,
} from "@aks-networking/networking";
import { examplesOf } from "@aks-networking/networking/testing";
import fc from "fast-check";
import { parseArmId } from "../../networking/resources/link";
import { readResource } from "../../policy-pack/reader/read";
import { resolve } from "../../policy-pack/testing/resolve";

/** INVARIANT_RUNS tries more programs, INVARIANT_SEED others. */
const numRuns = Number(process.env.INVARIANT_RUNS ?? 70);
const seed = Number(process.env.INVARIANT_SEED ?? 20261125);
const options = { numRuns, seed };
/** The same properties again with no id known: fewer times, as more of it is open. */
const fewer = { numRuns: Math.ceil(numRuns / 3), seed };

type Bag = Record<string, unknown>;

const subscription = "00000000-0000-0000-0000-000000000000";
const providers = `/subscriptions/${subscription}/resourceGroups/rg/providers`;
const network = `${providers}/Microsoft.Network`;

function armResource(type: ArmType, name: string, properties: Bag): ArmResource {
  return {
    key: name,
    type,
    name,
    properties: { name, resourceGroupName: "rg", ...properties },
    dependencies: {},
    subscription,
  };
}

const oneOf = <T>(...values: readonly T[]) => fc.constantFrom(...values);
/** The property is left out as often as it is there. */
function some(shape: Record<string, fc.Arbitrary<unknown>>): fc.Arbitrary<Bag> {
  return fc.record(shape, { requiredKeys: [] }) as fc.Arbitrary<Bag>;
}

const modes = oneOf<Bag>(
  {},
  { networkPlugin: "azure" },
  { networkPlugin: "azure", networkPluginMode: "overlay" },
  { networkPlugin: "azure", networkPluginMode: "overlay", networkDataplane: "cilium" },
  { networkPlugin: "azure", networkPluginMode: "overlay", ipFamilies: ["IPv4", "IPv6"] },
  { networkPlugin: "kubenet" },
  { networkPlugin: "none" },
);
const ranges = oneOf(
  ...["10.0.0.0/16", "10.1.0.0/16", "10.1.0.0/24", "10.244.0.0/16", "10.0.0.0/11"],
  ...["172.31.0.0/16", "169.254.0.0/16", "192.0.2.0/24", "fd00::/64", "100.64.0.0/10"],
);
const profiles = some({
  networkPolicy: oneOf("azure", "calico", "cilium", "none"),
  podCidr: ranges,
  serviceCidr: ranges,
  dnsServiceIP: oneOf("10.0.0.10", "10.0.0.1", "10.3.0.10"),
  outboundType: oneOf(
    ...["loadBalancer", "userDefinedRouting", "managedNATGateway", "userAssignedNATGateway"],
    ...["none", "block"],
  ),
  loadBalancerSku: oneOf("standard", "basic"),
  loadBalancerProfile: some({
    allocatedOutboundPorts: oneOf(0, 1000, 1001, 64_000),
    idleTimeoutInMinutes: oneOf(4, 300),
    managedOutboundIPs: some({ count: oneOf(1, 101) }),
  }),
  advancedNetworking: some({
    enabled: fc.boolean(),
    security: some({ enabled: fc.boolean(), advancedNetworkPolicies: oneOf("L7", "FQDN") }),
  }),
  kubeProxyConfig: some({ enabled: fc.boolean(), mode: oneOf("IPVS", "IPTABLES") }),
});

interface Pool {
  readonly subnet: number;
  readonly podSubnet: number | undefined;
  readonly settings: Bag;
}
const pools: fc.Arbitrary<Pool> = fc.record({
  subnet: fc.nat(4),
  podSubnet: fc.option(fc.nat(3), { nil: undefined, freq: 5 }),
  settings: some({
    mode: oneOf("System", "User"),
    osType: oneOf("Linux", "Windows"),
    osSKU: oneOf("Ubuntu", "AzureLinux", "Windows2022", "Windows2019"),
    count: oneOf(0, 3, 60, 1200),
    enableAutoScaling: fc.boolean(),
    minCount: oneOf(1, 5),
    maxCount: oneOf(3, 100),
    maxPods: oneOf(10, 30, 110, 250),
    type: oneOf("VirtualMachineScaleSets", "AvailabilitySet"),
    scaleSetPriority: oneOf("Regular", "Spot"),
    vmSize: oneOf("Standard_D4s_v5", "Standard_B2s"),
    orchestratorVersion: oneOf("1.29", "1.33"),
    enableNodePublicIP: fc.boolean(),
    upgradeSettings: some({ maxSurge: oneOf("33%", "10", "1") }),
    podIPAllocationMode: oneOf("StaticBlock", "DynamicIndividual"),
  }),
});

const clusterSettings = some({
  kubernetesVersion: oneOf("1.29", "1.33", "1.35"),
  sku: oneOf({ name: "Base", tier: "Free" }, { name: "Automatic", tier: "Standard" }),
  identity: oneOf({ type: "SystemAssigned" }),
  apiServerAccessProfile: some({
    enablePrivateCluster: fc.boolean(),
    privateDNSZone: oneOf("system", "none"),
    authorizedIPRanges: oneOf(["10.0.0.0/8"], ["20.1.2.3/32"], []),
    enableVnetIntegration: fc.boolean(),
  }),
  autoUpgradeProfile: some({ nodeOSUpgradeChannel: oneOf("NodeImage", "Unmanaged") }),
  nodeProvisioningProfile: some({ mode: oneOf("Auto", "Manual") }),
  serviceMeshProfile: some({ mode: oneOf("Istio", "Disabled") }),
});

const securityRules = fc.record({
  access: oneOf("Allow", "Deny"),
  direction: oneOf("Inbound", "Outbound"),
  priority: oneOf(100, 200, 300),
  protocol: oneOf("Tcp", "*"),
  sourceAddressPrefix: oneOf("*", "VirtualNetwork", "10.1.0.0/16"),
  destinationAddressPrefix: oneOf("*", "Internet", "AzureCloud"),
  sourcePortRange: fc.constant("*"),
  destinationPortRange: oneOf("*", "443", "30000-32767"),
});
const routes = fc.record({
  addressPrefix: oneOf("0.0.0.0/0", "10.2.0.0/16"),
  nextHopType: oneOf("VirtualAppliance", "Internet", "None"),
  nextHopIpAddress: oneOf("10.1.9.4", "10.9.0.4"),
});

/** A program before it is decided how it is written down. */
interface Plan {
  readonly spaces: readonly string[];
  readonly subnets: readonly {
    readonly addressPrefix: string;
    readonly hasGroup: boolean;
    readonly hasTable: boolean;
    readonly delegated: boolean;
  }[];
  readonly mode: Bag;
  readonly profile: Bag;
  readonly settings: Bag;
  readonly pools: readonly Pool[];
  readonly rules: readonly Bag[];
  readonly routes: readonly Bag[];
}

const plans: fc.Arbitrary<Plan> = fc.record({
  spaces: fc.subarray(["10.1.0.0/16", "10.2.0.0/16", "172.30.0.0/16"], { minLength: 1 }),
  subnets: fc.array(
    fc.record({
      addressPrefix: oneOf(
        ...["10.1.0.0/24", "10.1.0.0/22", "10.1.9.0/28", "10.2.0.0/24", "10.1.4.0/30"],
        ...["172.31.4.0/24", "10.1.0.5/24"],
      ),
      hasGroup: fc.boolean(),
      hasTable: fc.boolean(),
      delegated: fc.boolean(),
    }),
    { minLength: 1, maxLength: 3 },
  ),
  mode: modes,
  profile: profiles,
  settings: clusterSettings,
  pools: fc.array(pools, { minLength: 1, maxLength: 3 }),
  rules: fc.array(securityRules, { maxLength: 3 }),
  routes: fc.array(routes, { maxLength: 2 }),
});

interface Form {
  /** Pools after the first as resources of their own. */
  readonly poolsApart: boolean;
  readonly subnetsApart: boolean;
  readonly rulesApart: boolean;
  readonly routesApart: boolean;
}
const inline: Form = {
  poolsApart: false,
  subnetsApart: false,
  rulesApart: false,
  routesApart: false,
};

function written(plan: Plan, form: Form): readonly ArmResource[] {
  const subnets = plan.subnets.map(({ addressPrefix, hasGroup, hasTable, delegated }, i) => ({
    name: `subnet${i}`,
    addressPrefix,
    ...(hasGroup && { networkSecurityGroup: { id: `${network}/networkSecurityGroups/nsg` } }),
    ...(hasTable && { routeTable: { id: `${network}/routeTables/routes` } }),
    ...(delegated && {
      delegations: [{ name: "aks", serviceName: "Microsoft.ContainerService/managedClusters" }],
    }),
  }));
  const idOf = (i: number) =>
    `${network}/virtualNetworks/vnet/subnets/subnet${i % plan.subnets.length}`;
  const nodePools = plan.pools.map(({ subnet, podSubnet, settings }, i) => ({
    name: `pool${i}`,
    ...settings,
    // Of the pools of its own resource a cluster needs one for the system.
    ...(i === 0 && {
      mode: "System",
      osType: "Linux",
      osSKU: "Ubuntu",
      scaleSetPriority: "Regular",
    }),
    // Pools without a subnet of their own are in a VNet that AKS makes.
    ...(subnet < 4 && { vnetSubnetID: idOf(subnet) }),
    ...(podSubnet !== undefined && { podSubnetID: idOf(podSubnet) }),
  }));
  const rulesOfGroup = plan.rules.map((rule, i) => ({ name: `rule${i}`, ...rule }));
  const routesOfTable = plan.routes.map((route, i) => ({ name: `route${i}`, ...route }));
  const list = (name: string, apart: boolean, values: readonly Bag[]) =>
    apart ? {} : { [name]: values };
  const apart = (is: boolean, type: ArmType, owner: Bag, values: readonly Bag[]) =>
    is ? values.map((value) => armResource(type, String(value.name), { ...owner, ...value })) : [];
  const vnet = { virtualNetworkName: "vnet" };
  const [first, ...others] = nodePools;
  return [
    armResource(ArmType.virtualNetwork, "vnet", {
      addressSpace: { addressPrefixes: [...plan.spaces] },
      ...list("subnets", form.subnetsApart, subnets),
    }),
    ...apart(form.subnetsApart, ArmType.subnet, vnet, subnets),
    armResource(
      ArmType.networkSecurityGroup,
      "nsg",
      list("securityRules", form.rulesApart, rulesOfGroup),
    ),
    ...apart(
      form.rulesApart,
      ArmType.securityRule,
      { networkSecurityGroupName: "nsg" },
      rulesOfGroup,
    ),
    armResource(ArmType.routeTable, "routes", list("routes", form.routesApart, routesOfTable)),
    ...apart(form.routesApart, ArmType.route, { routeTableName: "routes" }, routesOfTable),
    armResource(ArmType.managedCluster, "aks", {
      ...plan.settings,
      networkProfile: { ...plan.mode, ...plan.profile },
      agentPoolProfiles: form.poolsApart ? [first] : nodePools,
    }),
    ...apart(form.poolsApart, ArmType.agentPool, { resourceName: "aks" }, others),
  ];
}

/** The properties by which resources say where they belong, with the type of what they name. */
const parents: Readonly<Partial<Record<string, Readonly<Record<string, ArmType>>>>> = {
  [ArmType.subnet]: { virtualNetworkName: ArmType.virtualNetwork },
  [ArmType.agentPool]: { resourceName: ArmType.managedCluster },
  [ArmType.route]: { routeTableName: ArmType.routeTable },
  [ArmType.securityRule]: { networkSecurityGroupName: ArmType.networkSecurityGroup },
};

/**
 * The program as on a first preview: ids of its own resources aren't known, nor the names by which resources say where
 * they belong; the graph says what they depend on.
 */
function onFirstPreview(resources: readonly ArmResource[]): readonly ArmResource[] {
  const byName = new Map(
    resources.map((one) => [`${one.type} ${one.name}`.toLowerCase(), one.key]),
  );
  const sourceOf = (value: unknown): string | undefined => {
    const id = typeof value === "string" && value.startsWith("/") ? parseArmId(value) : undefined;
    if (id === undefined) {
      return undefined;
    }
    const owner = { type: id.type.split("/").slice(0, 2).join("/"), name: id.names[0] };
    return (
      byName.get(`${id.type} ${id.names.at(-1)}`.toLowerCase()) ??
      byName.get(`${owner.type} ${owner.name}`.toLowerCase())
    );
  };
  return resources.map((one) => {
    const dependencies: Record<string, string[]> = {};
    const hide = (value: unknown, top: string): unknown => {
      const source = sourceOf(value);
      if (source !== undefined) {
        dependencies[top] = [...(dependencies[top] ?? []), source];
        return new NotKnown("it is an output of a resource that doesn't exist yet");
      }
      if (Array.isArray(value)) {
        return value.map((inner) => hide(inner, top));
      }
      return typeof value === "object" && value !== null && !(value instanceof NotKnown)
        ? Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, hide(inner, top)]))
        : value;
    };
    const properties = Object.fromEntries(
      Object.entries(Object(one.properties)).map(([name, value]) => {
        const parent = parents[one.type]?.[name];
        const id = parent && `${providers}/${parent}/${value}`;
        return [name, hide(id ?? value, name)];
      }),
    );
    return { ...one, properties, dependencies };
  });
}

/** What the rules' own examples break, as the pack reads them. */
const examples = rules.map(({ id }) => examplesOf[id]?.violating().filter((_, i) => i < 40) ?? []);
function readExample(i: number): readonly ArmResource[] {
  return resolve(examples[i] ?? [], true)
    .flatMap(
      ({ type, urn, name, inputs }) => readResource({ type, urn, name, props: inputs }) ?? [],
    )
    .map((one) => ({ ...one, subscription }));
}
const programs = fc.oneof(
  plans.map((plan) => written(plan, inline)),
  fc.nat(examples.length - 1).map(readExample),
);

interface Found {
  readonly rule: string;
  readonly resource: string;
  readonly property: string;
  readonly message: string;
}

function violationsIn(resources: readonly ArmResource[], idsKnown = true): readonly Found[] {
  return judge(
    {
      topology: new Topology(idsKnown ? resources : onFirstPreview(resources)),
      facts: factsOf(),
      today: "2026-11-22",
      environment: [],
      suggested: [],
    },
    rules,
  )
    .filter(({ answer, message }) => {
      assert.doesNotMatch(message, /error of this project/);
      return answer === "violation";
    })
    .map(({ rule, resource, property, message }) => ({
      rule: rule.id,
      resource,
      property,
      message,
    }));
}

function ids(found: readonly Found[]): readonly string[] {
  return [...new Set(found.map(({ rule }) => rule))].sort();
}

/** The places of all values in a bag. Lists and objects are walked, `NotKnown` isn't there: ids are known. */
function placesIn(value: unknown): readonly (readonly string[])[] {
  return typeof value === "object" && value !== null
    ? Object.entries(value).flatMap(([name, inner]) =>
        typeof inner === "object" && inner !== null
          ? placesIn(inner).map((rest) => [name, ...rest])
          : [[name]],
      )
    : [];
}

function valueAt(bag: unknown, at: readonly string[]): unknown {
  return at.reduce<unknown>((inner, name) => Reflect.get(Object(inner), name), bag);
}

/** `resources` with another value, or without one, in one place. */
function replaced(
  resources: readonly ArmResource[],
  index: number,
  at: readonly string[],
  value: unknown,
): readonly ArmResource[] {
  return resources.map((resource, i) => {
    if (i !== index) {
      return resource;
    }
    const properties = structuredClone(resource.properties);
    const holder = Object(valueAt(properties, at.slice(0, -1)));
    if (value === undefined) {
      Reflect.deleteProperty(holder, at.at(-1) ?? "");
    } else {
      Reflect.set(holder, at.at(-1) ?? "", value);
    }
    return { ...resource, properties };
  });
}

/** Lists in which the place means something: the first pool says where the others are, the first family which is first. */
const inOrder = new Set(["ipFamilies", "agentPoolProfiles"]);

/** What links and names resources isn't a setting: without it there's another program. */
const isSetting = (at: readonly string[]) =>
  !at.some((name) => /^(name|id|key)$|name$|ids?$/i.test(name)) &&
  !at.includes("userAssignedIdentities");

/** A number that others are multiplied by: with a larger one another number may fit. */
const isCount = ({ value, path }: Change) =>
  typeof value === "number" && path.endsWith("managedOutboundIPs.count");

interface Change {
  readonly resources: readonly ArmResource[];
  readonly index: number;
  readonly at: readonly string[];
  readonly path: string;
  readonly value: unknown;
}

const changes: fc.Arbitrary<Change | undefined> = fc
  .tuple(programs, fc.nat(9999))
  .map(([resources, pick]) => {
    // What a value of a chart means is the chart's to say.
    const places = resources.flatMap(({ type, properties }, index) =>
      (type.startsWith("Microsoft.") ? placesIn(properties) : [])
        // An element of a list can't be left out without another in its place.
        .filter((at) => isSetting(at) && !/^\d+$/.test(at.at(-1) ?? ""))
        .map((at) => ({ index, at })),
    );
    const place = places[pick % Math.max(places.length, 1)];
    if (place === undefined) {
      return undefined;
    }
    const value = valueAt(resources[place.index]?.properties, place.at);
    return { resources, ...place, path: place.at.join("."), value };
  });

function checkChange(
  change: Change,
  value: unknown,
  wanted: readonly Found[],
  idsKnown: boolean,
): void {
  const { resources, index, at, path } = change;
  const name = resources[index]?.name;
  const found = new Set(ids(violationsIn(replaced(resources, index, at, value), idsKnown)));
  const about = at.filter((part) => !/^\d+$/.test(part)).at(-1) ?? "";
  // A range that is none can't be compared with another: what names it is about it.
  const range = /^[\d.:a-f]+\/\d+$/.test(String(change.value)) ? String(change.value) : undefined;
  const isAbout = ({ property, message }: Found) =>
    property.endsWith(about) || (range !== undefined && message.includes(range));
  const lost = wanted.filter((one) => !found.has(one.rule) && !isAbout(one));
  assert.deepEqual(
    lost,
    [],
    `${name} ${path}: ${JSON.stringify(change.value)} -> ${JSON.stringify(value)}`,
  );
}

const nonsense: fc.Arbitrary<unknown> = oneOf<unknown>(
  ...["zzz", "10.0.0.0/99", "300.1.2.3/16", "-1", " ", -1, 0.5, 1e15, true],
  { a: 1 },
  ["x"],
);

it("a setting of another type is reported by the rule about values", () => {
  const aks = armResource(ArmType.managedCluster, "aks", {
    networkProfile: {
      networkPlugin: 7,
      advancedNetworking: { enabled: "zzz", security: { enabled: "true" } },
      kubeProxyConfig: { enabled: [] },
    },
  });
  const messages = violationsIn([aks])
    .filter(({ rule }) => rule === "aks-cluster-value-unknown")
    .map(({ message }) => message);
  assert.deepEqual(messages, [
    "networkProfile.networkPlugin 7 is not a valid value; use azure, kubenet or none.",
    "networkProfile.advancedNetworking.enabled zzz is not a valid value; use true or false.",
    "networkProfile.kubeProxyConfig.enabled is not a valid value; use true or false.",
  ]);
});

for (const idsKnown of [true, false]) {
  describe(`verdicts on random programs, ${idsKnown ? "ids known" : "no id known"}`, function () {
    this.timeout(600_000);
    const tries = idsKnown ? options : fewer;
    const found = (resources: readonly ArmResource[]) => violationsIn(resources, idsKnown);

    it("stay when a value makes no sense, as far as they stay without the value", () => {
      fc.assert(
        fc.property(changes, nonsense, (change, value) => {
          if (
            change === undefined ||
            (typeof change.value === "boolean" && value === true) ||
            isCount(change)
          ) {
            return;
          }
          const { resources, index, at } = change;
          const without = new Set(ids(found(replaced(resources, index, at, undefined))));
          const wanted = found(resources).filter(({ rule }) => without.has(rule));
          checkChange(change, value, wanted, idsKnown);
        }),
        tries,
      );
    });

    it("stay when one letter of a setting's value is missing", () => {
      const misspelt = changes.filter(
        (change) =>
          change !== undefined &&
          typeof change.value === "string" &&
          /\.(networkPlugin|networkPluginMode|networkDataplane|networkPolicy|osType|type|loadBalancerSku)$/.test(
            change.path,
          ) &&
          change.value.length > 4 &&
          change.resources[change.index]?.type === ArmType.managedCluster,
      );
      fc.assert(
        fc.property(misspelt, (change) => {
          if (change !== undefined) {
            const value = String(change.value);
            const wrong = value.slice(0, 2) + value.slice(3);
            checkChange(change, wrong, found(change.resources), idsKnown);
          }
        }),
        tries,
      );
    });

    it("are the same for null and an empty text as for nothing", () => {
      fc.assert(
        fc.property(changes, oneOf(null, ""), (change, value) => {
          if (change === undefined) {
            return;
          }
          const { resources, index, at, path } = change;
          assert.deepEqual(
            ids(found(replaced(resources, index, at, value))),
            ids(found(replaced(resources, index, at, undefined))),
            `${resources[index]?.name} ${path} ${JSON.stringify(value)}`,
          );
        }),
        tries,
      );
    });

    it("are the same for ids in another case", () => {
      fc.assert(
        fc.property(programs, fc.boolean(), (resources, upper) => {
          const turn = (text: string) => (upper ? text.toUpperCase() : text.toLowerCase());
          const turned = (value: unknown): unknown => {
            if (typeof value === "string") {
              return value.startsWith("/subscriptions/") ? turn(value) : value;
            }
            if (Array.isArray(value)) {
              return value.map(turned);
            }
            return typeof value === "object" && value !== null
              ? Object.fromEntries(Object.entries(value).map(([name, one]) => [name, turned(one)]))
              : value;
          };
          const other = resources.map((one) => ({ ...one, properties: turned(one.properties) }));
          assert.deepEqual(ids(found(other)), ids(found(resources)));
        }),
        tries,
      );
    });

    it("are the same for inline and separate pools, subnets, rules and routes", () => {
      // While ids aren't known, neither the subnets in a VNet nor those of pools in a cluster can be told apart.
      const fixed = idsKnown ? {} : { subnetsApart: true, poolsApart: true };
      const forms = fc.record({
        poolsApart: fc.boolean(),
        subnetsApart: fc.boolean(),
        rulesApart: fc.boolean(),
        routesApart: fc.boolean(),
      });
      fc.assert(
        fc.property(plans, forms, (plan, form) => {
          // Azure wants a first count of pools that are resources of their own alone.
          const shared = (one: typeof form) =>
            ids(found(written(plan, { ...one, ...fixed }))).filter(
              (id) => id !== "aks-autoscaler-count-missing",
            );
          assert.deepEqual(shared(form), shared(inline));
        }),
        tries,
      );
    });

    it("are the same for lists and resources in another order", () => {
      fc.assert(
        fc.property(programs, (resources) => {
          const turned = (value: unknown): unknown => {
            if (Array.isArray(value)) {
              return value.map(turned).reverse();
            }
            return typeof value === "object" && value !== null
              ? Object.fromEntries(
                  Object.entries(value).map(([name, one]) => [
                    name,
                    inOrder.has(name) ? one : turned(one),
                  ]),
                )
              : value;
          };
          const other = resources
            .map((one) => ({ ...one, properties: turned(one.properties) }))
            .reverse();
          assert.deepEqual(ids(found(other)), ids(found(resources)));
        }),
        tries,
      );
    });
  });
}

/** A rule, or the one that it is a part of: which part says it may depend on what is known. */
const wholeOf = new Map(rules.map(({ id, partOf }) => [id, partOf ?? id]));

it("what is said with no id known is said with ids known too", () => {
  fc.assert(
    fc.property(programs, (resources) => {
      const known = new Set(ids(violationsIn(resources)).map((id) => wholeOf.get(id)));
      const early = ids(violationsIn(resources, false));
      assert.deepEqual(
        early.filter((rule) => !known.has(wholeOf.get(rule))),
        [],
      );
    }),
    fewer,
  );
}).timeout(600_000);

import assert from "node:assert/strict";
import fc from "fast-check";
import { changeSentences, classifyChange, isStopped, Verdict } from "../../networking/index";

/** The same text in any case. */
const anyCase = (text: string) =>
  fc
    .array(fc.boolean(), { minLength: text.length, maxLength: text.length })
    .map((upper) =>
      [...text]
        .map((letter, i) => (upper[i] ? letter.toUpperCase() : letter.toLowerCase()))
        .join(""),
    );
const unset = fc.constantFrom(undefined, null);
const orUnset = <T>(value: fc.Arbitrary<T>) => fc.oneof(unset, value);
const flag = (value: boolean) => orUnset(fc.constant(value));
const order = <T>(...values: T[]) =>
  fc.shuffledSubarray(values, { minLength: values.length, maxLength: values.length });
const nothingIn = fc.oneof(unset, fc.constant([]));
const subnet =
  "/subscriptions/00000000-0000-4000-8000-000000000000/resourceGroups/net/providers/Microsoft.Network/virtualNetworks/hub/subnets/nodes";

/** One cluster, however a program, `az` or ARM writes it. */
const spellings = fc.record({
  location: fc.constantFrom("West Europe", "westeurope", "WestEurope", "west europe"),
  kubernetesVersion: fc.constantFrom("1.34", "1.34.2", "1.34.7"),
  enableRBAC: flag(true),
  identity: fc.record({ type: anyCase("UserAssigned") }),
  windowsProfile: unset,
  oidcIssuerProfile: orUnset(fc.record({ enabled: flag(false) })),
  apiServerAccessProfile: orUnset(
    fc.record({
      enablePrivateCluster: flag(false),
      enableVnetIntegration: flag(false),
      authorizedIPRanges: nothingIn,
      subnetId: fc.oneof(unset, fc.constant("")),
    }),
  ),
  networkProfile: fc.record({
    networkPlugin: anyCase("azure"),
    networkPluginMode: anyCase("overlay"),
    networkDataplane: orUnset(anyCase("azure")),
    networkPolicy: orUnset(fc.oneof(anyCase("none"), fc.constant(""))),
    podCidr: orUnset(fc.constant("10.244.0.0/16")),
    podCidrs: fc.oneof(nothingIn, fc.constant(["10.244.0.0/16"])),
    serviceCidr: orUnset(fc.constant("10.0.0.0/16")),
    serviceCidrs: fc.oneof(nothingIn, fc.constant(["10.0.0.0/16"])),
    dnsServiceIP: orUnset(fc.constant("10.0.0.10")),
    ipFamilies: fc.oneof(
      nothingIn,
      anyCase("IPv4").map((family) => [family]),
    ),
    outboundType: orUnset(anyCase("loadBalancer")),
    loadBalancerSku: orUnset(anyCase("standard")),
  }),
  agentPoolProfiles: fc
    .tuple(
      fc.record({
        name: fc.constant("sys"),
        vmSize: anyCase("Standard_D4s_v5"),
        osType: orUnset(anyCase("Linux")),
        type: orUnset(anyCase("VirtualMachineScaleSets")),
        scaleSetPriority: orUnset(anyCase("Regular")),
        osDiskSizeGB: fc.constantFrom(undefined, null, 0),
        maxPods: fc.constant(110),
        vnetSubnetID: anyCase(subnet),
        podSubnetID: fc.oneof(unset, fc.constant("")),
        availabilityZones: order("1", "2", "3"),
        enableNodePublicIP: flag(false),
        enableEncryptionAtHost: flag(false),
      }),
      fc.record({
        name: fc.constant("apps"),
        maxPods: fc.constant(110),
        vnetSubnetID: anyCase(subnet),
        availabilityZones: nothingIn,
        gpuInstanceProfile: fc.oneof(unset, fc.constant("")),
      }),
    )
    .chain((pools) => order<object>(...pools)),
});

describe("a cluster that is only written in another way", () => {
  it("has not changed for Azure", () => {
    fc.assert(
      fc.property(spellings, spellings, (before, after) => {
        const changes = classifyChange(before, after, { before: "azure" });
        assert.deepEqual(changes.map(changeSentences), []);
      }),
      { numRuns: 500 },
    );
  });

  it("is stopped for its spelling alone, where azure-native compares the text", () => {
    fc.assert(
      fc.property(spellings, spellings, (before, after) => {
        const other = classifyChange(before, after).filter(
          ({ verdict }) => verdict !== Verdict.Spelling,
        );
        assert.deepEqual(other.map(changeSentences), []);
        assert.deepEqual(classifyChange(before, before).filter(isStopped), []);
      }),
      { numRuns: 500 },
    );
  });

  it("is told the value to keep, and no other", () => {
    fc.assert(
      fc.property(spellings, spellings, (before, after) => {
        for (const { nextStep, from } of classifyChange(before, after)) {
          assert.ok(
            [`Keep ${from} in the program.`, "Leave it out, as before."].includes(nextStep),
            nextStep,
          );
        }
      }),
    );
  });
});

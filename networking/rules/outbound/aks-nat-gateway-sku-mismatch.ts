import { outboundTypeOf } from "../../cluster/network-profile";
import { ArmType } from "../../resources/arm-resource";
import { type Entity, labelOf, type Topology } from "../../resources/topology";
import { allOf, is, isFalse, isOneOf, notKnown, type Value } from "../../resources/value";
import { onlyIf, throughLink, undecided, violation } from "../answers";
import type { Answer } from "../rule";
import { check } from "../subject";
import { managedNat } from "./shared/outbound-type";

/** The public addresses of a NAT gateway against its SKU. */
export const aksNatGatewaySkuMismatch = check(
  {
    id: "aks-nat-gateway-sku-mismatch",
    facts: ["ob-managed-nat-sku", "new-natv2"],
    title: "A StandardV2 NAT gateway should have StandardV2 public IPs",
    remediation: "Give the public IPs and prefixes sku.name StandardV2.",
    evidence: {
      grade: "documented",
      says: '"requires … StandardV2 public IPs. Existing Standard SKU Public IPs don\'t work"',
      sources: [
        "docs nat-gateway.md (2026-07-07)",
        "GH gardener-extension-provider-azure#1469 validates the same (2026-03-02)",
        "GH PaloAlto swfw-modules#228 (2026-09-08)",
      ],
    },
    url: "aks/nat-gateway",
    subjects: [ArmType.managedCluster, ArmType.natGateway],
    asked: "early",
  },
  function* ({ topology }) {
    for (const cluster of topology.clusters) {
      const profile = "networkProfile.natGatewayProfile";
      const isV2 = allOf(
        is(outboundTypeOf(cluster).type, ...managedNat),
        skuIsV2(cluster, `${profile}.sku`),
      );
      const lists = [
        { list: `${profile}.outboundIPs.publicIPs`, type: ArmType.publicIPAddress },
        { list: `${profile}.outboundIPPrefixes.publicIPPrefixes`, type: ArmType.publicIPPrefix },
      ];
      yield* judge(topology, { entity: cluster, isV2, sku: `${profile}.sku`, lists, idAt: "" });
    }
    for (const entity of topology.of(ArmType.natGateway)) {
      const isV2 = is(entity.properties.text("sku.name"), "StandardV2");
      const lists = [
        { list: "publicIpAddresses", type: ArmType.publicIPAddress },
        { list: "publicIpAddressesV6", type: ArmType.publicIPAddress },
        { list: "publicIpPrefixes", type: ArmType.publicIPPrefix },
        { list: "publicIpPrefixesV6", type: ArmType.publicIPPrefix },
      ];
      yield* judge(topology, { entity, isV2, sku: "sku.name", lists, idAt: ".id" });
    }
  },
);

interface Gateway {
  readonly entity: Entity;
  readonly isV2: Value<boolean>;
  /** Where its SKU stands. */
  readonly sku: string;
  readonly lists: readonly { readonly list: string; readonly type: ArmType }[];
  /** Where the id is in an entry of a list. */
  readonly idAt: string;
}

function* judge(
  topology: Topology,
  { entity, isV2, sku: skuPath, lists, idAt }: Gateway,
): Generator<Answer> {
  for (const { list, type } of isFalse(isV2) ? [] : lists) {
    const listed = entity.properties.list(list);
    if (listed.state === "notKnown") {
      yield undecided(entity, list, listed.reason);
    }
    for (const entry of listed.state === "known" ? listed.value : []) {
      const path = `${entry.path}${idAt}`;
      const answers = throughLink(
        topology.follow(entity, path, type),
        entity,
        path,
        function* (address): Generator<Answer> {
          const sku = address.properties.text("sku.name");
          if (sku.state === "notKnown") {
            yield undecided(entity, path, `${sku.reason} (${labelOf(address)})`);
          } else if (sku.state === "known" && !isOneOf(sku, "StandardV2")) {
            yield violation(entity, path, {
              problem: `is ${labelOf(address)} of SKU ${sku.value}, but ${skuPath} is StandardV2`,
              action: `give ${labelOf(address)} sku.name StandardV2, or use ${skuPath} Standard`,
            });
          }
        },
      );
      yield* onlyIf(isV2, entity, path, () => answers);
    }
  }
}

function skuIsV2(cluster: Entity, path: string): Value<boolean> {
  const sku = cluster.properties.text(path);
  return sku.state === "absent"
    ? notKnown(`${path} is not set, and defaults to StandardV2 where the region has it`)
    : is(sku, "StandardV2");
}

import { outboundTypeOf } from "../../../cluster/network-profile";
import { ArmType } from "../../../resources/arm-resource";
import type { Entity, Topology } from "../../../resources/topology";
import { is, isFalse, known, notKnown, type Value } from "../../../resources/value";
import { onlyIf, openQuestion, throughLink } from "../../answers";
import type { Answer } from "../../rule";
import { managedNat } from "./outbound-type";

/** A NAT gateway, or the profile of one that AKS makes. */
export interface Gateway {
  readonly entity: Entity;
  /** Whether there is one. */
  readonly isUsed: Value<boolean>;
  readonly isV2: Value<boolean>;
  /** Where its SKU stands. */
  readonly sku: string;
  readonly lists: readonly { readonly list: string; readonly type: ArmType }[];
  /** Where the id is in an entry of a list. */
  readonly idAt: string;
}

/** The NAT gateways of a program, and those that AKS makes for its clusters. */
export function natGateways(topology: Topology): readonly Gateway[] {
  const profile = "networkProfile.natGatewayProfile";
  return [
    ...topology.clusters.map((entity) => ({
      entity,
      isUsed: is(outboundTypeOf(entity).type, ...managedNat),
      isV2: skuIsV2(entity, `${profile}.sku`),
      sku: `${profile}.sku`,
      lists: [
        { list: `${profile}.outboundIPs.publicIPs`, type: ArmType.publicIPAddress },
        { list: `${profile}.outboundIPPrefixes.publicIPPrefixes`, type: ArmType.publicIPPrefix },
      ],
      idAt: "",
    })),
    ...topology.of(ArmType.natGateway).map((entity) => ({
      entity,
      isUsed: known(true),
      isV2: is(entity.properties.text("sku.name"), "StandardV2"),
      sku: "sku.name",
      lists: [
        { list: "publicIpAddresses", type: ArmType.publicIPAddress },
        { list: "publicIpAddressesV6", type: ArmType.publicIPAddress },
        { list: "publicIpPrefixes", type: ArmType.publicIPPrefix },
        { list: "publicIpPrefixesV6", type: ArmType.publicIPPrefix },
      ],
      idAt: ".id",
    })),
  ];
}

/** Judges each address of a gateway where the conditions hold. */
export function* eachAddress(
  topology: Topology,
  { entity, lists, idAt }: Gateway,
  condition: Value<boolean>,
  judge: (address: Entity, path: string) => Iterable<Answer>,
): Generator<Answer> {
  for (const { list, type } of isFalse(condition) ? [] : lists) {
    const listed = entity.properties.list(list);
    yield* openQuestion(entity, listed, list);
    for (const entry of listed.state === "known" ? listed.value : []) {
      const path = `${entry.path}${idAt}`;
      const answers = throughLink(topology.follow(entity, path, type), entity, path, (address) =>
        judge(address, path),
      );
      yield* onlyIf(condition, entity, path, () => answers);
    }
  }
}

function skuIsV2(cluster: Entity, path: string): Value<boolean> {
  const sku = cluster.properties.text(path);
  return sku.state === "absent"
    ? notKnown(`${path} is not set, and defaults to StandardV2 where the region has it`)
    : is(sku, "StandardV2");
}

import { outboundTypeOf } from "../../../cluster/network-profile";
import { ArmType } from "../../../resources/arm-resource";
import { type Entity, labelOf, type Topology } from "../../../resources/topology";
import { is, isFalse, known, notKnown, orElse, type Value } from "../../../resources/value";
import { forbidAt, onlyIf, throughLink } from "../../answers";
import { eachPlace } from "../../each-place";
import { valueIn } from "../../links";
import type { Rule, Violation } from "../../rule";
import { type About, check } from "../../subject";
import { natGateway } from "./outbound";
import { managedNat } from "./outbound-type";

/** A NAT gateway, or the profile of one that AKS makes. */
interface Gateway {
  readonly entity: Entity;
  /** Whether there is one. */
  readonly isUsed: Value<boolean>;
  readonly isV2: Value<boolean>;
  /** Where its SKU stands. */
  readonly skuPath: string;
  /** Where the ids of its addresses stand. */
  readonly ids: readonly (readonly [pattern: string, type: ArmType])[];
}

const { publicIPAddress, publicIPPrefix } = ArmType;

/** The NAT gateways of a program, and those that AKS makes for its clusters. */
function natGateways(topology: Topology): readonly Gateway[] {
  return [
    ...topology.clusters.map((entity) => ({
      entity,
      isUsed: is(outboundTypeOf(entity).type, ...managedNat),
      isV2: orElse(is(entity.properties.text(managedSku), "StandardV2"), skuNotGiven),
      skuPath: managedSku,
      ids: [
        [`${natGateway}.outboundIPs.publicIPs[]`, publicIPAddress],
        [`${natGateway}.outboundIPPrefixes.publicIPPrefixes[]`, publicIPPrefix],
      ] as const,
    })),
    ...topology.of(ArmType.natGateway).map((entity) => ({
      entity,
      isUsed: known(true),
      isV2: is(entity.properties.text("sku.name"), "StandardV2"),
      skuPath: "sku.name",
      ids: [
        ["publicIpAddresses[].id", publicIPAddress],
        ["publicIpAddressesV6[].id", publicIPAddress],
        ["publicIpPrefixes[].id", publicIPPrefix],
        ["publicIpPrefixesV6[].id", publicIPPrefix],
      ] as const,
    })),
  ];
}

const managedSku = `${natGateway}.sku`;
const skuNotGiven = notKnown(
  `${managedSku} is not set, and defaults to StandardV2 where the region has it`,
);

interface AddressRule extends About {
  /** Which gateways it is about. */
  readonly of: (gateway: Gateway) => Value<boolean>;
  readonly isWrong: (sku: Value<string>) => boolean;
  readonly breach: (
    address: string,
    sku: Value<string>,
    gateway: Gateway,
  ) => Pick<Violation, "problem" | "action">;
}

/** A check of the SKU of each public address that gateways have. */
export function gatewayAddressCheck({ of, isWrong, breach, ...about }: AddressRule): Rule {
  const subjects = [ArmType.managedCluster, ArmType.natGateway];
  return check({ subjects, asked: "early", ...about }, function* ({ topology }) {
    for (const gateway of natGateways(topology)) {
      const { entity, ids } = gateway;
      const condition = of(gateway);
      const judge = (path: string, type: ArmType) =>
        throughLink(topology.follow(entity, path, type), entity, path, (address) => {
          const sku = valueIn(address, address.properties.text("sku.name"));
          const isBad = sku.state === "notKnown" ? sku : known(isWrong(sku));
          return forbidAt(entity, path, isBad, breach(labelOf(address), sku, gateway));
        });
      for (const [pattern, type] of isFalse(condition) ? [] : ids) {
        yield* eachPlace(entity, pattern, (path) =>
          onlyIf(condition, entity, path, () => judge(path, type)),
        );
      }
    }
  });
}

import type { Cidr } from "../../../cidr";
import { knownSlots, rangeSlots } from "../../../resources/range-slot";
import type { Entity } from "../../../resources/topology";
import { mapValue, type Value, valueOr } from "../../../resources/value";

export const ipFamiliesPath = "networkProfile.ipFamilies";

export function familiesOf(cluster: Entity): Value<readonly string[]> {
  const list = cluster.properties.texts(ipFamiliesPath);
  const texts = valueOr(list, []).map(({ text }) => text);
  const open = texts.find((text) => text.state === "notKnown");
  return (
    open ??
    mapValue(list, () =>
      texts.flatMap((text) => (text.state === "known" ? [familyName(text.value)] : [])),
    )
  );
}

/** As ARM spells it, whatever its case. */
function familyName(text: string): string {
  return ["IPv4", "IPv6"].find((name) => name.toLowerCase() === text.toLowerCase()) ?? text;
}

/** The ranges of a list, such as `networkProfile.podCidrs`, that are known. */
export function listedRanges({ properties }: Entity, path: string): readonly Cidr[] {
  return knownSlots(rangeSlots(properties, "", path)).map(({ cidr }) => cidr);
}

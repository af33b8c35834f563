import type { Entity } from "../../../resources/topology";
import type { Value } from "../../../resources/value";

export const ipFamiliesPath = "networkProfile.ipFamilies";

export function familiesOf(cluster: Entity): Value<readonly string[]> {
  const list = cluster.properties.texts(ipFamiliesPath);
  if (list.state !== "known") {
    return list;
  }
  const open = list.value.find(({ text }) => text.state === "notKnown")?.text;
  return open?.state === "notKnown"
    ? open
    : {
        state: "known",
        value: list.value.flatMap(({ text }) =>
          text.state === "known" ? [familyName(text.value)] : [],
        ),
      };
}

/** As ARM spells it, whatever its case. */
function familyName(text: string): string {
  return ["IPv4", "IPv6"].find((name) => name.toLowerCase() === text.toLowerCase()) ?? text;
}

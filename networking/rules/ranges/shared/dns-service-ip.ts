import { type Cidr, type IpAddress, parseAddress } from "../../../cidr";
import { dnsServiceIp, serviceRanges } from "../../../cluster/network-profile";
import { knownSlots, showRange } from "../../../resources/range-slot";
import type { Entity } from "../../../resources/topology";
import { undecided, unknownSlots } from "../../answers";
import type { Answer } from "../../rule";

export const property = "networkProfile.dnsServiceIP";

export function* judgeDns(
  cluster: Entity,
  judgeAddress: (
    address: IpAddress,
    text: string,
    service: Cidr,
    shown: string,
  ) => Iterable<Answer>,
): Generator<Answer> {
  const { text, isDefault } = dnsServiceIp(cluster);
  const slots = serviceRanges(cluster);
  yield* unknownSlots(cluster, slots);
  if (text.state !== "known") {
    yield undecided(
      cluster,
      property,
      text.state === "notKnown" ? text.reason : `${property} isn't given`,
    );
    return;
  }
  const parsed = parseAddress(text.value);
  if (!parsed.ok) {
    yield undecided(cluster, property, `${property} ${parsed.problem}`);
    return;
  }
  const { address } = parsed;
  const service = knownSlots(slots).find(({ cidr }) => cidr.family === address.family);
  if (service !== undefined) {
    const shown = isDefault ? `${address} (Azure's default)` : text.value;
    yield* judgeAddress(address, shown, service.cidr, showRange(service.slot, service.cidr));
  }
}

export function tenth(service: Cidr): string {
  return service.addressCount > 10n
    ? `use an address inside it, such as ${service.address(10)}`
    : `use a larger service CIDR: ${service} has ${service.addressCount} addresses`;
}

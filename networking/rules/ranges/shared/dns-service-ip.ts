import { type Cidr, type IpAddress, parseAddress } from "../../../cidr";
import { dnsServiceIp, serviceRanges } from "../../../cluster/network-profile";
import { knownSlots, showRange } from "../../../resources/range-slot";
import type { Entity } from "../../../resources/topology";
import { undecided, unknownSlots } from "../../answers";
import type { Answer } from "../../rule";
import type { Suggestion } from "../../suggestion";

export const dnsServiceIpPath = "networkProfile.dnsServiceIP";

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
      dnsServiceIpPath,
      text.state === "notKnown" ? text.reason : `${dnsServiceIpPath} is not set`,
    );
    return;
  }
  const parsed = parseAddress(text.value);
  if (!parsed.ok) {
    yield undecided(cluster, dnsServiceIpPath, `${dnsServiceIpPath} ${parsed.problem}`);
    return;
  }
  const { address } = parsed;
  const service = knownSlots(slots).find(({ cidr }) => cidr.family === address.family);
  if (service !== undefined) {
    const shown = isDefault ? `${address} (Azure's default)` : text.value;
    yield* judgeAddress(address, shown, service.cidr, showRange(service.slot, service.cidr));
  }
}

/** Azure's own choice, or what a small range has. */
export function tenth(
  cluster: Entity,
  service: Cidr,
  lead = "use an address inside it",
): Suggestion {
  return {
    candidates: () =>
      [10n, 2n]
        .filter((offset) => offset < service.addressCount - 1n)
        .map((offset) => {
          const value = String(service.address(offset));
          return {
            changes: [{ entity: cluster, path: dnsServiceIpPath, value }],
            action: `${lead}, such as ${value}`,
          };
        }),
    otherwise:
      service.addressCount > 3n
        ? lead
        : `use a larger service CIDR: ${service} has ${service.addressCount} ${service.addressCount === 1n ? "address" : "addresses"}`,
  };
}

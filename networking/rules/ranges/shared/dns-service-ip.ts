import { type Cidr, type IpAddress, parseAddress } from "../../../cidr";
import { dnsServiceIp, serviceRanges } from "../../../cluster/network-profile";
import { knownSlots, showRange } from "../../../resources/range-slot";
import type { Entity } from "../../../resources/topology";
import { undecided, unknownSlots, unknownValue, violation } from "../../answers";
import type { Rule } from "../../rule";
import { type About, clusterCheck } from "../../subject";
import type { Suggestion } from "../../suggestion";
import type { Wrong } from "./placed-ranges";

export const dnsServiceIpPath = "networkProfile.dnsServiceIP";

/** A check of the address of a cluster's DNS service against the service range of its family. */
export function dnsServiceIpCheck(
  about: About,
  wrongWith: (
    address: IpAddress,
    service: Cidr,
    shown: string,
  ) => Iterable<Pick<Wrong, "problem" | "errorCode">>,
): Rule {
  return clusterCheck(about, function* (cluster) {
    const { text, isDefault } = dnsServiceIp(cluster);
    const slots = serviceRanges(cluster);
    yield* unknownSlots(cluster, slots);
    yield* unknownValue(cluster, dnsServiceIpPath, text);
    if (text.state !== "known") {
      return;
    }
    const parsed = parseAddress(text.value);
    if (!parsed.ok) {
      yield undecided(cluster, dnsServiceIpPath, `${dnsServiceIpPath} ${parsed.problem}`);
      return;
    }
    const { address } = parsed;
    const service = knownSlots(slots).find(({ cidr }) => cidr.family === address.family);
    if (service === undefined) {
      return;
    }
    const { slot, cidr } = service;
    for (const wrong of wrongWith(address, cidr, showRange(slot, cidr))) {
      yield violation(cluster, dnsServiceIpPath, {
        value: isDefault ? `${address} (Azure's default)` : text.value,
        action: tenth(cluster, cidr),
        ...wrong,
      });
    }
  });
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

import { type AddressFamily, type Cidr, describe } from "../cidr";
import type { Facts } from "../facts/editions";
import { addTo } from "../lists-by-key";
import { FieldReader, type Fields } from "./fields";
import {
  type AddressPlanProblem,
  compareNames,
  type RepeatableKind,
  repeatableKinds,
  slotPath,
} from "./plan";
import {
  conventionalSpaces,
  type RangeKind,
  rangeKinds,
  type Spaces,
  unusableRanges,
} from "./suggest";

/** What is asked of the address plan. Plain data, so that it can be written as configuration. */
export interface AddressPlanRequest {
  /** Every range that is wanted. The order means nothing. */
  readonly slots: readonly SlotRequest[];
  /** Ranges that others have: on-premises, peered, planned. No slot overlaps them. Default: none. */
  readonly taken?: readonly TakenRange[];
  /**
   * Where new ranges are drawn from, for each kind: the first space with room wins. Subnets are drawn from
   * their VNet. Default, for each kind and address family: `conventionalSpaces`.
   */
  readonly spaces?: {
    readonly vnet?: readonly string[];
    readonly podCidr?: readonly string[];
    readonly serviceCidr?: readonly string[];
  };
  /**
   * Kinds whose ranges may overlap when they belong to different clusters: what overlay clusters of one VNet
   * may do with pods, and all clusters with services. A cluster is a slot's name up to the last slash.
   * Default: none.
   */
  readonly mayRepeat?: readonly RepeatableKind[];
}

/** One wanted range. */
export interface SlotRequest {
  /** Unique and path-like, `prod/cluster-1/nodes`: letters, digits, `.`, `_`, `-`, and slashes between parts. */
  readonly name: string;
  readonly kind: RangeKind;
  /** Of a subnet: the name of the vnet slot that it lies in. */
  readonly vnet?: string;
  /** The wanted size. May be left out when `cidr` says it. */
  readonly prefixLength?: number;
  /** Keep room to grow to this prefix length without moving. Default: no room. */
  readonly growTo?: number;
  /** Pins the slot to this range: the only way to move a slot that has one. Default: the plan chooses. */
  readonly cidr?: string;
  /** Default: the family of `cidr`, else that of the VNet, else 4. */
  readonly family?: AddressFamily;
}

/** A range that is used elsewhere. */
export interface TakenRange {
  readonly name: string;
  readonly cidr: string;
  /** Set it for the pod or service range of another cluster, which `mayRepeat` then allows to repeat. */
  readonly kind?: RepeatableKind;
}

/** A slot request that makes sense by itself. */
export interface SlotWish {
  readonly name: string;
  readonly kind: RangeKind;
  readonly vnet: string | undefined;
  readonly family: AddressFamily;
  readonly prefixLength: number;
  readonly growTo: number | undefined;
  readonly pin: Cidr | undefined;
}

interface TakenCidr {
  readonly label: string;
  readonly cidr: Cidr;
  readonly kind: RepeatableKind | undefined;
}

/** A request, as far as it could be read. */
export interface ReadRequest {
  readonly wishes: ReadonlyMap<string, SlotWish>;
  /** Slots that are asked for in a way that can't be read: what they have, they keep. */
  readonly unclear: ReadonlySet<string>;
  readonly taken: readonly TakenCidr[];
  /** Ranges that nothing may overlap, whatever is asked for. */
  readonly unusable: readonly Cidr[];
  /** Where slots that aren't subnets are drawn from. */
  readonly spaces: Spaces;
  readonly mayRepeat: readonly RepeatableKind[];
  /** Something around the slots could not be read, so that it is not known what is free. */
  readonly isBlind: boolean;
  readonly problems: AddressPlanProblem[];
}

const requestKeys = ["slots", "taken", "spaces", "mayRepeat"];
const spaceKeys = ["vnet", "podCidr", "serviceCidr"] as const;
const slotKeys = ["name", "kind", "vnet", "prefixLength", "growTo", "cidr", "family"];

/** Reads a request, whatever is in it, with every problem that it has by itself. */
export function readRequest(request: AddressPlanRequest, facts: Facts): ReadRequest {
  const reader = new FieldReader();
  const fields = reader.object(request, "request", requestKeys) ?? { slots: [] };
  const surroundings = readSurroundings(reader, fields, facts);
  const isBlind = reader.problems.length > 0;
  return {
    ...readSlots(reader, fields.slots),
    ...surroundings,
    isBlind,
    problems: reader.problems,
  };
}

function readSurroundings(reader: FieldReader, fields: Fields, facts: Facts) {
  const { taken = [], mayRepeat = [] } = fields;
  const spaces = reader.object(fields.spaces ?? {}, "spaces", spaceKeys) ?? {};
  const conventional = conventionalSpaces(facts);
  const space = (kind: (typeof spaceKeys)[number], given: unknown = []) => {
    const own = reader.list(given, `spaces.${kind}`, (text, at) => reader.range(text, at));
    const of = (family: AddressFamily) => {
      const inFamily = own.filter((range) => range.family === family);
      return inFamily.length > 0 ? inFamily : conventional[kind][family];
    };
    return { 4: of(4), 6: of(6) };
  };
  return {
    unusable: unusableRanges(facts),
    taken: reader.list(taken, "taken", (range, at) => readTaken(reader, range, at)),
    spaces: {
      vnet: space("vnet", spaces.vnet),
      subnet: { 4: [], 6: [] },
      podCidr: space("podCidr", spaces.podCidr),
      serviceCidr: space("serviceCidr", spaces.serviceCidr),
    },
    mayRepeat: readMayRepeat(reader, mayRepeat),
  };
}

export function readMayRepeat(reader: FieldReader, kinds: unknown): RepeatableKind[] {
  return reader.list(kinds, "mayRepeat", (kind, at) => reader.oneOf(kind, at, repeatableKinds));
}

function readTaken(reader: FieldReader, value: unknown, at: string): TakenCidr | undefined {
  const fields = reader.object(value, at, ["name", "cidr", "kind"]);
  if (fields === undefined) {
    return undefined;
  }
  // Any text will do as a name: nothing refers to it.
  const { name } = fields;
  const path = typeof name === "string" ? `taken[${JSON.stringify(name)}]` : at;
  const cidr = reader.range(fields.cidr, `${path}.cidr`);
  const kind =
    fields.kind === undefined
      ? undefined
      : reader.oneOf(fields.kind, `${path}.kind`, repeatableKinds);
  return cidr && { label: `${path} ${cidr}`, cidr, kind };
}

function readSlots(reader: FieldReader, values: unknown) {
  const asked = reader.list(values, "slots", (value, at) => {
    const fields = reader.object(value, at, slotKeys);
    const name = fields && reader.name(fields.name, `${at}.name`);
    return name === undefined ? undefined : { ...fields, name };
  });
  const named = new Map<string, Fields[]>();
  for (const fields of asked) {
    addTo(named, fields.name, fields);
  }
  const wishes = new Map<string, SlotWish>();
  const unclear = new Set<string>();
  // Subnets last: they refer to VNets. Names in order, so that the order of the request means nothing.
  const isSubnet = (fields: readonly Fields[]) => Number(fields[0]?.kind === "subnet");
  const ordered = [...named].sort(
    ([a, ofA], [b, ofB]) => isSubnet(ofA) - isSubnet(ofB) || compareNames(a, b),
  );
  for (const [name, [fields = {}, ...others]] of ordered) {
    const wish =
      others.length > 0
        ? reader.add(slotPath(name), `is asked for ${others.length + 1} times; ask for it once.`)
        : readSlot(reader, name, fields, { wishes, unclear });
    if (wish === undefined) {
      unclear.add(name);
    } else {
      wishes.set(name, wish);
    }
  }
  return { wishes, unclear };
}

function readSlot(
  reader: FieldReader,
  name: string,
  fields: Fields,
  before: Pick<ReadRequest, "wishes" | "unclear">,
): SlotWish | undefined {
  const path = slotPath(name);
  const problemsBefore = reader.problems.length;
  const kind = reader.oneOf(fields.kind, `${path}.kind`, rangeKinds);
  const pin = fields.cidr === undefined ? undefined : reader.range(fields.cidr, `${path}.cidr`);
  const vnet = typeof fields.vnet === "string" ? fields.vnet : undefined;
  const parent = vnet === undefined ? undefined : before.wishes.get(vnet);
  if (kind === "subnet" && vnet !== undefined && before.unclear.has(vnet)) {
    return undefined; // The VNet has its own problem.
  }
  if (kind === "subnet" && parent?.kind !== "vnet") {
    reader.add(
      `${path}.vnet`,
      `${describe(fields.vnet)} is not a vnet slot of the request; name one.`,
    );
  }
  if (kind !== "subnet" && fields.vnet !== undefined) {
    reader.add(`${path}.vnet`, `${describe(fields.vnet)} is for subnets only; leave it out.`);
  }
  const family = readFamily(reader, fields.family, path, [
    pin && { family: pin.family, of: `cidr ${pin}` },
    parent && { family: parent.family, of: slotPath(parent.name) },
  ]);
  if (fields.prefixLength === undefined && fields.cidr === undefined) {
    reader.add(path, "has neither prefixLength nor cidr; write the prefixLength that it needs.");
  }
  const prefixLength =
    fields.prefixLength === undefined
      ? pin?.prefixLength
      : reader.prefixLength(fields.prefixLength, family, `${path}.prefixLength`);
  if (pin && prefixLength !== undefined && prefixLength !== pin.prefixLength) {
    reader.add(
      `${path}.prefixLength`,
      `${prefixLength} is not that of cidr ${pin}; leave one of the two out or write ${pin.prefixLength}.`,
    );
  }
  const growTo =
    prefixLength === undefined
      ? undefined
      : reader.growTo(fields.growTo, { family, prefixLength }, `${path}.growTo`);
  return reader.problems.length > problemsBefore || !kind || prefixLength === undefined
    ? undefined
    : { name, kind, vnet, family, prefixLength, growTo, pin };
}

/** The family that a slot says, which must be that of its pin and of its VNet. */
function readFamily(
  reader: FieldReader,
  value: unknown,
  path: string,
  givens: ReadonlyArray<{ family: AddressFamily; of: string } | undefined>,
): AddressFamily {
  if (value !== undefined && value !== 4 && value !== 6) {
    reader.add(`${path}.family`, `${describe(value)} is not an address family; use 4 or 6.`);
  }
  const stated = value === 4 || value === 6 ? value : undefined;
  const known = givens.filter((given) => given !== undefined);
  const family = stated ?? known[0]?.family ?? 4;
  for (const given of known) {
    if (given.family !== family) {
      reader.add(
        `${path}.family`,
        `${family} is not that of ${given.of}, which is IPv${given.family}; make them the same.`,
      );
    }
  }
  return family;
}

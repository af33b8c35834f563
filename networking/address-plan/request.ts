import { type AddressFamily, type Cidr, describe } from "../cidr";
import type { Facts } from "../facts/editions";
import { FieldReader, type Fields } from "./fields";
import { type AddressPlanProblem, compareNames, type RepeatableKind, slotPath } from "./plan";
import { conventionalSpaces, type RangeKind, type Spaces, unusableRanges } from "./suggest";

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
  readonly vnet?: string;
  readonly family: AddressFamily;
  readonly prefixLength: number;
  readonly growTo?: number;
  readonly pin?: Cidr;
}

export interface TakenCidr {
  readonly label: string;
  readonly cidr: Cidr;
  readonly kind?: RepeatableKind;
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
  const slots = readSlots(reader, reader.array(fields.slots, "slots", false));
  return { ...slots, ...surroundings, isBlind, problems: reader.problems };
}

function readSurroundings(reader: FieldReader, fields: Fields, facts: Facts) {
  const spaces = reader.object(fields.spaces ?? {}, "spaces", spaceKeys) ?? {};
  const conventional = conventionalSpaces(facts);
  const space = (kind: (typeof spaceKeys)[number]) => {
    const own = reader
      .array(spaces[kind], `spaces.${kind}`, true)
      .map((text, index) => reader.range(text, `spaces.${kind}[${index}]`))
      .filter((range) => range !== undefined);
    const of = (family: AddressFamily) => {
      const inFamily = own.filter((range) => range.family === family);
      return inFamily.length > 0 ? inFamily : conventional[kind][family];
    };
    return { 4: of(4), 6: of(6) };
  };
  return {
    unusable: unusableRanges(facts),
    taken: reader
      .array(fields.taken, "taken", true)
      .map((range, index) => readTaken(reader, range, index))
      .filter((range) => range !== undefined),
    spaces: {
      vnet: space("vnet"),
      subnet: { 4: [], 6: [] },
      podCidr: space("podCidr"),
      serviceCidr: space("serviceCidr"),
    },
    mayRepeat: reader
      .array(fields.mayRepeat, "mayRepeat", true)
      .map((kind, index) => reader.repeatableKind(kind, `mayRepeat[${index}]`))
      .filter((kind) => kind !== undefined),
  };
}

function readTaken(reader: FieldReader, value: unknown, index: number): TakenCidr | undefined {
  const at = `taken[${index}]`;
  const fields = reader.object(value, at, ["name", "cidr", "kind"]);
  if (fields === undefined) {
    return undefined;
  }
  // Any text will do as a name: nothing refers to it.
  const { name } = fields;
  const path = typeof name === "string" ? `taken[${JSON.stringify(name)}]` : at;
  const cidr = reader.range(fields.cidr, `${path}.cidr`);
  const kind =
    fields.kind === undefined ? undefined : reader.repeatableKind(fields.kind, `${path}.kind`);
  return cidr && { label: `${path} ${cidr}`, cidr, ...(kind && { kind }) };
}

function readSlots(reader: FieldReader, values: readonly unknown[]) {
  const named = new Map<string, Fields[]>();
  for (const [index, value] of values.entries()) {
    const fields = reader.object(value, `slots[${index}]`, slotKeys);
    const name = fields && reader.name(fields.name, `slots[${index}].name`);
    if (fields !== undefined && name !== undefined) {
      const same = named.get(name) ?? [];
      same.push(fields);
      named.set(name, same);
    }
  }
  const wishes = new Map<string, SlotWish>();
  const unclear = new Set<string>();
  // Subnets last: they refer to VNets. Names in order, so that the order of the request means nothing.
  const isSubnet = (fields: readonly Fields[]) => Number(fields[0]?.kind === "subnet");
  const ordered = [...named].sort(
    ([a, ofA], [b, ofB]) => isSubnet(ofA) - isSubnet(ofB) || compareNames(a, b),
  );
  for (const [name, [fields = {}, ...others]] of ordered) {
    if (others.length > 0) {
      reader.add(slotPath(name), `is asked for ${others.length + 1} times; ask for it once.`);
    }
    const wish =
      others.length > 0 ? undefined : readSlot(reader, name, fields, { wishes, unclear });
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
  const kind = reader.kind(fields.kind, `${path}.kind`);
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
  if (reader.problems.length > problemsBefore || !kind || prefixLength === undefined) {
    return undefined;
  }
  return {
    name,
    kind,
    ...(vnet !== undefined && { vnet }),
    family,
    prefixLength,
    ...(growTo !== undefined && { growTo }),
    ...(pin && { pin }),
  };
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

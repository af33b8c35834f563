import { describe } from "../cidr";
import { FieldReader, type Fields } from "./fields";
import { holdingOf, Occupancy } from "./occupancy";
import {
  type AddressPlan,
  type AddressPlanProblem,
  byName,
  inOrder,
  type PlannedSlot,
  rangeText,
  roomOf,
  slotPath,
  slotsByName,
} from "./plan";
import { readMayRepeat } from "./request";
import { slotOf } from "./slot";
import { rangeKinds } from "./suggest";

/** The version of the file format, which `address-plan.schema.json` describes. */
const version = 1;

/** A plan file that was read, or all that is wrong with it. */
export type ParsedAddressPlan =
  | { readonly ok: true; readonly plan: AddressPlan }
  | { readonly ok: false; readonly problems: readonly AddressPlanProblem[] };

/**
 * The plan as the text of its file: JSON with a slot per line, sorted by name, so that a difference between two plans
 * is read line by line. The same plan is the same text, byte for byte.
 */
export function formatAddressPlan(plan: AddressPlan): string {
  const slots = plan.slots.toSorted(byName).map((slot) => `    ${formatSlot(slot)}`);
  const lines = [
    ...(plan.$schema === undefined ? [] : [`  "$schema": ${JSON.stringify(plan.$schema)},`]),
    `  "version": ${version},`,
    `  "mayRepeat": [${plan.mayRepeat.map((kind) => JSON.stringify(kind)).join(", ")}],`,
    slots.length === 0 ? `  "slots": []` : `  "slots": [\n${slots.join(",\n")}\n  ]`,
  ];
  return `{\n${lines.join("\n")}\n}\n`;
}

/**
 * Reads a plan file: its text, or what `JSON.parse` made of it. Whoever edited it gets every problem at once, each with
 * its path: what is no JSON, no range, not canonical, unknown or there twice. When all can be read, also what is outside
 * its VNet or overlaps another slot.
 * Never throws.
 */
export function parseAddressPlan(file: unknown): ParsedAddressPlan {
  const reader = new FieldReader();
  const parsed = typeof file === "string" ? parseJson(reader, file) : file;
  const plan = reader.problems.length === 0 ? readPlan(reader, parsed) : undefined;
  if (plan !== undefined && reader.problems.length === 0) {
    checkCollisions(reader, plan);
  }
  return plan !== undefined && reader.problems.length === 0
    ? { ok: true, plan }
    : { ok: false, problems: reader.problems };
}

/**
 * What differs between two plans, slot by slot, as text: `adds "shop/nodes" 10.1.0.0/24`. The same text, byte for byte,
 * is no difference.
 */
export function changedSlots(before: AddressPlan | undefined, after: AddressPlan): string[] {
  const old = slotsByName(before);
  const now = slotsByName(after);
  return [
    ...after.slots.flatMap((slot) => {
      const name = JSON.stringify(slot.name);
      const was = old.get(slot.name);
      if (was === undefined) {
        return `adds ${name} ${slot.cidr}`;
      }
      if (formatSlot(was) === formatSlot(slot)) {
        return [];
      }
      return was.cidr.equals(slot.cidr)
        ? `changes ${name} ${slot.cidr}`
        : `moves ${name} from ${was.cidr} to ${slot.cidr}`;
    }),
    ...[...old.values()]
      .filter(({ name }) => !now.has(name))
      .map(({ name, cidr }) => `removes ${JSON.stringify(name)} ${cidr}`),
  ];
}

/**
 * What two writers have made of one plan: `mine` with all that `theirs` has changed since `base`. Where both changed a
 * slot, mine holds. The result may collide: `parseAddressPlan` of its text says where.
 */
export function mergeAddressPlans(
  base: AddressPlan | undefined,
  mine: AddressPlan,
  theirs: AddressPlan | undefined,
): AddressPlan {
  const old = new Map(base?.slots.map((slot) => [slot.name, formatSlot(slot)]));
  const own = slotsByName(mine);
  const { mayRepeat = [], slots = [] } = theirs ?? {};
  const kept = slots.filter(({ name }) => own.has(name) || !old.has(name));
  const changed = mine.slots.filter((slot) => old.get(slot.name) !== formatSlot(slot));
  const merged = new Map([...kept, ...changed].map((slot) => [slot.name, slot]));
  return {
    ...mine,
    mayRepeat: inOrder([...mine.mayRepeat, ...mayRepeat]),
    slots: [...merged.values()].sort(byName),
  };
}

function formatSlot({ name, kind, vnet, cidr, growTo, released }: PlannedSlot): string {
  const fields = { name, kind, vnet, cidr: String(cidr), growTo, released };
  const parts = Object.entries(fields)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => `${JSON.stringify(key)}: ${JSON.stringify(value)}`);
  return `{ ${parts.join(", ")} }`;
}

function parseJson(reader: FieldReader, text: string): unknown {
  try {
    const parsed: unknown = JSON.parse(text);
    for (const key of repeatedKeys(text)) {
      reader.add(describe(key), "is there twice in one object; keep one of the two.");
    }
    return parsed;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return reader.add("plan", `is not JSON: ${reason}.`);
  }
}

/** Keys that an object of the JSON has more than once, of which `JSON.parse` silently keeps the last. */
function repeatedKeys(json: string): Set<string> {
  const repeated = new Set<string>();
  const open: (Set<string> | undefined)[] = [];
  const tokens = /"(?:[^"\\]|\\.)*"(\s*:)?|[{}[\]]/g;
  for (const [token, colon] of json.matchAll(tokens)) {
    if (token === "{" || token === "[") {
      open.push(token === "{" ? new Set() : undefined);
    } else if (token === "}" || token === "]") {
      open.pop();
    } else if (colon !== undefined) {
      const key: string = JSON.parse(token.slice(0, -colon.length));
      const keys = open.at(-1);
      if (keys?.has(key)) {
        repeated.add(key);
      }
      keys?.add(key);
    }
  }
  return repeated;
}

function readPlan(reader: FieldReader, file: unknown): AddressPlan | undefined {
  const fields = reader.object(file, "plan", ["$schema", "version", "mayRepeat", "slots"]);
  if (fields === undefined) {
    return undefined;
  }
  const { $schema } = fields;
  if ($schema !== undefined && typeof $schema !== "string") {
    reader.add(
      "$schema",
      `${describe($schema)} is not a text; write where the schema is, or leave it out.`,
    );
  }
  if (fields.version !== version) {
    reader.add("version", `${describe(fields.version)} is not known; this is version ${version}.`);
  }
  const mayRepeat = readMayRepeat(reader, fields.mayRepeat);
  return {
    ...(typeof $schema === "string" && { $schema }),
    mayRepeat: inOrder(mayRepeat),
    slots: readSlots(reader, fields.slots),
  };
}

const slotKeys = ["name", "kind", "vnet", "cidr", "growTo", "released"];

function readSlots(reader: FieldReader, values: unknown): PlannedSlot[] {
  const names = new Set<string>();
  return reader
    .list(values, "slots", (value, at) => {
      const fields = reader.object(value, at, slotKeys);
      const slot = fields && readSlot(reader, fields, at);
      if (slot && names.has(slot.name)) {
        return reader.add(at, `${describe(slot.name)} is there before; keep one of the two.`);
      }
      if (slot) {
        names.add(slot.name);
      }
      return slot;
    })
    .sort(byName);
}

function readSlot(reader: FieldReader, fields: Fields, at: string): PlannedSlot | undefined {
  const name = reader.name(fields.name, `${at}.name`);
  const path = name === undefined ? at : slotPath(name);
  const kind = reader.oneOf(fields.kind, `${path}.kind`, rangeKinds);
  const cidr = reader.range(fields.cidr, `${path}.cidr`);
  const growTo = cidr && reader.growTo(fields.growTo, cidr, `${path}.growTo`);
  const { released } = fields;
  if (released !== undefined && released !== true) {
    reader.add(
      `${path}.released`,
      `${describe(released)} is not true; write true or leave it out.`,
    );
  }
  const isSubnet = kind === "subnet";
  const vnet = isSubnet ? reader.name(fields.vnet, `${path}.vnet`) : undefined;
  if (!isSubnet && fields.vnet !== undefined) {
    reader.add(`${path}.vnet`, `${describe(fields.vnet)} is for subnets only; leave it out.`);
  }
  if (name === undefined || kind === undefined || cidr === undefined) {
    return undefined;
  }
  return {
    ...slotOf({ name, kind, vnet, growTo }, cidr),
    ...(released === true && { released }),
  };
}

/** Released slots may lie under others: they give way when the plan is made the next time. */
function checkCollisions(reader: FieldReader, plan: AddressPlan): void {
  const named = slotsByName(plan);
  const occupancy = new Occupancy(plan.mayRepeat);
  for (const slot of plan.slots.filter(({ released }) => !released)) {
    const path = slotPath(slot.name);
    const room = roomOf(slot);
    const vnet = slot.vnet === undefined ? undefined : named.get(slot.vnet);
    if (slot.vnet !== undefined && (vnet?.kind !== "vnet" || vnet.released)) {
      reader.add(`${path}.vnet`, `${describe(slot.vnet)} is not a vnet slot in use; name one.`);
    } else if (vnet && !vnet.cidr.contains(room)) {
      reader.add(
        `${path}.cidr`,
        `${rangeText(slot)} reaches outside ${slotPath(vnet.name)} ${vnet.cidr}; choose a range inside it.`,
      );
    }
    const blocker = occupancy.blocker(slot, room);
    if (blocker) {
      reader.add(
        `${path}.cidr`,
        `${rangeText(slot)} overlaps ${blocker.label()}; remove one of the two slots and plan again.`,
      );
    }
    occupancy.occupy(holdingOf(slot));
  }
}

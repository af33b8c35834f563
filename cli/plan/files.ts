import {
  type AddressPlan,
  parseAddressPlan,
  parseJson,
  problemText,
  rangesInCsv,
  type TakenRange,
  textOf,
} from "@aks-networking/networking";
import { mustRead, UserError } from "../errors";
import { fileExists, readInput } from "../files";
import type { Io } from "../io";

/** Reads a plan file; undefined where there is none and none is needed. */
export async function readPlan(io: Io, name: string, needed: true): Promise<AddressPlan>;
export async function readPlan(
  io: Io,
  name: string,
  needed: false,
): Promise<AddressPlan | undefined>;
export async function readPlan(
  io: Io,
  name: string,
  needed: boolean,
): Promise<AddressPlan | undefined> {
  if (!fileExists(io, name)) {
    if (!needed) {
      return undefined;
    }
    throw new UserError(
      `${name} does not exist.`,
      "Make a plan first, such as: aks-networking plan --nodes 20 --max-nodes 64 --vnet 10.64.48.0/20",
    );
  }
  const { plan, problems } = await parsePlan(io, name);
  if (plan === undefined) {
    throw new UserError(problems.join("\n"));
  }
  return plan;
}

export async function parsePlan(io: Io, name: string) {
  const { value: text, problems } = textOf(await readInput(io, name));
  if (text === undefined) {
    return { plan: undefined, problems: problems.map(problemText) };
  }
  const json = parseJson(text);
  if (!json.ok) {
    return {
      plan: undefined,
      problems: [problemText({ file: name, path: json.path, message: json.message })],
    };
  }
  const parsed = parseAddressPlan(json.value);
  return parsed.ok
    ? { plan: parsed.plan, problems: [] }
    : { plan: undefined, problems: parsed.problems.map(({ message }) => `${name}: ${message}`) };
}

/** Ranges that others have, from CSV. */
export async function readTaken(
  io: Io,
  names: readonly string[] = [],
): Promise<readonly TakenRange[]> {
  const taken: TakenRange[] = [];
  for (const file of names) {
    const ranges = mustRead(rangesInCsv(await readInput(io, file)));
    taken.push(...ranges.map(({ name, cidr }) => ({ name, cidr: String(cidr) })));
  }
  return taken;
}

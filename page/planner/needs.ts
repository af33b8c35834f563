import {
  allModes,
  type Cidr,
  factsOf,
  hostBitsProblem,
  mostNodes,
  type NetworkMode,
  parseCidr,
  parseNodeAmount,
} from "@aks-networking/networking";
import { uniqueNames } from "./unique-names";

/** What is typed into the planner, by field: texts, as a link holds them. A switch is "yes" or "". */
export interface PlannerInputs {
  readonly name: string;
  readonly nodes: string;
  readonly maxNodes: string;
  readonly maxPods: string;
  readonly maxSurge: string;
  readonly vnet: string;
  readonly taken: string;
  /** The mode that is looked at; "" for the recommended one. */
  readonly mode: string;
  readonly windows: string;
  readonly reachable: string;
  readonly cilium: string;
  readonly ipv6: string;
  readonly shared: string;
  /** Whether all that is on the map counts as taken; without a map it says nothing. */
  readonly beside: string;
}

export const exampleInputs: PlannerInputs = {
  name: "shop",
  nodes: "20",
  maxNodes: "64",
  maxPods: "110",
  maxSurge: "33%",
  vnet: "10.64.48.0/20",
  taken: "Frankfurt 10.0.0.0/12\nParis 10.32.0.0/13\nhub 10.64.0.0/20",
  mode: "",
  windows: "",
  reachable: "",
  cilium: "",
  ipv6: "",
  shared: "",
  beside: "yes",
};

/** The example with what a link or a reader changed. */
export function inputsFrom(texts: Readonly<Record<string, string>> | undefined): PlannerInputs {
  const known = Object.keys(exampleInputs).flatMap((field) =>
    texts !== undefined && Object.hasOwn(texts, field) ? [[field, texts[field]]] : [],
  );
  return { ...exampleInputs, ...Object.fromEntries(known) };
}

export interface TakenLine {
  readonly name: string;
  readonly cidr: Cidr;
}

/** Inputs that make sense. */
export interface ClusterNeeds {
  readonly name: string;
  readonly nodes: number;
  readonly maxNodes: number;
  readonly maxPods: number;
  readonly maxSurge: string;
  readonly vnet: Cidr;
  readonly taken: readonly TakenLine[];
  readonly mode: NetworkMode | undefined;
  readonly windows: boolean;
  readonly reachable: boolean;
  readonly cilium: boolean;
  readonly ipv6: boolean;
  readonly shared: boolean;
}

export type InputProblems = Partial<Record<keyof PlannerInputs, string>>;

export type ReadNeeds =
  | { readonly ok: true; readonly needs: ClusterNeeds }
  | { readonly ok: false; readonly problems: InputProblems };

const facts = factsOf();
const takenAtMost = 500;

/** Reads the inputs; all that is wrong with them at once, by field. Never throws. */
export function readNeeds(inputs: PlannerInputs): ReadNeeds {
  const problems: InputProblems = {};
  const fault = (field: keyof PlannerInputs, problem: string) => {
    problems[field] ??= problem;
  };
  const whole = (field: "nodes" | "maxNodes" | "maxPods", min: number, max: number): number => {
    const text = inputs[field].trim();
    const value = /^\d{1,6}$/.test(text) ? Number(text) : Number.NaN;
    if (!(value >= min && value <= max)) {
      fault(field, `must be a whole number from ${min} to ${max}`);
    }
    return value;
  };
  const name = inputs.name.trim();
  if (!/^[a-z][a-z0-9-]{0,39}$/.test(name)) {
    fault("name", "must be up to 40 lowercase letters, digits and hyphens, such as shop");
  }
  const nodes = whole("nodes", 1, mostNodes(facts));
  const maxNodes = whole("maxNodes", 1, mostNodes(facts));
  if (nodes > maxNodes) {
    fault("maxNodes", `must be at least the ${nodes} nodes to start with`);
  }
  const maxPods = whole("maxPods", facts.maxPods.value.min, facts.maxPods.value.max);
  const maxSurge = inputs.maxSurge.trim();
  const surge = parseNodeAmount(maxSurge);
  if (!surge.ok) {
    fault("maxSurge", "must be a number of nodes such as 1, or a percentage such as 33%");
  }
  const vnet = readRange(inputs.vnet.trim(), (problem) => fault("vnet", problem));
  if (vnet?.family === 6) {
    fault("vnet", "must be an IPv4 range; the IPv6 range is planned");
  }
  const taken = readTaken(inputs.taken, (problem) => fault("taken", problem));
  const around = vnet && taken.find(({ cidr }) => cidr.contains(vnet));
  if (vnet && around) {
    fault("vnet", `lies in ${around.name} ${around.cidr}, which is taken`);
  }
  const isOn = (field: "windows" | "reachable" | "cilium" | "ipv6" | "shared") =>
    inputs[field] === "yes";
  if (isOn("cilium") && isOn("windows")) {
    fault("cilium", "is not supported with Windows pools; use one of them");
  }
  if (vnet === undefined || Object.keys(problems).length > 0) {
    return { ok: false, problems };
  }
  const mode = allModes.find((each) => each === inputs.mode);
  return {
    ok: true,
    needs: {
      name,
      nodes,
      maxNodes,
      maxPods,
      maxSurge,
      vnet,
      taken,
      mode,
      windows: isOn("windows"),
      reachable: isOn("reachable"),
      cilium: isOn("cilium"),
      ipv6: isOn("ipv6"),
      shared: isOn("shared"),
    },
  };
}

function readRange(text: string, fault: (problem: string) => void): Cidr | undefined {
  const parsed = parseCidr(text);
  if (!parsed.ok) {
    fault(parsed.problem);
    return undefined;
  }
  if (parsed.hostBits) {
    fault(hostBitsProblem(text, parsed.cidr));
  }
  return parsed.cidr;
}

/** One range a line: a name, which may have spaces, and a CIDR. */
function readTaken(text: string, fault: (problem: string) => void): readonly TakenLine[] {
  const lines = text
    .split("\n")
    .map((line, index) => ({ line: line.trim(), number: index + 1 }))
    .filter(({ line }) => line !== "");
  if (lines.length > takenAtMost) {
    fault(`must be at most ${takenAtMost} lines`);
    return [];
  }
  // Programs have them by name.
  const unique = uniqueNames();
  return lines.flatMap(({ line, number }) => {
    const [, name = "", range = ""] = /^(?:(.*?)[\s,;]+)?(\S+)$/.exec(line) ?? [];
    const cidr = readRange(range, (problem) => fault(`line ${number}: ${problem}`));
    return cidr === undefined
      ? []
      : [{ name: unique(name === "" ? `line ${number}` : name), cidr }];
  });
}

import {
  type AddressPlan,
  type AddressPlanProblem,
  type AddressPlanRequest,
  didYouMean,
  factsOf,
  isBag,
  isSlotName,
  limitsOf,
  NetworkMode,
  networkModes,
  type PoolSize,
  parseNodeAmount,
  type SlotRequest,
  smallestPrefixLengths,
} from "@aks-networking/networking";
import { type Document, isNode, LineCounter, parseDocument } from "yaml";
import { UserError } from "../errors";

/** A cluster that ranges are wanted for. */
export interface ClusterRequest {
  readonly name: string;
  readonly mode: NetworkMode;
  readonly pool: PoolSize;
  /** The slot of its VNet. */
  readonly vnet: string;
  readonly servicePrefixLength: number;
}

/** What a request file comes to. */
export interface PlanRequest {
  /** With the slots of the clusters. */
  readonly request: AddressPlanRequest;
  readonly clusters: readonly ClusterRequest[];
  /** What the planner says of the request, with the place in the file that it is about. */
  readonly placed: (problem: AddressPlanProblem) => string;
}

/** The short names of the modes, for flags and request files. */
export const modeNames: Readonly<Record<string, NetworkMode>> = {
  overlay: NetworkMode.AzureCniOverlay,
  "overlay-dual-stack": NetworkMode.AzureCniOverlayDualStack,
  "node-subnet": NetworkMode.AzureCniNodeSubnet,
  "pod-subnet": NetworkMode.AzureCniPodSubnetDynamic,
  "pod-subnet-static": NetworkMode.AzureCniPodSubnetStatic,
  kubenet: NetworkMode.Kubenet,
  "byo-cni": NetworkMode.ByoCni,
};

export function modeNamed(text: string): NetworkMode {
  const found = Object.hasOwn(modeNames, text) ? modeNames[text] : undefined;
  if (found === undefined) {
    throw new UserError(`The mode must be one of ${Object.keys(modeNames).join(", ")}.`);
  }
  return found;
}

/**
 * The slots of a cluster: `shop/nodes`, `shop/pods` where the mode has a pod subnet or a pod CIDR, `shop/services`. Each is
 * as small as the pools allow at full scale and during an upgrade.
 */
export function slotsOf({
  name,
  mode,
  pool,
  vnet,
  servicePrefixLength,
}: ClusterRequest): readonly SlotRequest[] {
  const sizes = smallestPrefixLengths(factsOf(), mode, [pool]);
  const { nodeSubnet, podSubnet, podCidr } = sizes;
  if (nodeSubnet === undefined || ("podSubnet" in sizes && podSubnet === undefined)) {
    throw new UserError(
      `${name}: no subnet is large enough for so many nodes and pods in this mode.`,
    );
  }
  if ("podCidr" in sizes && podCidr === undefined) {
    throw new UserError(`${name}: no pod CIDR is large enough for so many nodes.`);
  }
  return [
    { name: `${name}/nodes`, kind: "subnet", vnet, prefixLength: nodeSubnet },
    ...(podSubnet === undefined
      ? []
      : [{ name: `${name}/pods`, kind: "subnet", vnet, prefixLength: podSubnet } as const]),
    ...(podCidr === undefined
      ? []
      : [{ name: `${name}/pods`, kind: "podCidr", prefixLength: podCidr } as const]),
    { name: `${name}/services`, kind: "serviceCidr", prefixLength: servicePrefixLength },
  ];
}

/** What a plan has, as a request that changes nothing. */
export function requestOf(plan: AddressPlan): AddressPlanRequest {
  return {
    slots: plan.slots
      .filter(({ released }) => !released)
      .map(({ name, kind, vnet, cidr, growTo }) => ({
        name,
        kind,
        prefixLength: cidr.prefixLength,
        family: cidr.family,
        ...(vnet !== undefined && { vnet }),
        ...(growTo !== undefined && { growTo }),
      })),
    mayRepeat: plan.mayRepeat,
  };
}

const requestKeys = ["vnets", "clusters", "taken", "spaces", "mayRepeat"];
const vnetKeys = ["name", "cidr", "prefixLength", "growTo", "subnets"];
const clusterKeys = [
  "name",
  "mode",
  "nodes",
  "maxNodes",
  "maxPods",
  "surge",
  "vnet",
  "servicePrefixLength",
];

/**
 * Reads a request file in YAML:
 *
 * ```yaml
 * vnets:
 *   - name: prod
 *     cidr: 10.64.48.0/20
 * clusters:
 *   - { name: shop, nodes: 20, maxNodes: 64, maxPods: 110, surge: 33%, vnet: prod }
 * taken:
 *   - { name: head office, cidr: 10.96.0.0/12 }
 * ```
 */
export function readRequestFile(text: string, file: string): PlanRequest {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, merge: true });
  const [error] = document.errors;
  if (error !== undefined) {
    const { line, col } = lines.linePos(error.pos[0]);
    throw new UserError(
      `${file}: line ${line}, column ${col} can't be read as YAML: ${error.code.toLowerCase().replaceAll("_", " ")}.`,
    );
  }
  const problems: string[] = [];
  const value = contentOf(document, file);
  if (!isBag(value)) {
    throw new UserError(`${file} must be an object with ${requestKeys.join(", ")}.`);
  }
  const at = (path: string, message: string) =>
    void problems.push(`${file}: ${lineOf(document, lines, path)}${path} ${message}`);
  known(value, requestKeys, "", at);
  const vnets = bags(value.vnets, "vnets", at);
  const clusterBags = bags(value.clusters, "clusters", at);
  const clusters = clusterBags.flatMap((each, i) => {
    const path = `clusters[${i}]`;
    known(each, clusterKeys, path, at);
    return clusterIn(each, path, at) ?? [];
  });
  const names = vnets.map((each) => String(each.name));
  clusterBags.forEach(({ name, vnet }, i) => {
    const first = clusterBags.findIndex((each) => each.name === name);
    if (typeof name === "string" && first < i) {
      at(`clusters[${i}].name`, `${name} is the name of clusters[${first}] too.`);
    }
    if (typeof vnet === "string" && !names.includes(vnet)) {
      at(
        `clusters[${i}].vnet`,
        `${vnet} is not the name of one of vnets${didYouMean(vnet, names) || "."}`,
      );
    }
  });
  const slots: SlotRequest[] = [];
  const paths: string[] = [];
  const add = (path: string, slot: Bag) => {
    if (slot.name == null) {
      at(path, "has no name, and must have one.");
    }
    // The planner says what else is wrong with a slot.
    slots.push(slot as unknown as SlotRequest);
    paths.push(path);
  };
  vnets.forEach((each, i) => {
    const path = `vnets[${i}]`;
    known(each, vnetKeys, path, at);
    const { subnets, ...vnet } = each;
    add(path, { ...vnet, kind: "vnet" });
    bags(subnets, `${path}.subnets`, at).forEach((subnet, j) => {
      add(`${path}.subnets[${j}]`, { ...subnet, kind: "subnet", vnet: vnet.name });
    });
  });
  if (problems.length > 0) {
    throw new UserError(problems.join("\n"));
  }
  clusters.forEach((cluster, i) => {
    for (const slot of slotsOf(cluster)) {
      slots.push(slot);
      paths.push(`clusters[${i}]`);
    }
  });
  // The planner reads whatever is in it.
  const { taken, spaces, mayRepeat }: Partial<AddressPlanRequest> = value;
  const request: AddressPlanRequest = {
    slots,
    ...(taken != null && { taken }),
    ...(spaces != null && { spaces }),
    mayRepeat: mayRepeat ?? ["podCidr", "serviceCidr"],
  };
  const indexIn = (list: readonly unknown[], key: string | number) =>
    typeof key === "number" ? key : list.findLastIndex((each) => isBag(each) && each.name === key);
  const placed = ({ path, message }: AddressPlanProblem): string => {
    const [, list, key = "", below = ""] = itemPath.exec(path) ?? [];
    const named = list === "taken" ? (request.taken ?? []) : slots;
    const i = list === undefined ? -1 : indexIn(named, JSON.parse(key));
    const own = list === "slots" ? (paths[i] ?? "") : list === "taken" ? `taken[${i}]` : path;
    const isByNumber = /^\d/.test(key);
    const said = isByNumber ? `${own}${below}${message.slice(path.length)}` : message;
    return `${file}: ${lineOf(document, lines, `${own}${below}`)}${said}`;
  };
  return { request, clusters, placed };
}

/** A slot or a taken range in the paths of the planner: by its name, or by its number where it has none. */
const itemPath = /^(slots|taken)\[(\d+|"(?:[^"\\]|\\.)*")\](.*)$/s;

/** The value of a file. YAML lets a value hold itself, or grow to any size by aliases of aliases. */
function contentOf(document: Document, file: string): unknown {
  try {
    return document.toJS({ maxAliasCount: 100 });
  } catch {
    throw new UserError(`${file} has too many aliases.`);
  }
}

/** `line 4, column 9: `, of the value at a path, or of the innermost value around it that is there. */
function lineOf(document: Document, lines: LineCounter, path: string): string {
  const keys = (path.match(/[^.[\]]+/g) ?? []).map((key) =>
    /^\d+$/.test(key) ? Number(key) : key,
  );
  for (let n = keys.length; n > 0; n--) {
    const node = document.getIn(keys.slice(0, n), true);
    if (isNode(node) && node.range) {
      const { line, col } = lines.linePos(node.range[0]);
      return `line ${line}, column ${col}: `;
    }
  }
  return "";
}

type Report = (path: string, message: string) => void;
type Bag = Readonly<Record<string, unknown>>;

function known(bag: Bag, keys: readonly string[], path: string, report: Report): void {
  for (const key of Object.keys(bag).filter((each) => !keys.includes(each))) {
    const name = /^[\w$-]{1,40}$/.test(key) ? key : "a name";
    report(path === "" ? name : `${path}.${name}`, `is unknown; use ${keys.join(", ")}.`);
  }
}

function bags(value: unknown, path: string, report: Report): readonly Bag[] {
  if (value === undefined || value === null) {
    return [];
  }
  if (!Array.isArray(value)) {
    report(path, "must be a list.");
    return [];
  }
  return value.flatMap((each, i): Bag[] => {
    if (!isBag(each)) {
      report(`${path}[${i}]`, "must be an object.");
      return [];
    }
    return [each];
  });
}

function clusterIn(bag: Bag, path: string, report: Report): ClusterRequest | undefined {
  let isRight = true;
  const fault = (name: string, message: string): undefined => {
    isRight = false;
    report(`${path}.${name}`, message);
  };
  const number = (name: string, otherwise?: number): number | undefined => {
    const value = bag[name] ?? otherwise;
    return typeof value === "number" && Number.isInteger(value) && value >= 1
      ? value
      : fault(
          name,
          value === undefined
            ? "is not set, and is required."
            : "must be a whole number of 1 or more.",
        );
  };
  const text = (name: string): string | undefined => {
    const value = bag[name];
    return typeof value === "string" && value !== ""
      ? value
      : fault(name, value === undefined ? "is not set, and is required." : "must be a string.");
  };
  const { mode = "overlay", surge = "10%" } = bag;
  const name = text("name");
  if (name !== undefined && !isSlotName(name)) {
    fault("name", namePattern);
  }
  const vnet = text("vnet");
  const nodes = number("nodes");
  // Without nodes there is no default to complain about.
  const maxNodes = bag.maxNodes == null ? nodes : number("maxNodes");
  const maxPods = number("maxPods", 110);
  const servicePrefixLength = number("servicePrefixLength", 20);
  if (typeof mode !== "string" || !Object.hasOwn(modeNames, mode)) {
    fault("mode", `must be one of ${Object.keys(modeNames).join(", ")}.`);
  }
  const amount = parseNodeAmount(surge);
  if (!amount.ok) {
    fault("surge", 'must be a number of nodes such as 1 or a percentage such as "33%".');
  }
  if (nodes !== undefined && maxNodes !== undefined && maxNodes < nodes) {
    fault("maxNodes", `must be ${nodes} or more, as many as nodes.`);
  }
  if (!isRight || !name || !vnet || !nodes || !maxNodes || !maxPods || !servicePrefixLength) {
    return undefined;
  }
  const cluster: ClusterRequest = {
    name,
    vnet,
    mode: modeNamed(String(mode)),
    servicePrefixLength,
    pool: { name: "nodes", count: nodes, maxCount: maxNodes, maxPods, maxSurge: surge as string },
  };
  for (const [property, message] of sizeProblems(cluster)) {
    fault(property, message);
  }
  return isRight ? cluster : undefined;
}

/** The names of a cluster's slots start with its name. */
export const namePattern =
  'must be letters, digits, ".", "_" and "-" in parts between slashes, such as prod/shop.';

/** What no cluster may have, by the property of a request. */
export function sizeProblems({
  mode,
  pool: { count, maxCount = count, maxPods },
}: ClusterRequest): readonly (readonly [property: "maxNodes" | "maxPods", message: string])[] {
  const facts = factsOf();
  const { displayName } = networkModes[mode];
  const { maxNodes } = limitsOf(mode, facts);
  const { min, max } = facts.maxPods.value;
  const problems: ["maxNodes" | "maxPods", string][] = [];
  if (maxCount > maxNodes.value) {
    const advice = `use ${maxNodes.value} or fewer, or several clusters.`;
    problems.push(["maxNodes", `${maxCount} is more than ${displayName} has; ${advice}`]);
  }
  if (maxPods !== undefined && (maxPods < min || maxPods > max)) {
    problems.push(["maxPods", `${maxPods} must be a whole number from ${min} to ${max}.`]);
  }
  return problems;
}

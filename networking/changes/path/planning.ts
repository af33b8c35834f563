import type { NetworkMode } from "../../network-modes";
import { quoted, update } from "../commands";
import type { Side } from "../side";
import type { PathRequest, Step } from "./path";
import type { PathNetwork, PathSubnet } from "./surroundings";

/** What a path is planned from, and what it collects. */
export interface Planning {
  readonly request: PathRequest;
  readonly side: Side;
  readonly networks: readonly PathNetwork[];
  readonly from: State;
  readonly to: State;
  readonly steps: Step[];
  readonly blocks: string[];
  /** What only a new cluster can have. */
  readonly refusals: string[];
  readonly warnings: string[];
  readonly checks: string[];
  /** Whether Windows pools keep Cilium away. */
  readonly ciliumBlocked: boolean;
}

export interface State {
  readonly mode: NetworkMode | undefined;
  readonly dataplane: string;
  readonly policy: string;
  readonly outboundType: string;
  readonly podCidr: string | undefined;
}

type PlannedStep = Pick<Step, "title" | "commands" | "program" | "page"> & Partial<Step>;

/** Adds a step, which Pulumi can make too and which costs nothing where it doesn't say otherwise. */
export function addStep({ steps }: Planning, step: PlannedStep): void {
  const { title, commands, program, outsidePulumi = false, cost = {}, notes = [], page } = step;
  steps.push({ title, commands, program, outsidePulumi, cost, notes, page });
}

/** Adds a step of one `az aks update`. */
export function addUpdate(
  planning: Planning,
  options: string,
  step: Omit<PlannedStep, "commands">,
): void {
  addStep(planning, { ...step, commands: [update(planning.side.settings, options)] });
}

/** Adds a step that attaches something to a subnet or detaches it, which breaks connections. */
export function addSubnetUpdate(
  planning: Planning,
  { id, name, network }: PathSubnet,
  options: string,
  { title, program, ...rest }: Omit<PlannedStep, "commands" | "program"> & { program: string },
): void {
  const target =
    id === undefined
      ? `-g <resource-group> --vnet-name ${quoted(network ?? "<vnet>")} -n ${quoted(name)}`
      : `--ids ${quoted(id)}`;
  addStep(planning, {
    ...rest,
    title: `${title} subnet ${name}`,
    commands: [`az network vnet subnet update ${target} ${options}`],
    program: [`${program} on subnet ${name}`],
    cost: { downtime: true },
  });
}

import * as v from "valibot";
import { type ArmResource, NotKnown } from "../../resources/arm-resource";
import type { ArmType } from "../../resources/arm-types";
import { type Bag, isBag } from "../bag";
import type { Read } from "../problem";
import { problemsOf } from "../schema";
import { unreadOf } from "../unread";
import { readStack, type SeenResource } from "./read";
import { hidden, signatureKey, signatures } from "./signatures";

/** What a state or a preview of Pulumi holds of a stack. */
export interface PulumiStack {
  /** The project's name; "" for a stack without resources. */
  readonly project: string;
  /** The stack's name, without organisation and project. */
  readonly stack: string;
  readonly source: "state" | "preview";
  /** Whether the preview ended with an error, so that resources may be missing. */
  readonly isIncomplete: boolean;
  /** The day that a state was written, YYYY-MM-DD, where it says so. */
  readonly asOf?: string | undefined;
  /** The resources that rules look at, in the order of the file. */
  readonly resources: readonly PulumiResource[];
  /** All that it holds, by URN, as it is written. */
  readonly states: ReadonlyMap<string, Bag>;
}

export interface PulumiResource {
  readonly resource: ArmResource;
  /** What the program said of it: what azure-native compares the next program with. */
  readonly inputs: unknown;
  /** Whether it exists in Azure: it is in the state, or the preview's step says so. */
  readonly exists: boolean;
}

/** Whether `value` is what `pulumi stack export` or `pulumi preview --json` prints, or a state file. */
export function isPulumiOutput(value: unknown): boolean {
  return deploymentOf(value) !== undefined || stepsOf(value) !== undefined;
}

/** Reads what `pulumi stack export` or `pulumi preview --json` prints. */
export function readPulumi(value: unknown, file: string): Read<PulumiStack | undefined> {
  const deployment = deploymentOf(value);
  return deployment === undefined
    ? readSteps(stepsOf(value) ?? [], hasErrors(value), file)
    : readState(deployment, file);
}

/** Whether a preview ended with an error of the program or the engine. */
function hasErrors(value: unknown): boolean {
  const diagnostics: unknown = isBag(value) ? value.diagnostics : undefined;
  return (
    Array.isArray(diagnostics) &&
    diagnostics.some((each: unknown) => isBag(each) && each.severity === "error")
  );
}

interface Found {
  /** Where it stands. */
  readonly path: string;
  readonly deployment: Bag;
}

function deploymentOf(value: unknown): Found | undefined {
  const { deployment, checkpoint } = isBag(value) ? value : {};
  if (isBag(deployment)) {
    return { path: "deployment", deployment };
  }
  // The file of a stack in a backend of files.
  return isBag(checkpoint) && isBag(checkpoint.latest)
    ? { path: "checkpoint.latest", deployment: checkpoint.latest }
    : undefined;
}

function stepsOf(value: unknown): readonly unknown[] | undefined {
  return isBag(value) && Array.isArray(value.steps) ? value.steps : undefined;
}

const notPulumi = "must be a resource as pulumi stack export writes it";
const resourceSchema = v.looseObject(
  {
    urn: v.pipe(
      v.string("must be a string"),
      v.check((urn) => urnOf(urn) !== undefined, "must be a URN such as urn:pulumi:dev::shop::…"),
    ),
    type: v.string("must be a string"),
  },
  notPulumi,
);
const stateSchema = v.array(resourceSchema, "must be a list of resources");
const stepsSchema = v.array(
  v.looseObject(
    {
      op: v.string("must be a string"),
      newState: v.nullish(resourceSchema),
      oldState: v.nullish(resourceSchema),
    },
    "must be a step as pulumi preview --json prints it",
  ),
);

function readState({ path, deployment }: Found, file: string): Read<PulumiStack | undefined> {
  const parsed = v.safeParse(stateSchema, deployment.resources ?? []);
  if (!parsed.success) {
    return { value: undefined, problems: problemsOf(parsed.issues, file, `${path}.resources`) };
  }
  const alive = parsed.output.filter((each) => each.delete !== true);
  const stack = stackOf(alive.map((state) => ({ state, exists: true })));
  const asOf = dayOf(deployment.manifest);
  return { value: { ...stack, source: "state", isIncomplete: false, asOf }, problems: [] };
}

/** The day in the time that a state was written at. */
function dayOf(manifest: unknown): string | undefined {
  const time = isBag(manifest) ? manifest.time : undefined;
  const [day] = (typeof time === "string" && /^\d{4}-\d{2}-\d{2}(?=T)/.exec(time)) || [];
  // Pulumi writes this where it doesn't know.
  return day?.startsWith("0001-") ? undefined : day;
}

/** The steps that end with a resource that is there. A replacement is there twice: with its new state each time. */
function readSteps(
  steps: readonly unknown[],
  isIncomplete: boolean,
  file: string,
): Read<PulumiStack | undefined> {
  const parsed = v.safeParse(stepsSchema, steps);
  if (!parsed.success) {
    return { value: undefined, problems: problemsOf(parsed.issues, file, "steps") };
  }
  const found = new Map<string, Stated>();
  for (const { op, newState, oldState } of parsed.output) {
    if (newState && !gone.has(op)) {
      const exists = oldState != null && !anew.has(op);
      found.set(newState.urn, { state: withId(newState, exists ? oldState : undefined), exists });
    }
  }
  const stack = stackOf([...found.values()]);
  return { value: { ...stack, source: "preview", isIncomplete }, problems: [] };
}

const gone = new Set(["delete", "delete-replaced", "discard", "discard-replaced", "read-discard"]);
const anew = new Set(["create", "create-replacement", "replace"]);

function withId(state: State, old: State | null | undefined): State {
  return state.id === undefined && old?.id !== undefined ? { ...state, id: old.id } : state;
}

type State = v.InferOutput<typeof resourceSchema>;

interface Stated {
  readonly state: State;
  readonly exists: boolean;
}

function stackOf(stated: readonly Stated[]) {
  const [first] = stated;
  const home = (first && urnOf(first.state.urn)) ?? { project: "", stack: "" };
  const byUrn = new Map(stated.map((each) => [each.state.urn, each]));
  const inputs = stated.map(({ state }) => seen(state, state.inputs));
  const outputs = stated.map(({ state }) => seen(state, state.outputs));
  const inputsOf = new Map(readStack(inputs, new Map(), revive).map((each) => [each.key, each]));
  const resources = readStack(outputs, inputsOf, revive);
  return {
    ...home,
    resources: resources.map((resource) => ({
      resource,
      inputs: inputsOf.get(resource.key)?.properties,
      exists: byUrn.get(resource.key)?.exists ?? false,
    })),
    states: new Map(stated.map(({ state }) => [state.urn, state])),
  };
}

function seen(state: State, props: unknown): SeenResource {
  const { type, urn } = state;
  const bag = isBag(props) ? props : {};
  const id = typeof state.id === "string" && state.id !== "" ? { id: state.id } : {};
  const dependencies = isBag(state.propertyDependencies) ? state.propertyDependencies : {};
  const secret = Array.isArray(state.additionalSecretOutputs) ? state.additionalSecretOutputs : [];
  return {
    type,
    urn,
    name: urn.split("::").slice(3).join("::"),
    props: { ...bag, ...id },
    opts: { additionalSecretOutputs: secret.map(String) },
    // The provider's URN and its id.
    provider:
      typeof state.provider === "string"
        ? { urn: state.provider.replace(/::[^:]*$/, "") }
        : undefined,
    propertyDependencies: Object.fromEntries(
      Object.entries(dependencies).map(([name, urns]) => [
        name,
        Array.isArray(urns) ? urns.map((each) => ({ urn: String(each) })) : [],
      ]),
    ),
  };
}

function urnOf(urn: string): { readonly project: string; readonly stack: string } | undefined {
  const [prefix, project, type, name] = urn.split("::");
  const stack = prefix?.startsWith("urn:pulumi:") ? prefix.slice("urn:pulumi:".length) : undefined;
  return stack && project && type && name ? { project, stack } : undefined;
}

/** How Pulumi writes a value that isn't known yet, by its type. */
const unknowns = new Set([
  "04da6b54-80e4-46f7-96ec-b56ff0331ba9",
  "1c4a061d-8072-4f0a-a4cb-0ff528b18fe7",
  "3eeb2bf0-c639-47a8-9e75-3b44932eb421",
  "6a19a0b0-7e62-4c92-b797-7f8e31da9cc2",
  "030794c1-ac77-496b-92df-f27374a8bd58",
  "e48ece36-62e2-4504-bad9-02848725956a",
  "dd056dcd-154b-4c76-9bd3-c8f88648b5ff",
]);
const notYet = new NotKnown("it is an output of a resource that doesn't exist yet");

/** Values of a state as plain data, without the lists of what uses a network, which no rule reads. */
function revive(value: unknown, type?: ArmType): unknown {
  const unread = type && unreadOf(type);
  const copy = (inner: unknown): unknown => {
    if (typeof inner === "string") {
      return unknowns.has(inner) ? notYet : inner === "[secret]" ? hidden : inner;
    }
    if (Array.isArray(inner)) {
      return inner.map(copy);
    }
    if (!isBag(inner)) {
      return inner;
    }
    if (Object.hasOwn(inner, signatureKey)) {
      const { [signatureKey]: signature, value: known, id } = inner;
      return signature === signatures.secret
        ? hidden
        : signature === signatures.output
          ? known === undefined
            ? notYet
            : copy(known)
          : signature === signatures.resource
            ? copy(id)
            : undefined;
    }
    return Object.fromEntries(
      Object.entries(inner)
        .filter(([name, each]) => each !== null && !unread?.has(name))
        .map(([name, each]) => [name, copy(each)]),
    );
  };
  return copy(value);
}

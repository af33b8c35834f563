import { once } from "../once";
import type { ArmResource } from "../resources/arm-resource";
import { Neighbourhoods } from "../resources/neighbourhood";
import { type Entity, Topology } from "../resources/topology";
import type { RuleContext } from "./rule";
import { type Candidate, type Change, maxCandidates, type Suggestion } from "./suggestion";

/** How many values the candidates of one judgement are judged with, all told: a preview must not wait for words. */
const maxTried = 50_000;
/** More values around one resource than these are judged without suggestions. */
const maxAround = 5_000;

interface Around {
  readonly resources: ArmResource[];
  readonly size: number;
  readonly before: ReadonlySet<string>;
}

/** Tries suggestions for one judgement. What was suggested before in a run isn't suggested again. */
export class Trials {
  readonly #context: RuleContext;
  readonly #violationsOf: (context: RuleContext) => ReadonlySet<string>;
  #neighbourhoods: Neighbourhoods | undefined;
  readonly #arounds = new Map<ArmResource, Around | undefined>();
  #left = maxTried;

  /** `violationsOf` gives what mandatory rules find in a topology, a text for each place. */
  constructor(context: RuleContext, violationsOf: (context: RuleContext) => ReadonlySet<string>) {
    this.#context = context;
    this.#violationsOf = violationsOf;
  }

  /** The action of the first candidate that passes. `place` is what the finding itself is called among violations. */
  resolve({ candidates, otherwise }: Suggestion, { resource }: Entity, place: string): string {
    const around = this.#left > 0 ? this.#around(resource) : undefined;
    if (around === undefined) {
      return otherwise;
    }
    let tried = 0;
    for (const candidate of candidates()) {
      tried += 1;
      if (tried > maxCandidates) {
        break;
      }
      if (this.#wasSuggested(candidate)) {
        continue;
      }
      this.#left -= around.size;
      const after = this.#judge(candidate.changes.reduce(withChange, around.resources));
      if (!after.has(place) && [...after].every((violation) => around.before.has(violation))) {
        this.#context.suggested?.push(...(candidate.takes ?? []));
        return candidate.action;
      }
    }
    return otherwise;
  }

  /** Whether a range of the candidate is in another suggestion of this run. */
  #wasSuggested({ takes = [] }: Candidate): boolean {
    const suggested = this.#context.suggested ?? [];
    return takes.some((range) => suggested.some((other) => other.overlaps(range)));
  }

  /** What a resource is judged with and what is wrong there already; undefined where that is too much to try. */
  #around(resource: ArmResource): Around | undefined {
    if (!this.#arounds.has(resource)) {
      this.#neighbourhoods ??= new Neighbourhoods(this.#context.topology.resources);
      const resources = this.#neighbourhoods.around(resource, "allPools");
      const size = resources.reduce((sum, each) => sum + sizeOf(each), 0);
      const around =
        size > maxAround ? undefined : { resources, size, before: this.#judge(resources) };
      this.#arounds.set(resource, around);
    }
    return this.#arounds.get(resource);
  }

  #judge(resources: readonly ArmResource[]): ReadonlySet<string> {
    return this.#violationsOf({ ...this.#context, topology: new Topology(resources) });
  }
}

const sizeOf = once(({ properties }: ArmResource) => valuesIn(properties));

function valuesIn(value: unknown): number {
  return typeof value === "object" && value !== null
    ? Object.values(value).reduce<number>((sum, inner) => sum + valuesIn(inner), 1)
    : 1;
}

function withChange(resources: readonly ArmResource[], change: Change): ArmResource[] {
  const { entity, path, value } = change;
  const parts = entity.properties
    .pathOf(path)
    .split(/[.[\]]+/)
    .filter((part) => part !== "");
  return resources.map((resource) =>
    resource.key === entity.resource.key
      ? { ...resource, properties: replaced(resource.properties, parts, value) }
      : resource,
  );
}

/** A copy with another value at a path; the rest is shared. */
function replaced(bag: unknown, [first, ...rest]: readonly string[], value: unknown): unknown {
  if (first === undefined) {
    return value;
  }
  if (Array.isArray(bag)) {
    return bag.map((element, i) =>
      String(i) === first ? replaced(element, rest, value) : element,
    );
  }
  const own = typeof bag === "object" && bag !== null ? bag : {};
  const inner = Object.hasOwn(own, first) ? Reflect.get(own, first) : undefined;
  return { ...own, [first]: replaced(inner, rest, value) };
}

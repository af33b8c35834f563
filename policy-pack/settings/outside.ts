import {
  type ArmResource,
  ArmType,
  armTypes,
  type NamedRange,
  Neighbourhoods,
  Properties,
  parseArmId,
  Topology,
} from "@aks-networking/networking";
import type { Settings } from "./settings";

/** What exists outside the program that some resources come from. */
interface Outside {
  readonly existing: readonly ArmResource[];
  readonly environment: readonly NamedRange[];
}

type Given = Pick<Settings, "existing" | "environment" | "clusterRanges" | "clusters" | "deployed">;

/**
 * The environment without what is the program's own: a list that Azure printed has the clusters and VNets of this
 * program too, once they are deployed, and nothing collides with itself.
 */
export class Surroundings {
  readonly #settings: Given;
  /** The resources that are deployed, by type, group and names. */
  readonly #deployed: ReadonlySet<string>;
  /** Whether a resource that isn't among those doesn't exist. */
  readonly #isComplete: boolean;
  readonly #ranges: readonly NamedRange[];
  readonly #existing: Neighbourhoods;

  constructor(settings: Given) {
    this.#settings = settings;
    this.#deployed = new Set(
      [...settings.clusters, ...settings.existing].flatMap(({ key }) => nameInId(key) ?? []),
    );
    this.#isComplete =
      settings.deployed.length > 0 && settings.deployed.every(({ complete }) => complete);
    this.#ranges = [...settings.environment, ...settings.clusterRanges.map(({ range }) => range)];
    this.#existing = new Neighbourhoods(settings.existing);
  }

  /** Whether a resource is deployed, as far as the environment says so. */
  exists(resource: ArmResource): boolean | undefined {
    const name = this.#deployed.size === 0 ? undefined : nameOf(resource);
    if (name === undefined) {
      return undefined;
    }
    return this.#deployed.has(name) || (this.#isComplete ? false : undefined);
  }

  /** What is outside a whole stack; `told` is what its components say of it. */
  ofStack(resources: readonly ArmResource[], told: readonly ArmResource[]): Outside {
    const { environment, clusterRanges, existing: given } = this.#settings;
    const listed = new Set(given.map(({ key }) => key.toLowerCase()));
    const existing = [...given, ...told.filter(({ key }) => !listed.has(key.toLowerCase()))];
    if (existing.length === 0 && clusterRanges.length === 0) {
      return { existing, environment };
    }
    const program = new Topology(resources);
    return {
      existing: without(program, existing),
      environment: [
        ...environment,
        ...clusterRanges
          .filter(({ cluster }) => program.byId(cluster, ArmType.managedCluster) === undefined)
          .map(({ range }) => range),
      ],
    };
  }

  /** What is outside and next to some resources of a stack that is still being registered. */
  nextTo(resources: readonly ArmResource[]): Outside {
    const environment = this.#ranges;
    if (this.#existing.size === 0) {
      return { existing: [], environment };
    }
    const own = new Set(resources);
    const next = new Set(resources.flatMap((resource) => this.#existing.around(resource)));
    const existing = [...next].filter((resource) => !own.has(resource));
    return { existing: without(new Topology(resources), existing), environment };
  }
}

/** `type group names`, in lower case; undefined for what is not the id of ARM. */
function nameInId(id: string): string | undefined {
  const parsed = parseArmId(id);
  return parsed && [parsed.type, parsed.resourceGroup, ...parsed.names].join(" ");
}

/** The same for a resource of a program; undefined while a part of it isn't known. */
function nameOf({ type, properties }: ArmResource): string | undefined {
  const bag = new Properties(properties);
  const { nameProperty, parent } = armTypes[type];
  const parts = ["resourceGroupName", parent?.by, nameProperty]
    .flatMap((property) => property ?? [])
    .map((property) => bag.text(property));
  const known = parts.flatMap((part) => (part.state === "known" ? [part.value] : []));
  return known.length === parts.length ? [type, ...known].join(" ").toLowerCase() : undefined;
}

function without(program: Topology, existing: readonly ArmResource[]): readonly ArmResource[] {
  return existing.filter(({ key, type }) => program.byId(key, type) === undefined);
}

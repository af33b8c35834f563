import { createHash } from "node:crypto";
import { type ArmResource, type ArmType, NotKnown } from "@aks-networking/networking";
import * as pulumi from "@pulumi/pulumi";
import { isLater } from "./args/read-args";
import { idOf } from "./arm-ids";

/** A class of azure-native, as its constructor is called. */
export type ResourceClass<R extends pulumi.CustomResource, A extends object> = new (
  name: string,
  args: A,
  opts?: pulumi.CustomResourceOptions,
) => R;

/** What a child is besides its class and its args. */
export interface DeclaredOptions extends pulumi.CustomResourceOptions {
  /** The input that names it in Azure, where neither the program nor its parent does. */
  readonly autoNamed?: string | undefined;
  /** Whether that name is a UUID. */
  readonly uuid?: boolean | undefined;
  /** What Azure fills in where it isn't set: left as it is in a resource that is taken over. */
  readonly filledIn?: readonly string[] | undefined;
  /** What Azure accepts at creation only: left as it is in a resource that is taken over, whatever is set. */
  readonly onlyAtCreation?: readonly string[] | undefined;
  /** What its properties are called in the args of the component, longest first: `["networkProfile.", ""]`. */
  readonly argNames?: readonly (readonly [property: string, arg: string])[] | undefined;
}

/** Args as they are registered: some may be held back until something is certain. */
export type Prepared = <T extends object>(args: T) => T;

/** What a component can say of any of its children, whatever their class. */
export interface Declared {
  readonly armType: ArmType;
  readonly name: string;
  readonly key: string;
  readonly id: pulumi.Output<string>;
  readonly argNames: readonly (readonly [property: string, arg: string])[];
  asArmResource(): ArmResource;
  /** Takes over the resource with this id instead of creating one. */
  adopt(id: string): void;
  readonly adopted: boolean;
  register(opts: pulumi.CustomResourceOptions, prepared?: Prepared): pulumi.CustomResource;
}

/**
 * A child of a component before it is registered. Its args are judged first and registered afterwards, and they are
 * the same object, so that what is checked is what is created. Other children refer to it through outputs that get
 * their values when it is registered.
 */
export class DeclaredResource<R extends pulumi.CustomResource, A extends object>
  implements Declared
{
  readonly armType: ArmType;
  readonly name: string;
  readonly key: string;
  readonly args: A;
  readonly id: pulumi.Output<string>;
  readonly argNames: readonly (readonly [property: string, arg: string])[];
  readonly #construct: (
    naming: object,
    opts: pulumi.CustomResourceOptions,
    prepared: Prepared,
  ) => R;
  readonly #options: DeclaredOptions;
  readonly #onRegister: ((resource: R) => void)[] = [];
  #registered: R | undefined;
  #importId: string | undefined;

  constructor(
    resourceClass: ResourceClass<R, A>,
    armType: ArmType,
    name: string,
    args: A,
    options: DeclaredOptions = {},
  ) {
    this.armType = armType;
    this.name = name;
    this.args = args;
    this.argNames = options.argNames ?? [];
    this.#construct = (naming, opts, prepared) =>
      new resourceClass(name, prepared({ ...args, ...naming }), opts);
    this.#options = options;
    this.key = `${armType} ${name}`;
    this.id = this.link((resource) => resource.id);
  }

  /** An output that is known once the resource is, and that leads back to it: its id or its name. */
  link(pick: (resource: R) => pulumi.Output<string>): pulumi.Output<string> {
    const output = this.output(pick);
    origins.set(output, this.key);
    return output;
  }

  /** Any other output of the resource. */
  output<T>(pick: (resource: R) => pulumi.Output<T>): pulumi.Output<T> {
    const [output, settle] = pulumi.deferredOutput<T>();
    if (this.#registered === undefined) {
      this.#onRegister.push((resource) => settle(pick(resource)));
    } else {
      settle(pick(this.#registered));
    }
    return output;
  }

  asArmResource(): ArmResource {
    return {
      key: this.key,
      type: this.armType,
      name: this.name,
      properties: plainValue(this.args),
    };
  }

  adopt(id: string): void {
    this.#importId = id;
  }

  get adopted(): boolean {
    return this.#importId !== undefined;
  }

  /** `prepared` may hold inputs back until something is certain; it changes none of them. */
  register(opts: pulumi.CustomResourceOptions, prepared: Prepared = (args) => args): R {
    const {
      autoNamed,
      uuid,
      argNames,
      filledIn = [],
      onlyAtCreation = [],
      ...options
    } = this.#options;
    const own: pulumi.CustomResourceOptions =
      this.#importId === undefined
        ? {}
        : {
            import: this.#importId,
            ignoreChanges: [
              ...filledIn.filter((path) => valueAt(this.args, path) === undefined),
              ...onlyAtCreation,
            ],
          };
    // A resource that was made with another name keeps it.
    if (autoNamed !== undefined && this.#importId === undefined && !(autoNamed in this.args)) {
      own.ignoreChanges = [autoNamed];
    }
    const merged = [options, own, opts].reduce((all, each) => pulumi.mergeOptions(all, each), {});
    const resource = this.#construct(this.#naming(opts.parent), merged, prepared);
    this.#registered = resource;
    for (const settle of this.#onRegister.splice(0)) {
      settle(resource);
    }
    return resource;
  }

  /**
   * What names the resource in Azure. The name is the same in each run: what a run has created that was killed before it
   * could say so is found again then, instead of being created twice.
   */
  #naming(parent: pulumi.Resource | undefined): Partial<Record<string, pulumi.Input<string>>> {
    const { autoNamed, uuid } = this.#options;
    if (this.#importId !== undefined) {
      const id = idOf(this.#importId);
      return {
        ...(id && "resourceGroupName" in this.args && { resourceGroupName: id.resourceGroup }),
        ...(autoNamed !== undefined && {
          [autoNamed]: this.#importId.replace(/\/$/, "").split("/").at(-1) ?? "",
        }),
      };
    }
    if (autoNamed === undefined || autoNamed in this.args || parent === undefined) {
      return {};
    }
    // Not the output itself: a child that depends on its parent waits for itself.
    const urn = urnOf(parent);
    const name = urn.then((text) => {
      const hash = createHash("sha256").update(`${text} ${this.key}`).digest("hex");
      return uuid === true
        ? [
            hash.slice(0, 8),
            hash.slice(8, 12),
            `5${hash.slice(13, 16)}`,
            `8${hash.slice(17, 20)}`,
            hash.slice(20, 32),
          ].join("-")
        : `${this.name}${hash.slice(0, 8)}`;
    });
    return { [autoNamed]: name };
  }
}

/** The URN of a resource, without a dependency on it; rejected where the resource can't be registered. */
export function urnOf({ urn }: pulumi.Resource): Promise<string> {
  const output: unknown = urn;
  return (output as { promise(): Promise<string> }).promise();
}

/** The value at a path such as "networkProfile.podCidr". */
function valueAt(args: object, path: string): unknown {
  return path.split(".").reduce<unknown>((value, property) => {
    return typeof value === "object" && value !== null ? Reflect.get(value, property) : undefined;
  }, args);
}

/** The keys of the resources that outputs come from. */
const origins = new WeakMap<object, string>();

/** Says that `id` is the id of the resource `key`, which exists outside the program. */
export function markOrigin(id: pulumi.Input<string>, key: string): void {
  if (typeof id === "object") {
    origins.set(id, key);
  }
}

/** Args as a check reads them: an output or a promise is a value that isn't known yet. */
export function plainValue(value: unknown): unknown {
  if (isLater(value)) {
    return new NotKnown("it is an output of another resource", origins.get(value));
  }
  return eachIn(value, plainValue);
}

/** A list or an object with each of its values as `read` has it; any other value as it is. */
export function eachIn(value: unknown, read: (value: unknown) => unknown): unknown {
  if (Array.isArray(value)) {
    return value.map((each) => read(each));
  }
  return typeof value === "object" && value !== null
    ? Object.fromEntries(Object.entries(value).map(([name, each]) => [name, read(each)]))
    : value;
}

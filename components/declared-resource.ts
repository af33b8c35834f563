import { type ArmResource, type ArmType, NotKnown } from "@aks-networking/networking";
import * as pulumi from "@pulumi/pulumi";

/** A class of azure-native, as its constructor is called. */
export type ResourceClass<R extends pulumi.CustomResource, A extends object> = new (
  name: string,
  args: A,
  opts?: pulumi.CustomResourceOptions,
) => R;

/** What a component can say of any of its children, whatever their class. */
export interface Declared {
  readonly armType: ArmType;
  readonly name: string;
  readonly id: pulumi.Output<string>;
  asArmResource(): ArmResource;
  register(opts: pulumi.CustomResourceOptions): pulumi.CustomResource;
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
  readonly args: A;
  readonly id: pulumi.Output<string>;
  readonly #construct: (opts: pulumi.CustomResourceOptions) => R;
  readonly #key: string;
  readonly #onRegister: ((resource: R) => void)[] = [];
  #registered: R | undefined;

  constructor(
    resourceClass: ResourceClass<R, A>,
    armType: ArmType,
    name: string,
    args: A,
    options: pulumi.CustomResourceOptions = {},
  ) {
    this.armType = armType;
    this.name = name;
    this.args = args;
    this.#construct = (opts) => new resourceClass(name, args, pulumi.mergeOptions(options, opts));
    this.#key = `${armType} ${name}`;
    this.id = this.link((resource) => resource.id);
  }

  /** An output that is known once the resource is, and that leads back to it: its id or its name. */
  link(pick: (resource: R) => pulumi.Output<string>): pulumi.Output<string> {
    const output = this.output(pick);
    origins.set(output, this.#key);
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
      key: this.#key,
      type: this.armType,
      name: this.name,
      properties: plainValue(this.args),
    };
  }

  register(opts: pulumi.CustomResourceOptions): R {
    const resource = this.#construct(opts);
    this.#registered = resource;
    for (const settle of this.#onRegister.splice(0)) {
      settle(resource);
    }
    return resource;
  }
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
  if (pulumi.Output.isInstance(value) || value instanceof Promise) {
    return new NotKnown("it is an output of another resource", origins.get(value));
  }
  if (Array.isArray(value)) {
    return value.map(plainValue);
  }
  if (typeof value === "object" && value !== null) {
    return Object.fromEntries(
      Object.entries(value).map(([name, element]) => [name, plainValue(element)]),
    );
  }
  return value;
}

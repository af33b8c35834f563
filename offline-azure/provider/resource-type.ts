import type { Cloud, LiveResource } from "./cloud";
import type { Shape } from "./shape";
import type { Value, Values } from "./values";

/** Who asks: from the provider's configuration, the ARM_* environment variables, or made up. */
export interface Account {
  readonly subscriptionId: string;
  readonly tenantId: string;
  readonly clientId: string;
  /** The default location of resources, if there is one. */
  readonly location: string | undefined;
}

/** A resource at the moment when it is created, updated or read. */
export interface Subject {
  readonly id: string;
  readonly name: string;
  readonly inputs: Values;
  readonly account: Account;
  readonly cloud: Cloud;
  /** The same resource before the update; undefined on create and read. */
  readonly before: LiveResource | undefined;
}

/** `name1a2b3c4d`, `name-1a2b3c4d`, the URN's name as it is, or a UUID. */
export type AutoName = "random" | "dashed" | "copy" | "uuid";

/** One row of the table: all that the stand-in knows about a resource type. */
export interface ResourceType {
  /** Module and class, without package and API version: `network:Subnet`. */
  readonly token: string;
  /** What ARM calls the type: its resources have this and their name in the outputs. Not set outside ARM. */
  readonly type?: string;
  /** The id, with the input properties that it is made of in braces; a change of one of them replaces. */
  readonly id: string;
  /** Goes before the last part of the id where types share ids, so that the resources don't: `daemonsets`. */
  readonly kind?: string;
  /** The row that this one lives inside of: it must exist, and takes this one with it when it is deleted. */
  readonly parent?: string;
  /** The input with the name, and how a name is made when none is given. */
  readonly name: { readonly property: string; readonly auto: AutoName };
  readonly required: readonly string[];
  /** Whether the resource has a location, which defaults to that of the configuration or the resource group. */
  readonly located?: boolean;
  /** Inputs that are set when they are missing. */
  readonly defaults?: Values;
  readonly properties: { readonly [property: string]: Shape };
  /** The properties whose change replaces the resource, beside those that the id is made of. */
  readonly replaces?: readonly string[];
  /** Properties inside of inputs that only Azure sets: `identity.principalId`, `agentPoolProfiles[].powerState`. */
  readonly readOnly?: readonly string[];
  /** The outputs that Azure adds or completes. Unknown at preview, unless they are inputs too. */
  readonly computed?: { readonly [property: string]: (subject: Subject) => Value };
  /** Outputs at preview whose shape differs from that of the inputs. */
  readonly previewed?: { readonly [property: string]: (inputs: Values) => Value };
  /**
   * The property that lists children inline. Unlisted children are deleted by an update that has the
   * property, or kept if they were never listed.
   */
  readonly children?: {
    readonly property: string;
    readonly token: string;
    readonly unlisted: "deleted" | "kept";
  };
  /** Types that keep the resource from being deleted while they refer to it, and the error code. */
  readonly heldBy?: { readonly tokens: readonly string[]; readonly code: string };
  /** Throws `ArmError` for what Azure refuses on create and update. */
  readonly refuse?: (subject: Subject) => void;
}

/** A refusal, written as the azure-native provider writes those of ARM. */
export class ArmError extends Error {
  readonly code: string;

  constructor(status: number, code: string, message: string, target?: string) {
    const where = target === undefined ? "" : ` Target=${JSON.stringify(target)}`;
    super(
      `Status=${status} Code=${JSON.stringify(code)} Message=${JSON.stringify(message)}${where}`,
    );
    this.name = "ArmError";
    this.code = code;
  }
}

export interface Table {
  /** The package in type tokens: `azure-native`. */
  readonly package: string;
  /** The version that the plugin reports. */
  readonly version: string;
  readonly resources: readonly ResourceType[];
  readonly functions: { readonly [token: string]: InvokeFunction };
  /** Module and class of a type or function token, without package and API version. */
  readonly plainToken: (token: string) => string;
}

/** Answers a function call such as `network:getSubnet`. */
export type InvokeFunction = (
  args: Values,
  context: {
    readonly account: Account;
    readonly cloud: Cloud;
    /** The outputs of the live resource of a type with that id; throws `ArmError` when there is none. */
    readonly outputs: (token: string, args: Values) => Values;
  },
) => Values;

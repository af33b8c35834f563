import { ArmType, armTypeOfToken, armTypes } from "../../resources";
import { type ClassicType, classicTypes } from "./classic-types";

/** What a type token stands for; undefined for a resource that it doesn't read. */
export interface ReadableType {
  readonly armType: ArmType;
  /** How to translate its properties, for a type of the classic provider. */
  readonly classic?: ClassicType;
}

// azure-native:network:Subnet, azure-native:network/v20240101:Subnet,
// azure-native_network_v20240101:network:Subnet (a package generated for one API version).
const nativeToken = /^azure-native(?:_\w+)?:(\w+)(?:\/v\w+)?:(\w+)$/;
const helmToken = /^kubernetes:helm\.sh\/v\d+:(?:Release|Chart)$/;

/** What can give a role without a role assignment that can be read: groups, nested deployments, scripts, raw ARM. */
const accessElsewhere =
  /^(?:azuread:|azapi:|command:|azure-native(?:_\w+)?:resources(?:\/v\w+)?:(?:Deployment|DeploymentStack|AzureCliScript|AzurePowerShellScript)|azure:core\/\w*(?:Deployment|deployment)|azure:pim\/)/;

const known = new Map<string, ReadableType | undefined>();

/** Recognises the type token of any API version. */
export function readableType(token: string): ReadableType | undefined {
  if (!known.has(token)) {
    known.set(token, recognise(token));
  }
  return known.get(token);
}

/** The token that the SDK of today gives a type. */
export function currentToken(armType: ArmType): string {
  const [short] = armTypes[armType].tokens;
  return short === undefined ? "kubernetes:helm.sh/v3:Release" : `azure-native:${short}`;
}

function recognise(token: string): ReadableType | undefined {
  const [, module, name] = nativeToken.exec(token) ?? [];
  const armType = armTypeOfToken(`${module}:${name}`);
  if (armType !== undefined) {
    return { armType };
  }
  if (helmToken.test(token)) {
    return { armType: ArmType.helmRelease };
  }
  if (accessElsewhere.test(token)) {
    return { armType: ArmType.accessElsewhere };
  }
  const classic = Object.hasOwn(classicTypes, token) ? classicTypes[token] : undefined;
  return classic && { armType: classic.armType, classic };
}

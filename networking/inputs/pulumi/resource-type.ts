import { ArmType, armTypeOfToken, armTypes } from "../../resources/arm-types";
import { own } from "../bag";
import { type ClassicType, classicTypes } from "./classic-types";

/** What a type token stands for; undefined for a resource that it doesn't read. */
interface ReadableType {
  readonly armType: ArmType;
  /** How to translate its properties, for a type of the classic provider. */
  readonly classic?: ClassicType;
}

// azure-native:network:Subnet, azure-native:network/v20240101:Subnet,
// azure-native_network_v20240101:network:Subnet (a package generated for one API version).
const nativeToken = /^azure-native(?:_\w+)?:(\w+)(?:\/v\w+)?:(\w+)$/;
const otherTokens: readonly (readonly [RegExp, ArmType])[] = [
  [/^kubernetes:helm\.sh\/v\d+:(?:Release|Chart)$/, ArmType.helmRelease],
  // On a first preview these show nothing of what they render, just as a Chart of helm.sh/v4.
  [/^kubernetes:(?:yaml\/v2:Config(?:File|Group)|kustomize\/v2:Directory)$/, ArmType.helmRelease],
  // The objects that CNIs are set up by; of the others of these types none is kept.
  [
    /^kubernetes:(?:core\/v1:ConfigMap|(?:apps|extensions)\/v\w+:DaemonSet|operator\.tigera\.io\/v1:Installation|(?:crd\.)?projectcalico\.org\/v\w+:IPPool|cilium\.io\/v\w+:CiliumPodIPPool)(?:Patch)?$/,
    ArmType.kubernetesObject,
  ],
  [/^pulumi:providers:kubernetes$/, ArmType.kubernetesProvider],
  // What can give a role without a role assignment that can be read: groups, nested deployments, scripts, raw ARM.
  [
    /^(?:azuread:|azapi:|command:|azure-native(?:_\w+)?:resources(?:\/v\w+)?:(?:Deployment|DeploymentStack|AzureCliScript|AzurePowerShellScript)|azure:core\/\w*(?:Deployment|deployment)|azure:pim\/)/,
    ArmType.accessElsewhere,
  ],
];

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
  return short === undefined ? (ofKubernetes[armType] ?? "") : `azure-native:${short}`;
}

const ofKubernetes: Partial<Record<ArmType, string>> = {
  [ArmType.helmRelease]: "kubernetes:helm.sh/v3:Release",
  [ArmType.kubernetesObject]: "kubernetes:operator.tigera.io/v1:Installation",
  [ArmType.kubernetesProvider]: "pulumi:providers:kubernetes",
};

function recognise(token: string): ReadableType | undefined {
  const [, module, name] = nativeToken.exec(token) ?? [];
  const [, otherType] = otherTokens.find(([pattern]) => pattern.test(token)) ?? [];
  const armType = armTypeOfToken(`${module}:${name}`) ?? otherType;
  if (armType !== undefined) {
    return { armType };
  }
  const classic = own(classicTypes, token);
  return classic && { armType: classic.armType, classic };
}

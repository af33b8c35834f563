import { ArmType, armTypeOfToken, armTypes } from "../../resources/arm-types";
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
const kubernetesTokens: readonly (readonly [RegExp, ArmType])[] = [
  [/^kubernetes:helm\.sh\/v\d+:(?:Release|Chart)$/, ArmType.helmRelease],
  // On a first preview these show nothing of what they render, just as a Chart of helm.sh/v4.
  [/^kubernetes:(?:yaml\/v2:Config(?:File|Group)|kustomize\/v2:Directory)$/, ArmType.helmRelease],
  // The objects that CNIs are set up by; of the others of these types none is kept.
  [
    /^kubernetes:(?:core\/v1:ConfigMap|(?:apps|extensions)\/v\w+:DaemonSet|operator\.tigera\.io\/v1:Installation|(?:crd\.)?projectcalico\.org\/v\w+:IPPool|cilium\.io\/v\w+:CiliumPodIPPool)(?:Patch)?$/,
    ArmType.kubernetesObject,
  ],
  [/^pulumi:providers:kubernetes$/, ArmType.kubernetesProvider],
];

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
  return short === undefined ? (ofKubernetes[armType] ?? "") : `azure-native:${short}`;
}

const ofKubernetes: Partial<Record<ArmType, string>> = {
  [ArmType.helmRelease]: "kubernetes:helm.sh/v3:Release",
  [ArmType.kubernetesObject]: "kubernetes:operator.tigera.io/v1:Installation",
  [ArmType.kubernetesProvider]: "pulumi:providers:kubernetes",
};

function recognise(token: string): ReadableType | undefined {
  const [, module, name] = nativeToken.exec(token) ?? [];
  const armType = armTypeOfToken(`${module}:${name}`);
  if (armType !== undefined) {
    return { armType };
  }
  const [, kubernetesType] = kubernetesTokens.find(([pattern]) => pattern.test(token)) ?? [];
  if (kubernetesType !== undefined) {
    return { armType: kubernetesType };
  }
  if (accessElsewhere.test(token)) {
    return { armType: ArmType.accessElsewhere };
  }
  const classic = Object.hasOwn(classicTypes, token) ? classicTypes[token] : undefined;
  return classic && { armType: classic.armType, classic };
}

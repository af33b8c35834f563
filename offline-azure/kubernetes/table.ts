import type { ResourceType, Table } from "../provider/resource-type";
import type { Shape } from "../provider/shape";
import { textOf, uuidOf, type Value, type Values, valuesOf } from "../provider/values";

const metadata = {
  name: "string",
  namespace: "string",
  labels: "stringMap",
  annotations: "stringMap",
} as const satisfies Shape;

function withUid({ id, inputs }: { id: string; inputs: Values }): Value {
  return { ...valuesOf(inputs.metadata), uid: uuidOf(id), resourceVersion: "1" };
}

/** A kind of object that the stand-in only keeps: of its properties it looks at the metadata. */
function kept(
  apiVersion: string,
  kind: string,
  scope: "cluster" | "namespace",
  more: Partial<ResourceType> = {},
): ResourceType {
  const defaults = { apiVersion, kind };
  return {
    token: `${apiVersion === "v1" ? "core/v1" : apiVersion}:${kind}`,
    id: scope === "cluster" ? "{metadata.name}" : "{metadata.namespace}/{metadata.name}",
    kind: kind.toLowerCase(),
    name: { property: "metadata.name", auto: "dashed" },
    required: [],
    defaults: scope === "cluster" ? defaults : { ...defaults, "metadata.namespace": "default" },
    properties: { metadata },
    computed: { metadata: withUid },
    ...more,
  };
}

/** A patch is kept beside the object that it is about, which the stand-in may not have: a release brings none. */
function patch(apiVersion: string, kind: string, scope: "cluster" | "namespace"): ResourceType {
  const row = kept(apiVersion, kind, scope);
  return { ...row, token: `${apiVersion}:${kind}Patch`, kind: `${row.kind}-patch` };
}

const rbac = "rbac.authorization.k8s.io/v1";

const resources: readonly ResourceType[] = [
  {
    token: "core/v1:Namespace",
    id: "{metadata.name}",
    name: { property: "metadata.name", auto: "dashed" },
    required: [],
    defaults: { apiVersion: "v1", kind: "Namespace" },
    properties: { metadata },
    computed: { metadata: withUid, status: () => ({ phase: "Active" }) },
  },
  kept("v1", "ConfigMap", "namespace", {
    properties: { metadata, data: "stringMap", immutable: "boolean" },
  }),
  kept("v1", "ServiceAccount", "namespace"),
  kept("apps/v1", "DaemonSet", "namespace", {
    required: ["spec"],
    properties: { metadata, spec: "object" },
    computed: { metadata: withUid, status: () => ({ numberReady: 0 }) },
  }),
  kept("apps/v1", "Deployment", "namespace", {
    required: ["spec"],
    properties: { metadata, spec: "object" },
    computed: { metadata: withUid, status: () => ({ readyReplicas: 0 }) },
  }),
  kept("policy/v1", "PodDisruptionBudget", "namespace"),
  kept(rbac, "Role", "namespace"),
  kept(rbac, "RoleBinding", "namespace"),
  kept(rbac, "ClusterRole", "cluster"),
  kept(rbac, "ClusterRoleBinding", "cluster"),
  kept("apiextensions.k8s.io/v1", "CustomResourceDefinition", "cluster"),
  kept("operator.tigera.io/v1", "Installation", "cluster"),
  kept("operator.tigera.io/v1", "APIServer", "cluster"),
  patch("apps/v1", "DaemonSet", "namespace"),
  patch("operator.tigera.io/v1", "Installation", "cluster"),
  {
    token: "helm.sh/v3:Release",
    id: "{namespace}/{name}",
    name: { property: "name", auto: "dashed" },
    required: ["chart"],
    defaults: { namespace: "default" },
    properties: {
      chart: "string",
      name: "string",
      namespace: "string",
      version: "string",
      createNamespace: "boolean",
      skipAwait: "boolean",
      repositoryOpts: { repo: "string", username: "string", password: "string" },
      values: "object",
    },
    computed: {
      name: ({ inputs }) => inputs.name ?? "",
      namespace: ({ inputs }) => inputs.namespace ?? "",
      resourceNames: () => ({}),
      status: ({ inputs }) => ({
        chart: inputs.chart ?? "",
        name: inputs.name ?? "",
        namespace: inputs.namespace ?? "",
        revision: 1,
        status: "deployed",
        version: textOf(inputs.version) ?? "",
      }),
    },
  },
];

/** The part of the Kubernetes provider that the stand-in serves. There is no cluster: it only keeps account. */
export const kubernetes: Table = {
  package: "kubernetes",
  version: "4.34.2",
  resources,
  functions: {},
  plainToken: (token) => token.replace(/^kubernetes:/, ""),
};

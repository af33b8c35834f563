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
  {
    token: "core/v1:ConfigMap",
    id: "{metadata.namespace}/{metadata.name}",
    name: { property: "metadata.name", auto: "dashed" },
    required: [],
    defaults: { apiVersion: "v1", kind: "ConfigMap", "metadata.namespace": "default" },
    properties: { metadata, data: "stringMap", immutable: "boolean" },
    computed: { metadata: withUid },
  },
  {
    token: "apps/v1:DaemonSet",
    id: "{metadata.namespace}/{metadata.name}",
    name: { property: "metadata.name", auto: "dashed" },
    required: ["spec"],
    defaults: { apiVersion: "apps/v1", kind: "DaemonSet", "metadata.namespace": "default" },
    properties: { metadata, spec: "object" },
    computed: { metadata: withUid, status: () => ({ numberReady: 0 }) },
  },
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

import fs from "node:fs";
import { promisify } from "node:util";
import * as grpc from "@grpc/grpc-js";
import type { ConstructRequest } from "@pulumi/pulumi/proto/provider_pb";
import { ResourceMonitorClient } from "@pulumi/pulumi/proto/resource_grpc_pb";
import * as proto from "@pulumi/pulumi/proto/resource_pb";
import { loadAll } from "js-yaml";
import type { Construct } from "../provider/serve";
import {
  at,
  listOf,
  stringsOf,
  textOf,
  type Value,
  type Values,
  valuesOf,
} from "../provider/values";

/** Where each component has its manifests. A chart is in a repository, of which the stand-in has none. */
const manifestsOf: { readonly [component: string]: (inputs: Values) => Promise<string[]> } = {
  "kubernetes:yaml/v2:ConfigGroup": async (inputs) => [
    ...(await Promise.all(stringsOf(inputs.files).map(manifestAt))),
    ...[textOf(inputs.yaml) ?? []].flat(),
    ...listOf(inputs.objs).map((object) => JSON.stringify(object)),
  ],
  "kubernetes:yaml/v2:ConfigFile": async (inputs) => [await manifestAt(textOf(inputs.file) ?? "")],
  "kubernetes:helm.sh/v4:Chart": async () => [],
};

/**
 * Registers a component that applies manifests, and each of their objects inside of it. As the real provider it registers
 * no inputs of the component itself. Manifests are read from files and from addresses of this machine; of one at another
 * address, and of a chart, there are no objects.
 */
export const constructComponent: Construct = async (request, inputs, toStruct, response) => {
  const type = request.getType();
  const manifests = await manifestsOf[type]?.(inputs);
  if (manifests === undefined) {
    throw new Error(
      `offline-azure does not know the component ${type}; of kubernetes it serves ${Object.keys(manifestsOf).join(", ")}`,
    );
  }
  const monitor = new ResourceMonitorClient(
    request.getMonitorendpoint(),
    grpc.credentials.createInsecure(),
    { "grpc.max_receive_message_length": -1, "grpc.max_send_message_length": -1 },
  );
  try {
    const register = promisify(
      (
        registration: proto.RegisterResourceRequest,
        done: (error: Error | null, result?: proto.RegisterResourceResponse) => void,
      ) => monitor.registerResource(registration, done),
    );
    const component = await register(
      registrationOf(request, type, request.getName())
        .setParent(request.getParent())
        .setObject(toStruct({})),
    );
    const urn = component?.getUrn() ?? "";
    const resources: string[] = [];
    for (const object of manifests.flatMap(objectsOf)) {
      const { name, type } = named(object, textOf(inputs.resourcePrefix) ?? request.getName());
      const registered = await register(
        registrationOf(request, type, name)
          .setCustom(true)
          .setProvider(request.getProvidersMap().get("kubernetes") ?? "")
          .setParent(urn)
          .setObject(toStruct(object)),
      );
      resources.push(registered?.getUrn() ?? "");
    }
    // The real provider refers to the resources themselves.
    return response.setUrn(urn).setState(toStruct({ resources }));
  } finally {
    monitor.close();
  }
};

function registrationOf(
  request: ConstructRequest,
  type: string,
  name: string,
): proto.RegisterResourceRequest {
  return new proto.RegisterResourceRequest()
    .setType(type)
    .setName(name)
    .setAcceptsecrets(true)
    .setAcceptresources(true)
    .setDeletedwith(request.getDeletedwith());
}

async function manifestAt(file: string): Promise<string> {
  if (!/^https?:/i.test(file)) {
    return fs.readFileSync(file, "utf8");
  }
  if (!["localhost", "127.0.0.1", "[::1]"].includes(new URL(file).hostname)) {
    return "";
  }
  const answer = await fetch(file);
  if (!answer.ok) {
    throw new Error(`${file}: ${answer.status} ${answer.statusText}`);
  }
  return answer.text();
}

/** The objects of the documents of a manifest, those of a List one by one. */
function objectsOf(manifest: string): Values[] {
  return loadAll(manifest)
    .map((document) => valuesOf(document as Value))
    .filter((object) => object.kind !== undefined)
    .flatMap((object) => (Array.isArray(object.items) ? listOf(object.items) : [object]));
}

/** The type and the name that the provider gives to an object of a manifest. */
function named(object: Values, prefix: string): { type: string; name: string } {
  const apiVersion = textOf(object.apiVersion) ?? "";
  const version = apiVersion.includes("/") ? apiVersion : `core/${apiVersion}`;
  const namespace = textOf(at(object, "metadata.namespace"));
  const objectName = textOf(at(object, "metadata.name")) ?? "";
  const path = namespace === undefined ? objectName : `${namespace}/${objectName}`;
  return { type: `kubernetes:${version}:${textOf(object.kind) ?? ""}`, name: `${prefix}:${path}` };
}

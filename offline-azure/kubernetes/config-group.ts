import fs from "node:fs";
import { promisify } from "node:util";
import * as grpc from "@grpc/grpc-js";
import type { ConstructRequest } from "@pulumi/pulumi/proto/provider_pb";
import { ResourceMonitorClient } from "@pulumi/pulumi/proto/resource_grpc_pb";
import * as proto from "@pulumi/pulumi/proto/resource_pb";
import type { Construct } from "../provider/serve";
import { at, listOf, stringsOf, textOf, type Values, valuesOf } from "../provider/values";

const configGroup = "kubernetes:yaml/v2:ConfigGroup";

/**
 * Registers the component that applies manifests, and each of their objects inside of it. The stand-in fetches nothing
 * and reads JSON only, an object or a List: of a manifest at an address there are no objects.
 */
export const constructConfigGroup: Construct = async (request, inputs, toStruct, response) => {
  if (request.getType() !== configGroup) {
    throw new Error(
      `offline-azure does not know the component ${request.getType()}; of kubernetes it serves ${configGroup}`,
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
      registrationOf(request, configGroup, request.getName())
        .setParent(request.getParent())
        .setObject(toStruct({})),
    );
    const urn = component?.getUrn() ?? "";
    for (const object of objectsOf(inputs)) {
      const { name, type } = named(object, textOf(inputs.resourcePrefix) ?? request.getName());
      await register(
        registrationOf(request, type, name)
          .setCustom(true)
          .setProvider(request.getProvidersMap().get("kubernetes") ?? "")
          .setParent(urn)
          .setObject(toStruct(object)),
      );
    }
    return response.setUrn(urn).setState(toStruct({}));
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

function objectsOf(inputs: Values): Values[] {
  return stringsOf(inputs.files).flatMap((file) => {
    if (/^https?:/.test(file)) {
      return [];
    }
    const manifest: unknown = JSON.parse(fs.readFileSync(file, "utf8"));
    const object = valuesOf(manifest as Values);
    return object.kind === "List" ? listOf(object.items) : [object];
  });
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

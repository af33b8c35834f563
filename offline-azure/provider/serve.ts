import fs from "node:fs";
import path from "node:path";
import * as grpc from "@grpc/grpc-js";
import * as pluginProto from "@pulumi/pulumi/proto/plugin_pb";
import { ResourceProviderService } from "@pulumi/pulumi/proto/provider_grpc_pb";
import * as proto from "@pulumi/pulumi/proto/provider_pb";
import * as emptyProto from "google-protobuf/google/protobuf/empty_pb";
import { type JavaScriptValue, Struct } from "google-protobuf/google/protobuf/struct_pb";
import { Cloud } from "./cloud";
import { type Fault, Faults } from "./faults";
import type { Account, Table } from "./resource-type";
import { StandIn } from "./stand-in";
import { isValues, type Value, type Values, valuesOf } from "./values";

/** The folder where the stand-ins keep the resources that live, for the next run. In memory when unset. */
const stateVariable = "OFFLINE_AZURE_STATE";

/** Set to `nothing`, the stand-ins take what Azure would refuse. */
const refusalsVariable = "OFFLINE_AZURE_REFUSES";

/**
 * Serves a table to the engine that started this process, and tells it the port on standard output.
 * Written on Pulumi's protocol itself: the provider server of its SDK has no previews and no detailed diffs.
 */
export function serve(table: Table, construct?: Construct): void {
  const served = process.env[refusalsVariable] === "nothing" ? withoutRefusals(table) : table;
  const standIn = new StandIn(served, accountOf(process.env), cloudOf(table));
  const server = new grpc.Server({
    "grpc.max_receive_message_length": -1,
    "grpc.max_send_message_length": -1,
  });
  const faults = faultsOf(table);
  server.addService(ResourceProviderService, handlersOf(standIn, table, faults, construct));
  server.bindAsync("127.0.0.1:0", grpc.ServerCredentials.createInsecure(), (error, port) => {
    if (error) {
      throw error;
    }
    process.stdout.write(`${port}\n`);
  });
  endWithEngine();
}

/** An engine that is killed stops no plugin: without a look they would go on for ever. */
function endWithEngine(): void {
  const engine = process.ppid;
  setInterval(() => {
    if (process.ppid !== engine) {
      process.exit();
    }
  }, 1000).unref();
}

/** What lies beside the plugin's file; only Pulumi YAML asks for it. */
function schemaText(): string {
  const file = path.join(__dirname, "schema.json");
  return fs.existsSync(file) ? fs.readFileSync(file, "utf8") : "{}";
}

function withoutRefusals(table: Table): Table {
  return { ...table, resources: table.resources.map(({ refuse: _, ...row }) => row) };
}

function cloudOf(table: Table): Cloud {
  const folder = process.env[stateVariable];
  if (folder === undefined || folder === "") {
    return new Cloud();
  }
  fs.mkdirSync(folder, { recursive: true });
  return new Cloud(path.join(folder, `${table.package}.jsonl`));
}

function faultsOf(table: Table): Faults {
  const folder = process.env[stateVariable];
  return folder && table.package === "azure-native"
    ? Faults.in(path.join(folder, "faults.json"))
    : new Faults([]);
}

/** The account that the ARM_* variables name; made up where they are not set. */
function accountOf(env: NodeJS.ProcessEnv): Account {
  const madeUp = "00000000-0000-4000-8000-000000000000";
  return {
    subscriptionId: env.ARM_SUBSCRIPTION_ID ?? madeUp,
    tenantId: env.ARM_TENANT_ID ?? madeUp,
    clientId: env.ARM_CLIENT_ID ?? madeUp,
    location: env.ARM_LOCATION_NAME,
  };
}

/** Registers the children of a component that the provider has, and fills the response. */
export type Construct = (
  request: proto.ConstructRequest,
  inputs: Values,
  toStruct: (values: Values) => Struct,
  response: proto.ConstructResponse,
) => Promise<proto.ConstructResponse>;

function handlersOf(
  standIn: StandIn,
  { version, plainToken }: Table,
  faults: Faults,
  construct: Construct | undefined,
): grpc.UntypedServiceImplementation {
  const meet = <T>(operation: Fault["operation"], type: string, urn: string, work: () => T) =>
    faults.meet(operation, plainToken(type), urn.split("::").at(-1) ?? "", work);
  return {
    ...(construct && { construct: constructing(construct) }),
    getPluginInfo: answer(() => new pluginProto.PluginInfo().setVersion(version)),
    getSchema: answer(() => new proto.GetSchemaResponse().setSchema(schemaText())),
    attach: answer(() => new emptyProto.Empty()),
    cancel: answer(() => new emptyProto.Empty()),
    checkConfig: answer((request: proto.CheckRequest) =>
      new proto.CheckResponse().setInputs(request.getNews()),
    ),
    diffConfig: answer(() =>
      new proto.DiffResponse().setChanges(proto.DiffResponse.DiffChanges.DIFF_NONE),
    ),
    configure: answer((request: proto.ConfigureRequest) => {
      standIn.configure(fromStruct(request.getArgs()));
      // Without the other features the engine unwraps secrets and resources itself, and wraps secrets again. From a
      // provider with components it wants that done.
      return new proto.ConfigureResponse()
        .setSupportspreview(true)
        .setAcceptsecrets(construct !== undefined);
    }),
    check: answer((request: proto.CheckRequest) => {
      const { inputs, failures } = standIn.check(
        request.getType(),
        request.getName(),
        fromStruct(request.getOlds()),
        fromStruct(request.getNews()),
        request.getRandomseed_asB64(),
      );
      const response = new proto.CheckResponse().setInputs(sealed(inputs, request.getNews()));
      return response.setFailuresList(
        failures.map(({ property, reason }) =>
          new proto.CheckFailure().setProperty(property).setReason(reason),
        ),
      );
    }),
    diff: answer((request: proto.DiffRequest) => {
      const diff = standIn.diff(
        request.getType(),
        request.getId(),
        fromStruct(request.getOldInputs()),
        fromStruct(request.getNews()),
        fromStruct(request.getOlds()),
      );
      const { DIFF_SOME, DIFF_NONE } = proto.DiffResponse.DiffChanges;
      const response = new proto.DiffResponse()
        .setChanges(diff.changes.length > 0 ? DIFF_SOME : DIFF_NONE)
        .setDeletebeforereplace(diff.deleteBeforeReplace)
        .setHasdetaileddiff(true);
      for (const { path, kind, replaces } of diff.changes) {
        response
          .getDetaileddiffMap()
          .set(
            path,
            new proto.PropertyDiff().setInputdiff(true).setKind(diffKinds[kind][replaces ? 1 : 0]),
          );
      }
      const replaces = diff.changes.filter((change) => change.replaces);
      return response
        .setDiffsList(diff.changes.map(({ path }) => path))
        .setReplacesList(replaces.map(({ path }) => path));
    }),
    create: answer(async (request: proto.CreateRequest) => {
      const inputs = fromStruct(request.getProperties());
      if (request.getPreview()) {
        const outputs = standIn.preview(request.getType(), inputs);
        return new proto.CreateResponse().setProperties(sealed(outputs, request.getProperties()));
      }
      const { id, outputs } = await meet("create", request.getType(), request.getUrn(), () =>
        standIn.create(request.getType(), inputs),
      );
      return new proto.CreateResponse()
        .setId(id)
        .setProperties(sealed(outputs, request.getProperties()));
    }),
    read: answer(async (request: proto.ReadRequest) => {
      const live = await meet("read", request.getType(), request.getUrn(), () =>
        standIn.read(
          request.getType(),
          request.getId(),
          request.getInputs()?.getFieldsMap().getLength()
            ? fromStruct(request.getInputs())
            : undefined,
          fromStruct(request.getProperties()),
        ),
      );
      const response = new proto.ReadResponse();
      return live === undefined
        ? response
        : response
            .setId(live.id)
            .setInputs(sealed(live.inputs, request.getInputs()))
            .setProperties(sealed(live.outputs, request.getInputs()));
    }),
    update: answer(async (request: proto.UpdateRequest) => {
      const type = request.getType();
      const news = fromStruct(request.getNews());
      const outputs = request.getPreview()
        ? standIn.preview(type, news, fromStruct(request.getOlds()))
        : await meet("update", type, request.getUrn(), () =>
            standIn.update(type, request.getId(), fromStruct(request.getOldInputs()), news),
          );
      return new proto.UpdateResponse().setProperties(sealed(outputs, request.getNews()));
    }),
    delete: answer(async (request: proto.DeleteRequest) => {
      await meet("delete", request.getType(), request.getUrn(), () =>
        standIn.delete(request.getType(), request.getId(), fromStruct(request.getOldInputs())),
      );
      return new emptyProto.Empty();
    }),
    invoke: answer((request: proto.InvokeRequest) => {
      const result = standIn.invoke(request.getTok(), fromStruct(request.getArgs()));
      return new proto.InvokeResponse().setReturn(toStruct(result));
    }),
  };
}

const { Kind } = proto.PropertyDiff;
/** In place, and with replacement. */
const diffKinds = {
  add: [Kind.ADD, Kind.ADD_REPLACE],
  delete: [Kind.DELETE, Kind.DELETE_REPLACE],
  update: [Kind.UPDATE, Kind.UPDATE_REPLACE],
} as const;

function answer<Request, Response>(
  work: (request: Request) => Response | Promise<Response>,
): grpc.handleUnaryCall<Request, Response> {
  return (call, callback) => {
    Promise.resolve(call.request)
      .then(work)
      .then(
        (response) => callback(null, response),
        (error: unknown) => {
          const details = error instanceof Error ? error.message : String(error);
          callback({ code: grpc.status.UNKNOWN, details });
        },
      );
  };
}

function constructing(
  construct: Construct,
): grpc.handleUnaryCall<proto.ConstructRequest, proto.ConstructResponse> {
  return ({ request }, callback) => {
    construct(
      request,
      fromStruct(request.getInputs()),
      toStruct,
      new proto.ConstructResponse(),
    ).then(
      (response) => callback(null, response),
      (error: Error) => callback({ code: grpc.status.UNKNOWN, details: error.message }),
    );
  };
}

function fromStruct(struct: Struct | undefined): Values {
  return withoutSecrets(rawValues(struct)) as Values;
}

function rawValues(struct: Struct | undefined): Values {
  return (struct?.toJavaScript() ?? {}) as Values;
}

/** The marker of a secret: an object with it has the secret as `value`. It is part of Pulumi's protocol. */
const secretMark = {
  "4dabf18193072939515e22adb298388d": "1b47061264138c4ac30d75fd1eb44270",
} as const;

function withoutSecrets(value: Value): Value {
  if (Array.isArray(value)) {
    return value.map(withoutSecrets);
  }
  if (!isValues(value)) {
    return value;
  }
  return isSecret(value)
    ? withoutSecrets(value.value ?? null)
    : Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withoutSecrets(inner)]));
}

function isSecret(value: Values): boolean {
  return Object.entries(secretMark).every(([key, mark]) => value[key] === mark);
}

function hasSecret(value: Value | undefined): boolean {
  const inner = Array.isArray(value) ? value : Object.values(valuesOf(value));
  return (isValues(value) && isSecret(value)) || inner.some(hasSecret);
}

/** Values for the engine, in which each property that came with a secret is one. */
function sealed(values: Values, origin: Struct | undefined): Struct {
  const given = rawValues(origin);
  const entries = Object.entries(values).map(([key, value]): [string, Value] => [
    key,
    hasSecret(given[key]) ? { ...secretMark, value } : value,
  ]);
  return toStruct(Object.fromEntries(entries));
}

function toStruct(values: Values): Struct {
  return Struct.fromJavaScript(values as Record<string, JavaScriptValue>);
}

import { isDeepStrictEqual } from "node:util";
import { Cloud, type LiveResource } from "./cloud";
import { type Change, changesBetween, withChangesInAzure } from "./diff";
import { inputsOf, withoutEmpty } from "./projection";
import {
  type Account,
  ArmError,
  type ResourceType,
  type Subject,
  type Table,
} from "./resource-type";
import {
  armOutputs,
  autoName,
  bodyOf,
  idProperties,
  isIdOf,
  keyOf,
  previewOf,
  refuseMove,
} from "./row";
import { type CheckFailure, shapeFailures } from "./shape";
import {
  at,
  isUnknown,
  listOf,
  stringsIn,
  textOf,
  type Values,
  valuesOf,
  withValue,
} from "./values";

export interface Diff {
  readonly changes: readonly Change[];
  readonly deleteBeforeReplace: boolean;
}

/**
 * A provider whose resources exist only in its own memory: what the engine asks of a provider, answered from
 * a table of resource types. Nothing in here knows a particular type.
 */
export class StandIn {
  readonly #table: Table;
  readonly #cloud: Cloud;
  readonly #rows: ReadonlyMap<string, ResourceType>;
  #account: Account;

  constructor(table: Table, account: Account, cloud = new Cloud()) {
    this.#table = table;
    this.#account = account;
    this.#cloud = cloud;
    this.#rows = new Map(table.resources.map((row) => [row.token, row]));
  }

  /** Takes over what the provider's configuration says. */
  configure(config: Values): void {
    const known = (key: string) => (isUnknown(config[key]) ? undefined : textOf(config[key]));
    this.#account = {
      subscriptionId: known("subscriptionId") ?? this.#account.subscriptionId,
      tenantId: known("tenantId") ?? this.#account.tenantId,
      clientId: known("clientId") ?? this.#account.clientId,
      location: known("location") ?? this.#account.location,
    };
  }

  /** Completes the inputs and says what is wrong with them. `seed` makes the names of one run repeatable. */
  check(
    type: string,
    urnName: string,
    olds: Values,
    news: Values,
    seed: string,
  ): { inputs: Values; failures: CheckFailure[] } {
    const row = this.#row(type);
    let inputs = news;
    for (const [path, value] of Object.entries(row.defaults ?? {})) {
      inputs = at(inputs, path) === undefined ? withValue(inputs, path, value) : inputs;
    }
    if (at(inputs, row.name.property) === undefined) {
      const kept = textOf(at(olds, row.name.property));
      const name = kept ?? autoName(row, urnName, seed);
      inputs = withValue(inputs, row.name.property, name);
    }
    if (row.located === true && inputs.location === undefined) {
      const location = this.#defaultLocation(inputs);
      inputs = location === undefined ? inputs : { ...inputs, location };
    }
    const required = row.required
      .filter((property) => at(inputs, property) === undefined)
      .map((property) => ({ property, reason: `missing required property '${property}'` }));
    return { inputs, failures: [...required, ...shapeFailures(inputs, row.properties, "")] };
  }

  diff(type: string, id: string, oldInputs: Values, news: Values, oldOutputs: Values = {}): Diff {
    const row = this.#row(type);
    this.#learn(row, id, oldInputs);
    const replaceKeys = new Set([...idProperties(row), ...(row.replaces ?? [])]);
    const changes = changesBetween(oldInputs, news, replaceKeys).map((change) =>
      // An input that says for the first time what Azure has filled in replaces nothing: diff.go,
      // calculateChangesAndReplacements. That looks at whole properties only, not inside of them.
      change.kind === "add" &&
      news[change.path] !== undefined &&
      isDeepStrictEqual(news[change.path], oldOutputs[change.path])
        ? { ...change, replaces: false }
        : change,
    );
    const sameId = this.#id(row, news).toLowerCase() === id.toLowerCase();
    return { changes, deleteBeforeReplace: sameId && changes.some((change) => change.replaces) };
  }

  /**
   * What is known of the outputs before a create or update: the inputs; all that Azure adds is unknown. Before an update,
   * with the old outputs, name and location are known too.
   */
  preview(type: string, inputs: Values, oldOutputs: Values = {}): Values {
    return previewOf(this.#row(type), inputs, oldOutputs);
  }

  create(type: string, inputs: Values): { id: string; outputs: Values } {
    const row = this.#row(type);
    const id = this.#id(row, inputs);
    const key = keyOf(row, id);
    return this.#cloud.change(() => {
      if (this.#cloud.get(key) !== undefined) {
        throw new Error(`cannot create already existing resource '${id}'`);
      }
      const located = this.#located(row, inputs);
      this.#write(row, { id: key, token: row.token, inputs: located }, undefined);
      return { id, outputs: this.#outputs(row, id, located) };
    });
  }

  update(type: string, id: string, oldInputs: Values, news: Values): Values {
    const row = this.#row(type);
    this.#learn(row, id, oldInputs);
    refuseMove(id, this.#cloud.get(keyOf(row, id))?.inputs.location, news.location);
    return this.#cloud.change(() => {
      const key = keyOf(row, id);
      this.#write(row, { id: key, token: row.token, inputs: news }, this.#cloud.get(key));
      return this.#outputs(row, id, news);
    });
  }

  /**
   * The resource as it is now, or nothing when it is gone. Its inputs are those of the state with what has changed in
   * Azure since, or without a state, when it is imported, all that Azure tells of them.
   */
  read(
    type: string,
    id: string,
    inputs: Values | undefined,
    outputs: Values,
  ): { id: string; inputs: Values; outputs: Values } | undefined {
    const row = this.#row(type);
    if (inputs !== undefined) {
      this.#learn(row, id, inputs);
    }
    const live = this.#cloud.get(keyOf(row, id));
    if (live === undefined) {
      return this.#cloud.complete ? undefined : { id, inputs: inputs ?? {}, outputs };
    }
    if (row.type === undefined) {
      const liveId = row.kind === undefined ? live.id : id;
      return { id: liveId, inputs: live.inputs, outputs: this.#outputs(row, liveId, live.inputs) };
    }
    const now = this.#outputs(row, live.id, live.inputs);
    if (inputs === undefined) {
      const named = Object.fromEntries(
        idProperties(row).map((key) => [key, live.inputs[key] ?? ""]),
      );
      return {
        id: live.id,
        inputs: { ...named, ...withoutEmpty(inputsOf(row, now)) },
        outputs: now,
      };
    }
    const projected = inputsOf(row, now);
    if (row.children?.unlisted === "deleted" && inputs[row.children.property] === undefined) {
      // What the program doesn't list inline is left to resources of its own.
      delete projected[row.children.property];
    }
    return {
      id: live.id,
      inputs: withChangesInAzure(inputs, inputsOf(row, outputs), projected),
      outputs: now,
    };
  }

  delete(type: string, id: string, inputs: Values): void {
    const row = this.#row(type);
    this.#learn(row, id, inputs);
    this.#cloud.change(() => this.#remove(row, keyOf(row, id)));
  }

  invoke(token: string, args: Values): Values {
    const name = this.#table.plainToken(token);
    const call = this.#table.functions[name];
    if (call === undefined) {
      throw new Error(this.#unknown("function", token, Object.keys(this.#table.functions)));
    }
    return call(args, {
      account: this.#account,
      cloud: this.#cloud,
      outputs: (type, properties) => this.#outputsOf(type, properties),
    });
  }

  #row(type: string): ResourceType {
    const row = this.#rows.get(this.#table.plainToken(type));
    if (row === undefined) {
      throw new Error(this.#unknown("type", type, [...this.#rows.keys()]));
    }
    return row;
  }

  #unknown(what: string, token: string, served: readonly string[]): string {
    return `offline-azure does not know the ${what} ${token}; of ${this.#table.package} it serves ${served.join(", ")}`;
  }

  #id(row: ResourceType, inputs: Values): string {
    const values = { ...inputs, subscriptionId: this.#account.subscriptionId };
    // An id that goes in front of another has a slash of its own.
    return row.id
      .replaceAll(/\{([^}]+)\}/g, (_, path) => String(at(values, path) ?? ""))
      .replace("//", "/");
  }

  /** Puts a resource and the children it lists, unless Azure would refuse one of them. */
  #write(row: ResourceType, resource: LiveResource, before: LiveResource | undefined): void {
    this.#refuseMissing(row, resource);
    row.refuse?.(this.#subject(row, resource.id, resource.inputs, before));
    this.#cloud.put(resource);
    const { children } = row;
    if (children === undefined || !(before === undefined || children.property in resource.inputs)) {
      return;
    }
    const childRow = this.#row(`${this.#table.package}:${children.token}`);
    const listed = this.#listed(row, childRow, resource.inputs);
    const outdated =
      children.unlisted === "deleted"
        ? this.#cloud.within(resource.id, childRow.token)
        : this.#listed(row, childRow, before?.inputs ?? {});
    for (const child of outdated) {
      if (!listed.some(({ id }) => id.toLowerCase() === child.id.toLowerCase())) {
        this.#remove(childRow, child.id);
      }
    }
    for (const child of listed) {
      this.#write(childRow, child, this.#cloud.get(child.id));
    }
  }

  #listed(row: ResourceType, childRow: ResourceType, inputs: Values): LiveResource[] {
    const parents = Object.fromEntries(idProperties(row).map((key) => [key, inputs[key] ?? ""]));
    return listOf(inputs[row.children?.property ?? ""]).map((child) => {
      const own = { ...child, ...parents, [childRow.name.property]: child.name ?? "" };
      return { id: this.#id(childRow, own), token: childRow.token, inputs: own };
    });
  }

  #remove(row: ResourceType, id: string): void {
    // A parent goes with all that it has inside, so whatever holds those holds it as well.
    const going: [ResourceType, string][] = [[row, id]];
    if (row.parent !== undefined) {
      for (const inner of this.#cloud.within(id)) {
        going.push([this.#row(`${this.#table.package}:${inner.token}`), inner.id]);
      }
    }
    for (const [itsRow, itsId] of going) {
      const { heldBy } = itsRow;
      const holder = this.#cloud
        .all()
        .find(
          (other) =>
            heldBy?.tokens.includes(other.token) === true &&
            !going.some(([, goingId]) => goingId === other.id) &&
            [...stringsIn(other.inputs)].some((text) => text.toLowerCase() === itsId.toLowerCase()),
        );
      if (heldBy !== undefined && holder !== undefined) {
        const message = `${itsId} cannot be deleted because it is in use by ${holder.id}`;
        throw new ArmError(400, heldBy.code, message);
      }
    }
    this.#cloud.remove(id);
  }

  /** Refuses what lives inside of, or refers to, something that does not exist. */
  #refuseMissing(row: ResourceType, resource: LiveResource): void {
    if (!this.#cloud.complete) {
      return;
    }
    const parentRow = this.#table.resources.find(({ token }) => token === row.parent);
    if (parentRow !== undefined) {
      const parent = this.#id(parentRow, resource.inputs);
      if (this.#cloud.get(parent) === undefined) {
        const code =
          parentRow.parent === undefined ? "ResourceGroupNotFound" : "ParentResourceNotFound";
        throw new ArmError(
          404,
          code,
          `${parent}, which ${resource.id} is to be in, could not be found`,
        );
      }
    }
    for (const text of stringsIn(bodyOf(row, resource.inputs))) {
      if (this.#isServedId(text) && this.#cloud.get(text) === undefined) {
        throw new ArmError(
          400,
          "InvalidResourceReference",
          `Resource ${text} referenced by resource ${resource.id} was not found`,
        );
      }
    }
  }

  /** Whether a text is the id of a resource that could only exist in here. */
  #isServedId(text: string): boolean {
    const prefix = `/subscriptions/${this.#account.subscriptionId}/`.toLowerCase();
    return (
      text.toLowerCase().startsWith(prefix) &&
      this.#table.resources.some((row) => isIdOf(row, text))
    );
  }

  /** Takes note of a resource that an earlier process created, where nothing else tells of it. */
  #learn(row: ResourceType, id: string, inputs: Values): void {
    const key = keyOf(row, id);
    if (this.#cloud.complete || this.#cloud.get(key) !== undefined) {
      return;
    }
    this.#cloud.put({ id: key, token: row.token, inputs });
    if (row.children !== undefined) {
      const childRow = this.#row(`${this.#table.package}:${row.children.token}`);
      for (const child of this.#listed(row, childRow, inputs)) {
        this.#cloud.put(child);
      }
    }
  }

  #outputs(row: ResourceType, id: string, inputs: Values): Values {
    const subject = this.#subject(row, id, inputs, undefined);
    const outputs = { ...bodyOf(row, inputs), ...armOutputs(row, subject.name, row.type) };
    for (const [property, compute] of Object.entries(row.computed ?? {})) {
      outputs[property] = compute(subject);
    }
    return outputs;
  }

  #outputsOf(token: string, args: Values): Values {
    const row = this.#row(`${this.#table.package}:${token}`);
    const id = this.#id(row, args);
    const live = this.#cloud.get(id);
    if (live === undefined) {
      const why = this.#cloud.complete ? "" : ", or was created before this stand-in started";
      throw new ArmError(404, "ResourceNotFound", `The resource ${id} was not found${why}`);
    }
    return { id: live.id, ...this.#outputs(row, live.id, live.inputs) };
  }

  #subject(
    row: ResourceType,
    id: string,
    inputs: Values,
    before: LiveResource | undefined,
  ): Subject {
    const name = textOf(at(inputs, row.name.property)) ?? "";
    return { id, name, inputs, before, account: this.#account, cloud: this.#cloud };
  }

  #located(row: ResourceType, inputs: Values): Values {
    if (row.located !== true || inputs.location !== undefined) {
      return inputs;
    }
    const location = this.#defaultLocation(inputs);
    if (location === undefined) {
      throw new ArmError(400, "LocationRequired", "The location property is required");
    }
    return { ...inputs, location };
  }

  #defaultLocation(inputs: Values): string | undefined {
    if (this.#account.location !== undefined) {
      return this.#account.location;
    }
    const group = this.#table.resources.find(
      (row) => row.located === true && row.parent === undefined,
    );
    if (group === undefined || isUnknown(inputs.resourceGroupName)) {
      return undefined;
    }
    return textOf(valuesOf(this.#cloud.get(this.#id(group, inputs))?.inputs).location);
  }
}

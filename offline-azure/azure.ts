import fs from "node:fs";
import path from "node:path";
import { Cloud, type LiveResource } from "./provider/cloud";
import type { Fault } from "./provider/faults";
import { isValues, type Value, type Values, valuesOf } from "./provider/values";

export type { Fault, LiveResource };

/** Azure as others than the program see it: what is changed with the Azure CLI, and what changes by itself. */
export class OfflineAzure {
  readonly #folder: string;

  /** `folder`: where the stand-in keeps the resources that live. */
  constructor(folder: string) {
    this.#folder = folder;
  }

  /** All resources, or those of a type such as `containerservice:ManagedCluster`. */
  resources(token?: string): LiveResource[] {
    return this.#cloud().all(token);
  }

  /** The one resource of that type. Throws if there are none or several. */
  only(token: string): LiveResource {
    const [first, ...others] = this.resources(token);
    if (first === undefined || others.length > 0) {
      throw new Error(`There are ${this.resources(token).length} resources of type ${token}.`);
    }
    return first;
  }

  /** Changes properties of a resource, as `az resource update`. An object is merged, null removes. */
  update(id: string, changes: Values): void {
    const cloud = this.#cloud();
    const live = cloud.get(id);
    if (live === undefined) {
      throw new Error(`${id} doesn't exist.`);
    }
    cloud.put({ ...live, inputs: merged(live.inputs, changes) });
  }

  /** What `az aks update` does to the network profile: kubenet to overlay, another policy, a larger pod CIDR. */
  updateNetworkProfile(clusterId: string, networkProfile: Values): void {
    this.update(clusterId, { networkProfile });
  }

  /** Another number of nodes, as the autoscaler or `az aks nodepool scale` sets it. */
  scale(clusterId: string, pool: string, count: number): void {
    this.update(`${clusterId}/agentPools/${pool}`, { count });
  }

  /** Makes a resource outside of the program, such as a cluster that a program adopts. `inputs` as azure-native has them. */
  add(resource: LiveResource): void {
    this.#cloud().put(resource);
  }

  /** Deletes a resource and all that is inside of it. */
  remove(id: string): void {
    this.#cloud().remove(id);
  }

  /** What the runs from now on meet; an empty list for nothing. */
  fail(faults: readonly Fault[]): void {
    fs.mkdirSync(this.#folder, { recursive: true });
    fs.writeFileSync(path.join(this.#folder, "faults.json"), JSON.stringify(faults));
  }

  #cloud(): Cloud {
    fs.mkdirSync(this.#folder, { recursive: true });
    return new Cloud(path.join(this.#folder, "azure-native.jsonl"));
  }
}

function merged(values: Values, changes: Values): Values {
  const result: Values = { ...values };
  for (const [key, change] of Object.entries(changes)) {
    const before: Value | undefined = result[key];
    if (change === null) {
      delete result[key];
    } else {
      result[key] = isValues(change) ? merged(valuesOf(before), change) : change;
    }
  }
  return result;
}

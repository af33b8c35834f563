import { type ArmType, describe } from "@aks-networking/networking";
import * as pulumi from "@pulumi/pulumi";

/** An ARM id as it is written. */
interface ArmIdParts {
  /** "Microsoft.Network/virtualNetworks/subnets". */
  readonly type: string;
  readonly resourceGroup: string;
  /** The last name: the resource's own. */
  readonly name: string;
}

const idText =
  /^\/subscriptions\/[^/]+\/resourceGroups\/([^/]+)\/providers\/([^/]+)((?:\/[^/]+\/[^/]+){1,4})\/?$/i;

/** Takes the id of a resource in a group apart, with names in the letters they are written in. */
export function idOf(id: string): ArmIdParts | undefined {
  const [, resourceGroup, namespace, path] = (id.length < 2000 && idText.exec(id)) || [];
  const segments = path?.split("/").slice(1);
  const name = segments?.at(segments.at(-1) === "" ? -2 : -1);
  if (resourceGroup === undefined || namespace === undefined || !segments || name === undefined) {
    return undefined;
  }
  const types = segments.filter((segment, i) => i % 2 === 0 && segment !== "");
  return { type: [namespace, ...types].join("/"), resourceGroup, name };
}

/** The id of the VNet that a subnet is in. */
export function networkOfSubnet(id: string): string {
  return id.replace(/\/subnets\/[^/]+\/?$/i, "");
}

/** What is wrong with an id of that type; undefined where nothing is. */
export function idProblem(path: string, id: string, type: ArmType): string | undefined {
  const [namespace, ...types] = type.split("/");
  const form = `/subscriptions/…/resourceGroups/…/providers/${namespace}/${types.map((each) => `${each}/…`).join("/")}`;
  const parts = idOf(id);
  if (parts === undefined) {
    return `${path} ${describe(id)} is not an ARM id; write one in the form ${form}.`;
  }
  return parts.type.toLowerCase() === type.toLowerCase()
    ? undefined
    : `${path} ${describe(id)} is the id of a ${parts.type}; write the id of a ${type}, in the form ${form}.`;
}

/** The outputs that check others, so that one output that is given twice is the same afterwards. */
const checked = new WeakMap<object, Map<string, pulumi.Output<unknown>>>();

/** An id that is checked as soon as it is known: an output fails the run then, with the same sentence. */
export function checkedId<T>(path: string, id: T, type: ArmType): T {
  const later: unknown = id;
  if (!pulumi.Output.isInstance<unknown>(later)) {
    return id;
  }
  const known = checked.get(later) ?? new Map<string, pulumi.Output<unknown>>();
  checked.set(later, known);
  const result =
    known.get(path) ??
    later.apply((text) => {
      const problem = typeof text === "string" ? idProblem(path, text, type) : undefined;
      if (problem !== undefined) {
        throw new pulumi.RunError(problem);
      }
      return text;
    });
  known.set(path, result);
  return result as T;
}

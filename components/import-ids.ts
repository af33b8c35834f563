import { describe } from "@aks-networking/networking";
import { useOneOf } from "./args/nearest";
import { type ArgProblem, problemAt } from "./args/read-args";
import { idProblem } from "./arm-ids";
import type { Declared } from "./declared-resource";

/** Hands the ids to the children that they are for, and says what is wrong with them. */
export function importProblems(
  importIds: { readonly [resource: string]: string } | undefined,
  children: readonly Declared[],
): ArgProblem[] {
  return Object.entries(importIds ?? {}).flatMap(([name, id]): ArgProblem | ArgProblem[] => {
    const path = `importIds[${JSON.stringify(name)}]`;
    const child = children.find((each) => each.name === name);
    if (child === undefined) {
      const names = children.map((each) => each.name);
      return problemAt(
        path,
        `is not a resource of the component, which has ${names.join(", ")}; ${useOneOf(name, names)}`,
      );
    }
    child.adopt(id);
    // A role assignment is in the scope of what it is for, which may be anything.
    const scoped = child.armType.startsWith("Microsoft.Authorization/");
    const message = scoped
      ? /\/roleAssignments\/[^/]+\/?$/i.test(id)
        ? undefined
        : `${path} ${describe(id)} is not the id of a role assignment; write one that ends with /providers/Microsoft.Authorization/roleAssignments/….`
      : idProblem(path, id, child.armType);
    return message === undefined ? [] : [{ path, message }];
  });
}

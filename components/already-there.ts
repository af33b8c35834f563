import * as pulumi from "@pulumi/pulumi";
import * as state from "@pulumi/pulumi/runtime/state";
import { urnOf } from "./declared-resource";
import { engineRunsHooks } from "./judgement";

let hooks = 0;

/**
 * Options for the children of a component: where one can't be created because it exists, a run that was stopped has most
 * likely created it. The engine's error names the id; this adds how to take it over.
 */
export function foundAgain(
  component: pulumi.ComponentResource,
  label: string,
): () => pulumi.CustomResourceOptions {
  if (!engineRunsErrorHooks()) {
    return () => ({});
  }
  hooks += 1;
  const hook = new pulumi.ErrorHook(
    `${label} names what exists already, ${hooks}`,
    async ({ name, type, failedOperation, errors: [error = ""] }) => {
      const id = failedOperation === "create" ? existingId(error) : undefined;
      if (id !== undefined) {
        // The engine shows what a hook throws beside the error itself.
        throw new Error(alreadyThere(label, { name, type, id, parent: await urnOf(component) }));
      }
      return false;
    },
  );
  // New for each child: merging options changes the first of them.
  return () => ({ hooks: { onError: [hook] } });
}

/** The id in azure-native's words for a resource that exists. */
function existingId(error: string): string | undefined {
  return /cannot create already existing resource '([^']+)'/.exec(error)?.[1];
}

/** What to say of a resource that exists already. */
function alreadyThere(
  label: string,
  { name, type, id, parent }: { name: string; type: string; id: string; parent: string },
): string {
  const component = parent.split("::").at(-1);
  return [
    `${label}: ${type} ${JSON.stringify(name)} exists already as ${id}.`,
    "If a run of this stack was stopped while it created the resource, import it and run pulumi up again:",
    `  pulumi import ${type} ${name} '${id}' --parent '${component}=${parent}'`,
    `or set importIds: { ${JSON.stringify(name)}: ${JSON.stringify(id)} } on the component. If the resource belongs to somebody else, use another name for the component.`,
  ].join("\n");
}

/** Whether SDK and engine both know error hooks, which are younger than the other hooks: the SDK asks where it registers one. */
function engineRunsErrorHooks(): boolean {
  const { getStore } = state as { getStore?: () => { readonly supportsErrorHooks?: boolean } };
  return (
    engineRunsHooks() && getStore?.().supportsErrorHooks === true && pulumi.ErrorHook !== undefined
  );
}

import * as pulumi from "@pulumi/pulumi";
import * as state from "@pulumi/pulumi/runtime/state";
import { type Declared, urnOf } from "./declared-resource";
import { engineRunsHooks } from "./judgement";

let hooks = 0;

/**
 * Options for the children of a component, by what may exist of them already. Where one can't be created because it
 * exists, a run that was stopped has most likely created it: the engine's error names the id, and this adds how to take it
 * over. One that is taken over is neither deleted nor created again.
 */
export function foundAgain(
  component: pulumi.ComponentResource,
  label: string,
): (child: Declared) => pulumi.CustomResourceOptions {
  const onError = engineRunsErrorHooks() ? [existsAlready(component, label)] : undefined;
  // New for each child: merging options changes the first of them.
  return (child) => ({
    hooks: {
      ...(onError && { onError: [...onError] }),
      ...(child.adopted && engineRunsHooks() && { beforeCreate: [notReplaced(child, label)] }),
    },
  });
}

function existsAlready(component: pulumi.ComponentResource, label: string): pulumi.ErrorHook {
  hooks += 1;
  return new pulumi.ErrorHook(
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
}

/** The engine plans to import and then to replace what differs in what can't change, and in a preview it only warns. */
function notReplaced({ name }: Declared, label: string): pulumi.ResourceHook {
  hooks += 1;
  return new pulumi.ResourceHook(
    `${label} takes over what exists, ${hooks}`,
    () => {
      throw new Error(
        `${label}: importIds[${JSON.stringify(name)}] would be imported, deleted and created again, since the args differ from what exists in what can't change. The warning of the engine names each value. Set the args to what exists, and import what it is in too, such as the VNet of a subnet. See https://www.pulumi.com/docs/iac/concepts/resources/options/import/`,
      );
    },
    { onDryRun: true },
  );
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

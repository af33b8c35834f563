import assert from "node:assert/strict";
import * as pulumi from "@pulumi/pulumi";

/** A resource as its component registers it. */
export interface RecordedResource {
  readonly type: string;
  readonly name: string;
  readonly inputs: Readonly<Record<string, unknown>>;
}

const functions: Readonly<Record<string, object>> = {
  "azure-native:containerservice:listManagedClusterUserCredentials": credentials("user"),
  "azure-native:containerservice:listManagedClusterAdminCredentials": credentials("admin"),
};

function credentials(user: string) {
  const value = Buffer.from(`user: ${user}, login: devicecode`).toString("base64");
  return { kubeconfigs: [{ name: "kubeconfig", value }] };
}

/** What Azure would answer, for the outputs of components. */
const computed = {
  principalId: "principal",
  clientId: "client",
  fqdn: "shop.hcp.westeurope.azmk8s.io",
  ipAddress: "20.0.0.1",
};

async function useMocks(resources: RecordedResource[], stack?: string): Promise<void> {
  await pulumi.runtime.setMocks(
    {
      newResource: ({ type, name, inputs, custom }) => {
        resources.push({ type, name, inputs });
        return custom === false
          ? { id: "", state: inputs }
          : { id: `/id-of/${name}`, state: { ...inputs, name, ...computed } };
      },
      call: ({ token }) => {
        const answer = functions[token];
        if (answer === undefined) {
          throw new Error(`no component calls ${token}`);
        }
        return answer;
      },
    },
    "project",
    stack,
  );
}

/**
 * Runs `program` without an engine and records what it registers. The result is what the program returns, with the
 * values of all outputs in it. A call that no component makes is an error.
 */
export async function recordResources(
  program: () => unknown,
  stack?: string,
): Promise<{
  readonly resources: readonly RecordedResource[];
  readonly result: Readonly<Record<string, unknown>>;
}> {
  const resources: RecordedResource[] = [];
  await useMocks(resources, stack);
  const result = await pulumi.runtime.runInPulumiStack(async () => program());
  // What waits for other resources is registered after the program has ended.
  await pulumi.runtime.disconnect();
  return { resources, result: result ?? {} };
}

/** The lines of the error that a component throws, which registers none of its children. */
export async function refusalOf(program: () => unknown): Promise<string[]> {
  const resources: RecordedResource[] = [];
  await useMocks(resources);
  try {
    program();
  } catch (error) {
    assert.ok(error instanceof pulumi.RunError, String(error));
    await pulumi.runtime.disconnect();
    const refused = /"(.+)" can't/.exec(error.message)?.[1];
    const children = resources.filter(({ name }) => `${name}`.startsWith(`${refused}-`));
    assert.deepEqual(children, [], "children were registered before the refusal");
    return error.message.split("\n");
  }
  assert.fail("nothing was refused");
}

/** The resources of azure-native as `Type name`, in the order of their names. */
export function azureResources(resources: readonly RecordedResource[]): string[] {
  return resources
    .filter(({ type }) => type.startsWith("azure-native:"))
    .map(({ type, name }) => `${type.split(":").at(-1)} ${name}`)
    .sort();
}

/** The inputs of the resource of azure-native with this type and name. */
export function inputsOf(
  resources: readonly RecordedResource[],
  type: string,
  name: string,
): Readonly<Record<string, unknown>> {
  const found = resources.find(
    (each) =>
      each.type.startsWith("azure-native:") && each.type.endsWith(`:${type}`) && each.name === name,
  );
  assert.ok(found, `no ${type} ${name} among ${azureResources(resources).join(", ")}`);
  const { inputs } = found;
  return Object.fromEntries(Object.entries(inputs).filter(([, value]) => !isAutoName(name, value)));
}

/** Whether a value is the name in Azure that a component makes of a name: a test of its own looks at those. */
function isAutoName(name: string, value: unknown): boolean {
  const random = /^[0-9a-f]{8}$|^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
  return (
    typeof value === "string" &&
    random.test(value.startsWith(name) ? value.slice(name.length) : value)
  );
}

import * as kubernetes from "@pulumi/kubernetes";
import * as pulumi from "@pulumi/pulumi";
import type { Chart, Installation, Manifest, ReadyObject } from "./installation";
import { notThere } from "./manifest-edits";

/** Registers what a CNI is made of, one after the other. With its cluster it goes all at once, not piece by piece. */
export function install(
  name: string,
  { cni, namespace, charts = [], manifest, ready }: Installation,
  podCidr: pulumi.Output<string>,
  provider: kubernetes.Provider,
  parent: pulumi.Resource,
): void {
  const opts = { parent, provider, deletedWith: parent };
  let last: pulumi.Resource | undefined;
  const after = () => ({ ...opts, ...(last && { dependsOn: last }) });
  if (namespace !== undefined) {
    last = new kubernetes.core.v1.Namespace(
      `${name}-${namespace.name}`,
      { metadata: namespace },
      opts,
    );
  }
  for (const chart of charts) {
    last = installChart(name, chart, podCidr, after());
  }
  if (manifest !== undefined) {
    applyManifest(name, manifest, podCidr, opts);
  }
  if (ready !== undefined) {
    waitFor(`${name}-${cni}-ready`, ready, after());
  }
}

function installChart(
  name: string,
  {
    release,
    chart,
    version,
    namespace,
    repo,
    username,
    password,
    skipAwait,
    rendered = false,
    values,
  }: Chart,
  podCidr: pulumi.Output<string>,
  opts: pulumi.CustomResourceOptions,
): pulumi.Resource {
  const args = {
    name: release,
    namespace,
    chart,
    version,
    skipAwait,
    repositoryOpts: { repo, username, password },
    values: podCidr.apply((range) => pulumi.output(values?.(range).values ?? {})),
  };
  return rendered
    ? new kubernetes.helm.v4.Chart(`${name}-${release}`, args, opts)
    : new kubernetes.helm.v3.Release(`${name}-${release}`, args, opts);
}

/** Waits for an object that isn't a resource of the program: a patch that changes nothing is one. */
function waitFor(name: string, ready: ReadyObject, opts: pulumi.CustomResourceOptions): void {
  new kubernetes.apiextensions.CustomResourcePatch(name, { ...ready }, opts);
}

function applyManifest(
  name: string,
  { name: manifestName, file, skipAwait, edit, target }: Manifest,
  podCidr: pulumi.Output<string>,
  opts: pulumi.ComponentResourceOptions,
): void {
  let edits = 0;
  const group = new kubernetes.yaml.v2.ConfigGroup(
    `${name}-${manifestName}`,
    { files: [file], skipAwait },
    {
      ...opts,
      transforms: [
        ({ type, props, opts: childOpts }) =>
          new Promise((resolve, reject) => {
            podCidr.apply((range) => {
              try {
                const edited = edit({ type, props }, range);
                edits += edited === undefined ? 0 : 1;
                resolve(edited && { props: edited, opts: childOpts });
              } catch (error) {
                reject(error);
              }
            });
          }),
      ],
    },
  );
  // Known once the provider has read the manifest, which it doesn't before there is a cluster.
  group.resources.apply((resources) => {
    if (Array.isArray(resources) && resources.length > 0 && edits === 0) {
      throw new pulumi.RunError(`${file}: ${notThere(target).message}.`);
    }
  });
}

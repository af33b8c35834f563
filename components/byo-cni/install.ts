import * as kubernetes from "@pulumi/kubernetes";
import * as pulumi from "@pulumi/pulumi";
import type { Chart, Installation, Manifest } from "./installations";

/** Registers what a CNI is made of, one after the other. With its cluster it goes all at once, not piece by piece. */
export function install(
  name: string,
  { namespace, charts = [], manifest }: Installation,
  podCidr: pulumi.Output<string>,
  provider: kubernetes.Provider,
  parent: pulumi.Resource,
): void {
  const opts = { parent, provider, deletedWith: parent };
  let last: pulumi.Resource | undefined;
  if (namespace !== undefined) {
    last = new kubernetes.core.v1.Namespace(
      `${name}-${namespace.name}`,
      { metadata: namespace },
      opts,
    );
  }
  for (const chart of charts) {
    last = installChart(name, chart, podCidr, { ...opts, ...(last && { dependsOn: last }) });
  }
  if (manifest !== undefined) {
    applyManifest(name, manifest, podCidr, opts);
  }
}

function installChart(
  name: string,
  { release, chart, version, namespace, repo, username, password, skipAwait, values }: Chart,
  podCidr: pulumi.Output<string>,
  opts: pulumi.CustomResourceOptions,
): pulumi.Resource {
  return new kubernetes.helm.v3.Release(
    `${name}-${release}`,
    {
      name: release,
      namespace,
      chart,
      version,
      skipAwait,
      repositoryOpts: { repo, username, password },
      values: podCidr.apply((range) => pulumi.output(values?.(range).values ?? {})),
    },
    opts,
  );
}

function applyManifest(
  name: string,
  { name: manifestName, file, skipAwait, edit }: Manifest,
  podCidr: pulumi.Output<string>,
  opts: pulumi.ComponentResourceOptions,
): void {
  new kubernetes.yaml.v2.ConfigGroup(
    `${name}-${manifestName}`,
    { files: [file], skipAwait },
    {
      ...opts,
      transforms: [
        async ({ type, props, opts: childOpts }) =>
          new Promise((resolve) => {
            podCidr.apply((range) => {
              const edited = edit({ type, props }, range);
              resolve(edited && { props: edited, opts: childOpts });
            });
          }),
      ],
    },
  );
}

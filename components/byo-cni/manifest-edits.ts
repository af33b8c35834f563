import type * as pulumi from "@pulumi/pulumi";

/** Changes the properties of one object of a manifest; undefined leaves it as it is. */
export type ManifestEdit = (
  object: { readonly type: string; readonly props: pulumi.Inputs },
  podCidr: string,
) => pulumi.Inputs | undefined;

/** Writes the range into Canal's ConfigMap, with VXLAN between all nodes: Azure has no routes to pods. */
export const setCanalNetwork: ManifestEdit = ({ type, props }, podCidr) => {
  if (type !== "kubernetes:core/v1:ConfigMap" || props.metadata?.name !== "canal-config") {
    return undefined;
  }
  const network = { Network: podCidr, Backend: { Type: "vxlan" } };
  return { ...props, data: { ...props.data, "net-conf.json": JSON.stringify(network) } };
};

/** Writes the range into the environment of Weave's own container. */
export const setWeaveRange: ManifestEdit = ({ type, props }, podCidr) => {
  if (type !== "kubernetes:apps/v1:DaemonSet" || props.metadata?.name !== "weave-net") {
    return undefined;
  }
  const { spec } = props;
  const pod = spec.template.spec;
  const containers = pod.containers.map((container: WeaveContainer) =>
    container.name === "weave"
      ? {
          ...container,
          env: [
            ...(container.env ?? []).filter(({ name }) => name !== "IPALLOC_RANGE"),
            { name: "IPALLOC_RANGE", value: podCidr },
          ],
        }
      : container,
  );
  const template = { ...spec.template, spec: { ...pod, containers } };
  return { ...props, spec: { ...spec, template } };
};

interface WeaveContainer {
  readonly name: string;
  readonly env?: readonly { readonly name: string }[];
}

import fs from "node:fs";
import { loadAll } from "js-yaml";
import { isObject, type Values } from "./chart-values";
import type { EditTarget, Manifest, ManifestEdit, ManifestObject } from "./installation";

export const canalTarget: EditTarget = {
  object: 'ConfigMap "canal-config" with the network of Flannel in "net-conf.json"',
  source: "manifests/canal.yaml of a release of Calico",
};

export const weaveTarget: EditTarget = {
  object: 'DaemonSet "weave-net" with a container "weave"',
  source: "weave-daemonset-k8s-1.11.yaml of a release of Weave Net",
};

/**
 * Writes the range into Canal's ConfigMap; all else in it stays. Azure has no routes to pods, so backends that need some
 * become VXLAN between all nodes.
 */
export const setCanalNetwork: ManifestEdit = ({ type, props }, podCidr) => {
  if (type !== "kubernetes:core/v1:ConfigMap" || props.metadata?.name !== "canal-config") {
    return undefined;
  }
  const { Backend, ...network } = networkOf(props.data?.["net-conf.json"]);
  const backend = isObject(Backend) ? Backend : {};
  const tunnels = ["vxlan", "wireguard", "udp"].includes(String(backend.Type));
  const edited = {
    ...network,
    Network: podCidr,
    Backend: {
      ...(tunnels ? backend : { ...backend, Type: "vxlan" }),
      ...(backend.DirectRouting === undefined ? {} : { DirectRouting: false }),
    },
  };
  return { ...props, data: { ...props.data, "net-conf.json": JSON.stringify(edited) } };
};

/** Writes the range into the environment of Weave's own container. */
export const setWeaveRange: ManifestEdit = ({ type, props }, podCidr) => {
  if (type !== "kubernetes:apps/v1:DaemonSet" || props.metadata?.name !== "weave-net") {
    return undefined;
  }
  const { spec } = props;
  const pod = spec?.template?.spec;
  const containers: readonly unknown[] = Array.isArray(pod?.containers) ? pod.containers : [];
  if (!containers.some(isWeave)) {
    throw notThere(weaveTarget);
  }
  const template = {
    ...spec.template,
    spec: {
      ...pod,
      containers: containers.map((each) => (isWeave(each) ? withRange(each, podCidr) : each)),
    },
  };
  return { ...props, spec: { ...spec, template } };
};

/**
 * What is wrong with the manifest that the args give. One at an address is read by the provider, not here: what isn't in
 * it is an error when it is applied.
 */
export function manifestProblems(setting: string, { file, edit, target }: Manifest): string[] {
  if (file === "") {
    return [`${setting} "" must be the path or the address of a manifest.`];
  }
  if (isAddress(file)) {
    return [];
  }
  try {
    const objects = objectsOf(fs.readFileSync(file, "utf8"));
    return objects.some((object) => edit(object, "10.244.0.0/16") !== undefined)
      ? []
      : [`${setting} ${file}: ${notThere(target).message}`];
  } catch (error) {
    const [reason = ""] = (error instanceof Error ? error.message : String(error)).split("\n");
    return [`${setting} ${file}: ${reason}`];
  }
}

/** The error where a manifest has nothing that the pod range could be written to. */
export function notThere({ object, source }: EditTarget): Error {
  return new Error(`there is no ${object}, which the pod range is written to; use ${source}`);
}

function isAddress(file: string): boolean {
  return /^https?:/i.test(file);
}

function objectsOf(manifest: string): ManifestObject[] {
  return (loadAll(manifest) as unknown[])
    .filter(isObject)
    .flatMap((object) => (Array.isArray(object.items) ? object.items.filter(isObject) : [object]))
    .map((props) => {
      const version = String(props.apiVersion);
      const group = version.includes("/") ? version : `core/${version}`;
      return { type: `kubernetes:${group}:${String(props.kind)}`, props };
    });
}

function networkOf(text: unknown): Values {
  if (typeof text !== "string") {
    throw notThere(canalTarget);
  }
  try {
    const network: unknown = JSON.parse(text);
    if (isObject(network)) {
      return network;
    }
  } catch {
    // Said below.
  }
  throw new Error(
    `"net-conf.json" of the ConfigMap "canal-config" is not a JSON object; use ${canalTarget.source}`,
  );
}

function isWeave(container: unknown): container is Values {
  return isObject(container) && container.name === "weave";
}

function withRange(container: Values, podCidr: string): Values {
  const env: readonly unknown[] = Array.isArray(container.env) ? container.env : [];
  return {
    ...container,
    env: [
      ...env.filter((each) => !isObject(each) || each.name !== "IPALLOC_RANGE"),
      { name: "IPALLOC_RANGE", value: podCidr },
    ],
  };
}

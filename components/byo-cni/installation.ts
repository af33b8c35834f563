import type * as pulumi from "@pulumi/pulumi";
import type { MergedValues } from "./chart-values";
import type { CniArgs } from "./cni-args";

/** What is installed for a CNI, in its order. Values depend on the pod range, which may be planned. */
export interface Installation {
  /** Its name in {@link CniArgs}. */
  readonly cni: keyof CniArgs;
  /** The prefix length of the one block of the pod range that each node takes; undefined where a node takes more as it needs them. */
  readonly nodeBlockPrefixLength: number | undefined;
  readonly namespace?: Namespace;
  readonly charts?: readonly Chart[];
  readonly manifest?: Manifest;
  /** The object that is waited for last, so that nodes can get pods. Undefined where all that is installed is waited for. */
  readonly ready?: ReadyObject | undefined;
  /** Said as a warning each time. */
  readonly warning?: string;
  /** Said as errors, before anything is created. */
  readonly problems: readonly string[];
}

export interface Namespace {
  readonly name: string;
  readonly labels: { [name: string]: string };
}

export interface Chart {
  readonly release: string;
  readonly namespace: string;
  readonly chart: string;
  readonly version: string;
  readonly repo: string | undefined;
  readonly username?: pulumi.Input<string> | undefined;
  readonly password?: pulumi.Input<string> | undefined;
  readonly skipAwait: boolean;
  /** Its objects are resources of the program, instead of one Helm release. */
  readonly rendered?: boolean;
  readonly values?: (podCidr: string) => MergedValues;
}

/**
 * The properties of an object of a manifest with the pod range in them, or undefined where it is another object.
 * @throws Error where it is the object, without the place that the range goes to.
 */
export type ManifestEdit = (object: ManifestObject, podCidr: string) => pulumi.Inputs | undefined;

/** What the pod range is written to, and which manifest has it. */
export interface EditTarget {
  readonly object: string;
  readonly source: string;
}

export interface ManifestObject {
  /** As the provider calls it: "kubernetes:core/v1:ConfigMap". */
  readonly type: string;
  readonly props: pulumi.Inputs;
}

export interface Manifest {
  readonly name: string;
  readonly file: string;
  readonly skipAwait: boolean;
  /** Writes the pod range into the object of the manifest that has it. */
  readonly edit: ManifestEdit;
  readonly target: EditTarget;
}

/** An object in the cluster, with what its `metadata` has to say for the provider to wait for it. */
export interface ReadyObject {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: {
    readonly name: string;
    readonly namespace?: string;
    readonly annotations?: { readonly [name: string]: string };
  };
}

/** Where pod security admission is on, pods of a CNI need it to reach the node. */
export const privileged = { "pod-security.kubernetes.io/enforce": "privileged" };

/**
 * A DaemonSet whose pods are all waited for. Helm waits for all but the `maxUnavailable` of its rolling updates, which on
 * a small pool is none at all.
 */
export function daemonSet(namespace: string, name: string): ReadyObject {
  return { apiVersion: "apps/v1", kind: "DaemonSet", metadata: { name, namespace } };
}

export function nodePodCidrProblem(setting: string, instead: string): string {
  return `${setting} takes the addresses of pods from node.spec.podCIDR, which AKS does not assign with networkPlugin none; ${instead}. See https://learn.microsoft.com/azure/aks/use-byo-cni`;
}

/** What is wrong where the caller has to see to the ranges of nodes and doesn't say so. */
export function nodePodCidrsProblems(
  cni: "canal" | "flannel",
  assigned: boolean | undefined,
): string[] {
  return assigned === true
    ? []
    : [
        nodePodCidrProblem(
          `cni.${cni}`,
          `choose cni.cilium or cni.calico, which hand out addresses themselves, or assign a /24 of podCidr to each node and say so with cni.${cni}.nodePodCidrsAssigned: true`,
        ),
      ];
}

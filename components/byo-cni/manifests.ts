import type { CanalArgs, WeaveArgs } from "./cni-args";
import {
  type EditTarget,
  type Installation,
  type ManifestEdit,
  nodePodCidrsProblems,
} from "./installation";
import {
  canalTarget,
  manifestProblems,
  setCanalNetwork,
  setWeaveRange,
  weaveTarget,
} from "./manifest-edits";

const canalManifest =
  "https://raw.githubusercontent.com/projectcalico/calico/v3.32.2/manifests/canal.yaml";

const weaveManifest =
  "https://github.com/rajch/weave/releases/download/v2.9.0/weave-daemonset-k8s-1.11.yaml";

export function installCanal({ nodePodCidrsAssigned, ...args }: CanalArgs): Installation {
  const installation = fromManifest("canal", args, canalManifest, setCanalNetwork, canalTarget);
  return {
    ...installation,
    nodeBlockPrefixLength: 24,
    warning:
      "Canal is experimental on AKS: neither AKS nor Calico document it there, and the Flannel in it is far behind (v0.24.4 in Calico v3.32.2). Choose cni.calico, which has the same policies.",
    problems: [...nodePodCidrsProblems("canal", nodePodCidrsAssigned), ...installation.problems],
  };
}

export function installWeave(args: WeaveArgs): Installation {
  return {
    ...fromManifest("weave", args, weaveManifest, setWeaveRange, weaveTarget),
    warning:
      "Weave Net is deprecated: its company closed in February 2024, and the fork had its last release in December 2024. Choose cni.cilium or cni.calico.",
  };
}

function fromManifest(
  cni: "canal" | "weave",
  args: WeaveArgs,
  defaultFile: string,
  edit: ManifestEdit,
  target: EditTarget,
): Installation {
  const { manifest: file = defaultFile, skipAwait = false } = args;
  const manifest = { name: cni, file, skipAwait, edit, target };
  return {
    cni,
    nodeBlockPrefixLength: undefined,
    manifest,
    problems: manifestProblems(`cni.${cni}.manifest`, manifest),
  };
}

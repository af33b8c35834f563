import type { CanalArgs, WeaveArgs } from "./cni-args";
import { type Installation, type Manifest, nodePodCidrsProblems } from "./installation";
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

export function installCanal(args: CanalArgs): Installation {
  const { manifest: file = canalManifest, nodePodCidrsAssigned, skipAwait = false } = args;
  const manifest: Manifest = {
    name: "canal",
    file,
    skipAwait,
    edit: setCanalNetwork,
    target: canalTarget,
  };
  return {
    cni: "canal",
    nodeBlockPrefixLength: 24,
    manifest,
    warning:
      "Canal is experimental on AKS: neither AKS nor Calico document it there, and the Flannel in it is far behind (v0.24.4 in Calico v3.32.2). Choose cni.calico, which has the same policies.",
    problems: [
      ...nodePodCidrsProblems("canal", nodePodCidrsAssigned),
      ...manifestProblems("cni.canal.manifest", manifest),
    ],
  };
}

export function installWeave(args: WeaveArgs): Installation {
  const { manifest: file = weaveManifest, skipAwait = false } = args;
  const manifest: Manifest = {
    name: "weave",
    file,
    skipAwait,
    edit: setWeaveRange,
    target: weaveTarget,
  };
  return {
    cni: "weave",
    nodeBlockPrefixLength: undefined,
    manifest,
    warning:
      "Weave Net is deprecated: its company closed in February 2024, and the fork had its last release in December 2024. Choose cni.cilium or cni.calico.",
    problems: manifestProblems("cni.weave.manifest", manifest),
  };
}

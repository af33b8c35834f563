import { kubernetesVersions } from "../../facts/kubernetes-versions";
import type { Feature } from "../../network-modes";
import { hasPlugin, networkSetting } from "../../topology/network-profile";
import type { Entity } from "../../topology/topology";
import { allOf, anyOf, is, isOneOf, known, not, orElse } from "../../topology/value";
import { forbid, openQuestion } from "../answers";
import { CheckSeverity, Enforcement } from "../check";
import {
  hasCilium,
  hasSetting,
  isOverlay,
  lacksFeature,
  showVersion,
  supportOf,
} from "./cluster-settings";
import { clusterCheck } from "./subject";

const ciliumPage = "https://learn.microsoft.com/azure/aks/azure-cni-powered-by-cilium";
const policyPage = "https://learn.microsoft.com/azure/aks/use-network-policies";
const kubeProxyPage = "https://learn.microsoft.com/azure/aks/configure-kube-proxy";
const policy = "networkProfile.networkPolicy";
const kubeProxy = "networkProfile.kubeProxyConfig";

/** `networkPolicy` as a sentence names it: "calico", "not given". */
function shownPolicy(cluster: Entity): string {
  const value = networkSetting(cluster, "networkPolicy");
  return value.state === "known" ? value.value : "not given";
}

export const ciliumNeedsPolicyCilium = clusterCheck(
  {
    id: "aks-network-dataplane-cilium-needs-policy-cilium",
    facts: ["x-cilium-policy"],
    title: "The Cilium dataplane must have networkPolicy cilium",
    description:
      "The Cilium dataplane enforces network policies itself. The Azure CLI sets networkPolicy for it, ARM does not.",
    remediation: "Set networkProfile.networkPolicy to cilium.",
    url: ciliumPage,
  },
  (cluster) =>
    forbid(
      cluster,
      allOf(hasCilium(cluster), not(hasSetting(cluster, "networkPolicy", ["cilium"]))),
      {
        path: "networkProfile.networkDataplane",
        problem: `needs networkPolicy cilium, but that is ${shownPolicy(cluster)}`,
        action: `set ${policy} to cilium`,
        errorCode: "CiliumDataplaneRequiresNetworkPolicyCilium",
      },
    ),
);

export const policyCiliumNeedsDataplane = clusterCheck(
  {
    id: "aks-network-policy-cilium-needs-dataplane",
    facts: ["x-policy-cilium-needs-dataplane"],
    title: "networkPolicy cilium must have the Cilium dataplane",
    description: "Only the Cilium dataplane enforces Cilium's network policies.",
    remediation: "Set networkProfile.networkDataplane to cilium, or choose another networkPolicy.",
    url: ciliumPage,
  },
  (cluster) =>
    forbid(
      cluster,
      allOf(
        hasSetting(cluster, "networkPolicy", ["cilium"]),
        not(hasCilium(cluster)),
        // Modes without the Cilium dataplane are aks-network-policy-unsupported-by-mode.
        not(hasSetting(cluster, "networkPlugin", ["kubenet", "none"])),
      ),
      {
        path: policy,
        problem: "needs networkDataplane cilium",
        action: "set networkProfile.networkDataplane to cilium",
      },
    ),
);

export const ciliumNeedsAzureCni = clusterCheck(
  {
    id: "aks-network-dataplane-cilium-needs-azure-cni",
    facts: ["x-cilium-needs-azure"],
    title: "The Cilium dataplane must have networkPlugin azure",
    description: "The Cilium dataplane works with Azure CNI Overlay, Pod Subnet and Node Subnet.",
    remediation:
      "Set networkPlugin to azure, or leave networkDataplane out and install Cilium in the cluster.",
    url: ciliumPage,
  },
  (cluster) =>
    forbid(cluster, allOf(hasCilium(cluster), not(hasPlugin(cluster, "azure"))), {
      path: "networkProfile.networkDataplane",
      problem: `needs networkPlugin azure, but that is ${shownPlugin(cluster)}`,
      action: "set networkProfile.networkPlugin to azure",
    }),
);

export const pluginModeNeedsAzureCni = clusterCheck(
  {
    id: "aks-network-plugin-mode-needs-azure-cni",
    facts: ["x-mode-needs-azure"],
    title: "networkPluginMode overlay must have networkPlugin azure",
    description: "Overlay is a mode of Azure CNI: other plugins have none.",
    remediation: "Set networkPlugin to azure, or leave networkPluginMode out.",
    url: "https://learn.microsoft.com/azure/aks/azure-cni-overlay",
  },
  (cluster) =>
    forbid(cluster, allOf(isOverlay(cluster), not(hasPlugin(cluster, "azure"))), {
      path: "networkProfile.networkPluginMode",
      problem: `needs networkPlugin azure, but that is ${shownPlugin(cluster)}`,
      action: "set networkProfile.networkPlugin to azure",
    }),
);

function shownPlugin(cluster: Entity): string {
  const plugin = networkSetting(cluster, "networkPlugin");
  return plugin.state === "known" ? plugin.value : "not given";
}

const features: Readonly<Record<string, Feature>> = {
  azure: "networkPolicyAzure",
  calico: "networkPolicyCalico",
  cilium: "networkPolicyCilium",
};

export const policyUnsupportedByMode = clusterCheck(
  {
    id: "aks-network-policy-unsupported-by-mode",
    facts: ["x-kubenet-windows"],
    title: "The network mode must support the network policy engine",
    description: "Each policy engine works with some network modes only.",
    remediation: "Choose a policy engine that the mode supports, or none.",
    url: policyPage,
  },
  function* (cluster, context) {
    const engine = cluster.properties.text(policy);
    const feature = engine.state === "known" ? features[engine.value.toLowerCase()] : undefined;
    if (feature === undefined) {
      // No engine at all goes with every mode.
      yield* openQuestion(cluster, is(cluster.properties.text(policy)));
      return;
    }
    const { refused, mode, instead } = supportOf(feature, context, cluster);
    const kubenet = isOneOf(networkSetting(cluster, "networkPlugin"), "kubenet");
    yield* forbid(cluster, refused, {
      path: policy,
      problem: `isn't supported with ${mode}`,
      action: kubenet
        ? "use networkPolicy calico or none, or another mode"
        : `leave ${policy} out, or use a mode that supports it${instead}`,
    });
  },
);

export const policyKubernetesVersion = clusterCheck(
  {
    id: "aks-network-policy-kubernetes-version",
    facts: ["x-npm-k8s"],
    title: "networkPolicy azure or calico should have Kubernetes 1.30 or later",
    description:
      "AKS installs and removes these engines from Kubernetes 1.30 on only. An older cluster keeps the one that it has.",
    remediation: "Use Kubernetes 1.30 or later.",
    url: policyPage,
    severity: CheckSeverity.high,
    enforcement: Enforcement.advisory,
  },
  (cluster) =>
    forbid(
      cluster,
      allOf(
        is(cluster.properties.text(policy), "azure", "calico"),
        lacksFeature(kubernetesVersions.networkPolicyChange, cluster),
      ),
      {
        path: policy,
        problem: `needs Kubernetes ${kubernetesVersions.networkPolicyChange.min} or later to be installed, but the cluster has ${showVersion(cluster)}`,
        action: `set kubernetesVersion to ${kubernetesVersions.networkPolicyChange.min} or later`,
      },
    ),
);

export const kubeProxyIpvs = clusterCheck(
  {
    id: "aks-kube-proxy-ipvs-network-policy-azure",
    facts: ["x-ipvs-npm"],
    title: "kube-proxy must not be in mode IPVS with networkPolicy azure",
    description: "The Azure network policy engine isn't compatible with IPVS.",
    remediation: "Use kube-proxy mode IPTABLES or another network policy engine.",
    url: kubeProxyPage,
  },
  (cluster) =>
    forbid(
      cluster,
      allOf(hasKubeProxyMode(cluster, "IPVS"), is(cluster.properties.text(policy), "azure")),
      {
        path: `${kubeProxy}.mode`,
        problem: "isn't compatible with networkPolicy azure",
        action: "use mode IPTABLES, or networkPolicy calico",
      },
    ),
);

export const kubeProxyNftables = clusterCheck(
  {
    id: "aks-kube-proxy-nftables-kubernetes-version",
    facts: ["x-ipvs-npm", "new-kubeproxy"],
    title: "kube-proxy mode NFTABLES must have Kubernetes 1.33 or later",
    description: "Azure refuses mode NFTABLES on earlier versions.",
    remediation: "Use Kubernetes 1.33 or later, or mode IPTABLES.",
    url: kubeProxyPage,
  },
  (cluster) =>
    forbid(
      cluster,
      allOf(
        hasKubeProxyMode(cluster, "NFTABLES"),
        lacksFeature(kubernetesVersions.kubeProxyNftables, cluster),
      ),
      {
        path: `${kubeProxy}.mode`,
        problem: `needs Kubernetes ${kubernetesVersions.kubeProxyNftables.min} or later, but the cluster has ${showVersion(cluster)}`,
        action: `use mode IPTABLES, or set kubernetesVersion to ${kubernetesVersions.kubeProxyNftables.min} or later`,
      },
    ),
);

export const kubeProxyCilium = clusterCheck(
  {
    id: "aks-kube-proxy-cilium-dataplane",
    facts: ["x-ipvs-npm"],
    title: "kube-proxy must not be configured with the Cilium dataplane",
    description: "A cluster with the Cilium dataplane has no kube-proxy.",
    remediation: "Leave networkProfile.kubeProxyConfig out.",
    url: kubeProxyPage,
  },
  (cluster) =>
    forbid(
      cluster,
      allOf(
        anyOf(
          cluster.properties.boolean(`${kubeProxy}.enabled`),
          hasKubeProxyMode(cluster, "IPTABLES", "IPVS", "NFTABLES"),
        ),
        hasCilium(cluster),
      ),
      {
        path: kubeProxy,
        problem: "configures kube-proxy, which a cluster with networkDataplane cilium doesn't have",
        action: "leave it out",
      },
    ),
);

/** Whether kube-proxy runs in one of these modes: what is configured but switched off does not run. */
function hasKubeProxyMode(cluster: Entity, ...modes: readonly string[]) {
  return allOf(
    is(cluster.properties.text(`${kubeProxy}.mode`), ...modes),
    orElse(cluster.properties.boolean(`${kubeProxy}.enabled`), known(true)),
  );
}

import { settingsCheck } from "./shared/judge-configs";

/** Azure's fabric has no routes to pods. */
export const rule = settingsCheck(
  {
    id: "aks-byo-cni-direct-routing",
    facts: ["byo-host-gw", "dep-cilium-azure-ipam"],
    title: "A CNI must route between nodes through a tunnel",
    description:
      "Azure's network has no routes to the pods of a CNI that you bring, so their packets must be encapsulated in packets between the nodes.",
    remediation: "Use tunnel routing: VXLAN or, with Cilium, Geneve.",
    evidence: {
      grade: "breaks",
      holds: "always",
      says: 'pods on other nodes unreachable without encapsulation: Calico\'s VXLANCrossSubnet failed on Azure, VXLAN worked; VNets have no layer 2 for host-gw; Cilium: BYOCNI is encapsulation, "Azure IPAM is not available in this mode"',
      sources: [
        "GH projectcalico/calico#6568 (2022-08)",
        'flannel Documentation/backends.md ("can\'t be used in cloud environments")',
        "cilium requirements-aks.rst",
        "not with ipam.mode delegated-plugin: acn test/integration/manifests/cilium/*/cilium-config.yaml (2026-08-20)",
      ],
    },
    url: "https://docs.cilium.io/en/stable/installation/requirements-aks/",
  },
  {
    direct: () => `sends pod packets without encapsulation, ${because}`,
    azureIpam: () => `asks for Cilium's legacy Azure IPAM, ${because}`,
  },
);

const because = "and Azure has no routes to the pods of a CNI that you bring";

import { ArmType } from "../../resources/arm-resource";
import type { Value } from "../../resources/value";
import { Grade, Holds } from "../evidence";
import { type Rule, RuleSeverity } from "../rule";
import type { CniRelease } from "./shared/helm-release";
import { calicoSettings, judgeSettings, type Setting } from "./shared/routing";

const direct = "sends pod packets without encapsulation";

/** Azure's fabric has no routes to pods. */
export const aksByoCniDirectRouting: Rule = {
  id: "aks-byo-cni-direct-routing",
  facts: ["byo-host-gw", "dep-cilium-azure-ipam"],
  title: "A CNI must route between nodes through a tunnel",
  description:
    "Azure's network has no routes to the pods of a CNI that you bring, so packets must travel in packets of the nodes.",
  remediation: "Use tunnel routing: VXLAN or, with Cilium, Geneve.",
  severity: RuleSeverity.high,
  evidence: {
    grade: Grade.breaks,
    holds: Holds.always,
    says: 'pods on other nodes unreachable without encapsulation: Calico\'s VXLANCrossSubnet failed on Azure, VXLAN worked; VNets have no layer 2 for host-gw; Cilium: BYOCNI is encapsulation, "Azure IPAM is not available in this mode"',
    sources: [
      "GH projectcalico/calico#6568 (2022-08)",
      'flannel Documentation/backends.md ("can\'t be used in cloud environments")',
      "cilium requirements-aks.rst",
    ],
  },
  url: "https://docs.cilium.io/en/stable/installation/requirements-aks/",
  subjects: [ArmType.helmRelease],
  asked: "stack",
  run: ({ topology }) =>
    judgeSettings(
      topology,
      "and Azure has no routes to the pods of a CNI that you bring",
      function* ({ cni, values }) {
        if (cni === "flannel") {
          yield {
            path: "values.flannel.backend",
            text: values.text("flannel.backend"),
            wrong: { "host-gw": direct },
            action: "use vxlan",
          };
        }
        if (cni === "calico") {
          const wrong = { None: direct, VXLANCrossSubnet: direct, IPIPCrossSubnet: direct };
          yield* calicoSettings(values, wrong, "use VXLAN");
        }
        if (cni === "cilium") {
          yield* ciliumSettings(values);
        }
      },
    ),
};

function* ciliumSettings(values: CniRelease["values"]): Generator<Setting> {
  const legacy = "asks for Cilium's legacy Azure IPAM";
  const texts: readonly [string, Setting["wrong"], string][] = [
    ["routingMode", { native: direct }, "use tunnel"],
    // Its name in older charts.
    ["tunnel", { disabled: direct }, "use vxlan"],
    ["ipam.mode", { azure: legacy }, "use cluster-pool with aksbyocni.enabled true"],
  ];
  for (const [path, wrong, action] of texts) {
    yield { path: `values.${path}`, text: values.text(path), wrong, action };
  }
  const flags: readonly [string, string, string][] = [
    ["autoDirectNodeRoutes", direct, "use false, with routingMode tunnel"],
    ["azure.enabled", legacy, "use aksbyocni.enabled true instead"],
  ];
  for (const [path, problem, action] of flags) {
    const flag = values.boolean(path);
    const text: Value<string> =
      flag.state === "known" ? { state: "known", value: String(flag.value) } : flag;
    yield { path: `values.${path}`, text, wrong: { true: problem }, action };
  }
}

import { ArmType } from "../../topology/arm-resource";
import { labelOf, type Topology } from "../../topology/topology";
import { isOneOf, type Value } from "../../topology/value";
import { onlyIf, throughLink, undecided } from "../answers";
import { type Answer, type Check, CheckSeverity, Enforcement } from "../check";
import { type CniRelease, chartsNotKnown, cniReleases, isByo } from "./helm-release";

/** A value of a chart that decides how packets travel between nodes. */
interface Setting {
  /** The path from the release's root: `values.routingMode`. */
  readonly path: string;
  readonly text: Value<string>;
  /** The values that don't work on Azure, with what they mean and what works. */
  readonly wrong: Readonly<Record<string, string>>;
  readonly action: string;
}

const ipip = "sends packets as IP-in-IP";
const direct = "sends pod packets without encapsulation";

/** Azure drops IP-in-IP and GRE. */
export const encapsulationDropped: Check = {
  id: "aks-byo-cni-encapsulation-dropped",
  facts: ["byo-no-ipip"],
  title: "A CNI must not encapsulate packets in a way that Azure drops",
  description:
    "Azure's network drops IP-in-IP and GRE packets, so pods on other nodes are out of reach.",
  remediation: "Use VXLAN encapsulation.",
  severity: CheckSeverity.high,
  enforcement: Enforcement.mandatory,
  url: "https://learn.microsoft.com/azure/virtual-network/virtual-networks-faq",
  subjects: [ArmType.helmRelease],
  needs: "stack",
  run: ({ topology }) =>
    judgeSettings(topology, "which Azure drops", function* ({ cni, values }) {
      if (cni === "flannel") {
        yield {
          path: "values.flannel.backend",
          text: values.text("flannel.backend"),
          wrong: { ipip },
          action: "use vxlan",
        };
      }
      if (cni === "calico") {
        yield* calicoSettings(values, { IPIP: ipip }, "use VXLAN");
      }
    }),
};

/** Azure's fabric has no routes to pods. */
export const directRouting: Check = {
  id: "aks-byo-cni-direct-routing",
  facts: ["byo-host-gw", "dep-cilium-azure-ipam"],
  title: "A CNI must route between nodes through a tunnel",
  description:
    "Azure's network has no routes to the pods of a CNI that you bring, so packets must travel in packets of the nodes.",
  remediation: "Use tunnel routing: VXLAN or, with Cilium, Geneve.",
  severity: CheckSeverity.high,
  enforcement: Enforcement.mandatory,
  url: "https://docs.cilium.io/en/stable/installation/requirements-aks/",
  subjects: [ArmType.helmRelease],
  needs: "stack",
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

function* calicoSettings(
  values: CniRelease["values"],
  wrong: Setting["wrong"],
  action: string,
): Generator<Setting> {
  const pools = values.list("installation.calicoNetwork.ipPools");
  if (pools.state === "notKnown") {
    const path = "values.installation.calicoNetwork.ipPools";
    yield { path, text: pools, wrong, action };
  }
  for (const pool of pools.state === "known" ? pools.value : []) {
    const text = pool.text("encapsulation");
    const path = pool.pathOf("encapsulation");
    const reason = `${path} isn't given, and which one Calico takes then depends on its version`;
    yield {
      path,
      text: text.state === "absent" ? { state: "notKnown", reason } : text,
      wrong,
      action,
    };
  }
}

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

function* judgeSettings(
  topology: Topology,
  because: string,
  settingsOf: (release: CniRelease) => Iterable<Setting>,
): Generator<Answer> {
  yield* chartsNotKnown(topology);
  for (const release of cniReleases(topology)) {
    for (const { path, text, wrong, action } of settingsOf(release)) {
      const entity = release.release;
      const problem = Object.entries(wrong).find(([value]) => isOneOf(text, value))?.[1];
      if (text.state === "notKnown") {
        yield undecided(entity, path, text.reason);
      } else if (text.state === "known" && problem !== undefined) {
        yield* throughLink(release.cluster, entity, path, (cluster) =>
          onlyIf(isByo(cluster), entity, path, () => [
            {
              answer: "violation",
              entity,
              property: path,
              value: text.value,
              problem: `in ${labelOf(cluster)} ${problem}, ${because}`,
              action,
            },
          ]),
        );
      }
    }
  }
}

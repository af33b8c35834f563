import { outboundTypeOf } from "../../cluster/network-profile";
import { ArmType } from "../../resources/arm-resource";
import { type Entity, labelOf } from "../../resources/topology";
import { allOf, is, isFalse, isOneOf, notKnown, type Value } from "../../resources/value";
import { onlyIf, throughLink, undecided } from "../answers";
import { Grade, Holds } from "../evidence";
import { type Rule, RuleSeverity } from "../rule";
import { managedNat } from "./shared/outbound-type";

/** The public addresses of a managed NAT gateway against its SKU. */
export const aksNatGatewaySkuMismatch: Rule = {
  id: "aks-nat-gateway-sku-mismatch",
  facts: ["ob-managed-nat-sku", "new-natv2"],
  title: "A StandardV2 NAT gateway should have StandardV2 public IPs",
  description: "Azure attaches only addresses of SKU StandardV2 to a NAT gateway of that SKU.",
  remediation: "Give the public IPs and prefixes sku.name StandardV2.",
  severity: RuleSeverity.critical,
  evidence: {
    grade: Grade.documented,
    holds: Holds.creation,
    says: '"requires … StandardV2 public IPs. Existing Standard SKU Public IPs don\'t work"',
    sources: [
      "docs nat-gateway.md (2026-07-07)",
      "GH gardener-extension-provider-azure#1469 validates the same (2026-03-02)",
      "GH PaloAlto swfw-modules#228 (2026-09-08)",
    ],
  },
  url: "https://learn.microsoft.com/azure/aks/nat-gateway",
  subjects: [ArmType.managedCluster],
  asked: "early",
  *run({ topology }) {
    const lists = [
      { list: "outboundIPs.publicIPs", type: ArmType.publicIPAddress },
      { list: "outboundIPPrefixes.publicIPPrefixes", type: ArmType.publicIPPrefix },
    ];
    for (const cluster of topology.clusters) {
      const profile = "networkProfile.natGatewayProfile";
      const isV2 = allOf(
        is(outboundTypeOf(cluster).type, ...managedNat),
        skuIsV2(cluster, `${profile}.sku`),
      );
      for (const { list, type } of lists) {
        const listed = cluster.properties.list(`${profile}.${list}`);
        const paths = listed.state === "known" ? listed.value.map(({ path }) => path) : [];
        if (listed.state === "notKnown" && !isFalse(isV2)) {
          yield undecided(cluster, `${profile}.${list}`, listed.reason);
        }
        for (const path of paths) {
          const link = topology.follow(cluster, path, type);
          const answers = throughLink(link, cluster, path, function* (address) {
            const sku = address.properties.text("sku.name");
            if (sku.state === "notKnown") {
              yield undecided(cluster, path, `${sku.reason} (${labelOf(address)})`);
            } else if (sku.state === "known" && !isOneOf(sku, "StandardV2")) {
              yield {
                answer: "violation",
                entity: cluster,
                property: path,
                problem: `is ${labelOf(address)} of SKU ${sku.value}, but ${profile}.sku is StandardV2`,
                action: `give ${labelOf(address)} sku.name StandardV2, or use ${profile}.sku Standard`,
              };
            }
          });
          yield* onlyIf(isV2, cluster, path, () => answers);
        }
      }
    }
  },
};

function skuIsV2(cluster: Entity, path: string): Value<boolean> {
  const sku = cluster.properties.text(path);
  return sku.state === "absent"
    ? notKnown(`${path} is not set, and defaults to StandardV2 where the region has it`)
    : is(sku, "StandardV2");
}

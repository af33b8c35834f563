import { hasAddon } from "../../cluster/cluster-settings";
import { ArmType } from "../../resources/arm-resource";
import { labelOf } from "../../resources/topology";
import { isFalse, isOtherThan, valueOr } from "../../resources/value";
import { onlyIf, throughLink, undecided, violation } from "../answers";
import { clusterCheck } from "../subject";
import { agic, agicPath } from "./shared/application-gateways";

export const rule = clusterCheck(
  {
    id: "aks-agic-gateway-sku",
    asked: "early",
    facts: ["x-agic-overlay"],
    title: "The gateway of the application gateway add-on must be of tier Standard_v2 or WAF_v2",
    remediation: "Use an application gateway of tier Standard_v2 or WAF_v2.",
    evidence: {
      grade: "refused",
      says: "AKS has an error code for a gateway of another SKU; the add-on works with version 2 only",
      sources: [
        "AKS resource provider's list of error codes (package apierror, about 2022): IngressAppGwAddonConfigUnsupportedApplicationGatewaySku",
      ],
    },
    url: "application-gateway/tutorial-ingress-controller-add-on-new",
  },
  function* (cluster, { topology }) {
    const has = hasAddon(cluster, agic);
    const path = agicPath(cluster, "applicationGatewayId");
    const link = topology.follow(cluster, path, ArmType.applicationGateway);
    if (isFalse(has) || link.state === "outside") {
      return;
    }
    yield* onlyIf(has, cluster, path, () =>
      throughLink(link, cluster, path, function* (gateway) {
        const tier = gateway.properties.text("sku.tier");
        if (tier.state === "notKnown") {
          yield undecided(cluster, path, `${tier.reason} (${labelOf(gateway)})`);
        }
        if (isOtherThan(tier, "Standard_v2", "WAF_v2")) {
          yield violation(cluster, path, {
            problem: `is ${labelOf(gateway)} of tier ${valueOr(tier, "")}`,
            action: "use one of tier Standard_v2 or WAF_v2",
            errorCode: "IngressAppGwAddonConfigUnsupportedApplicationGatewaySku",
          });
        }
      }),
    );
  },
);

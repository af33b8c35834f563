import { hasAddon } from "../../cluster/cluster-settings";
import { ArmType } from "../../resources/arm-resource";
import { labelOf } from "../../resources/topology";
import { isOtherThan, mapValue, valueOr } from "../../resources/value";
import { forbidAt, onlyIf, throughLink } from "../answers";
import { valueIn } from "../links";
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
  (cluster, { topology }) => {
    const path = agicPath(cluster, "applicationGatewayId");
    const link = topology.follow(cluster, path, ArmType.applicationGateway);
    return onlyIf(hasAddon(cluster, agic), cluster, path, () =>
      link.state === "outside"
        ? []
        : throughLink(link, cluster, path, (gateway) => {
            const tier = valueIn(gateway, gateway.properties.text("sku.tier"));
            const isOther = mapValue(tier, () => isOtherThan(tier, "Standard_v2", "WAF_v2"));
            return forbidAt(cluster, path, isOther, {
              problem: `is ${labelOf(gateway)} of tier ${valueOr(tier, "")}`,
              action: "use one of tier Standard_v2 or WAF_v2",
              errorCode: "IngressAppGwAddonConfigUnsupportedApplicationGatewaySku",
            });
          }),
    );
  },
);

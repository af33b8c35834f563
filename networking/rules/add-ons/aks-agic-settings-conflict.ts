import { hasAddon } from "../../cluster/cluster-settings";
import { allOf, is, isFalse, not } from "../../resources/value";
import { forbid } from "../answers";
import { clusterCheck } from "../subject";
import { agic, agicPath } from "./shared/application-gateways";

/** The settings that exclude each other, with the code of Azure. subnetPrefix is the older name of subnetCIDR. */
const conflicts = {
  applicationGatewayId: {
    applicationGatewayName:
      "IngressAppGwAddonConfigProvideEitherApplicationGatewayIDOrApplicationGatewayName",
    subnetCIDR: "IngressAppGwAddonConfigProvideEitherApplicationGatewayIDOrSubnet",
    subnetId: "IngressAppGwAddonConfigProvideEitherApplicationGatewayIDOrSubnet",
    subnetPrefix: "IngressAppGwAddonConfigProvideEitherApplicationGatewayIDOrSubnet",
  },
  subnetId: {
    subnetCIDR: "IngressAppGwAddonConfigProvideEitherSubnetCIDROrSubnetId",
    subnetPrefix: "IngressAppGwAddonConfigProvideEitherSubnetCIDROrSubnetId",
  },
  subnetCIDR: { subnetPrefix: "IngressAppGwAddonConfigProvideUseSubnetCIDRInsteadOfSubnetPrefix" },
};

export const rule = clusterCheck(
  {
    id: "aks-agic-settings-conflict",
    facts: ["x-agic-overlay"],
    title: "The application gateway add-on must have one gateway or one subnet",
    description:
      "The add-on uses an existing gateway, or creates one in an existing subnet or in a new subnet with the CIDR that is given.",
    remediation: "Keep one of applicationGatewayId, subnetId and subnetCIDR.",
    evidence: {
      grade: "refused",
      says: "AKS has an error code for each of these pairs, and for sharing a gateway that the add-on creates",
      sources: [
        "AKS resource provider's list of error codes (package apierror, about 2022): IngressAppGwAddonConfigProvideEither… and …UseSubnetCIDRInsteadOfSubnetPrefix, …InvalidSharedFlag, …SharingNotAllowedForNewGateway",
      ],
    },
    url: "application-gateway/tutorial-ingress-controller-add-on-new",
  },
  function* (cluster) {
    const { properties } = cluster;
    const on = hasAddon(cluster, agic);
    if (isFalse(on)) {
      return;
    }
    const given = (key: string) => properties.given(agicPath(cluster, key));
    for (const [one, others] of Object.entries(conflicts)) {
      for (const [other, errorCode] of Object.entries(others)) {
        yield* forbid(cluster, allOf(on, given(one), given(other)), {
          path: agicPath(cluster, other),
          problem: `is set, but ${one} is set too`,
          action: "remove one of the two",
          errorCode,
        });
      }
    }
    // Azure takes the settings of an add-on as texts.
    const path = agicPath(cluster, "shared");
    const shared = properties.text(path);
    yield* forbid(cluster, allOf(on, not(is(shared, "true", "false")), given("shared")), {
      path,
      problem: "is not true or false",
      action: "use true or false",
      errorCode: "IngressAppGwAddonConfigInvalidSharedFlag",
    });
    yield* forbid(cluster, allOf(on, is(shared, "true"), not(given("applicationGatewayId"))), {
      path,
      problem: "is supported for an existing gateway only, and applicationGatewayId is not set",
      action: "set applicationGatewayId, or remove shared",
      errorCode: "IngressAppGwAddonConfigSharingNotAllowedForNewGateway",
    });
  },
);

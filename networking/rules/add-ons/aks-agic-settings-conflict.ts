import { hasAddon } from "../../cluster/cluster-settings";
import { allOf, is, isFalse, not } from "../../resources/value";
import { forbid } from "../answers";
import { clusterCheck } from "../subject";
import { agic, agicPath } from "./shared/application-gateways";

/** Which of two settings stays, and the code of Azure for both. subnetPrefix is the older name of subnetCIDR. */
const conflicts = [
  {
    one: "applicationGatewayId",
    other: "applicationGatewayName",
    code: "IngressAppGwAddonConfigProvideEitherApplicationGatewayIDOrApplicationGatewayName",
  },
  {
    one: "applicationGatewayId",
    other: "subnetCIDR",
    code: "IngressAppGwAddonConfigProvideEitherApplicationGatewayIDOrSubnet",
  },
  {
    one: "applicationGatewayId",
    other: "subnetId",
    code: "IngressAppGwAddonConfigProvideEitherApplicationGatewayIDOrSubnet",
  },
  {
    one: "applicationGatewayId",
    other: "subnetPrefix",
    code: "IngressAppGwAddonConfigProvideEitherApplicationGatewayIDOrSubnet",
  },
  {
    one: "subnetId",
    other: "subnetCIDR",
    code: "IngressAppGwAddonConfigProvideEitherSubnetCIDROrSubnetId",
  },
  {
    one: "subnetId",
    other: "subnetPrefix",
    code: "IngressAppGwAddonConfigProvideEitherSubnetCIDROrSubnetId",
  },
  {
    one: "subnetCIDR",
    other: "subnetPrefix",
    code: "IngressAppGwAddonConfigProvideUseSubnetCIDRInsteadOfSubnetPrefix",
  },
] as const;

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
    const pathOf = (key: string) => agicPath(cluster, key);
    const on = hasAddon(cluster, agic);
    if (isFalse(on)) {
      return;
    }
    for (const { one, other, code } of conflicts) {
      const both = allOf(on, properties.given(pathOf(one)), properties.given(pathOf(other)));
      yield* forbid(cluster, both, {
        path: pathOf(other),
        problem: `is set, but ${one} is set too`,
        action: "remove one of the two",
        errorCode: code,
      });
    }
    // Azure takes the settings of an add-on as texts.
    const shared = properties.text(pathOf("shared"));
    yield* forbid(
      cluster,
      allOf(on, not(is(shared, "true", "false")), properties.given(pathOf("shared"))),
      {
        path: pathOf("shared"),
        problem: "is not true or false",
        action: "use true or false",
        errorCode: "IngressAppGwAddonConfigInvalidSharedFlag",
      },
    );
    yield* forbid(
      cluster,
      allOf(on, is(shared, "true"), not(properties.given(pathOf("applicationGatewayId")))),
      {
        path: pathOf("shared"),
        problem: "is supported for an existing gateway only, and applicationGatewayId is not set",
        action: "set applicationGatewayId, or remove shared",
        errorCode: "IngressAppGwAddonConfigSharingNotAllowedForNewGateway",
      },
    );
  },
);

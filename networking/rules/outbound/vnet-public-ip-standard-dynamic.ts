import { ArmType } from "../../resources/arm-resource";
import { allOf, is, valueOr } from "../../resources/value";
import { forbid } from "../answers";
import { resourceCheck } from "../subject";

export const rule = resourceCheck(
  {
    of: ArmType.publicIPAddress,
    id: "vnet-public-ip-standard-dynamic",
    asked: "resource",
    facts: ["ob-lb-ip"],
    title: "A public IP of SKU Standard or StandardV2 must be Static",
    remediation: "Set publicIPAllocationMethod to Static.",
    evidence: {
      grade: "refused",
      holds: "always",
      says: 'StandardSkuPublicIPAddressesMustBeStatic: "Standard sku publicIp … must have AllocationMethod set to Static."',
      sources: [
        "GitHub pulumi/pulumi-azure-native#1597 (2022-03, quotes Azure)",
        "GitHub MicrosoftDocs/azure-docs#42889 (2019-11, quotes Azure)",
        "GitHub taskcluster/taskcluster#7914 (2025-08, quotes Azure)",
      ],
    },
    url: "aks/load-balancer-standard",
  },
  (address) => {
    const path = "publicIPAllocationMethod";
    const sku = address.properties.text("sku.name");
    const isDynamic = is(address.properties.text(path), "Dynamic");
    return forbid(address, allOf(isDynamic, is(sku, "Standard", "StandardV2")), {
      path,
      problem: `is not supported with sku.name ${valueOr(sku, "")}`,
      action: "use Static",
      errorCode: "StandardSkuPublicIPAddressesMustBeStatic",
    });
  },
);

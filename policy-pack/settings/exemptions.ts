export { covers, type Exemption, exemptionLines, isExpired } from "@aks-networking/networking";

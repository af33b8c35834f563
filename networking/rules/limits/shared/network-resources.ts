import { ArmType } from "../../../resources/arm-resource";

/** The types of network resources that rules about plain values report on. */
export const ofNetworks: readonly ArmType[] = [
  ArmType.virtualNetwork,
  ArmType.networkSecurityGroup,
  ArmType.securityRule,
  ArmType.routeTable,
  ArmType.route,
  ArmType.publicIPAddress,
];

/** The IPv6 side of a dual-stack cluster. */
export interface DualStackArgs {
  /** IPv6 range of the cluster's own VNet. @default a free /56 */
  addressSpace?: string | undefined;
  /** IPv6 range of the node subnet that the cluster makes: a /64. @default a free /64 of the VNet */
  nodeSubnetPrefix?: string | undefined;
  /** IPv6 range of pods. It can't change. @default "fd12:3456:789a::/64", or a free range where that is taken */
  podCidr?: string | undefined;
  /**
   * IPv6 range of services, a /108 at the largest. It can't change.
   *
   * @default "fd12:3456:789a:1::/108", or a free range where that is taken
   */
  serviceCidr?: string | undefined;
}

import { rule } from "../rule";
import { virtualNetwork } from "../testing/example";

export const vnetAddressSpaceHostBits = rule("vnet-address-space-host-bits", {
  compliant: () => [virtualNetwork("vnet", { addressSpace: { addressPrefixes: ["10.1.0.0/16"] } })],
  violating: () => [virtualNetwork("vnet", { addressSpace: { addressPrefixes: ["10.1.1.0/16"] } })],
  messages: [
    'addressSpace.addressPrefixes[0] "10.1.1.0/16" has host bits set: the range that starts there is 10.1.0.0/16; write 10.1.0.0/16.',
  ],
});

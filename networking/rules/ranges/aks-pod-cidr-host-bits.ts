import { Grade, Holds } from "../evidence";
import { hostBits, podCidr } from "./shared/syntax";

export const aksPodCidrHostBits = hostBits(podCidr, {
  grade: Grade.advised,
  holds: Holds.always,
  says: "IPv6 with host bits is taken and read back as written",
  sources: [
    "acc podCidrsDualStack: `2002::1234:abcd:ffff:c0a8:101/120` with ImportStep (accepted)",
  ],
});

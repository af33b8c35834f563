import { Grade, Holds } from "../evidence";
import { hostBits, serviceCidr } from "./shared/syntax";

export const aksServiceCidrHostBits = hostBits(serviceCidr, {
  grade: Grade.advised,
  holds: Holds.creation,
  says: 'IPv6 with host bits taken and read back as written. IPv4 `10.2.0.1/24` "would lead to IP conflicts. This is now validated … and if there is a conflict, a clear error is returned"',
  sources: ["acc serviceCidrsDualStack (accepted)", "CL 2019-04-15"],
});

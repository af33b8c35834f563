import { NotKnown } from "../../resources/arm-resource";

/** What stands for a secret. */
export const hidden = new NotKnown("it is a secret, and messages show what they judge");

/** How Pulumi marks a value that isn't plain data, and each kind of it. */
export const signatureKey = "4dabf18193072939515e22adb298388d";
export const signatures = {
  secret: "1b47061264138c4ac30d75fd1eb44270",
  output: "d0e6a833031e9bbcd3f4e8bde6ca49a4",
  resource: "5cf8f73096256a8f31e491e813e4eb8e",
};

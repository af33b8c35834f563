/** For packs that take our rules into their own: `new PolicyPack("ours", { policies: policies() })`. */

export { type Rule, rules } from "@aks-networking/networking";
export { policies } from "./policies";

export * from "./addresses";
export * from "./capacity-of";
export * from "./egress";
export * from "./pools";
export * from "./smallest-prefix";

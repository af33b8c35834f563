export * from "./cluster-subnets";
export * from "./network-profile";
export { needsOf, type PoolNeed, type ViewContext } from "./pool-need";

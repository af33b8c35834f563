export * from "./arm-resource";
export * from "./cluster-subnets";
export * from "./link";
export * from "./network-profile";
export * from "./properties";
export * from "./range-slot";
export * from "./topology";
export * from "./value";

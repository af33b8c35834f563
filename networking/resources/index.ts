export * from "./arm-resource";
export * from "./link";
export * from "./properties";
export * from "./range-slot";
export * from "./topology";
export * from "./value";

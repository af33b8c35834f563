export { type ArmResource, NotKnown } from "./arm-resource";
export * from "./arm-types";
export * from "./link";
export { Neighbourhoods } from "./neighbourhood";
export * from "./properties";
export * from "./range-slot";
export * from "./topology";
export * from "./value";

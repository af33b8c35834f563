export * from "./cluster-subnets";
export * from "./network-profile";

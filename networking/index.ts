export * from "./address-ranges";
export * from "./checks";
export * from "./cidr";
export * from "./facts";
export * from "./topology";

// Every component, for Pulumi's schema analyzer, which follows what is exported from here.
export * from "../byo-cni/index";
export * from "../index";

// Every component, for Pulumi's schema analyzer, which follows what is exported from here.
// biome-ignore-all lint/performance/noReExportAll: whatever the faces have
export * from "../byo-cni/index";
export * from "../index";

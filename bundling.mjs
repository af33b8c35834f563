// What the bundles for Node.js have in common.

const unreached =
  /[\\/]node_modules[\\/](?:jsbn[\\/]|ip-address[\\/]dist[\\/]lib[\\/]v6[\\/](?:helpers|regular-expressions)\.js$)/;

/** Leaves out what ip-cidr has for big numbers, web pages and searches: of an address only the parts are read. */
export const withoutUnreached = {
  name: "without-unreached",
  setup(build) {
    build.onLoad({ filter: unreached }, () => ({ contents: "" }));
  },
};

/**
 * Options of esbuild. Traces name the file and line of our sources: the SDK's loaders of programs and of policy packs read
 * the map for them.
 */
export const forNode = {
  bundle: true,
  platform: "node",
  target: "node22",
  conditions: ["source"],
  minify: true,
  sourcemap: "linked",
  sourcesContent: false,
  logLevel: "warning",
  metafile: true,
};

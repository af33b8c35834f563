import { mapValue } from "../../resources/value";
import { forbid } from "../answers";
import { clusterCheck } from "../subject";

const forms = [
  ["httpProxyConfig.httpProxy", /^http:\/\/[^\s/]/i, "http"],
  ["httpProxyConfig.httpsProxy", /^https?:\/\/[^\s/]/i, "http or https"],
] as const;

export const rule = clusterCheck(
  {
    id: "aks-http-proxy-url-malformed",
    facts: ["x-http-proxy"],
    title: "The proxies of a cluster must be URLs, and httpProxy one with the scheme http",
    description: "Azure refuses a proxy of another form.",
    remediation: "Use a form such as http://proxy.example.com:3128.",
    evidence: {
      grade: "refused",
      holds: "always",
      says: 'of httpProxy "The URL scheme must be http"; AKS has the codes HTTPProxyWrongUrlError and HTTPProxyConfigInputError',
      sources: [
        "docs http-proxy",
        "AKS resource provider's list of error codes (package apierror, about 2022)",
      ],
    },
    url: "aks/http-proxy",
  },
  function* (cluster) {
    for (const [path, form, scheme] of forms) {
      const isOther = mapValue(cluster.properties.text(path), (url) => !form.test(url));
      yield* forbid(cluster, isOther, {
        path,
        // It may hold a password.
        value: "",
        problem: `is not a URL with the scheme ${scheme}`,
        action: "use a form such as http://proxy.example.com:3128",
      });
    }
  },
);

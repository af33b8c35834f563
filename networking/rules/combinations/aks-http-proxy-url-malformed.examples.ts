import { loneCluster } from "../../testing/cluster-parts";
import type { RuleExamples } from "../../testing/rule-examples";

const stack = (httpProxy: string, httpsProxy: string) =>
  loneCluster({ httpProxyConfig: { httpProxy, httpsProxy } });

export const examples: RuleExamples = {
  compliant: () => stack("http://proxy.example.com:3128/", "https://proxy.example.com:3129"),
  violating: () => stack("https://proxy.example.com:3128", "proxy.example.com:3129"),
  messages: [
    "httpProxyConfig.httpProxy is not a URL with the scheme http; use a form such as http://proxy.example.com:3128.",
    "httpProxyConfig.httpsProxy is not a URL with the scheme http or https; use a form such as http://proxy.example.com:3128.",
  ],
};

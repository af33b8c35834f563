import { clusterAlone, separatePool } from "../../testing/cluster-parts";
import type { RuleExamples } from "../../testing/rule-examples";

const stack = (httpProxy: string, host: string, osType: string) => [
  clusterAlone({ httpProxyConfig: { httpProxy, noProxy: ["localhost", host] } }),
  separatePool("more", { mode: "User", count: 2, osType }),
];

export const examples: RuleExamples = {
  compliant: () => stack("http://proxy.example.com:3128", ".example.com", "Linux"),
  violating: () => stack("http://user:word@proxy.example.com:3128", "*.example.com", "Windows"),
  messages: [
    "httpProxyConfig.httpProxy has a user or password, which isn't supported; use a proxy without authentication.",
    "httpProxyConfig.noProxy[1] *.example.com has a wildcard, which isn't supported; name the hosts or the domain without it.",
    'httpProxyConfig.httpProxy isn\'t supported with node pool "more", which is a Windows pool or an availability set; use Linux scale sets, or no proxy.',
  ],
};

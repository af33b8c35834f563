import { parseAddress } from "../../cidr";
import { ArmType } from "../../resources/arm-resource";
import { valueOr } from "../../resources/value";
import { openQuestion, violation } from "../answers";
import { resourceCheck } from "../subject";

export const rule = resourceCheck(
  {
    of: ArmType.virtualNetwork,
    id: "vnet-dns-server-malformed",
    asked: "resource",
    facts: ["cidr-syntax"],
    title: "The DNS servers of a VNet must be IP addresses",
    description: "Machines in the VNet can't ask a server that is named in another way.",
    remediation: "Use the IP addresses of the servers.",
    evidence: {
      grade: "documentedLimit",
      says: "The API describes dnsServers as the list of DNS servers IP addresses. No answer of Azure is on record.",
      sources: ["API specification of Microsoft.Network/virtualNetworks: dhcpOptions"],
    },
    url: "templates/microsoft.network/virtualnetworks",
  },
  function* (vnet) {
    const servers = vnet.properties.texts("dhcpOptions.dnsServers");
    yield* openQuestion(vnet, servers, "dhcpOptions.dnsServers");
    for (const { path, text } of valueOr(servers, [])) {
      // The address of a firewall or machine is an address once it is known.
      if (text.state === "known" && !parseAddress(text.value).ok) {
        yield violation(vnet, path, {
          value: text.value,
          problem: "is not an IP address",
          action: "use the IP address of the server",
        });
      }
    }
  },
);

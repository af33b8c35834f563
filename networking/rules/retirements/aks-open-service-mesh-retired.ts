import { retirements } from "../../facts/retirements";
import { isOn } from "../conditions";
import { retirementCheck } from "./shared/retired-settings";

const path = "addonProfiles.openServiceMesh.enabled";

export const rule = retirementCheck({
  evidence: {
    grade: "retired",
    holds: "always",
    says: "nothing blocked before 2027-09-30; the page still shows how to enable it",
    sources: ["include open-service-mesh-retirement (2026-05-27)", "open-service-mesh-about.md"],
  },
  id: "aks-open-service-mesh-retired",
  retirement: retirements["dep-osm"],
  title: "A cluster should not use the Open Service Mesh add-on",
  description: "AKS stops supporting the Open Service Mesh add-on.",
  path,
  value: "true",
  when: [isOn(path)],
});

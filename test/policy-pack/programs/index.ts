import { apiSpecification } from "./api-specification";
import { avm } from "./avm";
import { azureCi } from "./azure-ci";
import { azurermAcceptance } from "./azurerm-acceptance";
import { azurermNodePools } from "./azurerm-node-pools";
import { baselines } from "./baselines";
import { documentationApiServer } from "./documentation-api-server";
import { documentationCommands } from "./documentation-commands";
import { egress } from "./egress";
import { managedNetworks } from "./managed-networks";
import { modules } from "./modules";
import { older } from "./older";
import { outsideNetworks } from "./outside-networks";
import { ownNetworks } from "./own-networks";
import type { Program } from "./program";
import { refusedPrograms } from "./refused";
import { refusedMore } from "./refused-more";
import { refusedNetworks } from "./refused-networks";
import { refusedPools } from "./refused-pools";
import { verifiedBicep } from "./verified-bicep";

export const programs: readonly Program[] = [
  ...managedNetworks,
  ...ownNetworks,
  ...outsideNetworks,
  ...egress,
  ...older,
  ...documentationCommands,
  ...documentationApiServer,
  ...apiSpecification,
  ...azurermAcceptance,
  ...azurermNodePools,
  ...avm,
  ...verifiedBicep,
  ...baselines,
  ...modules,
  ...azureCi,
  ...refusedPrograms,
  ...refusedPools,
  ...refusedMore,
  ...refusedNetworks,
];

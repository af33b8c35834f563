import { serve } from "../provider/serve";
import { constructConfigGroup } from "./config-group";
import { kubernetes } from "./table";

serve(kubernetes, constructConfigGroup);

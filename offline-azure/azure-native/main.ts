import { serve } from "../provider/serve";
import { azureNative } from "./table";

serve(azureNative);

import { serve } from "../provider/serve";
import { kubernetes } from "./table";

serve(kubernetes);

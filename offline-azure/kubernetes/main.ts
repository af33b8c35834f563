import { serve } from "../provider/serve";
import { constructComponent } from "./components";
import { kubernetes } from "./table";

serve(kubernetes, constructComponent);

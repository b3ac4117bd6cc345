import { type ServingEnd, serve } from "./serve";

serve(self as ServingEnd);

import { useState } from "react";
import type { Audience } from "../../plan/model";

/** The audience that is looked at, as long as it is among those that can be; else the first of them. */
export function useAudience(among: readonly Audience[]): readonly [audience: Audience, choose: (audience: Audience) => void] {
  const [chosen, choose] = useState<Audience>("collectives");
  return [among.includes(chosen) ? chosen : (among[0] ?? "collectives"), choose];
}

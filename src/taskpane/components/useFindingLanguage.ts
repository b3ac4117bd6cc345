import { useEffect, useState } from "react";
import { type FindingLanguage, vietnamese } from "../../finding/language";
import type { Language } from "../../i18n/translate";

/** What findings are said in: English once it is asked for and has arrived, until then Vietnamese, as it is in the book. */
export function useFindingLanguage(language: Language): FindingLanguage {
  const [english, setEnglish] = useState<FindingLanguage>();
  const missing = language === "en" && english === undefined;
  useEffect(() => {
    let wanted = missing;
    if (missing) {
      void import("../../finding/english").then((loaded) => {
        if (wanted) {
          setEnglish(loaded.english);
        }
      });
    }
    return () => {
      wanted = false;
    };
  }, [missing]);
  return language === "en" ? (english ?? vietnamese) : vietnamese;
}

/** What was picked for a roster is neither one workbook nor a pair of CSV files. */
export class WrongRosterFiles extends Error {
  constructor() {
    super("wrong roster files");
    this.name = "WrongRosterFiles";
  }
}

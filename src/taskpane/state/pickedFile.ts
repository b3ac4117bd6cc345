/** A file the user handed over, by its path from the folder that was chosen. */
export interface PickedFile {
  readonly name: string;
  readonly file: File;
}

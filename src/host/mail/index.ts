export { type Attachment, type Draft, draftBytes } from "./draft";
export { type NamedFile, zipOf } from "./zip";
export { asciiName, fileName, oneLine } from "./plainText";

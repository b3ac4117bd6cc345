export { type Attachment, type Draft, draftBytes } from "./draft";
export { type NamedFile, zipOf } from "./zip";
export { mailAttachments } from "./attachments";
export { asciiName, fileName, oneLine } from "./plainText";

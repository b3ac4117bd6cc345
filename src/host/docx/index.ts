export { absentFiles, type DossierFile, dossierFiles, IMPORT_NAME } from "./dossierFiles";
export { writeDocx } from "./writeDocx";

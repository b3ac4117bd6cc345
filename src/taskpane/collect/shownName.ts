/** A file's path as people read it: "gửi về › goi.zip › TP.xlsx". */
export function shownName(path: string): string {
  return path.split("/").join(" › ");
}

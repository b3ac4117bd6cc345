import type { PickedFile } from "../state/pickedFile";

/** Files picked with their folder, by path below the one folder they were all in, as a folder is read elsewhere. Some webviews know no paths. */
export function pickedFiles(files: readonly File[]): readonly PickedFile[] {
  return belowOneFolder(files.map((file) => ({ name: file.webkitRelativePath || file.name, file })));
}

/** What was dropped, folders opened. Has to be called while the drop is handled: its data is gone a moment later. */
export async function droppedFiles(data: DataTransfer): Promise<readonly PickedFile[]> {
  const entries = [...data.items].map((item) => (item.kind === "file" ? item.webkitGetAsEntry() : null));
  const files = [...data.files];
  if (!entries.some((entry) => entry?.isDirectory === true)) {
    return files.map((file) => ({ name: file.name, file }));
  }
  const found: PickedFile[] = [];
  for (const entry of entries) {
    if (entry !== null) {
      await gather(entry, found);
    }
  }
  return belowOneFolder(found);
}

async function gather(entry: FileSystemEntry, found: PickedFile[]): Promise<void> {
  if (isFile(entry)) {
    const file = await new Promise<File>((resolve, reject) => entry.file(resolve, reject));
    found.push({ name: entry.fullPath.replace(/^\//, ""), file });
  } else if (isFolder(entry)) {
    for (const member of await membersOf(entry.createReader())) {
      await gather(member, found);
    }
  }
}

/** A reader gives a folder's members some at a time, and none when there are no more. */
async function membersOf(reader: FileSystemDirectoryReader): Promise<readonly FileSystemEntry[]> {
  const members: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<readonly FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (some.length === 0) {
      return members;
    }
    members.push(...some);
  }
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}

function belowOneFolder(files: readonly PickedFile[]): readonly PickedFile[] {
  const [first] = files;
  const root = first === undefined ? "" : first.name.slice(0, first.name.indexOf("/") + 1);
  return root !== "" && files.every(({ name }) => name.startsWith(root)) ? files.map(({ name, file }) => ({ name: name.slice(root.length), file })) : files;
}

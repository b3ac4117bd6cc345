import { Fault } from "../finding/fault";
import { pdfjs, pdfPages } from "../host/pdf";

/** Reads the pages of a PDF in a process of its own, which can be ended whatever the file does. */
async function answer(bytes: Uint8Array): Promise<unknown> {
  try {
    return { pages: await pdfPages(await pdfjs(), bytes, {}, () => undefined) };
  } catch (error) {
    return error instanceof Fault ? { code: error.code, params: error.params } : { code: "plan.pdf-damaged", params: {} };
  }
}

process.once("message", (bytes: Uint8Array) => {
  void answer(bytes).then((said) => process.send?.(said, () => process.disconnect()));
});

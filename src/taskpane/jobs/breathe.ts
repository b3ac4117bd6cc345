/** Lets the page redraw and take clicks; throws the signal's reason where the job was cancelled meanwhile. */
export async function breathe(signal: AbortSignal): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 0));
  signal.throwIfAborted();
}

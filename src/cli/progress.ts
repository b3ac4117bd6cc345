/** What a command tells while it works: results on stdout, everything else on stderr. */
export interface Progress {
  print(text: string): void;
  say(line: string): void;
  step(what: string, done: number, all: number, item: string): void;
}

/** Names and texts of others may hold line breaks and terminal commands. */
function oneLine(text: string): string {
  return text.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, " ");
}

export function terminalProgress(): Progress {
  const live = process.stderr.isTTY;
  return {
    print: (text) => void process.stdout.write(text),
    say: (line) => void process.stderr.write(`${live ? "\r\u001b[K" : ""}${oneLine(line)}\n`),
    step: (what, done, all, item) => {
      if (live) {
        process.stderr.write(`\r\u001b[K${what} ${done}/${all}: ${oneLine(item)}`);
      } else if (done === all || done % 50 === 0) {
        process.stderr.write(`${what} ${done}/${all}: ${oneLine(item)}\n`);
      }
    },
  };
}

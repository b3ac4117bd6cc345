/** What a command tells while it works: results on stdout, everything else on stderr. */
export interface Progress {
  print(text: string): void;
  say(line: string): void;
  step(what: string, done: number, all: number, item: string): void;
}

export function terminalProgress(): Progress {
  const live = process.stderr.isTTY;
  return {
    print: (text) => void process.stdout.write(text),
    say: (line) => void process.stderr.write(`${live ? "\r\u001b[K" : ""}${line}\n`),
    step: (what, done, all, item) => {
      if (live) {
        process.stderr.write(`\r\u001b[K${what} ${done}/${all}: ${item}`);
      } else if (done === all || done % 50 === 0) {
        process.stderr.write(`${what} ${done}/${all}: ${item}\n`);
      }
    },
  };
}

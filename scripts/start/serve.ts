import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { extname, join, resolve, sep } from "node:path";

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".png": "image/png",
  ".xml": "application/xml; charset=utf-8",
  ".md": "text/plain; charset=utf-8",
};

export interface Serving {
  readonly url: string;
  close(): Promise<void>;
}

/** Serves a folder's files to this machine alone. Port 0 takes any free one; a taken port is passed over for the next. */
export async function serve(folder: string, port: number): Promise<Serving> {
  const root = resolve(folder);
  const server = createServer((request, response) => void answer(root, request, response));
  const taken = await listen(server, port);
  return {
    url: `http://localhost:${taken}/`,
    close: () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
}

const MOST_TRIES = 20;

async function listen(server: Server, port: number): Promise<number> {
  for (let tried = 0; tried < MOST_TRIES; tried += 1) {
    const taken = await attempt(server, port === 0 ? 0 : port + tried);
    if (taken !== undefined) {
      return taken;
    }
  }
  throw new Error(`Các cổng ${port}–${port + MOST_TRIES - 1} đều đang bận. Hãy đóng bớt chương trình rồi thử lại.`);
}

function attempt(server: Server, port: number): Promise<number | undefined> {
  return new Promise((done, fail) => {
    const onError = (error: NodeJS.ErrnoException): void => (error.code === "EADDRINUSE" ? done(undefined) : fail(error));
    server.once("error", onError);
    server.listen(port, "127.0.0.1", () => {
      server.off("error", onError);
      const address = server.address();
      done(typeof address === "object" && address !== null ? address.port : port);
    });
  });
}

/** Only requests made to this machine by its own name are answered, so that no page elsewhere can borrow the address. */
function isLocal(host: string | undefined): boolean {
  return /^(?:localhost|127\.0\.0\.1)(?::\d+)?$/.test(host ?? "");
}

async function answer(root: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const path = pathOf(request.url ?? "/");
  const file = path === undefined ? undefined : resolve(join(root, path.endsWith("/") ? `${path}index.html` : path));
  if (!isLocal(request.headers.host) || (request.method !== "GET" && request.method !== "HEAD") || file === undefined || !file.startsWith(root + sep) || !(await isFile(file))) {
    response.writeHead(404, { "Content-Type": "text/plain; charset=utf-8" }).end("Không có trang này.");
    return;
  }
  response.writeHead(200, { "Content-Type": types[extname(file)] ?? "application/octet-stream", "X-Content-Type-Options": "nosniff", "Referrer-Policy": "no-referrer", "Cache-Control": "no-cache" });
  if (request.method === "HEAD") {
    response.end();
    return;
  }
  createReadStream(file)
    .on("error", () => response.destroy())
    .pipe(response);
}

function pathOf(url: string): string | undefined {
  try {
    return decodeURIComponent(new URL(url, "http://localhost").pathname);
  } catch {
    return undefined;
  }
}

async function isFile(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isFile(),
    () => false,
  );
}

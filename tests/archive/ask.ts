import { request } from 'node:https';

export interface Answer {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  text: string;
  /** False where the connection ended before the whole body had come. */
  whole: boolean;
}

/** Asks the stand-in under AO3's own name, without a browser. Redirects are not followed. */
export function ask(
  port: number,
  path: string,
  options: { method?: string; headers?: Record<string, string>; body?: string } = {},
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const { method = 'GET', headers = {}, body } = options;
    const sent = request(
      {
        host: '127.0.0.1',
        port,
        path,
        method,
        headers: { host: 'archiveofourown.org', ...headers },
        // Its certificate is made anew each time and signed by nobody.
        rejectUnauthorized: false,
      },
      (response) => {
        const pieces: Buffer[] = [];
        response.on('data', (piece: Buffer) => pieces.push(piece));
        const end = (whole: boolean) =>
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            text: Buffer.concat(pieces).toString('utf8'),
            whole,
          });
        response.on('end', () => end(true));
        response.on('error', () => end(false));
      },
    );
    sent.on('error', reject);
    sent.end(body);
  });
}

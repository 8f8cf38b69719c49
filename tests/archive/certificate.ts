import { generate } from 'selfsigned';
import { archiveHosts } from '@/ao3/addresses';
import { pictureHost } from './works/cartographer';

/** Every name that the stand-in answers to. */
export const servedHosts: readonly string[] = [...archiveHosts, pictureHost, 'localhost'];

/** A key and a certificate for those names, made anew each time and trusted by nobody but the tests' browsers. */
export async function makeCertificate(): Promise<{ key: string; cert: string }> {
  const altNames = servedHosts.map((value) => ({ type: 2 as const, value }));
  const { private: key, cert } = await generate([{ name: 'commonName', value: 'archiveofourown.org' }], {
    keyType: 'ec',
    algorithm: 'sha256',
    extensions: [
      { name: 'basicConstraints', cA: false },
      { name: 'keyUsage', digitalSignature: true },
      { name: 'extKeyUsage', serverAuth: true },
      { name: 'subjectAltName', altNames: [...altNames, { type: 7, ip: '127.0.0.1' }] },
    ],
  });
  return { key, cert };
}

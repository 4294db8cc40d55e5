import { execFileSync } from 'node:child_process';
import { createReadStream, createWriteStream } from 'node:fs';
import { access, chmod, mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';

const packed = resolve('node_modules/@sparticuz/chromium');

/**
 * Unpacks the Chromium of the package @sparticuz/chromium once per version and gives its folder. The package's own way
 * is not used: it unpacks to one fixed place for everybody and trusts whatever is already there.
 */
export async function unpackChromium(): Promise<string> {
  const { version } = JSON.parse(await readFile(join(packed, 'package.json'), 'utf8')) as { version: string };
  const cache = resolve('node_modules/.cache');
  const folder = join(cache, `chromium-${version}`);
  if (await isThere(folder)) return folder;
  await mkdir(cache, { recursive: true });
  const part = await mkdtemp(join(cache, 'chromium-part-'));
  await fill(part, folder);
  // Whole or not at all: a run that is broken off, or one beside this, leaves no half-filled folder under the final name.
  await rename(part, folder).catch(async (error: unknown) => {
    await rm(part, { recursive: true });
    if (!(await isThere(folder))) throw error;
  });
  return folder;
}

async function fill(part: string, folder: string): Promise<void> {
  await inflate('chromium.br', join(part, 'chromium'));
  await chmod(join(part, 'chromium'), 0o755);
  for (const name of ['al2023', 'fonts', 'swiftshader']) {
    const archive = join(part, `${name}.tar`);
    await inflate(`${name}.tar.br`, archive);
    execFileSync('tar', ['-xof', archive, '-C', part]);
    await rm(archive);
  }
  await mkdir(join(part, 'font-cache'));
  await writeFile(join(part, 'fonts.conf'), fontConfiguration(folder));
  // Whoever unpacked it, everybody on this machine may run it.
  execFileSync('chmod', ['-R', 'a+rX', part]);
}

function inflate(name: string, to: string): Promise<void> {
  return pipeline(createReadStream(join(packed, 'bin', name)), createBrotliDecompress(), createWriteStream(to));
}

/** The package's own file names folders of a cloud service. */
function fontConfiguration(folder: string): string {
  return `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${folder}/fonts</dir><dir>/usr/share/fonts</dir><cachedir>${folder}/font-cache</cachedir></fontconfig>
`;
}

async function isThere(path: string): Promise<boolean> {
  return access(path).then(() => true, () => false);
}

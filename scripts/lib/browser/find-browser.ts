import { chromium } from '@playwright/test';
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { unpackChromium } from './unpack-chromium.ts';

/** A browser to test with: where it is, and what it must be started with. */
export interface FoundBrowser {
  /** Absent for the browser that Playwright itself keeps. */
  readonly executablePath?: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
}

const installed: Partial<Record<NodeJS.Platform, readonly string[]>> = {
  linux: ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/usr/bin/google-chrome-stable', '/snap/bin/chromium', '/usr/bin/microsoft-edge'],
  darwin: ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', '/Applications/Chromium.app/Contents/MacOS/Chromium', '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge'],
  win32: ['C:/Program Files/Google/Chrome/Application/chrome.exe', 'C:/Program Files (x86)/Google/Chrome/Application/chrome.exe', 'C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe'],
};

/**
 * Finds a Chromium without asking anybody: the one named by CHROMIUM_PATH, else Playwright's own, else on Linux x64 the
 * one among the development packages, so that results agree between machines, else one that is installed here. If there is
 * none, Playwright downloads its own.
 */
export async function findBrowser(): Promise<FoundBrowser> {
  const args = canSandbox() ? [] : ['--no-sandbox'];
  const named = process.env['CHROMIUM_PATH'];
  if (named !== undefined && named !== '') return { executablePath: named, args, env: {} };
  if (existsSync(chromium.executablePath())) return { args, env: {} };
  if (process.platform === 'linux' && process.arch === 'x64') return packagedBrowser();
  const executablePath = installed[process.platform]?.find((path) => existsSync(path));
  if (executablePath !== undefined) return { executablePath, args, env: {} };
  downloadBrowser();
  return { args, env: {} };
}

/** Chromium's sandbox does not start for root. */
function canSandbox(): boolean {
  return process.platform !== 'linux' || process.getuid?.() !== 0;
}

async function packagedBrowser(): Promise<FoundBrowser> {
  const folder = await unpackChromium();
  return {
    executablePath: join(folder, 'chromium'),
    args: ['--no-sandbox'],
    env: { LD_LIBRARY_PATH: join(folder, 'lib'), FONTCONFIG_PATH: folder },
  };
}

function downloadBrowser(): void {
  const playwright = dirname(createRequire(import.meta.url).resolve('playwright/package.json'));
  execFileSync(process.execPath, [join(playwright, 'cli.js'), 'install', 'chromium'], { stdio: 'inherit' });
}

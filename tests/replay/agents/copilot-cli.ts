import { modelPort } from '../jail/places.ts';
import { linesExcept, type Driver } from './driver.ts';

/** GitHub Copilot CLI with a model of one's own, which needs no account. */
export const copilotCli: Driver = {
  agent: 'copilot-cli',
  package: '@github/copilot',
  program: '@github/copilot/npm-loader.js',
  environment: {
    COPILOT_PROVIDER_BASE_URL: `http://127.0.0.1:${modelPort}/v1`,
    COPILOT_PROVIDER_API_KEY: 'not-a-key',
    COPILOT_MODEL: 'replay',
    COPILOT_OFFLINE: 'true',
    COPILOT_HOME: '/srv/state',
    COPILOT_AUTO_UPDATE: 'false',
    XDG_CACHE_HOME: '/srv/state/cache',
  },
  calledAs: 'copilot',
  moved: { '~/.copilot/': '/srv/state/' },
  words: (flags) => ['-p', 'replay', '--disable-builtin-mcps', '--output-format', 'json', ...flags],
  read: ({ text }) => {
    if (/<shellId: \d+ /.test(text)) return 'executed';
    if (text.includes('no interactive user response was available')) return 'asked';
    if (text.includes('was denied due to the following rules')) return 'refused';
    return null;
  },
  readEnding: () => null,
  complaints: ({ complaint }) => linesExcept(complaint, null),
};

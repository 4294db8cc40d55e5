import { modelPort } from '../jail/places.ts';
import { linesExcept, type Driver } from './driver.ts';
import { ranInShell } from './shell-trace.ts';

const provider = {
  model: 'replay/replay',
  small_model: 'replay/replay',
  autoupdate: false,
  share: 'disabled',
  // A snapshot by git after every step takes longer than the step.
  snapshot: false,
  // Otherwise a refusal ends the session, and every further attempt needs a start of its own.
  experimental: { continue_loop_on_deny: true },
  provider: { replay: { npm: '@ai-sdk/openai-compatible', name: 'replay', options: { baseURL: `http://127.0.0.1:${modelPort}/v1`, apiKey: 'not-a-key' }, models: { replay: { name: 'replay', tool_call: true, limit: { context: 200000, output: 8000 } } } } },
};

/** OpenCode, by `opencode run`. */
export const opencode: Driver = {
  agent: 'opencode',
  package: 'opencode-ai',
  program: 'opencode-ai/bin/opencode.exe',
  environment: {
    OPENCODE_CONFIG_CONTENT: JSON.stringify(provider),
    XDG_CONFIG_HOME: '/srv/state/config',
    XDG_DATA_HOME: '/srv/state/data',
    XDG_STATE_HOME: '/srv/state/state',
    XDG_CACHE_HOME: '/srv/state/cache',
    OPENCODE_DISABLE_AUTOUPDATE: '1',
    OPENCODE_DISABLE_MODELS_FETCH: '1',
    OPENCODE_DISABLE_LSP_DOWNLOAD: '1',
  },
  moved: { '~/.config/opencode/': '/srv/state/config/opencode/' },
  words: (flags) => ['run', '--format', 'json', ...flags, 'replay'],
  read: ({ text }) => {
    if (ranInShell(text)) return 'executed';
    if (text.startsWith('The user rejected permission')) return 'asked';
    if (text.startsWith('The user has specified a rule which prevents')) return 'refused';
    return null;
  },
  readEnding: () => null,
  complaints: ({ complaint }) => linesExcept(complaint, /permission requested: /),
};

import { modelPort } from '../jail/places.ts';
import { linesExcept, type Driver } from './driver.ts';

const provider = `{ name = "replay", base_url = "http://127.0.0.1:${modelPort}/v1", wire_api = "responses", env_key = "REPLAY_KEY", request_max_retries = 0, supports_websockets = false }`;

/** Codex CLI, by `codex exec`. */
export const codexCli: Driver = {
  agent: 'codex-cli',
  package: '@openai/codex',
  program: '@openai/codex/bin/codex.js',
  environment: { REPLAY_KEY: 'not-a-key', CODEX_HOME: '/srv/state' },
  moved: { '~/.codex/': '/srv/state/' },
  words: (flags) => ['exec', '--strict-config', '--skip-git-repo-check', '--json', '-c', `model_providers.replay=${provider}`, '-c', 'model_provider="replay"', '-c', 'model="gpt-5.1-codex"', '-c', 'check_for_update_on_startup=false', '-c', 'analytics.enabled=false', '-c', 'feedback.enabled=false', '-c', 'features.plugins=false', '-c', 'features.apps=false', ...flags, 'replay'],
  nestable: true,
  read: ({ text }) => {
    if (/^Process exited with code|^Process running with session/m.test(text)) return 'executed';
    if (text.includes('approval required by policy')) return 'asked';
    if (text.includes('CreateProcess { message: "Rejected(')) return 'refused';
    return null;
  },
  readEnding: () => null,
  complaints: ({ complaint }) => linesExcept(complaint, /^Reading additional input from stdin|codex_core::tools::router/),
};

import { modelPort } from '../jail/places.ts';
import { linesExcept, type Driver } from './driver.ts';

/** Qwen Code, headless. */
export const qwenCode: Driver = {
  agent: 'qwen-code',
  package: '@qwen-code/qwen-code',
  program: '@qwen-code/qwen-code/cli-entry.js',
  environment: {
    OPENAI_BASE_URL: `http://127.0.0.1:${modelPort}/v1`,
    OPENAI_API_KEY: 'not-a-key',
    OPENAI_MODEL: 'replay',
    QWEN_HOME: '/srv/state',
    QWEN_CODE_SYSTEM_DEFAULTS_PATH: '/srv/state/system-defaults.json',
    QWEN_CODE_SUPPRESS_YOLO_WARNING: '1',
    QWEN_TELEMETRY_ENABLED: 'false',
  },
  moved: { '~/.qwen/': '/srv/state/' },
  // A second agent, which writes memories, also offers a shell, and would be asked instead of the first.
  files: { '/srv/state/system-defaults.json': JSON.stringify({ memory: { enableManagedAutoMemory: false, enableManagedAutoDream: false } }) },
  words: (flags) => ['-p', 'replay', '--auth-type', 'openai', '--output-format', 'json', ...flags],
  read: ({ text }) => {
    if (/^Command: [\s\S]*\nExit Code: /.test(text)) return 'executed';
    if (text.includes('permission was declined (non-interactive')) return 'asked';
    if (/denied by permission rules\. Matching deny rule: "(run_shell_command|edit)/.test(text)) return 'refused';
    return null;
  },
  readEnding: () => null,
  complaints: ({ complaint }) => linesExcept(complaint, null),
};

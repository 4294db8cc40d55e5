import { modelPort } from '../jail/places.ts';
import { linesExcept, type Driver } from './driver.ts';

/** Claude Code, headless. */
export const claudeCode: Driver = {
  agent: 'claude-code',
  package: '@anthropic-ai/claude-code',
  program: '@anthropic-ai/claude-code/bin/claude.exe',
  environment: {
    ANTHROPIC_BASE_URL: `http://127.0.0.1:${modelPort}`,
    ANTHROPIC_API_KEY: 'not-a-key',
    CLAUDE_CONFIG_DIR: '/srv/state',
    CLAUDE_CODE_DISABLE_NONESSENTIAL_TRAFFIC: '1',
    DISABLE_AUTOUPDATER: '1',
  },
  moved: { '~/.claude/': '/srv/state/' },
  words: (flags) => ['-p', 'replay', '--output-format', 'json', ...flags],
  leaving: { dangerouslyDisableSandbox: true },
  nestable: true,
  read: ({ text, error }) => {
    if (error === false || /^Exit code \d+/.test(text)) return 'executed';
    if (/has been denied|Dangerous rm operation|^PreToolUse:Bash hook error: /.test(text)) return 'refused';
    if (/requested permissions|requires approval|needs approval|cannot be auto-allowed|Approving runs the whole script|can't be checked before it runs/.test(text)) return 'asked';
    return null;
  },
  readEnding: () => null,
  complaints: ({ complaint }) => linesExcept(complaint, null),
};

import { claudeCode } from './claude-code.ts';
import { codexCli } from './codex-cli.ts';
import { copilotCli } from './copilot-cli.ts';
import { type Driver } from './driver.ts';
import { geminiCli } from './gemini-cli.ts';
import { opencode } from './opencode.ts';
import { qwenCode } from './qwen-code.ts';

/** Every agent that the replay can drive. */
export const drivers: readonly Driver[] = [claudeCode, codexCli, copilotCli, geminiCli, opencode, qwenCode];

/** Every engine of the quick part of the replay, in the order of the table. */
import { bubblewrap } from './bubblewrap.ts';
import { ccSafetyNet } from './cc-safety-net.ts';
import { cedar } from './cedar.ts';
import { celAdmission } from './cel-admission.ts';
import { codexExecpolicy } from './codex-execpolicy.ts';
import { type Engine } from './engine.ts';
import { geminiPolicy } from './gemini-policy.ts';
import { gitRemote } from './git-remote.ts';
import { githubRuleset } from './github-ruleset.ts';
import { cursorHook, kiroHook } from './hook-script.ts';
import { iamSimulate } from './iam-simulate.ts';
import { postgres } from './postgres.ts';
import { sandboxRuntime } from './sandbox-runtime.ts';
import { terraformHcl } from './terraform-hcl.ts';

export const engines: readonly Engine[] = [
  geminiPolicy, codexExecpolicy, ccSafetyNet, cursorHook, kiroHook, bubblewrap, sandboxRuntime, gitRemote, githubRuleset, iamSimulate, cedar, celAdmission, postgres, terraformHcl,
];

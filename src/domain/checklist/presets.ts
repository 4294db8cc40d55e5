import { noChoices, type Choices } from './choices.ts';

/** A set of choices that many teams could begin with. */
export interface Preset {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly choices: Choices;
}

/** Presets in the order they are shown. Each names tools of the register only. */
export const presets: readonly Preset[] = [
  {
    id: 'local', title: 'One developer, local agent', text: 'Claude Code on a workstation with a repository; commands are approved in advance; nobody else can be asked.',
    choices: { ...noChoices, tools: ['claude-code'], reach: ['workstation', 'repository'], autonomy: 'auto-approve', stakes: ['only-copy'], team: 'alone' },
  },
  {
    id: 'ci', title: 'Agent in CI', text: 'A coding agent in a pipeline on GitHub, started by events, with packages to publish; nobody is watching.',
    choices: { ...noChoices, tools: ['claude-code', 'github'], reach: ['repository', 'ci', 'package-registry'], autonomy: 'unattended', stakes: ['production', 'personal-data', 'publishing'] },
  },
  {
    id: 'cloud', title: 'Agent with cloud access', text: 'Kiro on a workstation with repositories, an Amazon Web Services account, Terraform and PostgreSQL in production.',
    choices: { ...noChoices, tools: ['amazon-web-services', 'kiro', 'terraform'], reach: ['workstation', 'repository', 'aws', 'iac', 'postgres'], autonomy: 'auto-approve', stakes: ['production', 'only-copy', 'money'] },
  },
  {
    id: 'assistant', title: 'Assistant with mail and payments', text: 'OpenClaw in mail, chat, a browser and a wallet, running while nobody watches.',
    choices: { ...noChoices, tools: ['openclaw'], reach: ['workstation', 'messaging', 'browser', 'payments'], autonomy: 'unattended', stakes: ['only-copy', 'personal-data', 'publishing', 'money'], team: 'alone' },
  },
];

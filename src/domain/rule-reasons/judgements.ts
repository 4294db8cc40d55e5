import type { RuleTopic } from './reason.ts';

export const judgementsTopic = {
  title: 'Failure modes and controls',
  rules: {
    'missing-failure-mode': {
      why: 'The failure mode is what a reader can change at their own place. A record without one tells a story and leads to no control.',
      satisfy: 'Code the mode whose definition fits what the sources say, the primary one first. Each page of a mode lists the neighbouring cases that it is not.',
      exception: 'Where no source lets you establish one, say why under `noFailureMode`.',
    },
    'mode-without-least-privilege': {
      why: 'The first question of a team is what to take away from the agent. A failure mode that leads to no such control would suggest that nothing can be taken away.',
      satisfy: 'Add a control of the family least privilege to the mode, under what it does: prevent, limit, recover or detect.',
      exception: 'Where such a control cannot exist, say why in the field `noLeastPrivilege` of the mode; the sentence is shown on its page.',
    },
    'mode-without-human-approval': {
      why: 'The second question of a team is where a person must decide. A failure mode that leads to no such control would suggest that no person could have helped.',
      satisfy: 'Add a control of the family human approval to the mode, under what it does: prevent, limit, recover or detect.',
      exception: 'Where such a control cannot exist, say why in the field `noHumanApproval` of the mode; the sentence is shown on its page.',
    },
    'unshown-mode': {
      why: 'A failure mode that no record shows is a theory. Readers take the list for what has been seen, so one that stays empty should be reconsidered.',
      satisfy: 'Nothing needs doing at once. When a record of your pull request shows the mode, code it there.',
      exception: 'It is a warning: it is printed and fails nothing.',
    },
    'stopped-by-unmapped-control': {
      why: 'The site offers a control as the answer to the failure modes it is mapped to. If it stopped an event with quite other modes, one of the two statements is wrong, and teams would be advised on the strength of it.',
      satisfy: 'Ask why it would have stopped this. Either a mode is missing from the record, or the verdict is too kind, or the control answers one of these modes and the mode should list it.',
      exception: null,
    },
    'too-weak-to-stop': {
      why: 'A log notices and an instruction asks; neither stands in the way. Calling them a stop would tell a team that it is safe when nothing would have held the agent.',
      satisfy: 'Change the verdict to `softened` if there would have been less harm, or to `not-affected`. If the control does stand in the way, the strength on its own record is wrong.',
      exception: null,
    },
  },
} as const satisfies RuleTopic;

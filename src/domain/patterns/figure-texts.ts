/** The figures of the page, in its order: what each is called, and what exactly it counts. Each has a file of this name. */
export const figures = {
  'modes-by-harm': {
    title: 'Failure modes by harm',
    counts: 'Records of harm in deployed use that show the failure mode of the row and list a harm of the column. A record with two harms stands in two columns.',
  },
  'modes-by-tool': {
    title: 'Failure modes by tool',
    counts: 'Records that show the failure mode of the row and name the tool of the column, as the agent or as the platform it acted on. First harm in deployed use; with a plus, other kinds.',
  },
  'modes-by-environment': {
    title: 'Failure modes by environment',
    counts: 'Records that show the failure mode of the row and name the environment of the column, as the place of the harm or the place the agent acted from. First harm in deployed use; with a plus, other kinds.',
  },
  evidence: {
    title: 'How sure the records are',
    counts: 'Records by evidence grade. The grade covers the event and the agent’s part in it; the weaker of the two decides.',
  },
  severity: {
    title: 'How severe it was',
    counts: 'Records by severity. For harm it is what happened. Where nothing was lost it is what the source shows could have happened, and stands apart.',
  },
  reversibility: {
    title: 'What came back, and by whom',
    counts: 'Records of harm in deployed use. “All” and “none” hold for every harm of a record; “some” means that a part is known to have come back and a part not; anything else is not known. A record with two kinds of help counts under both.',
  },
  cover: {
    title: 'Which few controls would have stopped the most',
    counts: 'Records of harm in deployed use in which the control was judged to have stopped the event. Each step takes the control that adds most to those above it; of equals, the stronger one.',
  },
  'cover-technical': {
    title: 'The same without asking anybody',
    counts: 'The same records, with the two strongest kinds of control only: those that take a capability away and those that set a technical limit.',
  },
  'stopped-by': {
    title: 'Which kinds of control would have stopped it',
    counts: 'Records of harm in deployed use in which at least one control of the kind was judged to have stopped the event. A record counts under every kind that would have.',
  },
  instructions: {
    title: 'What an instruction alone would have stopped',
    counts: 'Records of harm in deployed use in which a control that is only a sentence was judged to have stopped the event; and those in which people relied on a sentence where a limit was needed.',
  },
} as const satisfies Record<string, { title: string; counts: string }>;

export type FigureName = keyof typeof figures;

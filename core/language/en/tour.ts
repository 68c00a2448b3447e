// The tour of four steps.
export const tour = {
  step: (n: number, all: number) => `Step ${n} of ${all}`,
  skip: 'Skip the tour',
  back: 'Back',
  next: 'Next',
  done: 'Done',
  needsProject: 'Open a project first.',
  select: {
    title: 'Select some words',
    text: 'Drag over them with the mouse, or use Shift and the arrows. A list of tags opens beside them.',
  },
  tag: {
    title: 'Tag them',
    text: 'Choose a tag in the list, type a new one, or press the digit that stands beside a tag here.',
    highlight: (keys: string) => `${keys} highlights without a tag.`,
    note: (keys: string) => `${keys} writes a note.`,
  },
  inspect: {
    title: 'Look at what is marked',
    text: 'Each passage has a card: its tags, its words, your note. Click a card to go to its place.',
    step: (next: string, previous: string) => `The keys ${next} and ${previous} step through them.`,
  },
  prove: {
    title: 'Export it, with the proof',
    text: 'Every exported passage carries its exact words, its place and the SHA-256 of its text: anyone can check that it stands there. Help has this tour and the keys.',
  },
} as const;

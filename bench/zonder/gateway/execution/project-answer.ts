import type { projectAnswer as Met } from '../../../../gateway/execution/project-answer.ts';

/** Without projection: what the executor made is the answer. */
export const projectAnswer: typeof Met = (answer) => answer;

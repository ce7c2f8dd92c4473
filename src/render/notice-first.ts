import type { Answer } from '../answer/types.ts';

/** Whether why there is no answer goes before what is near: nothing else is said. */
export const noticeFirst = ({ statements }: Answer): boolean =>
  statements.every(({ role }) => role === 'passage' || role === 'detail');

import type { Rule } from './rule.ts';

/** People who serve only each other. The subject is the circle's number in `facts.circles`. */
export const closedCircle: Rule = {
  id: 'closed-circle',
  find: ({ network, circles, answers }) =>
    network.customers === 0
      ? []
      : circles.map((members, circle) => ({
          rule: 'closed-circle',
          severity: answers.tooFew ? 'info' : 'medium',
          subjectType: 'circle',
          subject: circle,
          notKnownYet: answers.tooFew,
          evidence: { members },
        })),
};

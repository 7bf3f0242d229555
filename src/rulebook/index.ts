/** The room's door: rule folder → Rulebook, and the checks on it. */
export { checkRulebook, type Finding, neverFired, type RecogniseText, whyNot } from './check.ts'
export { loadRulebook } from './load.ts'
export { formatProblem, type Problem, RulebookError } from './problem.ts'

/** The room's door: rule folder → Rulebook, and the checks on it. */
export { loadRulebook } from './load.ts'
export { formatProblem, type Problem, RulebookError } from './problem.ts'

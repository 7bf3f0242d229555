/** What is wrong with a rule file → an error that says where, why and how to mend it. */

export interface Problem {
  /** `rules/recognise/bound.yaml:12:5`, lines and columns from 1. */
  readonly where: string
  /** Vietnamese. */
  readonly cause: string
  /** Vietnamese: what to do about it. */
  readonly cure: string
}

export const formatProblem = ({ where, cause, cure }: Problem): string => `${where}: ${cause} ${cure}`

/** All that is wrong in all files of a rule folder, at once. */
export class RulebookError extends Error {
  override readonly name = 'RulebookError'
  constructor(readonly problems: readonly Problem[]) {
    super(
      `Bộ quy tắc có ${problems.length} lỗi:\n${problems.map((problem) => `  ${formatProblem(problem)}`).join('\n')}`,
    )
  }
}

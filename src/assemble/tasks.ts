/** Outline and mentions → the tasks that the document gives to agencies. */
import type { Recognition } from '../model/mention.ts'
import type { Outline } from '../model/outline.ts'
import type { Rulebook } from '../model/rulebook.ts'
import type { TaskDraft } from './tasks/draft.ts'

export type { TaskDraft } from './tasks/draft.ts'

/** Tasks in reading order. */
export function assembleTasks(_outline: Outline, _recognition: Recognition, _rulebook: Rulebook): readonly TaskDraft[] {
  return []
}

/** What the pages of all registers share: scope, filter, dialog of an entry, export. */
export { BoardWord } from './BoardWord'
export { EntryDialog, type EntryDialogProps, type EntryValues } from './EntryDialog'
export type { FieldSpec } from './EntryField'
export { ExportButton } from './ExportButton'
export { fits } from './fits'
export { RecordedAt } from './RecordedAt'
export { ScopeFilters, useScope, wholeScope } from './scope'
export { withPartner } from './withPartner'

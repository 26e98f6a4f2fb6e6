import type { EditorView } from '@tiptap/pm/view'
import { createStore, type StoreApi } from 'zustand'
import { EntryType, paragraphOf, type RecordType } from '../../../../electron/contract/model'
import { fragmentOfBlocks } from './noteDoc'
import { suggestTexts, type OfferedText, type TextStock } from './offeredTexts'
import { readMotionLine, type VoteLine } from './motionLine'
import { suggestPeople, type Candidate } from './people'
import { readEntryLine, type EntryLine, type KnownOrganization } from './entryLine'
import { readActionLine, readCommentLine, readInterestLine, readSlash, slashWords, type ActionLine } from './slashLine'
import { activeTrigger, dismissTrigger, type Trigger, type TriggerHost } from './triggers'

/** What the menu under the caret offers. */
export type Offer =
  | { readonly kind: 'types'; readonly types: readonly RecordType[] }
  /** A record in one line, as it will be made on Enter. */
  | {
      readonly kind: 'line'
      readonly type: RecordType
      readonly text: string
      readonly action: ActionLine | null
      readonly vote?: VoteLine
      readonly entry?: EntryLine
    }
  | { readonly kind: 'people'; readonly people: readonly Candidate[] }
  | { readonly kind: 'texts'; readonly texts: readonly OfferedText[] }

/** The menu as it stands. */
export interface SuggestionState {
  readonly trigger: Trigger | null
  readonly offer: Offer | null
  readonly index: number
  /** A record is being made of the line. */
  readonly isBusy: boolean
  readonly error: string | null
}

/** What the menu needs to know and what it does. */
export interface SuggestionsOptions {
  readonly candidates: () => readonly Candidate[]
  /** Organizations whose names a line can hold. */
  readonly organizations: () => readonly KnownOrganization[]
  /** The day of the meeting: "by Friday" counts from there. */
  readonly today: () => string
  /** Snippets and wordings that `;` offers. */
  readonly texts: () => TextStock
  /** Makes the row; resolves with its place in the text taken. Rejects with an error to show. */
  readonly record: (
    type: RecordType,
    line: { text: string; action: ActionLine | null; vote?: VoteLine; entry?: EntryLine },
    trigger: Trigger,
  ) => Promise<void>
}

/** The menu under the caret: which signs it answers, what it offers, what its keys do. */
export interface Suggestions extends TriggerHost {
  readonly store: StoreApi<SuggestionState>
  readonly choose: (view: EditorView, index: number) => void
}

const closed: SuggestionState = { trigger: null, offer: null, index: 0, isBusy: false, error: null }

/** Makes the menu's logic. It works on the state of the editor, so that keys typed faster than a frame find it right. */
export function createSuggestions(options: SuggestionsOptions): Suggestions {
  const { candidates, organizations, today, texts, record } = options
  const store = createStore<SuggestionState>()(() => closed)

  const offerFor = (trigger: Trigger): Offer | null => {
    if (trigger.kind === 'mention') {
      const people = suggestPeople(trigger.query, candidates())
      return people.length === 0 ? null : { kind: 'people', people }
    }
    if (trigger.kind === 'text') {
      const offered = suggestTexts(trigger.query, texts())
      return offered.length === 0 ? null : { kind: 'texts', texts: offered }
    }
    const { types, line } = readSlash(trigger.query)
    const [type] = types
    if (type === undefined) return null
    if (line === null) return { kind: 'types', types }
    if (type === 'motion') {
      const { text, vote } = readMotionLine(line, candidates())
      return { kind: 'line', type, text, action: null, ...(vote === null ? {} : { vote }) }
    }
    const entryType = EntryType.safeParse(type)
    if (entryType.success) {
      const context = { candidates: candidates(), organizations: organizations(), today: today() }
      const entry = readEntryLine(entryType.data, line, context)
      return { kind: 'line', type, text: entry.text, action: null, entry }
    }
    const action =
      type === 'action'
        ? readActionLine(line, candidates(), today())
        : type === 'comment'
          ? readCommentLine(line, candidates())
          : type === 'interest'
            ? readInterestLine(line, candidates())
            : null
    return { kind: 'line', type, text: type === 'interest' ? line : (action?.text ?? line), action }
  }

  const count = (offer: Offer) =>
    offer.kind === 'types'
      ? offer.types.length
      : offer.kind === 'people'
        ? offer.people.length
        : offer.kind === 'texts'
          ? offer.texts.length
          : 1

  const choose = (view: EditorView, index: number) => {
    const trigger = activeTrigger(view.state)
    const offer = trigger && offerFor(trigger)
    if (!trigger || !offer || store.getState().isBusy) return
    const { tr, schema } = view.state
    if (offer.kind === 'types') {
      const type = offer.types[index]
      if (type) view.dispatch(tr.insertText(`/${slashWords[type].at(-1) ?? ''} `, trigger.from, trigger.to))
    } else if (offer.kind === 'people') {
      const person = offer.people[index]
      const mention = person && schema.nodes['mention']?.create({ id: person.personId, label: person.fullName })
      if (mention) view.dispatch(tr.replaceWith(trigger.from, trigger.to, [mention, schema.text(' ')]).scrollIntoView())
    } else if (offer.kind === 'texts') {
      const text = offer.texts[index]
      const words = text && fragmentOfBlocks(schema, [paragraphOf(text.text)]).firstChild?.content
      if (words) view.dispatch(tr.replaceWith(trigger.from, trigger.to, words).scrollIntoView())
    } else if (offer.text !== '') {
      store.setState({ isBusy: true, error: null })
      const { text, action, vote, entry } = offer
      record(offer.type, { text, action, ...(vote ? { vote } : {}), ...(entry ? { entry } : {}) }, trigger).then(
        () => store.setState(closed),
        (error: unknown) =>
          store.setState({ isBusy: false, error: error instanceof Error ? error.message : String(error) }),
      )
    }
    view.focus()
  }

  return {
    store,
    choose,
    onTrigger: (trigger) => {
      const { isBusy, offer: before } = store.getState()
      if (isBusy) return
      const offer = trigger && offerFor(trigger)
      if (!trigger || !offer) {
        if (before !== null) store.setState(closed)
        return
      }
      store.setState({ trigger, offer, index: 0, error: null })
    },
    onKey: (event, trigger, view) => {
      const offer = offerFor(trigger)
      if (!offer || event.isComposing) return false
      const { index } = store.getState()
      const { key } = event
      if (event.ctrlKey || event.metaKey || event.altKey) return false
      if (key === 'Escape') {
        dismissTrigger(view)
        return true
      }
      if (offer.kind !== 'line' && (key === 'ArrowDown' || key === 'ArrowUp')) {
        const by = key === 'ArrowDown' ? 1 : -1
        store.setState({ index: (index + by + count(offer)) % count(offer) })
        return true
      }
      if (key === 'Enter' || (key === 'Tab' && !event.shiftKey && offer.kind !== 'line')) {
        choose(view, index)
        return true
      }
      return false
    },
  }
}

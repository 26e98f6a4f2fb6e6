import clsx from 'clsx'
import { useId, useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { filterPieces, parseFilter, type FilterProblem } from '../../../../electron/contract/model'
import { Icon, IconButton, useHotkey } from '../../../ui'
import { suggest, takeSuggestion, type KnownNames, type Suggestion } from './suggestions'

/** Longest filter text. */
export const FILTER_MAX = 500

/** Props of {@link FilterBox}. */
export interface FilterBoxProps {
  text: string
  /** Called at every key. */
  onType: (text: string) => void
  /** Called when the box is left: what is typed from then on is a step of its own. */
  onLeave: () => void
  names: KnownNames
}

function Meaning({ suggestion }: { suggestion: Suggestion }) {
  const { t } = useTranslation(['actions', 'common'])
  if (suggestion.name !== null) {
    return (
      <span data-user-content className="min-w-0 truncate text-sm text-ink-2">
        {suggestion.name}
      </span>
    )
  }
  if (suggestion.word === null) return null
  const { operator } = suggestion.word
  const word = () => {
    if (suggestion.word?.kind !== 'value') return t(`filter.operator.${operator}`)
    const { value } = suggestion.word
    if (operator === 'is') return t(`filter.is.${value as 'open'}`)
    if (operator === 'priority') return t(`priority.${value as 'high'}`)
    if (operator === 'owner') {
      return value === 'none' ? t('owners.none') : t(`common:office.${value.replaceAll('-', '_') as 'chair'}`)
    }
    return t(`filter.example.${operator}.${value.replace('<', 'before').replace('>', 'after')}` as 'filter.title')
  }
  return <span className="min-w-0 truncate text-sm text-ink-2">{word()}</span>
}

/** What the filter does not understand, and what is possible there. It narrows nothing. */
function Problem({ problem }: { problem: FilterProblem }) {
  const { t } = useTranslation('actions')
  const takes = t(`filter.takes.${problem.operator as 'is'}`, { defaultValue: '' })
  const part = problem.value === '' ? `${problem.operator}:` : `${problem.operator}:${problem.value}`
  return (
    <p className={clsx('text-sm', problem.kind === 'empty' ? 'text-ink-2' : 'text-ochre')}>
      {problem.kind === 'operator'
        ? t('filter.problem.operator', { part })
        : problem.kind === 'value'
          ? t('filter.problem.value', { part, operator: problem.operator, takes })
          : t('filter.problem.empty', { operator: problem.operator, takes })}
    </p>
  )
}

/**
 * The text of the box while it is typed. What comes back from the address late must not take away what was typed since;
 * anything else that comes from there (Back, a choice beside the box) holds at once.
 */
function useDraft(text: string): [string, (draft: string) => void] {
  const [state, setState] = useState({ draft: text, seen: text, sent: [] as readonly string[] })
  if (text !== state.seen) {
    const at = state.sent.indexOf(text)
    setState({ draft: at < 0 ? text : state.draft, seen: text, sent: at < 0 ? [] : state.sent.slice(at + 1) })
  }
  return [
    state.draft,
    (draft) => setState((last) => ({ ...last, draft, sent: draft === last.seen ? [] : [...last.sent, draft] })),
  ]
}

/** The one line by which the register is narrowed. Says what is possible at the caret, and what it does not understand. */
export function FilterBox({ text, onType, onLeave, names }: FilterBoxProps) {
  const { t } = useTranslation('actions')
  const id = useId()
  const [draft, setDraft] = useDraft(text)
  const [caret, setCaret] = useState(text.length)
  const [listing, setListing] = useState<'no' | 'typed' | 'asked'>('no')
  const [at, setAt] = useState(-1)
  const input = useRef<HTMLInputElement>(null)
  const wantedCaret = useRef<number | null>(null)
  useLayoutEffect(() => {
    if (wantedCaret.current === null) return
    input.current?.setSelectionRange(wantedCaret.current, wantedCaret.current)
    wantedCaret.current = null
  })

  // Behind what stands there, with room for the next part: nobody who presses F means to write into the last one.
  useHotkey('F', () => {
    const isClosed = draft === '' || /\s$/.test(draft) || filterPieces(draft).at(-1)?.isOpen === true
    const roomy = isClosed ? draft : `${draft} `
    setDraft(roomy)
    setCaret(roomy.length)
    wantedCaret.current = roomy.length
    input.current?.focus()
  })

  const offer = listing === 'no' ? null : suggest(draft, caret, names, listing === 'asked')
  const suggestions = offer?.suggestions ?? []
  const active = suggestions[at]
  const { problems } = parseFilter(draft)
  // The part that is being typed is not wrong yet.
  const shown = problems.filter(
    ({ from, to, kind }) => kind === 'operator' || offer === null || caret <= from || caret > to,
  )

  const type = (next: string, nextCaret: number, how: 'typed' | 'no') => {
    const cut = next.slice(0, FILTER_MAX)
    setDraft(cut)
    setCaret(Math.min(nextCaret, cut.length))
    setListing(how)
    setAt(-1)
    onType(cut)
  }
  const take = (suggestion: Suggestion) => {
    if (offer === null) return
    const taken = takeSuggestion(draft, offer, suggestion)
    wantedCaret.current = taken.caret
    type(taken.text, taken.caret, 'typed')
  }

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    const { key } = event
    if (key === 'ArrowDown' || key === 'ArrowUp') {
      if (suggestions.length === 0) {
        setCaret(event.currentTarget.selectionStart ?? draft.length)
        setListing('asked')
        setAt(0)
      } else {
        const step = key === 'ArrowDown' ? 1 : -1
        setAt((now) => (now + step + suggestions.length + (now < 0 && step < 0 ? 1 : 0)) % suggestions.length)
      }
    } else if ((key === 'Enter' || key === 'Tab') && active !== undefined && !event.shiftKey) take(active)
    else if (key === 'Enter') setListing('no')
    else if (key === 'Escape' && suggestions.length > 0) setListing('no')
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    <div className="min-w-0 flex-1">
      <div className="relative flex h-[34px] items-center gap-2 rounded-2 border border-line-2 bg-paper pr-1 pl-2.5 focus-within:border-focus focus-within:outline-1 focus-within:outline-focus">
        <Icon name="filter" className="shrink-0 text-ink-2" />
        <input
          ref={input}
          role="combobox"
          aria-label={t('filter.box')}
          aria-expanded={suggestions.length > 0}
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          aria-describedby={`${id}-problems`}
          {...(active === undefined ? {} : { 'aria-activedescendant': `${id}-${at}` })}
          autoComplete="off"
          spellCheck={false}
          value={draft}
          placeholder={t('filter.placeholder')}
          onChange={(event) =>
            type(event.target.value, event.target.selectionStart ?? event.target.value.length, 'typed')
          }
          onSelect={(event) => setCaret(event.currentTarget.selectionStart ?? 0)}
          onKeyDown={onKeyDown}
          onBlur={() => {
            setListing('no')
            onLeave()
          }}
          className="h-full min-w-0 flex-1 bg-transparent text-base text-ink outline-none placeholder:text-ink-3"
        />
        {draft === '' ? null : (
          <IconButton
            icon="close"
            size="sm"
            label={t('filter.empty')}
            onPress={() => {
              type('', 0, 'no')
              input.current?.focus()
            }}
          />
        )}
        {/* Always there, so that the box can point at it. */}
        <div
          id={`${id}-list`}
          role="listbox"
          aria-label={t('filter.suggestions')}
          hidden={suggestions.length === 0}
          className="absolute top-full left-0 z-50 mt-1 max-h-80 w-full max-w-[460px] overflow-auto rounded-3 bg-raised p-1 shadow-lift-2 forced-colors:border"
        >
          {suggestions.map((suggestion, index) => (
            // The box hears the keys; the pointer presses before the box would be left.
            // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
            <div
              key={suggestion.text}
              id={`${id}-${index}`}
              role="option"
              tabIndex={-1}
              aria-selected={index === at}
              onPointerDown={(event) => event.preventDefault()}
              onClick={() => take(suggestion)}
              className={clsx(
                'flex min-h-7 cursor-default items-center gap-3 rounded-2 px-2 py-1 text-base hover:bg-blue-wash',
                index === at && 'bg-blue-wash forced-colors:outline-2',
              )}
            >
              <span lang="zxx" className="shrink-0 font-medium">
                {suggestion.text}
              </span>
              <Meaning suggestion={suggestion} />
            </div>
          ))}
        </div>
      </div>
      <div id={`${id}-problems`} aria-live="polite">
        {shown.map((problem) => (
          <Problem key={problem.from} problem={problem} />
        ))}
      </div>
    </div>
  )
}

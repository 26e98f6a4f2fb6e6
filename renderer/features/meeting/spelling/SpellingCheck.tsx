import type { Editor } from '@tiptap/core'
import { useEffect, useEffectEvent, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { TextSelection } from '@tiptap/pm/state'
import { spellingLanguageOf } from '../../../../electron/contract/spelling'
import { api } from '../../../lib/api'
import { refreshCall, useCallOf } from '../../../lib/query'
import { MenuAt, MenuItem, MenuSeparator, useHotkey } from '../../../ui'
import { useMinutes } from '../minutes/minutesData'
import { forgetVerdicts, misspellings, spellingPlugin } from './spellingPlugin'
import { wordsOf, type PlacedWord } from './words'

/** Marks unknown words in a note, and offers better ones on F7 and on the right mouse button. */
export function SpellingCheck({ editor }: { editor: Editor | null }) {
  const { meeting } = useMinutes()
  const isOn = useCallOf('settings.get', {}).data?.isSpellingOn ?? false
  const language = meeting.board.language ?? meeting.institution.language
  return editor !== null && isOn && spellingLanguageOf(language) !== null ? (
    <Check editor={editor} language={language} />
  ) : null
}

function Check({ editor, language }: { editor: Editor; language: string }) {
  const { t } = useTranslation('spelling')
  const names = useNames()
  const [word, setWord] = useState<PlacedWord | null>(null)
  const isName = useEffectEvent((candidate: string) => names.has(candidate.toLocaleLowerCase().replace(/['’]s?$/, '')))

  useEffect(() => {
    // On the way to another item the page is there a moment before its text.
    if (editor.isDestroyed) return
    const plugin = spellingPlugin(language, {
      look: async (words) => new Set((await api.call('spelling.check', { language, words })).unknown),
      isName: (candidate) => isName(candidate),
      onWord: setWord,
    })
    editor.registerPlugin(plugin)
    return () => {
      if (!editor.isDestroyed) editor.unregisterPlugin(plugin.spec.key ?? '')
    }
  }, [editor, language])

  useHotkey('F7', () => {
    const found = misspellings(editor.state)
    const next = found.find(({ from }) => from > editor.state.selection.from) ?? found[0]
    if (next === undefined) return
    select(editor, next)
    setWord(next)
  })
  if (word === null) return null
  return (
    <Suggestions
      key={`${word.from}${word.word}`}
      editor={editor}
      language={language}
      word={word}
      label={t('menu', { word: word.word })}
      onClose={() => {
        setWord(null)
        editor.view.focus()
      }}
    />
  )
}

interface SuggestionsProps {
  editor: Editor
  language: string
  word: PlacedWord
  label: string
  onClose: () => void
}

function Suggestions({ editor, language, word, label, onClose }: SuggestionsProps) {
  const { t } = useTranslation('spelling')
  const better = useCallOf('spelling.suggest', { language, word: word.word })
  const [place] = useState(() => placeOf(editor, word))
  const replace = (text: string) => {
    const { doc, tr } = editor.state
    // The text may have moved while the menu was open: only the very word is replaced.
    if (word.to <= doc.content.size && doc.textBetween(word.from, word.to) === word.word) {
      editor.view.dispatch(tr.insertText(text, word.from, word.to))
    }
  }
  if (better.isPending) return null
  return (
    <MenuAt label={label} place={place} onClose={onClose}>
      {(better.data ?? []).map((text) => (
        <MenuItem key={text} id={text} label={text} onAction={() => replace(text)} />
      ))}
      {better.data?.length ? null : <MenuItem id="none" label={t('nothing')} isDisabled />}
      <MenuSeparator />
      <MenuItem id="learn" label={t('learn', { word: word.word })} onAction={() => void learn(editor, word.word)} />
    </MenuAt>
  )
}

async function learn(editor: Editor, word: string): Promise<void> {
  await api.call('spelling.learn', { word })
  forgetVerdicts()
  await refreshCall('settings.get')
  // An empty step: the check looks again.
  if (!editor.isDestroyed) select(editor, { from: editor.state.selection.from, to: editor.state.selection.from })
}

function select(editor: Editor, { from, to }: { from: number; to: number }): void {
  const { tr, doc } = editor.state
  editor.view.dispatch(tr.setSelection(TextSelection.create(doc, from, to)).scrollIntoView())
}

function placeOf(editor: Editor, { from }: PlacedWord): { x: number; y: number } {
  const { left, bottom } = editor.view.coordsAtPos(from)
  return { x: left, y: bottom }
}

/** Names of people and firms, by their words: whoever sits on the board is no spelling mistake. */
function useNames(): ReadonlySet<string> {
  const { candidates, meeting } = useMinutes()
  return useMemo(() => {
    const texts = [meeting.board.name, meeting.institution.name, meeting.place ?? '']
    for (const { fullName, detail } of candidates) texts.push(fullName, detail ?? '')
    return new Set(
      texts.flatMap((text) => wordsOf(text).map(({ word }) => word.toLocaleLowerCase().replace(/['’]s?$/, ''))),
    )
  }, [candidates, meeting])
}

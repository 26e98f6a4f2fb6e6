import type { Editor } from '@tiptap/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isAllowedHref } from '../../../../electron/contract/model'
import { Button, Dialog, IconButton, MenuButton, MenuItem, MenuSection, TextField } from '../../../ui'

type Chain = ReturnType<Editor['chain']>

const inline = [
  ['bold', 'Mod+B', (chain: Chain) => chain.toggleBold()],
  ['italic', 'Mod+I', (chain: Chain) => chain.toggleItalic()],
  ['underline', 'Mod+U', (chain: Chain) => chain.toggleUnderline()],
  ['strike', 'Mod+Shift+S', (chain: Chain) => chain.toggleStrike()],
] as const

const blocks = [
  ['heading1', 'Mod+Alt+1', (chain: Chain) => chain.toggleHeading({ level: 1 })],
  ['heading2', 'Mod+Alt+2', (chain: Chain) => chain.toggleHeading({ level: 2 })],
  ['heading3', 'Mod+Alt+3', (chain: Chain) => chain.toggleHeading({ level: 3 })],
  ['bulletList', 'Mod+Shift+8', (chain: Chain) => chain.toggleBulletList()],
  ['orderedList', 'Mod+Shift+7', (chain: Chain) => chain.toggleOrderedList()],
  ['blockquote', 'Mod+Shift+B', (chain: Chain) => chain.toggleBlockquote()],
  ['rule', undefined, (chain: Chain) => chain.setHorizontalRule()],
] as const

const table = [
  ['rowBelow', (chain: Chain) => chain.addRowAfter()],
  ['rowAbove', (chain: Chain) => chain.addRowBefore()],
  ['columnRight', (chain: Chain) => chain.addColumnAfter()],
  ['columnLeft', (chain: Chain) => chain.addColumnBefore()],
  ['headerRow', (chain: Chain) => chain.toggleHeaderRow()],
  ['deleteRow', (chain: Chain) => chain.deleteRow()],
  ['deleteColumn', (chain: Chain) => chain.deleteColumn()],
] as const

/** How the text can be formed, with the keys that do the same; Alt F10 opens it from the text. */
export function FormatMenu({ editor }: { editor: Editor }) {
  const { t } = useTranslation('minutes')
  const [isLinking, setIsLinking] = useState(false)
  const act = (change: (chain: Chain) => Chain) => () => {
    change(editor.chain().focus()).run()
    // The menu gives the focus back to its button as it closes; the text wants it.
    requestAnimationFrame(() => editor.view.focus())
  }
  return (
    <>
      <MenuButton
        label={t('format.label')}
        trigger={<IconButton icon="text" label={t('format.label')} keys="Alt+F10" size="sm" data-format-button="" />}
      >
        <MenuSection title={t('format.words')}>
          {inline.map(([id, keys, change]) => (
            <MenuItem key={id} id={id} label={t(`format.${id}`)} keys={keys} onAction={act(change)} />
          ))}
          <MenuItem id="link" label={t('format.link')} onAction={() => setIsLinking(true)} />
        </MenuSection>
        <MenuSection title={t('format.paragraph')}>
          {blocks.map(([id, keys, change]) => (
            <MenuItem
              key={id}
              id={id}
              label={t(`format.${id}`)}
              {...(keys === undefined ? {} : { keys })}
              onAction={act(change)}
            />
          ))}
        </MenuSection>
        <MenuSection title={t('format.table')}>
          <MenuItem
            id="table"
            label={t('format.insertTable')}
            onAction={act((chain) => chain.insertTable({ rows: 3, cols: 3, withHeaderRow: true }))}
          />
          {table.map(([id, change]) => (
            <MenuItem key={id} id={id} label={t(`format.${id}`)} onAction={act(change)} />
          ))}
        </MenuSection>
      </MenuButton>
      {isLinking ? <LinkDialog editor={editor} onClose={() => setIsLinking(false)} /> : null}
    </>
  )
}

function LinkDialog({ editor, onClose }: { editor: Editor; onClose: () => void }) {
  const { t } = useTranslation(['minutes', 'common'])
  const [href, setHref] = useState(String(editor.getAttributes('link')['href'] ?? ''))
  const address = /^[a-z]+:/i.test(href.trim()) ? href.trim() : `https://${href.trim()}`
  const isEmpty = href.trim() === ''
  const isGood = isEmpty || isAllowedHref(address)
  const close = () => {
    onClose()
    requestAnimationFrame(() => editor.view.focus())
  }
  return (
    <Dialog
      isOpen
      onClose={close}
      title={t('format.linkTitle')}
      size="sm"
      onSubmit={() => {
        if (!isGood) return
        const chain = editor.chain().extendMarkRange('link')
        if (isEmpty) chain.unsetLink().run()
        else if (editor.state.selection.empty) {
          chain
            .insertContent({ type: 'text', text: address, marks: [{ type: 'link', attrs: { href: address } }] })
            .run()
        } else chain.setLink({ href: address }).run()
        close()
      }}
      footer={
        <>
          <Button onPress={close}>{t('common:cancel')}</Button>
          <Button type="submit" variant="primary">
            {t('format.linkSet')}
          </Button>
        </>
      }
    >
      <TextField
        label={t('format.address')}
        value={href}
        onChange={setHref}
        autoFocus
        help={t('format.addressHelp')}
        error={isGood ? undefined : t('format.addressBad')}
      />
    </Dialog>
  )
}

import type { TFunction } from 'i18next'
import { Fragment, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type {
  BlockNode,
  InlineNode,
  NoteAtVersion,
  RecordReference,
  RichTextNode,
  TextNode,
} from '../../../../electron/contract/model'
import { plainTextOf } from '../../../../electron/contract/model'

/** The words of a version, a line a block, with its records: what two versions are compared by. */
export function linesOfVersion(t: TFunction, { body, records }: Pick<NoteAtVersion, 'body' | 'records'>): string {
  const lines: string[] = []
  const visit = (node: RichTextNode): void => {
    if (node.type === 'record') lines.push(recordLine(t, node.attrs, records))
    else if (node.type === 'paragraph' || node.type === 'heading') lines.push(plainTextOf(node))
    else if ('content' in node) node.content?.forEach(visit)
  }
  visit(body)
  return lines.filter((line) => line.trim() !== '').join('\n')
}

function recordLine(t: TFunction, { recordType, recordId }: RecordReference, records: Record<string, string>): string {
  return t(`history:record.${recordType}`, { text: records[recordId] ?? '' })
}

/** The text of a version as it stood, to be read. */
export function VersionText({ version }: { version: Pick<NoteAtVersion, 'body' | 'records'> }) {
  const { t } = useTranslation('history')
  if (version.body.content.every((block) => block.type === 'paragraph' && plainTextOf(block).trim() === '')) {
    return <p className="text-ink-2">{t('versions.blank')}</p>
  }
  return (
    <div data-user-content="" className="selectable space-y-2 font-serif text-doc">
      <Blocks blocks={version.body.content} records={version.records} />
    </div>
  )
}

interface BlocksProps {
  blocks: readonly BlockNode[]
  records: Record<string, string>
}

// The nodes of a version have no ids and never change: their place is their key.
function Blocks({ blocks, records }: BlocksProps) {
  return blocks.map((block, index) => <Block key={`${block.type} ${index + 1}`} block={block} records={records} />)
}

function Block({ block, records }: { block: BlockNode; records: Record<string, string> }): ReactNode {
  const { t } = useTranslation()
  switch (block.type) {
    case 'paragraph':
      return <p>{inlineOf(block.content)}</p>
    case 'heading':
      return <p className="text-h3 font-semibold">{inlineOf(block.content)}</p>
    case 'horizontalRule':
      return <hr className="border-line" />
    case 'record':
      return (
        <p className="border-y border-line bg-paper-2 px-2 py-1 font-sans text-base">
          {recordLine(t, block.attrs, records)}
        </p>
      )
    case 'blockquote':
      return (
        <blockquote className="pl-6 italic">
          <Blocks blocks={block.content} records={records} />
        </blockquote>
      )
    case 'bulletList':
    case 'orderedList': {
      const List = block.type === 'bulletList' ? 'ul' : 'ol'
      return (
        <List className={block.type === 'bulletList' ? 'list-disc pl-6' : 'list-decimal pl-6'}>
          {block.content.map((item, index) => (
            <li key={`item ${index + 1}`}>
              <Blocks blocks={item.content} records={records} />
            </li>
          ))}
        </List>
      )
    }
    case 'table':
      return (
        <table className="border-collapse">
          <tbody>
            {block.content.map((row, index) => (
              <tr key={`row ${index + 1}`}>
                {(row.content ?? []).map((cell, place) => (
                  <td
                    key={`cell ${place + 1}`}
                    colSpan={cell.attrs?.colspan}
                    rowSpan={cell.attrs?.rowspan}
                    className="border border-line px-2 py-0.5 align-top"
                  >
                    <Blocks blocks={cell.content} records={records} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )
  }
}

function inlineOf(nodes: readonly InlineNode[] | undefined): ReactNode {
  return (nodes ?? []).map((node, index) => {
    const key = `${node.type} ${index + 1}`
    if (node.type === 'hardBreak') return <br key={key} />
    if (node.type === 'mention') return <span key={key}>{node.attrs.label}</span>
    return <Fragment key={key}>{marked(node)}</Fragment>
  })
}

const marks = { bold: 'strong', italic: 'em', underline: 'u', strike: 's', code: 'code' } as const

function marked({ text, marks: given = [] }: TextNode): ReactNode {
  return given.reduce<ReactNode>((inner, { type }) => {
    // A link of an old version is read, not followed.
    const Mark = type === 'link' ? 'u' : marks[type]
    return <Mark>{inner}</Mark>
  }, text)
}

import clsx from 'clsx'

const isMac = typeof navigator !== 'undefined' && /Mac/.test(navigator.platform)

const names: Readonly<Record<string, string>> = {
  Mod: isMac ? 'Command' : 'Ctrl',
  Alt: isMac ? 'Option' : 'Alt',
  Up: '↑',
  Down: '↓',
  Left: '←',
  Right: '→',
  Escape: 'Esc',
  Delete: 'Del',
  PageDown: 'PgDn',
  PageUp: 'PgUp',
}

/** The caps of a shortcut in the system's own names: `Mod+Enter` is Ctrl Enter, on macOS Command Enter. */
export function keyCaps(keys: string): string[] {
  // A plus at the end is the key itself.
  return keys.split(/\+(?!$)/).map((key) => names[key] ?? key)
}

/** The form that `aria-keyshortcuts` wants. */
export function ariaKeys(keys: string): string {
  const modifier = isMac ? 'Meta' : 'Control'
  return keys.replace('Mod', modifier).replace(/\b(Up|Down|Left|Right)\b/, 'Arrow$1')
}

/** Props of {@link Kbd}. */
export interface KbdProps {
  /** Keys joined by +, with `Mod` for Ctrl or Command: `Mod+K`, `Alt+Up`, `/`. */
  keys: string
  /** On a solid or inverted ground the caps take the colour of the text. */
  tone?: 'plain' | 'inverse' | 'solid'
}

/** Key caps. `<Kbd keys="Mod+Enter" />` */
export function Kbd({ keys, tone = 'plain' }: KbdProps) {
  return (
    <span lang="zxx" className="inline-flex shrink-0 items-center gap-[3px]">
      {keyCaps(keys).map((cap) => (
        <kbd
          key={cap}
          className={clsx(
            'min-w-[18px] rounded-1 border px-1 text-center font-sans text-xs leading-4',
            tone === 'plain' && 'border-line bg-paper text-ink-2',
            tone === 'inverse' && 'border-current bg-transparent text-current',
            tone === 'solid' && 'border-transparent bg-raised text-ink-2',
          )}
        >
          {cap}
        </kbd>
      ))}
    </span>
  )
}
